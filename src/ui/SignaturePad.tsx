import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { FileView } from '@/domain/contract/fields'
import { useUpload } from '@/src/useUpload'
import { spoken } from './a11y'
import { Button } from './Button'
import { InkPad } from './InkPad'
import { Notice } from './Notice'
import { TypedName } from './TypedName'
import './SignaturePad.scss'

interface SignaturePadProps {
  /** What it is for, for screen readers: "本人承诺签名". */
  label: string
  /** Name of the person who signs; a typed name must be the same. */
  signer?: string
  /** The signature the form has. */
  file: FileView | null
  onDone: (file: FileView) => void
  onCleared: () => void
}

/** A signature: written by hand, or typed by whoever cannot. Stored as a PNG with the purpose `signature`. 附件1 本人承诺 */
export function SignaturePad({ label, signer, file, onDone, onCleared }: SignaturePadProps) {
  const [typed, setTyped] = useState(false)
  const upload = useUpload('signature', onDone)
  const busy = upload.state === 'sending'

  if (file) {
    const refused = file.state === 'refused'
    return (
      <View {...spoken('group', label)}>
        {refused ? <Notice tone="bad" words="签名图片没有通过内容检查，请重签。" /> : null}
        <View className="signature-pad">
          {refused ? null : (
            <Image className="signature-image" src={file.url} mode="aspectFit" {...spoken('img', '已签名')} />
          )}
        </View>
        <Button look="secondary" onClick={onCleared}>
          重签
        </Button>
      </View>
    )
  }
  return (
    <View {...spoken('group', label)}>
      {upload.state === 'failed' ? (
        <Notice tone="bad" words={upload.why} action={{ label: '重新提交签名', onClick: upload.retry }} />
      ) : null}
      {typed ? (
        <TypedName signer={signer} busy={busy} onPicture={upload.send} />
      ) : (
        <InkPad label={label} busy={busy} onPicture={upload.send} />
      )}
      <Button look="quiet" disabled={busy} onClick={() => setTyped(!typed)}>
        {typed ? '改为手写签名' : '不便手写？改为键入姓名'}
      </Button>
      {busy ? <Text className="signature-hint">{`签名正在上传 ${upload.percent}%`}</Text> : null}
    </View>
  )
}
