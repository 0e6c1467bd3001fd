import type { SettingValues } from '@/domain/rules/settings'
import { must } from '../_kit/refusal'

type Limit = Pick<SettingValues, 'openConsultationsPerClient'>

/** Refuses when one more question would be too many for this client. 第十条(一) */
export function refuseTooMany(openQuestions: number, { openConsultationsPerClient }: Limit): void {
  must(openQuestions < openConsultationsPerClient, 'TOO_MANY_OPEN', { count: openQuestions })
}

export function isOverLimit(openQuestions: number, { openConsultationsPerClient }: Limit): boolean {
  return openQuestions > openConsultationsPerClient
}
