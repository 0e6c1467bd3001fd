import { _, db } from './cloud'
import type { NoticeDoc, ObjectionDoc } from './selectionDocuments'

/** What one run of the clock looks at, at most, of each kind. */
const BATCH = 50

/** Running notices whose last day is over. */
export const noticesOver = (nowAt: number) =>
  many<NoticeDoc>(
    db
      .collection('notices')
      .where({ state: 'running', endsAt: _.lte(nowAt) })
      .orderBy('endsAt', 'asc'),
  )

/** Posted notices the people of which have not all been moved. */
export const unfinishedNotices = () =>
  many<NoticeDoc>(db.collection('notices').where({ finished: false, postedAt: _.gt(0) }))

export const unfollowedObjections = () => many<ObjectionDoc>(db.collection('objections').where({ followed: false }))

/** Open objections whose time is over and of which nobody has been reminded. */
export const objectionsToWarn = (nowAt: number) =>
  many<ObjectionDoc>(
    db
      .collection('objections')
      .where({ warnAt: _.and([_.gt(0), _.lte(nowAt)]) })
      .orderBy('warnAt', 'asc'),
  )

async function many<T>(query: { limit(most: number): { get(): Promise<{ data: unknown }> } }): Promise<T[]> {
  const { data } = await query.limit(BATCH).get()
  return data as T[] // the SDK types documents as any
}
