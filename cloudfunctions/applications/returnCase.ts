import type { ParsedOf } from '@/domain/contract'
import { fieldLabel, fieldOf } from '@/domain/rules/applicationSteps'
import { addDays, dayOf, endOfDayAt, showDay } from '@/domain/rules/shanghai'
import { cityReviewDueAt } from '../_kit/applicationDeadlines'
import { moveApplication, type ApplicationStep } from '../_kit/applicationRecords'
import { noteReturned } from '../_kit/batches'
import type { Message } from '../_kit/messages'
import { programme } from '../_kit/programme'
import { must, Refusal } from '../_kit/refusal'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { presentCase } from './presentCase'
import { caseFor, isDone, mustMove, roleAt, type Case, type Desk } from './relation'

type Given = ParsedOf<'applications.return'>
interface Back {
  desk: Desk
  step: ApplicationStep
  messages: Message[]
}

const CENTRE = '省职业介绍中心'
const WHOLE = { field: '', label: '整份申请' }

/** One step back: to the applicant with what to mend, to the city's own review, or one item of a batch to its city. 第六条(二)(三) */
export const returnCase: Handlers<'applications'>['return'] = async (given, ctx) => {
  const seen = await caseFor(given.id, ctx)
  if (isDone(seen, 'return', ctx)) {
    await noteOnBatch(seen.application, given, ctx)
    return presentCase(seen, ctx)
  }
  mustMove(seen, 'return', given.version)
  const { desk, step, messages } = await wayBack(seen, given, ctx)
  const act = { key: ctx.key, who: ctx.callerId, role: roleAt(desk), messages }
  const application = await moveApplication(seen.application, step, act)
  await noteOnBatch(application, given, ctx)
  return presentCase({ ...seen, application }, ctx)
}

function wayBack(seen: Case, given: Given, ctx: Context): Promise<Back> {
  const { state } = seen.application
  if (state === 'submitted') return toApplicant(seen, given, ctx)
  return state === 'recommended' ? toReview(seen, given, ctx) : Promise.resolve(toCity(seen, given))
}

async function toApplicant({ application, officer }: Case, given: Given, { nowAt }: Context): Promise<Back> {
  const returned = [{ ...WHOLE, reason: given.why }, ...fieldsOf(given)]
  const { settings } = await programme()
  const dueAt = endOfDayAt(addDays(dayOf(nowAt), settings.returnedWithinDays))
  const history = { label: '市级退回补正', by: officer.name, note: given.why }
  const step = { action: 'return', actors: ['city'], fields: { returned, dueAt }, history } as const
  return { desk: 'city', step, messages: [toMend(application, returned, dueAt)] }
}

/** Throws RETURN_FIELDS when no field is named, and BAD_INPUT when the form has no such field. */
function fieldsOf({ fields = [] }: Given): ApplicationDoc['returned'] {
  must(fields.length > 0, 'RETURN_FIELDS')
  const unknown = fields.findIndex(({ field }) => fieldOf(field) === null)
  if (unknown >= 0) {
    throw new Refusal('BAD_INPUT', undefined, [{ field: `fields.${unknown}.field`, message: '申请表里没有这一栏' }])
  }
  return fields.map(({ field, reason }) => ({ field, label: fieldLabel(field), reason }))
}

function toMend({ _id, accountId }: ApplicationDoc, returned: ApplicationDoc['returned'], dueAt: number): Message {
  const labels = [...new Set(returned.slice(1).map(({ label }) => label))].join('、')
  const body = `需要补正：${labels}。请在${showDay(dayOf(dueAt - 1))}前修改后重新提交`
  return { to: accountId, title: '您的申请需要补正', body, opens: `packages/apply/form/index?id=${_id}`, needsMe: true }
}

/** Not reported yet: the city looks at it once more, and gives its opinion anew. */
async function toReview({ officer }: Case, { why }: Given, { nowAt }: Context): Promise<Back> {
  const fields = { review: null, dueAt: cityReviewDueAt(await programme(), nowAt) }
  const history = { label: '退回初审', by: officer.name, note: why }
  return { desk: 'city', step: { action: 'return', actors: ['city'], fields, history }, messages: [] }
}

/** The others of the batch stay as they are; a result staged for this one falls away. */
function toCity({ application, officer }: Case, { why }: Given): Back {
  const { _id, no, city } = application
  const history = { label: '省中心退回', by: officer.name, note: why }
  const opens = `packages/console/applications/index?id=${_id}`
  const message = { to: `city:${city}`, title: `${CENTRE}退回一份申请`, body: `申请 ${no} 退回：${why}`, opens }
  return {
    desk: 'centre',
    step: { action: 'return', actors: ['centre'], fields: { staged: null }, history },
    messages: [{ ...message, needsMe: true }],
  }
}

async function noteOnBatch({ _id, state, batchId }: ApplicationDoc, { why }: Given, ctx: Context): Promise<void> {
  if (state !== 'recommended' || batchId === '') return
  const act = { key: `return-${_id}-${batchId}`, who: ctx.callerId, role: 'centreOfficer' }
  await noteReturned(batchId, { applicationId: _id, why, at: ctx.nowAt }, act)
}
