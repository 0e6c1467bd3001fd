import { unitConsentDueAt } from '../_kit/applicationDeadlines'
import { changeApplication } from '../_kit/applicationRecords'
import { programme } from '../_kit/programme'
import { roundById } from '../_kit/roundRecords'
import type { Handlers } from '../_kit/serve'
import { NO_CONSENT } from './blankApplication'
import { mustAllow, ownRecord } from './ownRecord'
import { presentOwn } from './presentOwn'
import * as store from './store'
import { newConsentCode } from './submission'

/** A new link for the unit, with a new time to answer; the old one ends. 第六条(一) */
export const renewLink: Handlers<'applications'>['renewLink'] = async ({ id, version }, ctx) => {
  const application = await ownRecord(id, ctx)
  const call = { key: ctx.key, action: 'applications.renewLink' }
  if (store.isDone(application, { ...call, by: ctx.callerId })) return presentOwn(application, ctx)
  const { state, roundId } = application
  mustAllow(application, { version, allowed: state === 'awaitingUnit' }, ctx)
  const [round, held] = await Promise.all([roundById(roundId), programme()])
  const dueAt = unitConsentDueAt(held, round, ctx.nowAt)
  const consent = { ...NO_CONSENT, code: newConsentCode(), state: 'asked' as const, askedAt: ctx.nowAt, dueAt }
  const act = { ...call, who: ctx.callerId, role: 'applicant', from: state, to: state }
  return presentOwn(await changeApplication(application, { consent, dueAt }, act), ctx)
}
