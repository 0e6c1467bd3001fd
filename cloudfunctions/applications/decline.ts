import { moveApplication } from '../_kit/applicationRecords'
import type { Message } from '../_kit/messages'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'
import { opinionOf } from './cityOpinion'
import { presentCase } from './presentCase'
import { caseFor, isDone, mustMove } from './relation'
import { resultWords } from './results'

/** The city does not put somebody forward; the reason is on record for the centre, the applicant reads neutral words. 第六条(二) */
export const decline: Handlers<'applications'>['decline'] = async ({ id, version, ...given }, ctx) => {
  const seen = await caseFor(id, ctx)
  if (isDone(seen, 'decline', ctx)) return presentCase(seen, ctx)
  mustMove({ ...seen, desks: ['city'] }, 'decline', version)
  const { application, officer } = seen
  const opinion = await opinionOf(given, seen, ctx)
  const step = {
    action: 'decline',
    actors: ['city'],
    fields: { review: { ...opinion, result: 'decline', overAgeReason: '' } },
    history: { label: '市级不推荐', by: officer.name },
  } as const
  const messages = [toldResult(application, ctx.nowAt)]
  const act = { key: ctx.key, who: ctx.callerId, role: 'cityOfficer', messages }
  return presentCase({ ...seen, application: await moveApplication(application, step, act) }, ctx)
}

function toldResult(application: ApplicationDoc, nowAt: number): Message {
  const { _id, accountId, no } = application
  const words = resultWords({ ...application, state: 'cityDeclined' }, nowAt)
  const opens = `packages/apply/progress/index?id=${_id}`
  return { to: accountId, title: '申请结果', body: `申请 ${no}：${words}`, opens }
}
