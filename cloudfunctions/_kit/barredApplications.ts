import { changeApplication } from './applicationRecords'
import { now } from './clock'
import { db } from './cloud'
import type { Act } from './records'
import type { ApplicationDoc } from './selectionDocuments'

const DAY_MS = 86_400_000
/** How long a published application of somebody barred since stays for the centre to look into, before the clock excludes it. */
const EXCLUDED_AFTER_DAYS = 30

/**
 * Starts the clock of applications in a notice whose person has just been barred: they can neither be appointed nor withdrawn, and nothing
 * waits for ever. Twice is once. 第八条
 */
export async function timeBarred(idHash: string, act: Pick<Act, 'key' | 'who' | 'role'>): Promise<void> {
  const { data } = await db.collection('applications').where({ idHash, state: 'publicised', dueAt: 0 }).limit(20).get()
  for (const application of data as ApplicationDoc[]) {
    // the SDK types documents as any
    const { state } = application
    const step = { ...act, action: 'applications.timeBarred', from: state, to: state, settlesNothing: true } as const
    await changeApplication(application, { dueAt: now() + EXCLUDED_AFTER_DAYS * DAY_MS }, step)
  }
}
