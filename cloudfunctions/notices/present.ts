import type { InputOfOutput } from '@/domain/contract'
import type { NoticeView } from '@/domain/contract/notices'
import { NOTICE_FLOW } from '@/domain/rules/noticeFlow'
import { allowedActions } from '@/domain/rules/flow'
import type { Account } from '../_kit/caller'
import { openObjections } from '../_kit/objectionRecords'
import type { NoticeDoc } from '../_kit/selectionDocuments'
import { pasteTextOf } from './pasteText'
import { isCentreOfficer, isOpenForObjections, isPosted, stateAt } from './rights'
import * as store from './store'

type Row = InputOfOutput<'notices.list'>['rows'][number]
type Desk = NonNullable<NoticeView['desk']>

export function rowOf(notice: NoticeDoc, nowAt: number): Row {
  const { _id: id, kind, title, persons, postedOn, endOn } = notice
  const state = stateAt(notice, nowAt)
  return { id, kind, title, state, people: persons.length, postedOn: postedOn || null, endOn: endOn || null }
}

/** A notice as this caller may see it. */
export async function viewOf(notice: NoticeDoc, account: Account | null, nowAt: number): Promise<NoticeView> {
  const { version, opening, persons, postedAt, endsAt, workingDays, strip, contact, issuer } = notice
  const isCentre = isCentreOfficer(account)
  return {
    ...rowOf(notice, nowAt),
    version,
    opening,
    persons,
    postedAt: postedAt || null,
    endsAt: endsAt || null,
    workingDays,
    strip,
    contact,
    issuer,
    openForObjections: isOpenForObjections(notice, nowAt),
    desk: isCentre ? await deskOf(notice) : null,
    can: isCentre ? actsOn(notice) : [],
  }
}

function actsOn({ state }: NoticeDoc): NoticeView['can'] {
  const acts = allowedActions(NOTICE_FLOW, state, ['centre']).filter((act) => act !== 'end')
  return state === 'draft' ? ['edit', ...acts] : acts
}

async function deskOf(notice: NoticeDoc): Promise<Desk> {
  const isSelection = notice.kind === 'selection' && isPosted(notice)
  const [open, heldNow] = isSelection
    ? await Promise.all([openObjections(notice._id), store.applicationsHeld(notice._id)])
    : [[], []]
  const heldIds = heldNow.map(({ _id }) => _id)
  return {
    pasteText: pasteTextOf(notice),
    link: `/notice?id=${notice._id}`,
    openObjections: open.length,
    held: notice.persons.filter((_each, at) => heldIds.includes(notice.applicationIds[at] ?? '')).map(({ no }) => no),
    roundId: notice.roundId,
    applicationIds: notice.applicationIds,
  }
}
