import { View } from '@tarojs/components'
import { Fragment, type ReactNode, useState } from 'react'
import type { RoundRow } from '@/domain/contract/rounds'
import type { RoundPhase } from '@/domain/rules/roundPhases'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Select } from '@/src/ui/Select'
import './InRound.scss'

interface InRoundProps {
  /** The round in the page's address. */
  asked: string | undefined
  children: (roundId: string) => ReactNode
}

/** What the panel is at work on comes first; of a phase the newest, as rounds come newest first. */
const AT_WORK: readonly RoundPhase[] = ['centreReview', 'cityReview', 'open', 'planned', 'finished']

function current(rounds: readonly RoundRow[]): RoundRow | undefined {
  return AT_WORK.map((phase) => rounds.find((round) => round.phase === phase)).find((round) => round !== undefined)
}

/** A screen about one round: the one in the address, else the one at work; another can be chosen above it. */
export function InRound({ asked, children }: InRoundProps) {
  const seen = useCall('rounds.list', {})
  const [chosen, setChosen] = useState(asked)
  return (
    <Loaded seen={seen}>
      {({ rounds }) => {
        const round = rounds.find(({ id }) => id === chosen) ?? current(rounds)
        if (!round) {
          return (
            <Empty
              title="还没有申请批次"
              hint="设置批次后，才能组建评审小组和开会评审。"
              icon="calendar"
              action={{ label: '去设置批次', onClick: () => open('staffRounds') }}
            />
          )
        }
        return (
          <>
            <View className="in-round">
              <Select
                label="批次"
                options={rounds.map(({ id, title }) => ({ value: id, label: title }))}
                value={round.id}
                onChange={setChosen}
              />
            </View>
            <Fragment key={round.id}>{children(round.id)}</Fragment>
          </>
        )
      }}
    </Loaded>
  )
}
