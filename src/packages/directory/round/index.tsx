import { Text } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import type { RoundRow, RoundView } from '@/domain/contract/rounds'
import { ROUND_PHASES, type RoundPhase } from '@/domain/rules/roundPhases'
import { dayOf, showDay, showMoment } from '@/domain/rules/shanghai'
import { useNow } from '@/src/now'
import { open, pathOf } from '@/src/pages'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Page } from '@/src/ui/Page'
import { Row } from '@/src/ui/Row'
import { StateTag, type Tone } from '@/src/ui/StateTag'
import { StickyBar } from '@/src/ui/StickyBar'
import { PARTS } from '../about/texts'
import { Sections } from '../about/Sections'
import { Materials } from './Materials'
import './index.scss'

const TONES: Record<RoundPhase, Tone> = {
  planned: 'still',
  open: 'good',
  cityReview: 'now',
  centreReview: 'now',
  finished: 'still',
}

/** The last day of a time that ends at its 24:00. */
const lastDay = (endAt: number) => showDay(dayOf(endAt - 1))

function Times({ round }: { round: RoundRow }) {
  const { title, phase, openAt, closeAt, cityDueAt, ageReferenceOn, places } = round
  return (
    <Card title={title}>
      <StateTag word={ROUND_PHASES[phase]} tone={TONES[phase]} />
      <Row title="申请时间" note={`${showDay(dayOf(openAt))} 至 ${lastDay(closeAt)} 24:00`} />
      <Row title="市级报送截止" note={`${lastDay(cityDueAt)}`} />
      <Row title="年龄计算到" note={`${showDay(ageReferenceOn)}，原则上不超过 65 岁`} />
      <Row title="拟聘人数" note={places === null ? '择优聘任，不设名额' : `${places} 人`} />
    </Card>
  )
}

function Told({ round }: { round: RoundView }) {
  const { note, contact, changes = [] } = round
  const nowAt = useNow()
  return (
    <>
      {changes.map(({ at, why }) => (
        <Notice key={at} tone="warn" words={`${showMoment(at, nowAt)} 调整：${why}`} />
      ))}
      {note ? (
        <Card title="说明">
          <Text className="round-line">{note}</Text>
        </Card>
      ) : null}
      <Card title="联系方式">
        <Text className="round-line">{contact}</Text>
      </Card>
    </>
  )
}

function Round({ id }: { id: string }) {
  const seen = useCall('rounds.get', { id })
  const how = PARTS.find(({ key }) => key === 'join')
  return (
    <Loaded seen={seen} rows={5}>
      {(round) => (
        <>
          <Times round={round} />
          <Told round={round} />
          <Materials />
          {how ? <Sections part={how} /> : null}
        </>
      )}
    </Loaded>
  )
}

/** Without naming one: the newest that is not over. */
function Newest() {
  const seen = useCall('rounds.list', {})
  return (
    <Loaded seen={seen} rows={5}>
      {({ rounds }) => {
        const current = rounds.find(({ phase }) => phase === 'open') ?? rounds[0]
        if (current) return <Round id={current.id} />
        return (
          <Empty
            title="现在没有申请批次"
            hint="一般每两年集中申请一次。可以先填写申请表，开放时提醒您。"
            action={{ label: '去看看', onClick: () => open('apply') }}
          />
        )
      }}
    </Loaded>
  )
}

/** The public page of a round: when, how many, who may apply, how it goes and what to bring. 第四条至第六条 */
export default function RoundPage() {
  const { id = '' } = useRouter().params
  useShareAppMessage(() => ({ title: '职业指导专家集中申请', path: pathOf('round', { id }) }))
  const bar = (
    <StickyBar>
      <Button look="secondary" onClick={() => open('selfCheck')}>
        资格自查
      </Button>
      <Button onClick={() => open('apply')}>申请</Button>
    </StickyBar>
  )
  return (
    <Page title="申请批次" bar={bar}>
      {id ? <Round id={id} /> : <Newest />}
    </Page>
  )
}
