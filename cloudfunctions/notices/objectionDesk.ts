import type { ObjectionCase } from '@/domain/contract/notices'
import { OBJECTION_STATES, type ObjectionAction } from '@/domain/rules/objectionFlow'
import { applicationById, applicationsById } from '../_kit/applicationRecords'
import type { Account } from '../_kit/caller'
import { followObjection, objectionById } from '../_kit/objectionRecords'
import type { Message } from '../_kit/messages'
import { must } from '../_kit/refusal'
import type { ObjectionDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { objectionCaseOf, objectionRowOf } from './objectionPresent'
import { canTake, isCaseOfficer, mustKeepOut, stepTo } from './objectionRights'
import * as store from './store'

/** Objections, newest first, without those this officer must keep out of. */
export const objections: Handlers<'notices'>['objections'] = async ({ noticeId, state, cursor }, ctx) => {
  const [account, page] = await Promise.all([ctx.person(), store.objections({ noticeId, state }, cursor)])
  const applications = await applicationsById(page.records.map(({ applicationId }) => applicationId))
  const known = new Map(applications.map((application) => [application._id, application]))
  const rows = page.records.filter((objection) => {
    const application = known.get(objection.applicationId)
    return application !== undefined && !mustKeepOut(objection, account, application)
  })
  return { rows: rows.map(objectionRowOf), nextCursor: page.nextCursor }
}

export const objection: Handlers<'notices'>['objection'] = async ({ id }, ctx) => {
  const { record, account } = await opened(id, ctx)
  return objectionCaseOf(record, account, ctx.nowAt)
}

/** Makes the caller the case officer; from then on the caller alone learns who objected. 第六条(四) */
export const takeObjection: Handlers<'notices'>['takeObjection'] = async ({ id, version }, ctx) => {
  const { record, account } = await opened(id, ctx)
  const action = 'objections.take'
  if (store.isDone(record, { key: ctx.key, by: ctx.callerId, action }))
    return objectionCaseOf(record, account, ctx.nowAt)
  const isFree = canTake(record, account, ctx.nowAt)
  must(isFree || record.officerId === '' || isCaseOfficer(record, account), 'NOT_CASE_OFFICER')
  must(isFree, 'WRONG_STATE', { state: OBJECTION_STATES[record.state] })
  if (record.version !== version) throw store.objectionChanged(record)
  const fields = { officerId: account._id, officerName: account.name, takenAt: ctx.nowAt }
  const act = { key: ctx.key, who: ctx.callerId, action, to: record.state }
  return objectionCaseOf(await store.changeObjection(record, fields, act), account, ctx.nowAt)
}

/** Holds that one person; the rest of the list goes on. 第六条(四) */
export const acceptObjection: Handlers<'notices'>['acceptObjection'] = (input, ctx) =>
  decide('accept', { ...input, finding: '' }, ctx)

export const refuseObjection: Handlers<'notices'>['refuseObjection'] = (input, ctx) => decide('refuse', input, ctx)

/** The person is not appointed. 第六条(五) */
export const upholdObjection: Handlers<'notices'>['upholdObjection'] = (input, ctx) => decide('uphold', input, ctx)

/** The person goes back to be appointed, unless another objection is open. 第六条(四) */
export const dismissObjection: Handlers<'notices'>['dismissObjection'] = (input, ctx) => decide('dismiss', input, ctx)

interface Decision {
  id: string
  version: number
  finding: string
}

/** The objection first, then the application it is about, which the clock finishes when this is cut off. */
async function decide(action: ObjectionAction, input: Decision, ctx: Context): Promise<ObjectionCase> {
  const { record, account } = await opened(input.id, ctx)
  const call = { key: ctx.key, by: ctx.callerId, action: `objections.${action}` }
  const decided = store.isDone(record, call) ? record : await write(action, { record, input, account }, ctx)
  const followed = await followObjection(decided, { who: ctx.callerId, role: 'centreOfficer' })
  return objectionCaseOf(followed, account, ctx.nowAt)
}

async function write(
  action: ObjectionAction,
  { record, input, account }: { record: ObjectionDoc; input: Decision; account: Account },
  ctx: Context,
): Promise<ObjectionDoc> {
  must(isCaseOfficer(record, account), 'NOT_CASE_OFFICER')
  const to = stepTo(record, action)
  if (record.version !== input.version) throw store.objectionChanged(record)
  const settled = { finding: input.finding, settledAt: ctx.nowAt, warnAt: 0 }
  const fields = { state: to, followed: false, ...(action === 'accept' ? { acceptedAt: ctx.nowAt } : settled) }
  const act = { key: ctx.key, who: ctx.callerId, action: `objections.${action}`, to }
  return store.changeObjection(record, fields, { ...act, messages: [noteFor(action, record)] })
}

/** To whoever objected; the finding itself is read with number and phone. */
function noteFor(action: ObjectionAction, { objectorId, receiptNo }: ObjectionDoc): Message {
  const isAccepted = action === 'accept'
  return {
    to: objectorId,
    title: isAccepted ? '您的异议已受理' : '您的异议已有书面结论',
    body: isAccepted ? `受理编号 ${receiptNo}，正在核查` : `受理编号 ${receiptNo}，凭编号和电话查看`,
    opens: `packages/directory/objection/index?receipt=${receiptNo}`,
  }
}

/** Throws NOT_FOUND, and OWN_CASE for an officer who must keep out. */
async function opened(id: string, ctx: Context): Promise<{ record: ObjectionDoc; account: Account }> {
  const [record, account] = await Promise.all([objectionById(id), ctx.person()])
  must(!mustKeepOut(record, account, await applicationById(record.applicationId)), 'OWN_CASE')
  return { record, account }
}
