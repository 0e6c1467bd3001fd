import { Text } from '@tarojs/components'
import type { ExitView } from '@/domain/contract/appointments'
import { CITIES } from '@/domain/rules/cities'
import { groundWords } from '@/domain/rules/dismissalGrounds'
import { EXIT_STATES } from '@/domain/rules/exitFlow'
import { Card } from '@/src/ui/Card'
import { StateTag } from '@/src/ui/StateTag'
import { ASKED_WORDS, EXIT_TONES } from './exitTones'

interface ExitLineProps {
  row: ExitView
  chosen: boolean
  onClick: () => void
}

/** The state as officers read it; a draft of the expert's own asking waits for them. */
export function stateWord({ state, askedByExpert }: Pick<ExitView, 'state' | 'askedByExpert'>): string {
  return state === 'draft' && askedByExpert ? ASKED_WORDS : EXIT_STATES[state]
}

/** One case of the list. */
export function ExitLine({ row, chosen, onClick }: ExitLineProps) {
  const { name, unit, city, ground, state } = row
  return (
    <Card onClick={onClick} label={`${name}，${stateWord(row)}`} {...(chosen ? { className: 'exit-chosen' } : {})}>
      <StateTag word={stateWord(row)} tone={EXIT_TONES[state]} />
      <Text className="exit-name">{name}</Text>
      <Text className="exit-line">{`${CITIES[city]} · ${unit}`}</Text>
      <Text className="exit-line">{groundWords(ground)}</Text>
    </Card>
  )
}
