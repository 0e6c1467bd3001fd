import type { InputOfOutput, ParsedOf } from '@/domain/contract'
import type { ReportRow } from '@/domain/contract/feedback'
import type { ReportDoc } from '../_kit/documents'
import { Refusal } from '../_kit/refusal'
import { reportReceipt } from '../_kit/reportReceipt'
import type { Context } from '../_kit/serve'
import { presentReport } from './presentReport'
import * as store from './store'
import { aboutSubject } from './subject'

type Input = ParsedOf<'feedback.report'>

const ATTEMPTS = 5

/** Takes something to the centre. The facts go to the centre alone and may have to quote what offends: they are not content-checked. */
export async function report(input: Input, ctx: Context): Promise<ReportRow> {
  const about = await aboutSubject(input, ctx)
  const reporter = await ctx.person()
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const receiptNo = reportReceipt(ctx, attempt)
    const fields = {
      receiptNo,
      reporterId: reporter._id,
      reporterName: reporter.unit ? `${reporter.name}（${reporter.unit}）` : reporter.name,
      reporterPhone: reporter.phone,
      subject: input.subject,
      subjectId: input.subjectId,
      about,
      facts: input.facts,
      state: 'open',
      finding: '',
      officerId: '',
      at: ctx.nowAt,
    } satisfies Omit<ReportDoc, keyof store.Stored>
    try {
      return presentReport(await store.file(fields, actOf(receiptNo, ctx)), [])
    } catch (error) {
      if (!(error instanceof store.Duplicate)) throw error
    }
  }
  throw new Refusal('BUSY')
}

/** The caller's own reports with what became of them. */
export async function myReports(
  { cursor }: ParsedOf<'feedback.myReports'>,
  ctx: Context,
): Promise<InputOfOutput<'feedback.myReports'>> {
  const { records, nextCursor } = await store.reportsOf(ctx.callerId, cursor)
  return { rows: records.map((record) => presentReport(record, [])), nextCursor }
}

function actOf(receiptNo: string, ctx: Context): store.Act {
  const message = {
    to: 'centre',
    title: '有一件新的投诉',
    body: `回执号 ${receiptNo}，请核查`,
    opens: 'packages/console/reports/index',
    needsMe: true,
  }
  return {
    key: ctx.key,
    who: ctx.callerId,
    role: 'reporter',
    action: 'report',
    from: '',
    to: 'open',
    messages: [message],
  }
}
