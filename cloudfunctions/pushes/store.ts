import { db } from '@/cloudfunctions/_kit/cloud'
import { isDuplicateKey } from '@/cloudfunctions/_kit/databaseErrors'
import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'

/** Ends the wait of the picture with this trace; null when none waits with it. */
export async function settlePicture(traceId: string, state: 'passed' | 'refused'): Promise<FileDoc | null> {
  const { doc } = (await db.collection('files').where({ traceId, state: 'pending' }).updateAndReturn({ state })) as {
    doc: FileDoc | null
  } // the SDK types documents as any
  return doc
}

/** Whether a picture with this trace is known, in whatever state. */
export async function isKnownTrace(traceId: string): Promise<boolean> {
  const { data } = await db.collection('files').where({ traceId }).field({ _id: true }).limit(1).get()
  return data.length > 0
}

/** Puts a message into an inbox; its id makes a second one of the same kind impossible. */
export async function tell(message: MessageDoc): Promise<void> {
  try {
    await db.collection('messages').add(message)
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
}
