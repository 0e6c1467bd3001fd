import { changeApplication, stateDetail } from '../_kit/applicationRecords'
import { submittedContent } from '../_kit/caseEvidence'
import { openIdNumber } from '../_kit/idNumbers'
import { insist } from '../_kit/insist'
import { must } from '../_kit/refusal'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { mayUnmask } from './caseRights'
import { caseFor, isDone, roleAt } from './relation'

/** ID number and phone in full for the officer of the case: each look is in the audit trail, with its reason. */
export const unmask: Handlers<'applications'>['unmask'] = async ({ id, reason }, ctx) => {
  const application = await insist(() => lookedAt(id, reason, ctx))
  return {
    idNumber: openIdNumber(application.idSealed, `applications/${application._id}`),
    mobile: submittedContent(application).mobile,
    bornOn: application.bornOn,
  }
}

/** The trail comes first: without its entry nobody sees anything. */
async function lookedAt(id: string, reason: string, ctx: Context): Promise<ApplicationDoc> {
  const seen = await caseFor(id, ctx)
  const { application, desks } = seen
  must(mayUnmask(seen), 'WRONG_STATE', stateDetail(application))
  if (isDone(seen, 'unmask', ctx)) return application
  const { state } = application
  return changeApplication(
    application,
    {},
    {
      key: ctx.key,
      who: ctx.callerId,
      role: roleAt(desks.includes('city') ? 'city' : 'centre'),
      action: 'applications.unmask',
      from: state,
      to: state,
      why: reason,
      settlesNothing: true,
    },
  )
}
