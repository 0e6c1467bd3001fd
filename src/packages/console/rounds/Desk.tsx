import { Text, View } from '@tarojs/components'
import type { RoundView } from '@/domain/contract/rounds'
import { CITIES } from '@/domain/rules/cities'
import { MARK_CRITERIA } from '@/domain/rules/markCriteria'
import { ROUND_PHASES } from '@/domain/rules/roundPhases'
import { dayOf, showDay, showMoment } from '@/domain/rules/shanghai'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Columns } from '@/src/ui/Columns'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import { StateTag } from '@/src/ui/StateTag'
import { Table, type Column } from '@/src/ui/Table'
import { useNow } from '@/src/ui/useNow'
import { useWide } from '@/src/ui/useWide'
import { PHASE_TONES } from './phaseTones'
import { lastDayOf, nextWords, windowWords } from './roundWords'
import { CRITERIA } from './Weights'

type Setup = NonNullable<RoundView['setup']>
type CityRow = Setup['cities'][number]

const CITY_COLUMNS: readonly Column<CityRow>[] = [
  { key: 'city', title: '城市', cell: ({ city }) => `${CITIES[city]}市`, sortBy: ({ city }) => city },
  { key: 'submitted', title: '收到', cell: ({ submitted }) => submitted, sortBy: (row) => row.submitted, align: 'end' },
  { key: 'reported', title: '已报送', cell: ({ reported }) => reported, sortBy: (row) => row.reported, align: 'end' },
]

function Head({ round, onEdit }: { round: RoundView; onEdit: () => void }) {
  const { title, phase, changes } = round
  const nowAt = useNow()
  return (
    <Card>
      <View className="round-head">
        <Text className="round-title">{title}</Text>
        <StateTag word={ROUND_PHASES[phase]} tone={PHASE_TONES[phase]} />
      </View>
      <Text className="round-next">{nextWords(round, dayOf(nowAt))}</Text>
      {changes.map(({ at, why }) => (
        <Notice key={at} words={`${showMoment(at, nowAt)} 调整：${why}`} />
      ))}
      <View className="round-acts">
        {round.can.includes('edit') ? (
          <Button small look="secondary" onClick={onEdit}>
            修改批次
          </Button>
        ) : null}
        <Button small look="quiet" onClick={() => open('round', { id: round.id })}>
          查看公开页面
        </Button>
      </View>
    </Card>
  )
}

/** How many are where; what nobody is in is left out. */
function Counts({ counts }: Pick<Setup, 'counts'>) {
  const some = counts.filter(({ count }) => count > 0)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <Card title={`收到 ${total} 份申请`}>
      {some.length === 0 ? <Text className="round-note">还没有人提交。草稿和待单位确认的不计在内。</Text> : null}
      <View className="round-counts">
        {some.map(({ label, count }) => (
          <View key={label} className="round-count">
            <Text className="round-count-number">{count}</Text>
            <Text className="round-note">{label}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}

function ByCity({ cities }: Pick<Setup, 'cities'>) {
  const wide = useWide()
  const some = cities.filter(({ submitted }) => submitted > 0)
  const without = cities.filter(({ submitted }) => submitted === 0).map(({ city }) => CITIES[city])
  return (
    <Card title="各市进度">
      {some.length > 0 && wide ? (
        <Table label="各市收到和报送的申请" columns={CITY_COLUMNS} rows={some} keyOf={({ city }) => city} />
      ) : null}
      {wide
        ? null
        : some.map(({ city, submitted, reported }) => (
            <Row key={city} title={`${CITIES[city]}市`} end={`收到 ${submitted}，已报送 ${reported}`} />
          ))}
      {without.length > 0 ? <Text className="round-note">{`还没有申请：${without.join('、')}`}</Text> : null}
    </Card>
  )
}

/** From here the work goes on, in its order. 第六条(三)–(五) */
function Ways({ id }: { id: string }) {
  return (
    <Card title="这一批次的工作">
      <Row icon="person" title="评审小组" note="成员、抽取、分配" onClick={() => open('staffPanel', { roundId: id })} />
      <Row
        icon="chat"
        title="评审会议与结果"
        note="议程、到会、拟定、放行"
        onClick={() => open('staffMeeting', { roundId: id })}
      />
      <Row icon="bell" title="公示" note="拟聘任名单公示和异议" onClick={() => open('staffNotices', { roundId: id })} />
      <Row icon="star" title="聘任" note="公示期满后聘任、制证" onClick={() => open('staffAppoint', { roundId: id })} />
    </Card>
  )
}

function SetupCard({ round, setup }: { round: RoundView; setup: Setup }) {
  const { cityDueAt, ageReferenceOn, places, contact, note } = round
  const { weights, marksPerCase, ownCityBarred, intervalReason } = setup
  const shares = CRITERIA.map((key) => `${MARK_CRITERIA[key].label} ${weights[key]}%`).join('，')
  return (
    <Card title="批次设置">
      <Row title="申请时间" note={windowWords(round)} />
      <Row title="市级报送截止" note={`${showDay(lastDayOf(cityDueAt))} 24:00`} />
      <Row title="年龄计算日" note={showDay(ageReferenceOn)} />
      <Row title="拟聘人数" note={places === null ? '不设名额' : `${places} 人`} />
      <Row title="每件评审人数" note={`${marksPerCase} 人${ownCityBarred ? '，成员回避本市' : ''}`} />
      <Row title="评分权重" note={shares} />
      <Row title="联系方式" note={contact} />
      {note ? <Row title="说明" note={note} /> : null}
      {intervalReason ? <Row title="提前开展的原因" note={intervalReason} /> : null}
    </Card>
  )
}

/** A round on the centre's desk: where it stands, how many are where, and the ways on. */
export function Desk({ round, onEdit }: { round: RoundView; onEdit: () => void }) {
  const { setup } = round
  if (!setup) return <Head round={round} onEdit={onEdit} />
  const beside = (
    <>
      <Ways id={round.id} />
      <SetupCard round={round} setup={setup} />
    </>
  )
  return (
    <>
      <Head round={round} onEdit={onEdit} />
      <Columns beside={beside}>
        <Counts counts={setup.counts} />
        <ByCity cities={setup.cities} />
      </Columns>
    </>
  )
}
