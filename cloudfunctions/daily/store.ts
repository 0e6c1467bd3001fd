import type { ApplicationState } from '@/domain/rules/applicationFlow'
import type { ConsultationState } from '@/domain/rules/consultationFlow'
import { now } from '../_kit/clock'
import { _, db } from '../_kit/cloud'
import { isDuplicateKey } from '../_kit/databaseErrors'
import type { ConsultationDoc, ExpertDoc, FileDoc, ServiceLogDoc } from '../_kit/documents'
import type { Message, MessageDoc } from '../_kit/messages'
import { change, Changed, type Stored } from '../_kit/records'
import type { DecisionDoc, TermDoc } from '../_kit/termDocuments'
import { latestRounds } from '../_kit/roundRecords'
import type { PanelDoc, RoundDoc } from '../_kit/selectionDocuments'

/** What one run does at most of each kind; the rest waits a minute. */
export const BATCH = 50

const consultations = () => db.collection('consultations')
const OPEN: ConsultationState[] = ['asked', 'accepted']
const passed = (at: number) => _.and([_.gt(0), _.lte(at)])

export const answersToRemind = (nowAt: number) =>
  many<ConsultationDoc>(
    consultations()
      .where({ remindAt: passed(nowAt), state: _.in(OPEN) })
      .orderBy('remindAt', 'asc'),
  )

export const answersOverdue = (nowAt: number) =>
  many<ConsultationDoc>(
    consultations()
      .where({ dueAt: passed(nowAt), state: _.in(OPEN) })
      .orderBy('dueAt', 'asc'),
  )

export const answersWithoutDeadline = () =>
  many<ConsultationDoc>(consultations().where({ dueUnknown: true, state: _.in(OPEN) }))

/** Consultations in this state in which nothing was said since `before`. */
export const quietSince = (state: ConsultationState, before: number) =>
  many<ConsultationDoc>(
    consultations()
      .where({ state, lastAt: _.lte(before) })
      .orderBy('lastAt', 'asc'),
  )

export const openWith = (expertAccountId: string) =>
  many<ConsultationDoc>(consultations().where({ expertAccountId, state: _.in(OPEN) }))

export const reviewsOverdue = (nowAt: number) =>
  many<ServiceLogDoc>(
    db
      .collection('serviceLogs')
      .where({ reviewDueAt: passed(nowAt), state: 'submitted' })
      .orderBy('reviewDueAt', 'asc'),
  )

export const reviewsDueAt = (reviewDueAt: number) =>
  many<ServiceLogDoc>(db.collection('serviceLogs').where({ reviewDueAt, state: 'submitted' }))

export const expertsToResume = (todayOn: string) =>
  many<ExpertDoc>(db.collection('experts').where({ paused: true, pausedUntilOn: _.and([_.gt(''), _.lte(todayOn)]) }))

export const expertsPastTerm = (todayOn: string) =>
  many<ExpertDoc>(db.collection('experts').where({ listed: true, 'term.endOn': _.lt(todayOn) }))

/** Rounds with a release or an undoing that was not finished. */
export const roundsReleasing = () => many<RoundDoc>(db.collection('rounds').where({ unfinishedRelease: _.gt(0) }))

/** Panels with a draw that was not finished. */
export const panelsDrawing = () => many<PanelDoc>(db.collection('panels').where({ unfinishedDraw: _.gt(0) }))

/** Rounds past the cities' deadline that nobody closed yet. */
export async function roundsToClose(nowAt: number): Promise<RoundDoc[]> {
  const rounds = await latestRounds(BATCH)
  return rounds.filter(({ finishedAt, cityDueAt }) => finishedAt === null && cityDueAt <= nowAt)
}

/** No act of anybody, so neither a version nor an audit entry. */
export async function markReminded(round: RoundDoc, panelRemindedAt: number): Promise<void> {
  await db.collection('rounds').where({ _id: round._id }).update({ panelRemindedAt })
}

const ON_THE_WAY: ApplicationState[] = [
  'awaitingUnit',
  'submitted',
  'returned',
  'recommended',
  'reported',
  'shortlisted',
  'publicised',
  'held',
]

