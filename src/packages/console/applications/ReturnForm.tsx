import { applications } from '@/domain/contract/applications'
import { APPLICATION_FIELDS, type ApplicationField } from '@/domain/rules/applicationSteps'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import { ActForm, type ActFormProps } from './ActForm'
import { returnable, returnWords } from './returnForm'
import { useActForm } from './useActForm'

interface Values {
  why: string
  fields: { field: ApplicationField; reason: string }[]
}

const BLANK: Values = { why: '', fields: [] }

interface FieldPartProps {
  content: ActFormProps['seen']['content']
  fields: Values['fields']
  errorAt: (field: string) => string | undefined
  onChange: (fields: Values['fields']) => void
}

/** Which fields, each with its reason. */
function FieldPart({ content, fields, errorAt, onChange }: FieldPartProps) {
  const picked = fields.map(({ field }) => field)
  // A reason already written stays with its field.
  const pick = (group: readonly ApplicationField[], chosen: readonly ApplicationField[]) =>
    onChange([
      ...fields.filter(({ field }) => !group.includes(field) || chosen.includes(field)),
      ...chosen.filter((field) => !picked.includes(field)).map((field) => ({ field, reason: '' })),
    ])
  return (
    <>
      <Field
        label="需要补正的栏目"
        hint="可多选，每一栏写明原因。"
        name="fields"
        error={picked.length === 0 ? errorAt('fields') : undefined}
      >
        {returnable(content).map(({ key, label, options }) => (
          <Field key={key} label={label}>
            <Chips
              label={label}
              options={options}
              value={picked.filter((field) => options.some(({ value }) => value === field))}
              onChange={(chosen) =>
                pick(
                  options.map(({ value }) => value),
                  chosen,
                )
              }
            />
          </Field>
        ))}
      </Field>
      {fields.map(({ field, reason }, index) => (
        <Field
          key={field}
          label={`${APPLICATION_FIELDS[field]}：退回原因`}
          name={`fields-${index}`}
          error={errorAt(`fields.${index}`)}
        >
          <TextInput
            label={`${APPLICATION_FIELDS[field]}：退回原因`}
            value={reason}
            maxLength={200}
            placeholder="哪里不对、怎么改，如：看不清，请重新拍照上传"
            onChange={(words) =>
              onChange(fields.map((each) => (each.field === field ? { field, reason: words } : each)))
            }
          />
        </Field>
      ))}
    </>
  )
}

/** One step back, with its reason: to the applicant field by field, to the city's own review, or one item of a batch to its city. 第六条(二)(三) */
export function ReturnForm({ seen, onCancel, onDone, onReload }: ActFormProps) {
  const toApplicant = seen.state === 'submitted'
  const form = useActForm({
    act: 'return',
    seen,
    schema: applications.return.input,
    blank: BLANK,
    inputOf: ({ why, fields }) =>
      toApplicant ? { why: why.trim() || `请按所列 ${fields.length} 栏补正后重新提交`, fields } : { why },
    check: ({ fields }) =>
      toApplicant && fields.length === 0 ? [{ field: 'fields', message: '请至少指出一栏需要补正的内容' }] : [],
    done: returnWords(seen, 0).done,
    onDone,
  })
  const { values, change, errorAt } = form
  const { title, consequence } = returnWords(seen, values.fields.length)
  return (
    <ActForm
      title={title}
      confirm={title}
      consequence={consequence}
      danger
      form={form}
      onCancel={onCancel}
      onReload={onReload}
    >
      {toApplicant ? (
        <FieldPart
          content={seen.content}
          fields={values.fields}
          errorAt={errorAt}
          onChange={(fields) => change({ fields })}
        />
      ) : null}
      <Field label={toApplicant ? '总的说明' : '退回原因'} optional={toApplicant} name="why" error={errorAt('why')}>
        <TextArea
          label={toApplicant ? '总的说明' : '退回原因'}
          value={values.why}
          range={toApplicant ? { max: 300 } : { min: 4, max: 300 }}
          rows={3}
          onChange={(why) => change({ why })}
        />
      </Field>
    </ActForm>
  )
}
