import type { InputOfOutput, ParsedOf } from '@/domain/contract'
import type { ReportRow } from '@/domain/contract/feedback'
import { REPORT_FLOW, REPORT_STATES, type ReportAction } from '@/domain/rules/reportFlow'
import { nextState } from '@/domain/rules/flow'
import type { ReportDoc } from '../_kit/documents'
import { fileViews } from '../_kit/files'
import type { Message } from '../_kit/messages'
import { found, Refusal } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { presentReport } from './presentReport'
import * as store from './store'
import { evidenceOf } from './subject'

const AS_CENTRE = ['centre'] as const

/** Where the reporter reads what became of it: who needed no account to report follows by number and phone. */
function opensFor({ subject, receiptNo }: ReportDoc): string {
  return subject === 'notice'
    ? `packages/directory/objection/index?receipt=${receiptNo}`
    : 'packages/consult/report/index'
}

export async function reports({
  state,
  cursor,
}: ParsedOf<'feedback.reports'>): Promise<InputOfOutput<'feedback.reports'>> {
  const { records, nextCursor } = await store.allReports(state, cursor)
  return { rows: records.map((record) => presentReport(record, AS_CENTRE)), nextCursor }
}

/** Opens the case: who reported, and what was said. The opening itself goes into the trail before anything is shown. 第十条(四) */
export async function reportCase(
  { id }: ParsedOf<'feedback.reportCase'>,
  ctx: Context,
): Promise<InputOfOutput<'feedback.reportCase'>> {
  const record = await store.again(async () => {
    const before = found(await store.report(id))
    const { state } = before
    const act = { key: `open-${ctx.callerId}-${before.version}`, who: ctx.callerId, role: 'centreOfficer' }
    return store.proceed(before, {}, { ...act, action: 'openCase', from: state, to: state, settlesNothing: true })
  })
  const { reporterName, reporterPhone } = record
  const [evidence, files] = await Promise.all([
    evidenceOf(record),
    fileViews(record.files ?? [], { ownerId: record.reporterId, viewerId: ctx.callerId }),
  ])
  return { ...presentReport(record, AS_CENTRE), reporterName, reporterPhone, evidence, files }
}

export function takeReport({ id, version }: ParsedOf<'feedback.takeReport'>, ctx: Context): Promise<ReportRow> {
  return step('take', { id, version, ctx }, (record) => ({
    fields: {},
    message: { title: '投诉已受理', body: `回执号 ${record.receiptNo}，正在核查，办结后会通知您` },
  }))
}

export function resolveReport(
  { id, version, finding }: ParsedOf<'feedback.resolveReport'>,
  ctx: Context,
): Promise<ReportRow> {
  return step('resolve', { id, version, ctx }, (record) => ({
    fields: { finding },
    message: { title: '投诉已办结', body: `回执号 ${record.receiptNo}，处理结果：${finding}` },
  }))
}

interface Effect {
  fields: Partial<ReportDoc>
  message: Pick<Message, 'title' | 'body'>
}

/**
 * One act of the centre. Reading a case also makes a new version of it, so a version that was passed by does not stop the act as long
 * as the state allows it: of two officers who act alike, the second one finds the state moved on.
 */
async function step(
  action: ReportAction,
  { id, version, ctx }: { id: string; version: number; ctx: Context },
  effectOf: (record: ReportDoc) => Effect,
): Promise<ReportRow> {
  const after = await store.again(async () => {
    const record = found(await store.report(id))
    if (store.alreadyDone(record, { key: ctx.key, by: ctx.callerId, action })) return record
    const to = nextState(REPORT_FLOW, { state: record.state, action, actors: AS_CENTRE })
    if (to === null) throw refusalFor(record, version)
    const { fields, message } = effectOf(record)
    const messages = [{ ...message, to: record.reporterId, opens: opensFor(record) }]
    const act = { key: ctx.key, who: ctx.callerId, role: 'centreOfficer', action, from: record.state, to, messages }
    return store.proceed(record, { ...fields, state: to, officerId: ctx.callerId }, act)
  })
  return presentReport(after, AS_CENTRE)
}

function refusalFor(record: ReportDoc, version: number): Refusal {
  const detail = { state: REPORT_STATES[record.state] }
  return new Refusal(record.version === version ? 'WRONG_STATE' : 'CHANGED_BY_OTHERS', detail)
}
