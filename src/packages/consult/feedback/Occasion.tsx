import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { FeedbackOccasion, FeedbackView } from '@/domain/contract/feedback'
import { showDay } from '@/domain/rules/shanghai'
import { open, reopen } from '@/src/pages'
import { useCall } from '@/src/query'
import type { Problem } from '@/src/refused'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { FormActs } from '@/src/components/form/FormActs'
import { useNow } from '@/src/ui/useNow'
import { FeedbackForm } from './FeedbackForm'
import { GivenCard } from './GivenCard'
import type { OccasionLink } from './occasionLink'

/** Refusals that trying again does not mend: what to say instead of the general sentence, and what to do. */
const NOT_POSSIBLE: Partial<Record<Problem['code'], { title?: string; hint: string }>> = {
  NOT_FOUND: { title: '没有找到这次服务', hint: '请核对二维码，或请专家重新出示。' },
  BAD_INPUT: { title: '二维码不正确', hint: '请重新扫码，或请专家重新出示。' },
  NOT_SERVED: { hint: '如果您确实接受过服务，请专家出示这次服务的二维码。' },
  CODE_EXPIRED: { hint: '二维码过期后，专家可以在服务日志里重新出示。' },
  CODE_USED: { hint: '如果用过的不是您，请专家重新出示。' },
}

interface ThanksProps {
  given: FeedbackView
  /** Left just now, not on an earlier visit. */
  fresh: boolean
  onEdit: () => void
}

function Thanks({ given, fresh, onEdit }: ThanksProps) {
  const words = fresh ? '已收到您的评价，谢谢。公开显示时不带您的身份。' : '您已评价过这次服务。'
  return (
    <>
      <Notice tone="good" words={words} />
      <GivenCard given={given} nowAt={useNow()} onEdit={onEdit} />
      <FormActs saved="">
        <Button look="secondary" onClick={() => open('expert', { id: given.expertId })}>
          看专家主页
        </Button>
        <Button look="quiet" onClick={() => reopen('home')}>
          回首页
        </Button>
      </FormActs>
    </>
  )
}

function OnOccasion({ occasion, link }: { occasion: FeedbackOccasion; link: OccasionLink }) {
  const [left, setLeft] = useState<FeedbackView | null>(null)
  const [editing, setEditing] = useState(false)
  const given = left ?? occasion.given
  const { expertName, activityName, servedOn } = occasion

  function show(done: FeedbackView) {
    setLeft(done)
    setEditing(false)
  }

  if (given && !editing) return <Thanks given={given} fresh={left !== null} onEdit={() => setEditing(true)} />
  const subject = given ? { given } : { occasion: link }
  return (
    <>
      <Card title={`${expertName} 专家的服务`}>
        <Text className="feedback-words">{activityName}</Text>
        <Text className="feedback-line">{`服务日期 ${showDay(servedOn)}`}</Text>
      </Card>
      <FeedbackForm subject={subject} onDone={show} {...(given ? { onCancel: () => setEditing(false) } : {})} />
    </>
  )
}

/** Feedback on one service. A visitor who scanned the code needs no registration. */
export function Occasion({ link }: { link: OccasionLink }) {
  const seen = useCall('feedback.occasion', link)
  const end = seen.problem ? NOT_POSSIBLE[seen.problem.code] : undefined
  if (seen.problem && end) {
    return (
      <Empty
        icon="warn"
        title={end.title ?? seen.problem.sentence}
        hint={end.hint}
        action={{ label: '回首页', onClick: () => reopen('home') }}
      />
    )
  }
  return <Loaded seen={seen}>{(occasion) => <OnOccasion occasion={occasion} link={link} />}</Loaded>
}
