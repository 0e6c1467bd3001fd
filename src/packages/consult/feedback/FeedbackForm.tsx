import { Text } from '@tarojs/components'
import type { FeedbackView } from '@/domain/contract/feedback'
import { FEEDBACK_CRITERIA } from '@/domain/rules/feedbackCriteria'
import { SETTINGS } from '@/domain/rules/settings'
import { Button } from '@/src/ui/Button'
import { optionsOf } from '@/src/ui/options'
import { StarScore } from '@/src/ui/StarScore'
import { TextArea } from '@/src/ui/TextArea'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { type Subject, useFeedbackForm } from './useFeedbackForm'

const CRITERIA = optionsOf(FEEDBACK_CRITERIA)

interface FeedbackFormProps {
  subject: Subject
  onDone: (given: FeedbackView) => void
  onCancel?: () => void
}

/** Three scores and words. 附件2 服务对象意见反馈 */
export function FeedbackForm({ subject, onDone, onCancel }: FeedbackFormProps) {
  const { draft, busy, problem, submit } = useFeedbackForm(subject, onDone)
  const days = SETTINGS.feedbackEditableDays.value
  return (
    <>
      {CRITERIA.map(({ value: criterion, label }) => (
        <FormField key={criterion} of={draft} name={`scores.${criterion}`} label={label} error={`请给“${label}”打分`}>
          {({ value, onChange }) => <StarScore label={label} value={value ?? null} onChange={onChange} />}
        </FormField>
      ))}
      <FormField of={draft} name="words" label="想说的话" optional hint="哪里有帮助、哪里可以更好；请不要写姓名、电话">
        {(bound) => <TextArea label="想说的话" range={{ max: 500 }} {...bound} />}
      </FormField>
      <Text className="feedback-line">{`公开显示时不带您的身份；提交后 ${days} 天内可以修改。`}</Text>
      <Trouble problem={problem} />
      <FormActs saved={draft.saved}>
        <Button busy={busy} onClick={submit}>
          {'given' in subject ? '保存修改' : '提交评价'}
        </Button>
        {onCancel ? (
          <Button look="quiet" onClick={onCancel}>
            不改了
          </Button>
        ) : null}
      </FormActs>
    </>
  )
}
