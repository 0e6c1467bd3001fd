import type { ReportRow } from '@/domain/contract/feedback'
import { REPORT_FLOW, type ReportAction } from '@/domain/rules/reportFlow'
import { allowedActions } from '@/domain/rules/flow'
import type { ReportDoc } from '../_kit/documents'

/** A report as a line; `actors` is what the caller is to it: nothing for the reporter. */
export function presentReport(record: ReportDoc, actors: readonly 'centre'[]): ReportRow {
  const { _id, receiptNo, subject, about, facts, state, at, finding, version } = record
  const can: ReportAction[] = allowedActions(REPORT_FLOW, state, actors)
  return { id: _id, receiptNo, subject, about, facts, state, at, finding, version, can }
}
