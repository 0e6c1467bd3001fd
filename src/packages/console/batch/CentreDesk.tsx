import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import type { RoundRow } from '@/domain/contract/rounds'
import { CITIES } from '@/domain/rules/cities'
import { useCall } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { RoundSelect } from './RoundSelect'
import { SentBatch } from './SentBatch'
import { deadlineWords, returnedCount } from './coverWords'

type Batches = OutputOf<'applications.batches'>

/** The round whose batches come in now: the newest that has opened. */
function currentOf(rounds: readonly RoundRow[]): RoundRow | undefined {
  return rounds.find(({ phase }) => phase !== 'planned') ?? rounds[0]
}

function Summary({ round, batches, missing }: Batches & { round: RoundRow }) {
  const people = batches.reduce((sum, { rows }) => sum + rows.length, 0)
  const back = batches.reduce((sum, batch) => sum + returnedCount(batch), 0)
  const cities = new Set(batches.map(({ city }) => city)).size
  const names = missing.map((city) => CITIES[city]).join('、')
  return (
    <Card title="报送情况">
      <Text className="batch-line">
        {`${cities} 个市已报送 ${batches.length} 批、${people} 人${back > 0 ? `，其中已退回 ${back} 人` : ''}`}
      </Text>
      <Text className="batch-note">{`市级报送截止 ${deadlineWords(round)}`}</Text>
      {missing.length > 0 ? (
        <Text className="batch-returned">{`还没有报送的 ${missing.length} 个市：${names}`}</Text>
      ) : null}
    </Card>
  )
}

function OfRound({ round }: { round: RoundRow }) {
  const seen = useCall('applications.batches', { roundId: round.id })
  return (
    <Loaded seen={seen} rows={4}>
      {({ batches, missing }) => (
        <>
          <Summary round={round} batches={batches} missing={missing} />
          {batches.map((batch) => (
            <SentBatch key={batch.id} batch={batch} showCity />
          ))}
        </>
      )}
    </Loaded>
  )
}

/** What the cities sent in a round, and who is missing. 第六条(二) */
export function CentreDesk() {
  const seen = useCall('rounds.list', {})
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Loaded seen={seen} rows={4}>
      {({ rounds }) => {
        const round = rounds.find(({ id }) => id === chosen) ?? currentOf(rounds)
        if (!round) return <Empty title="还没有批次" hint="设立批次后，各市的报送会出现在这里。" icon="calendar" />
        return (
          <>
            <RoundSelect rounds={rounds} value={round.id} onChange={setChosen} />
            <OfRound key={round.id} round={round} />
          </>
        )
      }}
    </Loaded>
  )
}
