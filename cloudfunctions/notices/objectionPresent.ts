import type { InputOfOutput } from '@/domain/contract'
import type { ObjectionCase } from '@/domain/contract/notices'
import type { Account } from '../_kit/caller'
import { fileViews } from '../_kit/files'
import type { ObjectionDoc } from '../_kit/selectionDocuments'
import { timelineOf } from './followView'
import { actsOn, isCaseOfficer } from './objectionRights'

type Row = InputOfOutput<'notices.objections'>['rows'][number]

export function objectionRowOf(objection: ObjectionDoc): Row {
  const { _id: id, version, receiptNo, noticeId, noticeTitle, personNo, personName, state } = objection
  const { at, dueAt, officerName, finding } = objection
  return {
    id,
    version,
    receiptNo,
    noticeId,
    noticeTitle,
    personNo,
    personName,
    state,
    at,
    dueAt: dueAt || null,
    officerName,
    finding,
  }
}

/** An objection as this officer may see it: who objected, facts and files for the case officer alone, since facts tell who wrote them. */
export async function objectionCaseOf(
  objection: ObjectionDoc,
  account: Account,
  nowAt: number,
): Promise<ObjectionCase> {
  const { facts, files, objectorId: ownerId, objectorName: name, objectorPhone: phone } = objection
  const isOwn = isCaseOfficer(objection, account)
  return {
    ...objectionRowOf(objection),
    facts: isOwn ? facts : '',
    files: isOwn ? await fileViews(files, { ownerId, viewerId: account._id }) : [],
    objector: isOwn ? { name, phone } : null,
    timeline: timelineOf(objection),
    can: actsOn(objection, account, nowAt),
  }
}
