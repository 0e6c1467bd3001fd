import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { OutputOf } from '@/domain/contract'
import { daysBetween, dayOf, showDay } from '@/domain/rules/shanghai'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Badge } from '@/src/ui/Badge'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Page } from '@/src/ui/Page'
import { Row } from '@/src/ui/Row'
import { StickyBar } from '@/src/ui/StickyBar'
import './index.scss'

type Profile = OutputOf<'experts.mine'>

function Figure({ number, what }: { number: string; what: string }) {
  return (
    <View className="desk-figure">
      <Text className="desk-figure-number">{number}</Text>
      <Text className="desk-figure-what">{what}</Text>
    </View>
  )
}

function Standing({ profile }: { profile: Profile }) {
  const { services, feedbacks, score, term, nowAt } = profile
  const left = daysBetween(dayOf(nowAt), term.endOn)
  return (
    <Card title={profile.name}>
      <View className="desk-figures">
        <Figure number={String(services)} what="已归档服务" />
        <Figure number={String(feedbacks)} what="收到评价" />
        <Figure
          number={score === null ? '—' : score.toFixed(1)}
          what={score === null ? '满 3 条显示评分' : '平均评分'}
        />
      </View>
      <Text className="desk-term">
        {term.inForce
          ? `聘期至 ${showDay(term.endOn)}，还有 ${left} 天`
          : `聘期已于 ${showDay(term.endOn)} 届满，待省中心决定续聘`}
      </Text>
    </Card>
  )
}

function Waiting({ waiting }: Pick<Profile, 'waiting'>) {
  const { requests, pool, drafts, returned } = waiting
  return (
    <Card title="等您处理">
      <Row
        icon="chat"
        title="向我提出的咨询"
        note="3 个工作日内答复"
        end={<Badge count={requests} />}
        onClick={() => open('requests', { as: 'expert' })}
      />
      <Row
        icon="person"
        title="同领域待认领"
        note="先认领的一位负责答复"
        end={<Badge count={pool} />}
        onClick={() => open('requests', { as: 'pool' })}
      />
      <Row
        icon="edit"
        title="退回修改的日志"
        end={<Badge count={returned} />}
        onClick={() => open('logs', { state: 'returned' })}
      />
      <Row
        icon="file"
        title="未提交的日志"
        end={<Badge count={drafts} />}
        onClick={() => open('logs', { state: 'draft' })}
      />
    </Card>
  )
}

/** The expert's desk: what waits, how the term stands, where to go. */
export default function DeskPage() {
  const seen = useCall('experts.mine', {})
  usePullDownRefresh(() => void seen.reload().finally(() => Taro.stopPullDownRefresh()))
  const bar = (
    <StickyBar>
      <Button onClick={() => open('log')}>填写服务日志</Button>
    </StickyBar>
  )
  return (
    <Page title="专家工作台" bar={bar}>
      <Loaded seen={seen}>
        {(profile) => (
          <>
            {profile.paused ? (
              <Notice
                tone="warn"
                words="您已暂停接单，公众暂时不能向您提问。"
                action={{ label: '恢复', onClick: () => open('hours') }}
              />
            ) : null}
            <Standing profile={profile} />
            <Waiting waiting={profile.waiting} />
            <Card title="我的">
              <Row icon="calendar" title="服务时间与接单" onClick={() => open('hours')} />
              <Row icon="file" title="全部服务日志" onClick={() => open('logs')} />
              <Row icon="star" title="收到的评价" onClick={() => open('received')} />
              <Row icon="check" title="聘期、证书与退出" onClick={() => open('term')} />
              <Row icon="person" title="公众看到的我" onClick={() => open('expert', { id: profile.id })} />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  )
}
