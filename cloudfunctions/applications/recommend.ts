import { moveApplication } from '../_kit/applicationRecords'
import { evidenceOf } from '../_kit/caseEvidence'
import { must } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { Handlers } from '../_kit/serve'
import { opinionOf } from './cityOpinion'
import { presentCase } from './presentCase'
import { caseFor, isDone, mustMove } from './relation'

/** The city puts somebody forward, with a written reason for somebody over 65. 第六条(二), 第四条(四) */
export const recommend: Handlers<'applications'>['recommend'] = async ({ id, version, ...given }, ctx) => {
  const seen = await caseFor(id, ctx)
  if (isDone(seen, 'recommend', ctx)) return presentCase(seen, ctx)
  mustMove(seen, 'recommend', version)
  const { application, officer } = seen
  const { overAge } = evidenceOf(application, await roundById(application.roundId))
  must(!overAge || given.overAgeReason !== '', 'OVER_AGE_REASON')
  const opinion = await opinionOf(given, seen, ctx)
  const overAgeReason = overAge ? given.overAgeReason : ''
  const step = {
    action: 'recommend',
    actors: ['city'],
    fields: { review: { ...opinion, result: 'recommend', overAgeReason }, overAge },
    history: { label: '市级推荐', by: officer.name },
  } as const
  const moved = await moveApplication(application, step, { key: ctx.key, who: ctx.callerId, role: 'cityOfficer' })
  return presentCase({ ...seen, application: moved }, ctx)
}
