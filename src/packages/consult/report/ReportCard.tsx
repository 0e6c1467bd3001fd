import { Text, View } from '@tarojs/components'
import { REPORT_SUBJECTS, type ReportRow } from '@/domain/contract/feedback'
import { REPORT_STATES, type ReportState } from '@/domain/rules/reportFlow'
import { showMoment } from '@/domain/rules/shanghai'
import { Card } from '@/src/ui/Card'
import { StateTag, type Tone } from '@/src/ui/StateTag'

const TONES = { open: 'now', investigating: 'now', resolved: 'good' } as const satisfies Record<ReportState, Tone>
const WAITS = {
  open: '等待省职业介绍中心受理',
  investigating: '省职业介绍中心正在核查，办结后会通知您',
  resolved: '',
} as const satisfies Record<ReportState, string>

/** One report of mine and where it stands. */
export function ReportCard({ report, nowAt }: { report: ReportRow; nowAt: number }) {
  const { receiptNo, subject, about, facts, state, at, finding } = report
  return (
    <Card>
      <View className="report-head">
        <Text className="report-title">{about || REPORT_SUBJECTS[subject]}</Text>
        <StateTag word={REPORT_STATES[state]} tone={TONES[state]} />
      </View>
      <Text className="report-line">{`受理编号 ${receiptNo} · ${showMoment(at, nowAt)}`}</Text>
      <Text className="report-facts">{facts}</Text>
      {WAITS[state] ? <Text className="report-line">{WAITS[state]}</Text> : null}
      {finding ? <Text className="report-finding">{`处理结果：${finding}`}</Text> : null}
    </Card>
  )
}
