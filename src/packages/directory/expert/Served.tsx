import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ExpertPage } from '@/domain/contract/experts'
import type { PublicFeedback } from '@/domain/contract/feedback'
import { DUTY_CLASSES } from '@/domain/rules/dutyClasses'
import type { ClientKind } from '@/domain/rules/serviceTypes'
import { usePages } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'

const GIVEN_BY = { seeker: '一位劳动者', employer: '一家用人单位' } as const satisfies Record<ClientKind, string>

const dayWords = (startOn: string, endOn: string) => (startOn === endOn ? startOn : `${startOn} 至 ${endOn}`)

/** How they served: accepted logs, without clients. 第十条(三) */
export function Services({ services }: { services: ExpertPage['recentServices'] }) {
  return (
    <Card title="近期服务">
      {services.length === 0 ? <Text className="expert-line">还没有归档的服务记录。</Text> : null}
      {services.map(({ activityName, startOn, endOn, dutyClass }) => (
        <View key={`${startOn}${activityName}`} className="expert-service">
          <Text className="expert-service-name">{activityName}</Text>
          <Text className="expert-line">{`${dayWords(startOn, endOn)} · ${DUTY_CLASSES[dutyClass]}`}</Text>
        </View>
      ))}
    </Card>
  )
}

function FeedbackLine({ feedback }: { feedback: PublicFeedback }) {
  const { servedOn, score, words, answer, clientKind } = feedback
  const who = clientKind ? GIVEN_BY[clientKind] : '一位服务对象'
  return (
    <View className="expert-service">
      <Text className="expert-service-name">{`${score.toFixed(1)} 分`}</Text>
      {words ? <Text className="expert-words">{words}</Text> : null}
      <Text className="expert-line">{`${who} · ${servedOn}`}</Text>
      {answer ? <Text className="expert-answer">{`专家回复：${answer}`}</Text> : null}
    </View>
  )
}

function AllFeedback({ expertId }: { expertId: string }) {
  const { rows, hasMore, loadingMore, loadMore, loading } = usePages(
    'feedback.ofExpert',
    { expertId },
    (page) => page.rows,
  )
  return (
    <>
      {rows.map((feedback) => (
        <FeedbackLine key={feedback.id} feedback={feedback} />
      ))}
      {loading || hasMore ? (
        <Button look="quiet" busy={loading || loadingMore} onClick={loadMore}>
          查看更多
        </Button>
      ) : null}
    </>
  )
}

/** What clients said: the newest few with the page, all of them on demand. */
export function Feedbacks({ expert }: { expert: ExpertPage }) {
  const [all, setAll] = useState(false)
  const { recentFeedbacks, feedbacks } = expert
  return (
    <Card title={`服务评价（${feedbacks} 条）`}>
      {feedbacks === 0 ? <Text className="expert-line">还没有评价。</Text> : null}
      {all ? (
        <AllFeedback expertId={expert.id} />
      ) : (
        recentFeedbacks.map((feedback) => <FeedbackLine key={feedback.id} feedback={feedback} />)
      )}
      {!all && feedbacks > recentFeedbacks.length ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          {`查看全部 ${feedbacks} 条评价`}
        </Button>
      ) : null}
    </Card>
  )
}
