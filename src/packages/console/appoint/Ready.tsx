import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import type { DecisionView } from '@/domain/contract/appointments'
import type { RoundRow } from '@/domain/contract/rounds'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Select } from '@/src/ui/Select'
import { Table, type Column } from '@/src/ui/Table'
import { AppointSheet } from './AppointSheet'

type Row = OutputOf<'appointments.ready'>['rows'][number]

interface ReadyProps {
  /** Id of the round a link asks for. */
  asked: string | undefined
  onAppointed: (decision: DecisionView) => void
}

const WHO: readonly Column<Row>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'unit', title: '单位', cell: ({ unit }) => unit, sortBy: ({ unit }) => unit },
  { key: 'city', title: '城市', cell: ({ city }) => CITIES[city], sortBy: ({ city }) => city },
]
const CATEGORY: Column<Row> = { key: 'category', title: '人员类别', cell: ({ category }) => CATEGORIES[category] }
const ENDED: Column<Row> = {
  key: 'notice',
  title: '公示',
  cell: ({ noticeTitle, noticeEndsAt }) => `${noticeTitle}，${showDay(dayOf(noticeEndsAt - 1))} 24:00 结束`,
}
const BLOCKED: Column<Row> = {
  key: 'blocked',
  title: '原因',
  cell: ({ blocked }) => blocked,
  sortBy: ({ blocked }) => blocked,
}

/** A round with people to appoint: the newest one that has left the applicants' hands. */
function usualRound(rounds: readonly RoundRow[]): RoundRow | undefined {
  return rounds.find(({ phase }) => phase === 'centreReview' || phase === 'finished') ?? rounds[0]
}

interface PeopleProps extends Pick<ReadyProps, 'onAppointed'> {
  rows: readonly Row[]
  roundId: string
  onReload: () => void
}

function People({ rows, roundId, onAppointed, onReload }: PeopleProps) {
  const [keys, setKeys] = useState<string[]>([])
  const [deciding, setDeciding] = useState(false)
  const ready = rows.filter(({ blocked }) => blocked === '')
  const waiting = rows.filter(({ blocked }) => blocked !== '')
  const picked = ready.filter(({ applicationId }) => keys.includes(applicationId))
  const acts = (
    <Button small onClick={() => setDeciding(true)}>
      {`聘任 ${picked.length} 人`}
    </Button>
  )
  return (
    <>
      <Card title={`可以聘任（${ready.length} 人）`}>
        {ready.length > 0 ? (
          <Table
            label="可以聘任的人员"
            columns={[...WHO, CATEGORY, ENDED]}
            rows={ready}
            keyOf={({ applicationId }) => applicationId}
            select={{ keys, onChange: setKeys, acts }}
          />
        ) : (
          <Text className="appoint-line">公示结束且没有未办结异议的人员会列在这里。</Text>
        )}
      </Card>
      {waiting.length > 0 ? (
        <Card title={`暂不能聘任（${waiting.length} 人）`}>
          <Table
            label="暂不能聘任的人员"
            columns={[...WHO, BLOCKED]}
            rows={waiting}
            keyOf={({ applicationId }) => applicationId}
          />
        </Card>
      ) : null}
      {deciding ? (
        <AppointSheet
          people={picked}
          roundId={roundId}
          onClose={() => setDeciding(false)}
          onDone={onAppointed}
          onReload={onReload}
        />
      ) : null}
    </>
  )
}

/** Who of a round can be appointed now, who not yet and why. 第六条(五) */
export function Ready({ asked, onAppointed }: ReadyProps) {
  const rounds = useCall('rounds.list', {})
  const [chosen, setChosen] = useState<string | null>(asked ?? null)
  const roundId = chosen ?? (rounds.data ? (usualRound(rounds.data.rounds)?.id ?? null) : null)
  const seen = useCall('appointments.ready', roundId === null ? null : { roundId }, { smooth: true })
  usePullDownRefresh(() => void seen.reload().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Loaded seen={rounds}>
      {(listed) => {
        const options = listed.rounds.map(({ id, title }) => ({ value: id, label: title }))
        if (options.length === 0 || roundId === null) {
          return <Empty title="还没有申请批次" hint="批次经评审、公示后，在这里作出聘任决定。" icon="calendar" />
        }
        return (
          <>
            <View className="appoint-round">
              <Select label="批次" options={options} value={roundId} onChange={setChosen} />
            </View>
            <Loaded seen={seen} rows={4}>
              {({ rows }) =>
                rows.length === 0 ? (
                  <Empty title="本批次还没有人列入公示" hint="公示发布后，名单会列在这里。" icon="clock" />
                ) : (
                  <People
                    key={roundId}
                    rows={rows}
                    roundId={roundId}
                    onAppointed={onAppointed}
                    onReload={() => void seen.reload()}
                  />
                )
              }
            </Loaded>
          </>
        )
      }}
    </Loaded>
  )
}
