import { Text } from '@tarojs/components'
import type { FeedbackView } from '@/domain/contract/feedback'
import { FEEDBACK_CRITERIA } from '@/domain/rules/feedbackCriteria'
import { showMoment } from '@/domain/rules/shanghai'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import { optionsOf } from '@/src/ui/options'

interface GivenCardProps {
  given: FeedbackView
  nowAt: number
  onEdit: () => void
}

/** One feedback I left: scores, words, the expert's answer, and until when it can be changed. */
export function GivenCard({ given, nowAt, onEdit }: GivenCardProps) {
  const { activityName, expertName, at, scores, words, answer, state, editableUntilAt } = given
  const canEdit = given.can.includes('edit')
  const marks = optionsOf(FEEDBACK_CRITERIA).map(({ value, label }) => `${label} ${scores[value]} 分`)
  return (
    <Card title={expertName} {...(canEdit ? { action: { label: '修改', onClick: onEdit } } : {})}>
      <Text className="feedback-line">{`${activityName} · ${showMoment(at, nowAt)}`}</Text>
      <Text className="feedback-marks">{marks.join('　')}</Text>
      {words ? <Text className="feedback-words">{words}</Text> : null}
      {answer ? <Text className="feedback-answer">{`专家回复：${answer}`}</Text> : null}
      {state === 'withheld' ? <Notice tone="warn" words="文字没有通过内容检查，暂不公开；可以修改后再提交。" /> : null}
      {canEdit ? <Text className="feedback-line">{`${showMoment(editableUntilAt, nowAt)} 前可以修改`}</Text> : null}
    </Card>
  )
}
