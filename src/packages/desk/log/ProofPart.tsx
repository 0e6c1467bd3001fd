import { useEffect } from 'react'
import type { LogView } from '@/domain/contract/serviceLogs'
import { LOG_LIMITS } from '@/domain/rules/serviceLogRules'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { usePhotos, type Photos } from '@/src/components/usePhotos'
import { Field } from '@/src/ui/Field'
import type { PartProps } from './fields'

const MAX_PROOFS = 5

export interface LogFiles {
  photos: Photos
  proofs: Photos
}

/** The files of a log; what is registered goes into the draft as it arrives. */
export function useLogFiles(log: LogView, change: PartProps['draft']['change']): LogFiles {
  const photos = usePhotos({
    draft: `log-${log.id}`,
    purpose: 'logPhoto',
    max: LOG_LIMITS.photos.max,
    files: log.photos,
  })
  const proofs = usePhotos({
    draft: `log-${log.id}-proofs`,
    purpose: 'logProof',
    max: MAX_PROOFS,
    files: log.proofs,
    documents: true,
  })
  const photoKeys = photos.keys.join()
  const proofKeys = proofs.keys.join()
  const opened = photos.opened && proofs.opened
  useEffect(() => {
    if (opened) change({ photos: photoKeys ? photoKeys.split(',') : [], proofs: proofKeys ? proofKeys.split(',') : [] })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `change` is made anew with each key typed
  }, [opened, photoKeys, proofKeys])
  return { photos, proofs }
}

/** Two or three pictures of the occasion with the expert in them, or another proof. 附件2 注 */
export function ProofPart({ files, errorOf }: Pick<PartProps, 'errorOf'> & { files: LogFiles }) {
  const { min, max } = LOG_LIMITS.photos
  return (
    <>
      <Field
        label="现场照片"
        name="photos"
        hint={`${min} 至 ${max} 张，要能看到您本人；拍到他人正脸前请征得同意。`}
        error={errorOf('photos')}
      >
        <PhotoGrid label="现场照片" photos={files.photos} max={max} />
      </Field>
      <Field
        label="其他证明资料"
        optional
        name="proofs"
        hint="没有照片时，至少附一份能证明您参加活动的图片或 PDF。"
        error={errorOf('proofs')}
      >
        <PhotoGrid label="其他证明" photos={files.proofs} max={MAX_PROOFS} />
      </Field>
    </>
  )
}
