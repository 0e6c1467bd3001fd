import type { BatchView } from '@/domain/contract/applications'
import { isOwnCase } from '../_kit/ownCases'
import type { Account } from '../_kit/caller'
import type { BatchDoc } from '../_kit/selectionDocuments'
import { caseRowOf } from './caseRow'
import { isAtCentre, type Desk } from './relation'
import * as store from './store'

export interface BatchViewer {
  officer: Account
  desk: Desk
  nowAt: number
}

/** Batches with their rows as this officer may see them: without the own case. One that turned out empty is not shown. */
export async function batchViews(batches: readonly BatchDoc[], viewer: BatchViewer): Promise<BatchView[]> {
  const filled = batches.filter(({ applicationIds }) => applicationIds.length > 0)
  const cases = await store.casesById(filled.flatMap(({ applicationIds }) => applicationIds))
  const byId = new Map(cases.map((each) => [each._id, each]))
  return filled.map((batch) => {
    const { _id: id, no, roundId, roundTitle, city, at, officerName, applicationIds } = batch
    const rows = applicationIds.flatMap((each) => {
      const application = byId.get(each)
      if (!application || isOwnCase(viewer.officer, application)) return []
      return [{ ...caseRowOf(application, viewer), returnedWhy: returnedWhy(batch, application) }]
    })
    return { id, no, roundId, roundTitle, city, at, officerName, rows }
  })
}

/** The note on the batch; a call cut off between case and batch left it in the case's history alone. */
function returnedWhy(batch: BatchDoc, application: store.CaseDoc): string {
  const noted = batch.returned.find(({ applicationId }) => applicationId === application._id)
  if (noted) return noted.why
  const isBack = batch.finished && application.batchId === batch._id && !isAtCentre(application)
  const line = [...application.history].reverse().find(({ to }) => to === 'recommended')
  return isBack && application.state !== 'withdrawn' ? (line?.note ?? '') : ''
}
