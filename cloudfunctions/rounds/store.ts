import { ROUND_PHASES, roundPhase } from '@/domain/rules/roundPhases'
import type { ApplicationState } from '@/domain/rules/applicationFlow'
import type { City } from '@/domain/rules/cities'
import { now } from '../_kit/clock'
import { _, db } from '../_kit/cloud'
import { isDuplicateKey } from '../_kit/databaseErrors'
import { alreadyDone, byId, change, Changed, create, type Act, type Stored } from '../_kit/records'
import { Refusal } from '../_kit/refusal'
import { latestRounds } from '../_kit/roundRecords'
import type { ApplicationDoc, RoundDoc } from '../_kit/selectionDocuments'

export type RoundFields = Omit<RoundDoc, keyof Stored>
type RoundAct = Omit<Act, 'from' | 'to' | 'role'>

const ROUNDS = 'rounds'
/** Rounds come every other year: these are all there are for long. */
const MOST_ROUNDS = 100

export const everyRound = () => latestRounds(MOST_ROUNDS)
export const roundOrNull = (id: string) => byId<RoundDoc>(ROUNDS, id)

/** Whether this very call has already taken effect. */
export function isDone(round: RoundDoc, call: { key: string; by: string; action: string }): boolean {
  return alreadyDone(round, call)
}

/** The same for an application, which staging changes. */
export function isDoneOn(application: ApplicationDoc, call: { key: string; by: string; action: string }): boolean {
  return alreadyDone(application, call)
}

export function addRound(fields: RoundFields, act: RoundAct, id: string): Promise<RoundDoc> {
  return create<RoundDoc>(ROUNDS, fields, { ...act, role: 'centreOfficer', from: '', to: 'planned' }, id)
}

/** Changes a round as the caller saw it. Throws CHANGED_BY_OTHERS. */
export async function changeRound(round: RoundDoc, fields: Partial<RoundFields>, act: RoundAct): Promise<RoundDoc> {
  try {
    return await change<RoundDoc>(ROUNDS, round, fields, { ...act, role: 'centreOfficer', from: '', to: '' })
  } catch (error) {
    if (!(error instanceof Changed)) throw error
    throw changedByOthers((await roundOrNull(round._id)) ?? round)
  }
}

export function changedByOthers(round: RoundDoc): Refusal {
  return new Refusal('CHANGED_BY_OTHERS', { state: ROUND_PHASES[roundPhase(round, now())] })
}

export interface Tally {
  state: ApplicationState
  city: City
  staged: boolean
  count: number
}

/** How many applications of a round there are by state, city and whether a result is staged. One round trip. */
export async function talliesOf(roundId: string): Promise<Tally[]> {
  const { data } = (await db
    .collection('applications')
    .aggregate()
    .match({ roundId })
    .group({ _id: { state: '$state', city: '$city', staged: '$staged.decision' }, count: { $sum: 1 } })
    .limit(1000)
    .end()) as { data: { _id: { state: ApplicationState; city: City; staged?: string }; count: number }[] } // the SDK types answers as any
  return data.map(({ _id: { state, city, staged }, count }) => ({ state, city, staged: Boolean(staged), count }))
}

/** Whether a panel member has given points in this round. */
export async function hasMarks(roundId: string): Promise<boolean> {
  const { data } = await db.collection('marks').where({ roundId, state: 'marked' }).limit(1).get()
  return (data as unknown[]).length > 0 // the SDK types documents as any
}

/** The window of a round that is about to be written. */
export interface RoundWindow {
  roundId: string
  title: string
  openAt: number
  closeAt: number
}

interface Windows {
  _id: string
  revision: number
  claims: (RoundWindow & { at: number })[]
}

const WINDOWS = 'roundWindows'
/** A claim speaks for its round until that is written, which happens before the call ends or never. */
const CLAIM_LIVES_MS = 120_000

/**
 * Claims a window for a round that is written next; gives the title of the round it overlaps with, or null when it is claimed. Claims go
 * through one document by compare-and-set, so of two officers at once the second sees the first one's window.
 */
export async function claimWindow(claim: RoundWindow): Promise<string | null> {
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    const windows = await windowsNow()
    const rounds = await everyRound()
    const young = windows.claims.filter(({ at, roundId }) => at > now() - CLAIM_LIVES_MS && roundId !== claim.roundId)
    const others = [
      ...rounds.map(({ _id, title, openAt, closeAt }) => ({ roundId: _id, title, openAt, closeAt })),
      ...young,
    ]
    const met = others.find((other) => other.roundId !== claim.roundId && overlap(other, claim))
    if (met) return met.title
    if (await writeWindows(windows, [...young, { ...claim, at: now() }])) return null
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt))
  }
  throw new Error('the windows of rounds keep changing')
}

function overlap(one: RoundWindow, other: RoundWindow): boolean {
  return one.openAt < other.closeAt && other.openAt < one.closeAt
}

async function windowsNow(): Promise<Windows> {
  const { data } = (await db.collection('counters').doc(WINDOWS).get()) as { data: Windows[] } // the SDK types documents as any
  const [windows] = data
  if (windows) return windows
  const begun = { _id: WINDOWS, revision: 0, claims: [] }
  await db
    .collection('counters')
    .add(begun)
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error
    })
  return begun
}

async function writeWindows(seen: Windows, claims: Windows['claims']): Promise<boolean> {
  const { doc } = (await db
    .collection('counters')
    .where({ _id: WINDOWS, revision: seen.revision })
    .updateAndReturn({ revision: _.inc(1), claims: _.set(claims) })) as { doc: Windows | null } // the SDK types documents as any
  return doc !== null
}
