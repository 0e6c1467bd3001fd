import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ConsultationDoc, ExpertDoc, FeedbackDoc } from '@/cloudfunctions/_kit/documents'
import { consultationOf, type Act, type Asking } from './consultation'
import { createDice } from './dice'
import { feedbackOf, servedByConsultation, settingOf } from './feedback'
import type { Stage } from './past'
import type { Cast } from './people'
import { QUESTIONS, type Question } from './texts/questions'

/** The experts that stories need. */
export interface StoryExperts {
  busy: ExpertDoc
  logs: ExpertDoc
  paused: ExpertDoc
  /** Three more of 南京 and two of 苏州. */
  nanjing: readonly [ExpertDoc, ExpertDoc, ExpertDoc]
  suzhou: readonly [ExpertDoc, ExpertDoc]
}

export interface Story {
  stage: Stage
  cast: Cast
  experts: StoryExperts
}

/** What a story leaves behind. */
export type Told = { consultations: ConsultationDoc[]; feedback: FeedbackDoc[] }

/** A question of the list, and its acts. */
export function told(
  stage: Stage,
  asking: Omit<Asking, 'question'> & { nth?: number },
  acts: (question: Question) => readonly Act[],
): ConsultationDoc {
  const { nth = 0, ...rest } = asking
  const question = QUESTIONS[asking.serviceType][nth]
  if (!question) throw new RangeError(`no question ${nth} about ${asking.serviceType}`)
  return consultationOf(stage.archive, { ...rest, question }, acts(question))
}

/** A dialogue that ended, with what the client said of it. */
export function rated(
  stage: Stage,
  of: { consultation: ConsultationDoc; client: Account; at: number; answeredAt: number | null },
): Told {
  const { consultation, ...when } = of
  const dice = createDice(`story/${consultation._id}`)
  const feedback = feedbackOf(stage.archive, dice, {
    served: servedByConsultation(consultation, null),
    setting: settingOf(of.client.kind, false),
    ...when,
  })
  return { consultations: [{ ...consultation, feedbackId: feedback._id }], feedback: [feedback] }
}
