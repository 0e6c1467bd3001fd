import { LOG_LIMITS } from '@/domain/rules/serviceLogRules'
import { Field } from '@/src/ui/Field'
import { TextArea } from '@/src/ui/TextArea'
import type { PartProps } from './fields'

/** What was done, 200 to 500 characters by the shared count. 附件2 */
export function ContentPart({ draft, errorOf }: PartProps) {
  return (
    <Field
      label="服务内容"
      name="content"
      hint="做了什么、怎么做的、效果如何。请不要写服务对象的姓名和隐私。"
      error={errorOf('content')}
    >
      <TextArea
        label="服务内容"
        rows={10}
        value={draft.content.content}
        range={LOG_LIMITS.content}
        onChange={(content) => draft.change({ content })}
      />
    </Field>
  )
}
