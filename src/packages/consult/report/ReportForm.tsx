import { Text } from '@tarojs/components'
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { InputOf } from '@/domain/contract'
import { feedback, REPORT_SUBJECTS, type ReportRow } from '@/domain/contract/feedback'
import { useGate } from '@/src/components/useGate'
import { useAct, useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import { TextArea } from '@/src/ui/TextArea'
import { Timeline } from '@/src/ui/Timeline'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { useDraftForm } from '@/src/components/form/useDraftForm'

type ReportInput = InputOf<'feedback.report'>
export type ReportSubject = Pick<ReportInput, 'subject' | 'subjectId'>

const RESOLVER = standardSchemaResolver<ReportInput, unknown, ReportInput>(feedback.report.input)
const NEXT = [
  {
    label: '省职业介绍中心受理',
    note: '经办人可以查看有关的咨询或评价，每次查看都有记录',
    at: null,
    mark: 'next' as const,
  },
  { label: '核查', note: '必要时联系您和对方了解情况', at: null, mark: 'next' as const },
  { label: '书面回复处理结果', note: '结果会在“消息”和“我的投诉”里告诉您', at: null, mark: 'next' as const },
]

/** What the report is about, by name where it can be known. */
function Subject({ subject, subjectId }: ReportSubject) {
  const expert = useCall('experts.get', subject === 'expert' ? { id: subjectId } : null).data
  const consultation = useCall('consultations.get', subject === 'consultation' ? { id: subjectId } : null).data
  const named = expert ? `${expert.name} · ${expert.unit}` : consultation ? `与 ${consultation.withWhom} 的咨询` : ''
  return (
    <Card title={`投诉对象：${REPORT_SUBJECTS[subject]}`}>
      {named ? <Text className="report-line">{named}</Text> : null}
      {consultation ? <Text className="report-line">{consultation.summary}</Text> : null}
    </Card>
  )
}

/** Facts about one expert, consultation or feedback, for the centre. 第十条(一) 接受社会监督 */
export function ReportForm({ about, onSent }: { about: ReportSubject; onSent: (report: ReportRow) => void }) {
  const gate = useGate('registered')
  const slot = `report-${about.subject}-${about.subjectId}`
  const draft = useDraftForm<ReportInput, ReportInput>({
    slot,
    resolver: RESOLVER,
    blank: { facts: '' },
    given: about,
    order: ['facts'],
  })
  const report = useAct('feedback.report', {
    keptAs: slot,
    invalidates: ['feedback.myReports'],
    onDone: (sent) => {
      draft.clear()
      onSent(sent)
    },
    onProblem: draft.showProblem,
  })
  return (
    <>
      <Subject {...about} />
      <FormField of={draft} name="facts" label="事实说明" hint="什么时候、发生了什么、您希望怎么处理">
        {(bound) => <TextArea label="事实说明" rows={6} range={{ min: 10, max: 1000 }} {...bound} />}
      </FormField>
      <Notice words="您的姓名和电话只有省中心经办人能看到，不会告诉被投诉人。" />
      <Card title="提交后">
        <Timeline steps={NEXT} nowAt={0} />
      </Card>
      <Trouble problem={report.problem} />
      <FormActs saved={draft.saved}>
        <Button busy={report.busy} onClick={() => draft.submit((values) => gate(() => void report.run(values)))}>
          提交投诉
        </Button>
      </FormActs>
    </>
  )
}
