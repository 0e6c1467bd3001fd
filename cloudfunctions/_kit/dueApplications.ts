import type { ApplicationState } from '@/domain/rules/applicationFlow'
import { _, db } from './cloud'
import type { ApplicationDoc, RoundDoc, RoundReminderDoc } from './selectionDocuments'

/** What one run of the clock does at most of each kind; the rest waits a minute. */
export const DUE_BATCH = 50

const passed = (at: number) => _.and([_.gt(0), _.lte(at)])
const TOLD: ApplicationState[] = ['shortlisted', 'publicised', 'held', 'appointed', 'centreDeclined']

/** Links sent before `askedBefore` that nobody answered, of which `reminded` reminders have gone out. */
export const unitsToRemind = (askedBefore: number, reminded: number) =>
  due({ state: 'awaitingUnit', 'consent.reminded': reminded, 'consent.askedAt': _.lte(askedBefore) }, 'waitingAt')

/** Applications in `state` whose clock has run out; `reminded`: of which so many reminders have gone out since it began. */
export const overdueIn = (state: ApplicationState, nowAt: number, reminded?: number) =>
  due({ state, dueAt: passed(nowAt), ...(reminded === undefined ? {} : { reminded }) }, 'dueAt')

/** Returned applications whose time to correct ends by `before` and of which nobody was reminded. */
export const correctionsToRemind = (before: number) =>
  due({ state: 'returned', dueAt: passed(before), reminded: 0 }, 'dueAt')

/** Released results that can no longer be undone and were not told yet. */
export const resultsToTell = (nowAt: number) =>
  due({ toldResult: false, resultAt: passed(nowAt), state: _.in(TOLD) }, 'resultAt')

/** Rounds that are open and of which those who asked were not told. */
export async function roundsToAnnounce(nowAt: number): Promise<RoundDoc[]> {
  const { data } = await db
    .collection('rounds')
    .where({ toldOpenAt: 0, openAt: _.lte(nowAt), closeAt: _.gt(nowAt) })
    .orderBy('openAt', 'asc')
    .limit(DUE_BATCH)
    .get()
  return data as RoundDoc[] // the SDK types documents as any
}

/** People who asked to be told when a round opens; at most DUE_BATCH. */
export async function waitingForRound(): Promise<RoundReminderDoc[]> {
  const { data } = await db.collection('roundReminders').where({ on: true }).limit(DUE_BATCH).get()
  return data as RoundReminderDoc[] // the SDK types documents as any
}

async function due(where: object, orderBy: 'waitingAt' | 'dueAt' | 'resultAt'): Promise<ApplicationDoc[]> {
  const { data } = await db.collection('applications').where(where).orderBy(orderBy, 'asc').limit(DUE_BATCH).get()
  return data as ApplicationDoc[] // the SDK types documents as any
}
