import { _, db } from './cloud'
import type { Board, BoardCase } from './panelBoard'
import { byId, type Stored } from './records'
import type { MarkDoc, PanelDoc, PanelMemberDoc, RoundDoc } from './selectionDocuments'

const MOST_MEMBERS = 500
const PAGE = 100
const CASE_FIELDS: Record<Exclude<keyof BoardCase, '_id'>, true> = {
  version: true,
  accountId: true,
  roundId: true,
  no: true,
  state: true,
  name: true,
  unit: true,
  city: true,
  category: true,
  overAge: true,
  content: true,
  review: true,
  vettings: true,
  staged: true,
}
const UNTOUCHED: Omit<Stored, '_id'> = {
  version: 0,
  done: [],
  trail: { seq: 0, hash: '' },
  outbox: [],
  outboxAt: 0,
  changedAt: 0,
}
const NO_MEETING: PanelDoc['meeting'] = {
  heldOn: '',
  place: '',
  presentIds: [],
  minutes: '',
  minutesFiles: [],
  minutesOwners: [],
  closedAt: 0,
}

/** The panel of a round; version 0 while nobody has drawn or met, so that the first to do so creates it. */
export async function panelOf(roundId: string): Promise<PanelDoc> {
  const panel = await byId<PanelDoc>('panels', roundId)
  return panel ?? { _id: roundId, ...UNTOUCHED, draws: [], unfinishedDraw: 0, meeting: NO_MEETING }
}

/** Everybody of a round's panel, candidates and removed ones too. */
export async function membersOf(roundId: string): Promise<PanelMemberDoc[]> {
  const { data } = await db.collection('panelMembers').where({ roundId }).limit(MOST_MEMBERS).get()
  return data as PanelMemberDoc[] // the SDK types documents as any
}

/** Every mark of one application, of whatever state. */
export async function marksOfCase(applicationId: string): Promise<MarkDoc[]> {
  const { data } = await db.collection('marks').where({ applicationId }).limit(MOST_MEMBERS).get()
  return data as MarkDoc[] // the SDK types documents as any
}

/** Applications as the panel's work needs them, in no order. */
export async function casesById(ids: readonly string[]): Promise<BoardCase[]> {
  if (ids.length === 0) return []
  const wanted = [...new Set(ids)]
  const cases = db
    .collection('applications')
    .where({ _id: _.in(wanted) })
    .field(CASE_FIELDS)
    .orderBy('_id', 'asc')
  return everyPage<BoardCase>((from) => cases.skip(from).limit(PAGE).get())
}

/** Everything the panel's work on `cases` rests on; without `cases` on every application of the round in 省级评审. */
export async function boardOf(round: RoundDoc, cases?: readonly BoardCase[]): Promise<Board> {
  const [one] = cases?.length === 1 ? cases : []
  const [panel, members, marks, reported] = await Promise.all([
    panelOf(round._id),
    membersOf(round._id),
    one ? marksOfCase(one._id) : marksOfRound(round._id),
    cases ?? reportedCases(round._id),
  ])
  return { round, panel, members, marks, cases: [...reported].sort((a, b) => (a.no < b.no ? -1 : 1)) }
}

/** Every mark of a round, of whatever state. */
export async function marksOfRound(roundId: string): Promise<MarkDoc[]> {
  const marks = db.collection('marks').where({ roundId }).orderBy('_id', 'asc')
  return everyPage<MarkDoc>((from) => marks.skip(from).limit(PAGE).get())
}

async function reportedCases(roundId: string): Promise<BoardCase[]> {
  const cases = db
    .collection('applications')
    .where({ roundId, state: _.eq('reported') })
    .field(CASE_FIELDS)
    .orderBy('waitingAt', 'asc')
    .orderBy('_id', 'asc')
  return everyPage<BoardCase>((from) => cases.skip(from).limit(PAGE).get())
}

async function everyPage<T>(page: (from: number) => Promise<{ data: unknown }>): Promise<T[]> {
  const all: T[] = []
  for (;;) {
    const records = (await page(all.length)).data as T[] // the SDK types documents as any
    all.push(...records)
    if (records.length < PAGE) return all
  }
}
