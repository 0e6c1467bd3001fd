import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { APPLICATION_STEPS } from '@/domain/rules/applicationSteps'
import { PortraitCrop } from '@/src/components/PortraitCrop'
import { Card } from '@/src/ui/Card'
import { Field } from '@/src/ui/Field'
import { Commitment } from './Commitment'
import { EvidenceStep } from './EvidenceStep'
import type { PartProps } from './fields'
import { FieldsStep } from './FieldsStep'
import { PersonStep } from './PersonStep'
import { Publication } from './Publication'
import { RecordStep } from './RecordStep'
import { UnitConsent } from './UnitConsent'
import { UnitStep } from './UnitStep'
import type { FormFiles } from './useFormFiles'
import type { SigningPart } from './useSigning'

type StepKey = (typeof APPLICATION_STEPS)[number]['key']

interface StepProps {
  /** Undefined past the last of them. */
  shown: StepKey | undefined
  part: PartProps
  files: FormFiles
  signing: SigningPart
  /** Asks for the ID number to be given anew; null when it stands. */
  onIdentify: (() => void) | null
}

function Fields({ shown, part, files, onIdentify }: Omit<StepProps, 'signing'>) {
  switch (shown) {
    case 'person':
      return <PersonStep part={part} onIdentify={onIdentify} />
    case 'unit':
      return <UnitStep part={part} />
    case 'record':
      return <RecordStep part={part} files={files} />
    case 'fields':
      return <FieldsStep part={part} />
    case 'evidence':
      return <EvidenceStep part={part} files={files} />
    case 'promise':
      return <UnitConsent part={part} files={files} />
    case undefined:
      return null
  }
}

/** A piece with a picture of its own on the way: once seen it stays, out of sight, so that leaving the step loses nothing. */
function Lasting({ here, children }: { here: boolean; children: ReactNode }) {
  const [seen, setSeen] = useState(here)
  if (here && !seen) setSeen(true)
  return seen ? <View className={here ? '' : 'apply-away'}>{children}</View> : null
}

function Portrait({ part, files }: Pick<StepProps, 'part' | 'files'>) {
  return (
    <Card>
      <Field
        label="照片"
        name="portrait"
        hint="近期免冠正面照，裁成证书的比例；聘任后印在证书上"
        error={part.troubleOf('portrait')}
      >
        <PortraitCrop
          label="证件照"
          file={files.portrait}
          onDone={files.setPortrait}
          onCleared={() => files.setPortrait(null)}
        />
      </Field>
    </Card>
  )
}

/** One screen of annex 1. 附件1 */
export function Step(props: StepProps) {
  const { shown, part, files, signing } = props
  return (
    <>
      <Lasting here={shown === 'person'}>
        <Portrait part={part} files={files} />
      </Lasting>
      <Fields key={shown} {...props} />
      <Lasting here={shown === 'promise'}>
        <Commitment signing={signing} name={part.content.name} trouble={part.troubleOf('commitment')} />
      </Lasting>
      {shown === 'promise' ? <Publication signing={signing} trouble={part.troubleOf('publication')} /> : null}
    </>
  )
}
