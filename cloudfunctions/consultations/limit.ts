import { SETTINGS } from '@/domain/rules/settings'
import { must } from '../_kit/refusal'

const LIMIT = SETTINGS.openConsultationsPerClient.value

/** Refuses when one more question would be too many for this client. 第十条(一) */
export function refuseTooMany(openQuestions: number): void {
  must(openQuestions < LIMIT, 'TOO_MANY_OPEN', { count: openQuestions })
}

export function isOverLimit(openQuestions: number): boolean {
  return openQuestions > LIMIT
}
