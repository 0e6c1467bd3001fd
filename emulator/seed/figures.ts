import type { ConsultationDoc, ExpertDoc } from '@/cloudfunctions/_kit/documents'
import type { Records } from './demoData'
import { sorted } from './experts'

const SHOWN = 5
const HOUR_MS = 3_600_000

/** The profile with figures, latest services and feedback as the records tell them. */
export function withFigures(expert: ExpertDoc, records: Omit<Records, 'files'>): ExpertDoc {
  const logs = records.serviceLogs.filter(
    (log) => log.expertId === expert._id && log.state === 'accepted' && !log.supersededBy,
  )
  const voices = records.feedback.filter((each) => each.expertId === expert._id && each.state === 'public')
  const answered = records.consultations.filter((each) => each.expertId === expert._id && each.answeredAt > 0)
  return sorted({
    ...expert,
    figures: {
      services: logs.length,
      consultations: answered.length,
      feedbacks: voices.length,
      scoreSum: voices.reduce((sum, each) => sum + each.meanScore, 0),
      replyHours: usualHours(answered),
    },
    recentServices: logs
      .sort((a, b) => (a.content.startOn < b.content.startOn ? 1 : -1))
      .slice(0, SHOWN)
      .flatMap(({ content: { activityName, startOn, endOn, dutyClass } }) =>
        dutyClass === '' ? [] : [{ activityName, startOn, endOn, dutyClass }],
      ),
    recentFeedbacks: voices
      .sort((a, b) => b.at - a.at)
      .slice(0, SHOWN)
      .map(({ _id, servedOn, meanScore, words, answer, clientKind }) => ({
        id: _id,
        servedOn,
        score: Math.round(meanScore / 10) / 10,
        words,
        answer,
        clientKind,
      })),
  })
}

/** The median, as the functions count it: from the moment it was this expert's turn. */
function usualHours(answered: readonly ConsultationDoc[]): number | null {
  const hours = answered.map(({ stage, askedAt, acceptedAt, answeredAt }) =>
    Math.max(0, Math.round((answeredAt - (stage === 'direct' ? askedAt : acceptedAt)) / HOUR_MS)),
  )
  return hours.sort((a, b) => a - b)[Math.floor(hours.length / 2)] ?? null
}
