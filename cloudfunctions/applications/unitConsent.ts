import type { z } from 'zod/mini'
import type { unitConsent } from '@/domain/contract/applications'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import { COMMITMENT_TEXT } from './signing'

export type UnitConsent = z.infer<typeof unitConsent>

/** Where a link stands: it can be answered while the application waits for it and there is time. */
export function linkState({ state, consent }: ApplicationDoc, nowAt: number): UnitConsent['state'] {
  if (consent.state === 'agreed' || consent.state === 'declined') return consent.state
  return state === 'awaitingUnit' && consent.state === 'asked' && nowAt < consent.dueAt ? 'asked' : 'over'
}

/** Name, post and the commitment as submitted, and nothing else; nothing at all once the link is over. 第六条(一) */
export function presentToUnit(application: ApplicationDoc, nowAt: number): UnitConsent {
  const state = linkState(application, nowAt)
  const content = application.versions.at(-1)?.content
  if (state === 'over' || !content) {
    return { applicantName: '', post: '', unit: '', commitment: '', state: 'over', dueAt: null }
  }
  const { name, post, unit } = content
  const dueAt = state === 'asked' ? application.consent.dueAt : null
  return { applicantName: name, post, unit, commitment: COMMITMENT_TEXT, state, dueAt }
}
