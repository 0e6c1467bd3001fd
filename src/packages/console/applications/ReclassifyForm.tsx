import { applications } from '@/domain/contract/applications'
import { CATEGORIES } from '@/domain/rules/categories'
import { ELIGIBILITY, type EvidencePath } from '@/domain/rules/eligibilityPaths'
import { Choice } from '@/src/ui/Choice'
import { Field } from '@/src/ui/Field'
import { TextArea } from '@/src/ui/TextArea'
import { ActForm, type ActFormProps } from './ActForm'
import { useActForm } from './useActForm'

interface Values {
  path: EvidencePath | null
  why: string
}

const BLANK: Values = { path: null, why: '' }

/** Files the case under another path of article 5; what the applicant wrote stays. 第五条 */
export function ReclassifyForm({ seen, onCancel, onDone, onReload }: ActFormProps) {
  const form = useActForm({
    act: 'reclassify',
    seen,
    schema: applications.reclassify.input,
    blank: BLANK,
    inputOf: (values) => values,
    done: '类别已调整',
    onDone,
  })
  const { values, change, errorAt } = form
  const options = seen.otherPaths.map(({ path, label, fits }) => {
    const { article, category } = ELIGIBILITY[path]
    const hint = `${article} · ${CATEGORIES[category]} · ${fits ? '按所填内容符合' : '按所填内容还不符合'}`
    return { value: path, label, hint }
  })
  const to = values.path ? `“${ELIGIBILITY[values.path].label}”` : '所选条件'
  return (
    <ActForm
      title="调整类别"
      confirm="调整类别"
      consequence={`由“${ELIGIBILITY[seen.path].label}”调整为${to}，按新的条件重新核对；申请人填写的内容不变，原因记入经过。`}
      form={form}
      onCancel={onCancel}
      onReload={onReload}
    >
      <Field label="调整为" name="path" error={errorAt('path')}>
        <Choice label="调整为" options={options} value={values.path} onChange={(path) => change({ path })} />
      </Field>
      <Field label="调整原因" name="why" error={errorAt('why')}>
        <TextArea
          label="调整原因"
          value={values.why}
          rows={3}
          range={{ min: 4, max: 300 }}
          onChange={(why) => change({ why })}
        />
      </Field>
    </ActForm>
  )
}
