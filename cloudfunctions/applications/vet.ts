import { VETTING_KINDS } from '@/domain/rules/vettingKinds'
import { changeApplication, stateDetail } from '../_kit/applicationRecords'
import { requireFiles } from '../_kit/files'
import { must, Refusal } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { isUnderCentreReview } from './caseRights'
import { presentCase } from './presentCase'
import { caseFor, isDone, mustBeCurrent } from './relation'

/** The centre puts down how it looked into somebody: who, when, what came of it. 第六条(三) */
export const vet: Handlers<'applications'>['vet'] = async ({ id, version, ...given }, ctx) => {
  const seen = await caseFor(id, ctx)
  if (isDone(seen, 'vet', ctx)) return presentCase(seen, ctx)
  const { application, officer } = seen
  must(isUnderCentreReview(seen), 'WRONG_STATE', stateDetail(application))
  mustBeCurrent(application, version)
  if (given.on > ctx.todayOn) {
    throw new Refusal('BAD_INPUT', undefined, [{ field: 'on', message: '考察日期不能晚于今天' }])
  }
  await requireFiles(given.files, { ownerId: ctx.callerId, purposes: ['vettingProof'] })
  const by = { byId: ctx.callerId, byName: officer.name, at: ctx.nowAt }
  const label = `考察：${VETTING_KINDS[given.kind]}`
  const { state } = application
  const changed = await changeApplication(
    application,
    { vettings: [...application.vettings, { ...given, ...by }] },
    {
      key: ctx.key,
      who: ctx.callerId,
      role: 'centreOfficer',
      action: 'applications.vet',
      from: state,
      to: state,
      why: label,
      settlesNothing: true,
    },
  )
  return presentCase({ ...seen, application: changed }, ctx)
}
