import type { SettingValues } from './settings'

/** What an expert's public profile counts; kept by the functions that change it, never counted per read. */
export interface Figures {
  /** Accepted service logs. */
  services: number
  /** Consultations answered. */
  consultations: number
  feedbacks: number
  /** Sum of each feedback's mean score × 100, an integer: 4.67 counts 467. */
  scoreSum: number
  /** Usual time to a first answer in elapsed hours, weekends included; null before the first answer. */
  replyHours: number | null
}

/** Mean score with one decimal, 1 to 5; null below the number of feedbacks from which a score is shown. */
export function scoreOf(
  figures: Figures,
  { scoreShownFromFeedbacks }: Pick<SettingValues, 'scoreShownFromFeedbacks'>,
): number | null {
  if (figures.feedbacks < scoreShownFromFeedbacks) return null
  return Math.round(figures.scoreSum / (figures.feedbacks * 10)) / 10
}

/**
 * How soon the expert usually answers, in words: '通常 2 个工作日内回复', or '' before the first answer.
 * Elapsed days hold at most as many working days, and the answer clock ends later ones, so the promise is never too short.
 */
export function showReplyTime(
  figures: Figures,
  { answerWithinWorkingDays }: Pick<SettingValues, 'answerWithinWorkingDays'>,
): string {
  if (figures.replyHours === null) return ''
  const days = Math.max(1, Math.ceil(figures.replyHours / 24))
  return `通常 ${Math.min(days, answerWithinWorkingDays)} 个工作日内回复`
}
