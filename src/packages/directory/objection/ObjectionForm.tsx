import type { NoticeView } from '@/domain/contract/notices'
import { showDay } from '@/domain/rules/shanghai'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { Button } from '@/src/ui/Button'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import { MOST_FILES, useObjection, type Followed } from './useObjection'
import { PersonField } from './PersonField'

function whatItIs({ openForObjections, endOn }: NoticeView): string {
  const until = endOn ? showDay(endOn) : ''
  return openForObjections
    ? `公示至${until} 24:00。受理后只暂缓您所指的这一位，名单上其他人不受影响。`
    : `公示已于${until} 24:00 结束。您反映的情况会作为投诉办理，同样书面答复。`
}

interface ObjectionFormProps {
  notice: NoticeView
  onSent: (sent: Followed) => void
}

/** Real name, phone, facts, files: from anybody, without an account. 第六条(四) */
export function ObjectionForm({ notice, onSent }: ObjectionFormProps) {
  const { draft, files, busy, problem, submit } = useObjection(notice.id, onSent)
  return (
    <>
      <Notice words={whatItIs(notice)} tone={notice.openForObjections ? 'now' : 'warn'} />
      <FormField of={draft} name="personNo" label="对谁有异议" hint={notice.title}>
        {({ value, onChange }) => <PersonField persons={notice.persons} value={value} onChange={onChange} />}
      </FormField>
      <FormField of={draft} name="facts" label="事实和理由" hint="什么时候、什么情况、您怎么知道的，越具体越好核查">
        {(bound) => <TextArea label="事实和理由" rows={6} range={{ min: 20, max: 2000 }} {...bound} />}
      </FormField>
      <Field label="证据材料" optional hint={`照片、扫描件或 PDF，最多 ${MOST_FILES} 份，只有经办人能看到`}>
        <PhotoGrid label="证据材料" photos={files} max={MOST_FILES} />
      </Field>
      <FormField of={draft} name="name" label="您的姓名" hint="须为真实姓名">
        {(bound) => <TextInput label="您的姓名" maxLength={30} {...bound} />}
      </FormField>
      <FormField of={draft} name="phone" label="您的联系电话" hint="经办人核实情况时使用，也是您查询进度的凭据">
        {(bound) => <TextInput label="您的联系电话" type="phone" maxLength={30} {...bound} />}
      </FormField>
      <Notice words="姓名、电话、事实和材料只有这件异议的经办人能看到，不会告诉当事人和其他人。" />
      <Trouble problem={problem} />
      <FormActs saved={draft.saved}>
        <Button busy={busy} onClick={submit}>
          {notice.openForObjections ? '提交异议' : '提交'}
        </Button>
      </FormActs>
    </>
  )
}
