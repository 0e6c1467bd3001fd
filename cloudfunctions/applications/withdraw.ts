import type { ApplicationState } from '@/domain/rules/applicationFlow'
import type { Message } from '../_kit/messages'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'
import { NO_CONSENT } from './blankApplication'
import { APPLICANT, mayTake, moveOwn, mustAllow, ownRecord } from './ownRecord'
import { presentOwn } from './presentOwn'
import * as store from './store'

const WITH_CITY: readonly ApplicationState[] = ['submitted', 'returned', 'recommended']
const WITH_CENTRE: readonly ApplicationState[] = ['reported', 'shortlisted']

/** Takes an application back for good, at any stage before the public notice. 第六条(一) */
export const withdraw: Handlers<'applications'>['withdraw'] = async ({ id, version, why = '' }, ctx) => {
  const application = await ownRecord(id, ctx)
  const call = { key: ctx.key, by: ctx.callerId, action: 'applications.withdraw' }
  if (store.isDone(application, call)) return presentOwn(application, ctx)
  mustAllow(application, { version, allowed: mayTake(application, 'withdraw', ctx.nowAt) }, ctx)
  const asked = application.consent.state === 'asked'
  const step = {
    action: 'withdraw',
    actors: APPLICANT,
    fields: asked ? { consent: NO_CONSENT } : {},
    history: { label: '撤回申请', by: '申请人', note: why },
  } as const
  const act = { key: ctx.key, who: ctx.callerId, role: 'applicant', messages: messagesOf(application) }
  return presentOwn(await moveOwn(application, step, act), ctx)
}

/** Whoever has the case in hand is told, by its number. */
function messagesOf({ _id, no, city, state }: ApplicationDoc): Message[] {
  const said = { title: '一份申请已撤回', body: `申请 ${no} 由申请人撤回，不再办理` }
  const opens = `packages/console/applications/index?id=${_id}`
  if (WITH_CITY.includes(state)) return [{ to: `city:${city}`, ...said, opens }]
  return WITH_CENTRE.includes(state) ? ['centre', `city:${city}`].map((to) => ({ to, ...said, opens })) : []
}
