import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import type { DecisionView } from '@/domain/contract/appointments'
import { addDays, dayOf, isDay, showDay } from '@/domain/rules/shanghai'
import { termEndOn } from '@/domain/rules/term'
import { useMe } from '@/src/me'
import { useNow } from '@/src/now'
import { useAct } from '@/src/query'
import { DayPicker } from '@/src/ui/DayPicker'
import { Field } from '@/src/ui/Field'
import { TextInput } from '@/src/ui/TextInput'
import { toast } from '@/src/ui/toast'
import { ActSheet, errorAt } from '../ActSheet'

/** How far ahead a term may start; the server refuses more. */
const START_WITHIN_DAYS = 60

interface AppointSheetProps {
  people: readonly OutputOf<'appointments.ready'>['rows'][number][]
  roundId: string
  onClose: () => void
  onDone: (decision: DecisionView) => void
  onReload: () => void
}

function consequenceOf(count: number, startOn: string): string {
  const term = isDay(startOn) ? `，聘期 ${showDay(startOn)} 至 ${showDay(termEndOn(startOn))}` : ''
  return `将聘任 ${count} 人${term}，生成 ${count} 个证书编号并通知本人；起始日起列入专家名录，只公开本人同意的内容。作出后不能撤回。`
}

/** One decision for everybody picked: its number, the first day of the term, and what follows. 第六条(五) */
export function AppointSheet({ people, roundId, onClose, onDone, onReload }: AppointSheetProps) {
  const nowAt = useNow()
  const todayOn = useMe().data?.todayOn ?? dayOf(nowAt)
  const [decisionNo, setDecisionNo] = useState('')
  const [startOn, setStartOn] = useState('')
  const appoint = useAct('appointments.appoint', {
    keptAs: `appoint-${roundId}`,
    invalidates: ['appointments', 'applications', 'experts', 'rounds'],
    onProblem: () => 'shown',
    onDone: (decision) => {
      toast(`已聘任 ${decision.items.length} 人`)
      onDone(decision)
    },
  })
  const applicationIds = people.map(({ applicationId }) => applicationId)
  return (
    <ActSheet
      title="聘任决定"
      verb={`聘任 ${people.length} 人`}
      consequence={consequenceOf(people.length, startOn)}
      act={appoint}
      onSend={() => void appoint.run({ applicationIds, decisionNo, startOn })}
      onClose={onClose}
      onReload={onReload}
    >
      <Text className="appoint-names">{people.map(({ name }) => name).join('、')}</Text>
      <Field label="决定文号" error={errorAt(appoint.problem, 'decisionNo')}>
        <TextInput
          label="决定文号"
          value={decisionNo}
          onChange={setDecisionNo}
          placeholder="如：苏职介〔2026〕12号"
          maxLength={60}
        />
      </Field>
      <Field
        label="聘期起始日"
        hint={`今天至 ${showDay(addDays(todayOn, START_WITHIN_DAYS))}；聘期 2 年`}
        error={errorAt(appoint.problem, 'startOn')}
      >
        <DayPicker
          label="聘期起始日"
          value={startOn}
          onChange={setStartOn}
          min={todayOn}
          max={addDays(todayOn, START_WITHIN_DAYS)}
          startsOn={todayOn}
        />
      </Field>
      {isDay(startOn) ? (
        <Text className="appoint-line">{`聘期届满日 ${showDay(termEndOn(startOn))}（当日 24:00 止）`}</Text>
      ) : null}
    </ActSheet>
  )
}
