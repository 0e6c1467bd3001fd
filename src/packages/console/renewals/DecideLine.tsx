import { Text, View } from '@tarojs/components'
import { showDay } from '@/domain/rules/shanghai'
import { Chips } from '@/src/ui/Chips'
import { TextInput } from '@/src/ui/TextInput'
import { nextTerm, type Line, type RenewalDecision, type RenewalRow } from './decidedLines'

const DECISIONS = [
  { value: 'renew' as const, label: '续聘' },
  { value: 'letEnd' as const, label: '不再续聘' },
]

interface DecideLineProps {
  row: RenewalRow
  line: Line
  decidedOn: string
  onChange: (part: Partial<Line>) => void
}

function followsWords(row: RenewalRow, decision: RenewalDecision | null, decidedOn: string): string {
  if (decision === null) return '请选择'
  if (decision === 'letEnd') return '聘期届满结束，不影响今后再次申请'
  const next = nextTerm(row, decidedOn)
  return `新聘期 ${showDay(next.startOn)} 至 ${showDay(next.endOn)}`
}

/** What is decided of one person, and the term that follows from it. */
export function DecideLine({ row, line, decidedOn, onChange }: DecideLineProps) {
  const { name, unit, state, endOn, services, openReports } = row
  const facts = [
    unit,
    `${showDay(endOn)}届满`,
    `服务 ${services} 次`,
    ...(openReports ? [`投诉 ${openReports} 件未办结`] : []),
  ]
  return (
    <View className="renewal-decide">
      <Text className="renewal-name">{name}</Text>
      <Text className="renewal-line">{facts.join(' · ')}</Text>
      {state === 'expired' ? (
        <Chips
          single
          label={`${name}：续聘或不再续聘`}
          options={DECISIONS}
          value={line.decision ? [line.decision] : []}
          onChange={([decision]) => onChange({ decision: decision ?? null })}
        />
      ) : null}
      <Text className="renewal-follows">{followsWords(row, line.decision, decidedOn)}</Text>
      <TextInput
        label={`${name}的理由`}
        value={line.reason}
        onChange={(reason) => onChange({ reason })}
        placeholder="理由，不填则用上面的统一理由"
        maxLength={300}
      />
    </View>
  )
}