/** Whether an application of this round has not come to its end. */
export async function someoneOnTheWay(roundId: string): Promise<boolean> {
  const { data } = await db
    .collection('applications')
    .where({ roundId, state: _.in(ON_THE_WAY) })
    .limit(1)
    .get()
  return (data as unknown[]).length > 0 // the SDK types documents as any
}

/** Terms whose first day has come and that have not begun. */
export const termsToBegin = (todayOn: string) =>
  many<TermDoc>(
    db
      .collection('terms')
      .where({ begun: false, startOn: _.lte(todayOn) })
      .orderBy('startOn', 'asc'),
  )

/** Terms in this state whose last day is over, the oldest first. */
export const termsPastEnd = (state: 'active' | 'leaving', todayOn: string) =>
  many<TermDoc>(
    db
      .collection('terms')
      .where({ state, endOn: _.lt(todayOn) })
      .orderBy('endOn', 'asc'),
  )

/** Terms in force that end by `endOn` and of which nobody has been told at `days` before the end. */
export const termsToTellOf = (endOn: string, days: number) =>
  many<TermDoc>(
    db
      .collection('terms')
      .where({ state: 'active', endOn: _.lte(endOn), toldAt: _.nin([days]) })
      .orderBy('endOn', 'asc'),
  )

export async function countTerms(state: 'active' | 'expired', endOn: string): Promise<number> {
  const { total } = (await db
    .collection('terms')
    .where({ state, endOn: _.lte(endOn) })
    .count()) as { total?: number } // the SDK types counts as any
  return total ?? 0
}

export const termsLeaving = () => many<TermDoc>(db.collection('terms').where({ state: 'leaving' }))

/** Decisions made before `before` of which somebody has not yet what they say. */
export const decisionsToFinish = (before: number) =>
  many<DecisionDoc>(
    db
      .collection('decisions')
      .where({ finished: false, at: _.lte(before) })
      .orderBy('at', 'asc'),
  )

/** Records of service or feedback that changed and were not relayed yet, the oldest first. */
export const changedRecords = <T extends Stored>(collection: 'serviceLogs' | 'feedback') =>
  many<T>(
    db
      .collection(collection)
      .where({ outboxAt: _.gt(0) })
      .orderBy('outboxAt', 'asc'),
  )

/** Files whose content check has not come since `before` and of which the centre does not know. */
export const uncheckedSince = (before: number) =>
  many<FileDoc>(
    db
      .collection('files')
      .where({ state: 'pending', toldCentreAt: null, at: _.lte(before) })
      .orderBy('at', 'asc'),
  )

export async function markTold(files: readonly FileDoc[]): Promise<void> {
  await db
    .collection('files')
    .where({ _id: _.in(files.map((file) => file._id)) })
    .update({ toldCentreAt: now() })
}

/** Puts a message that belongs to no record into the inbox; with the same id again, nothing. */
export async function tell(id: string, message: Message): Promise<void> {
  const { needsMe = false, ...said } = message
  const doc: MessageDoc = { _id: id, ...said, needsMe, topic: id, seq: 0, at: now(), readBy: [] }
  await db
    .collection('messages')
    .add(doc)
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error
    })
}

/** One act of the clock. `key` names record and deadline, so that the same deadline acts once. */
export interface ClockAct {
  key: string
  action: string
  from: string
  to: string
  messages?: Message[]
}

/** Whether the clock's act took effect: not when somebody else changed the record meanwhile, then the next run looks again. */
export async function act<T extends Stored>(
  where: { collection: string; record: T },
  fields: Partial<Omit<T, keyof Stored>>,
  clockAct: ClockAct,
): Promise<boolean> {
  try {
    await change<T>(where.collection, where.record, fields, { ...clockAct, who: 'clock', role: 'clock' })
    return true
  } catch (error) {
    if (error instanceof Changed) return false
    throw error
  }
}

async function many<T>(query: { limit(most: number): { get(): Promise<{ data: unknown }> } }): Promise<T[]> {
  const { data } = await query.limit(BATCH).get()
  return data as T[] // the SDK types documents as any
}
