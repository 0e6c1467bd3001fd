import { applications } from '@/domain/contract/applications'
import { dayOf } from '@/domain/rules/shanghai'
import { VETTING_KINDS, type VettingKind } from '@/domain/rules/vettingKinds'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { usePhotos } from '@/src/components/usePhotos'
import { Chips } from '@/src/ui/Chips'
import { DayPicker } from '@/src/ui/DayPicker'
import { Field } from '@/src/ui/Field'
import { optionsOf } from '@/src/ui/options'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import { useNow } from '@/src/ui/useNow'
import { ActForm, type ActFormProps } from './ActForm'
import { useActForm } from './useActForm'

interface Values {
  kind: VettingKind | null
  on: string
  people: string
  result: string
}

const BLANK: Values = { kind: null, on: '', people: '', result: '' }
const MOST_FILES = 10

/** Puts down how the centre looked into somebody: who, when, what came of it. 第六条(三) */
export function VetForm({ seen, onCancel, onDone, onReload }: ActFormProps) {
  const todayOn = dayOf(useNow())
  const nth = seen.vettings.length + 1
  const files = usePhotos({
    draft: `vetting-${seen.id}-${nth}`,
    purpose: 'vettingProof',
    max: MOST_FILES,
    documents: true,
  })
  const form = useActForm({
    act: 'vet',
    seen,
    schema: applications.vet.input,
    blank: BLANK,
    inputOf: (values) => ({ ...values, files: files.keys }),
    done: '考察已登记',
    onDone: () => {
      files.clear()
      onDone()
    },
  })
  const { values, change, errorAt } = form
  return (
    <ActForm
      title="登记考察"
      confirm="登记"
      consequence={`登记为第 ${nth} 次考察，登记后不能修改或删除；省中心和评审小组成员可以看到。`}
      form={form}
      onCancel={onCancel}
      onReload={onReload}
    >
      <Field label="考察方式" name="kind" error={errorAt('kind')}>
        <Chips
          single
          label="考察方式"
          options={optionsOf(VETTING_KINDS)}
          value={values.kind ? [values.kind] : []}
          onChange={([kind]) => change({ kind: kind ?? null })}
        />
      </Field>
      <Field label="考察日期" name="on" error={errorAt('on')}>
        <DayPicker label="考察日期" value={values.on} max={todayOn} onChange={(on) => change({ on })} />
      </Field>
      <Field label="参与人员" name="people" error={errorAt('people')}>
        <TextInput
          label="参与人员"
          value={values.people}
          maxLength={200}
          placeholder="考察人和谈话对象"
          onChange={(people) => change({ people })}
        />
      </Field>
      <Field label="考察结果" name="result" error={errorAt('result')}>
        <TextArea
          label="考察结果"
          value={values.result}
          range={{ min: 4, max: 1000 }}
          onChange={(result) => change({ result })}
        />
      </Field>
      <Field label="附件" optional name="files" error={errorAt('files')}>
        <PhotoGrid label="考察附件" photos={files} max={MOST_FILES} />
      </Field>
    </ActForm>
  )
}
