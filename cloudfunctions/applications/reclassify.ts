import { standingOf } from '@/domain/rules/applicationFacts'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { changeApplication, stateDetail } from '../_kit/applicationRecords'
import { submittedContent } from '../_kit/caseEvidence'
import { found, must, Refusal } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'
import { mayReclassify } from './caseRights'
import { presentCase } from './presentCase'
import { caseFor, isDone, mustBeCurrent, roleAt } from './relation'

/** Files a case under another path, and so perhaps another category; what the applicant wrote stays as it was. 第五条 */
export const reclassify: Handlers<'applications'>['reclassify'] = async ({ id, version, path, why }, ctx) => {
  const seen = await caseFor(id, ctx)
  if (isDone(seen, 'reclassify', ctx)) return presentCase(seen, ctx)
  const { application, officer } = seen
  must(mayReclassify(seen), 'WRONG_STATE', stateDetail(application))
  mustBeCurrent(application, version)
  const from = found(application.path || null)
  if (path === from) throw new Refusal('BAD_INPUT', undefined, [{ field: 'path', message: '与现在的条件相同' }])
  const round = await roundById(application.roundId)
  const content = { ...submittedContent(application), path }
  const byName = officer.name
  const label = `类别由“${ELIGIBILITY[from].label}”调整为“${ELIGIBILITY[path].label}”`
  const fields = {
    path,
    category: ELIGIBILITY[path].category,
    ...standingOf(content, application.bornOn, round.ageReferenceOn),
    reclassified: [...application.reclassified, { from, to: path, why, byName, at: ctx.nowAt }],
    history: [...application.history, { label, by: byName, note: why, at: ctx.nowAt }],
  }
  const changed = await keep(application, fields, {
    key: ctx.key,
    who: ctx.callerId,
    role: roleAt(application.state === 'reported' ? 'centre' : 'city'),
    why: `${from} → ${path}`,
  })
  return presentCase({ ...seen, application: changed }, ctx)
}

function keep(
  application: ApplicationDoc,
  fields: Parameters<typeof changeApplication>[1],
  by: { key: string; who: string; role: string; why: string },
): Promise<ApplicationDoc> {
  const { state } = application
  const act = { ...by, action: 'applications.reclassify', from: state, to: state, settlesNothing: true as const }
  return changeApplication(application, fields, act)
}
