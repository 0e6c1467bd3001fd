import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { now } from '@/cloudfunctions/_kit/clock'
import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import * as store from './store'

/** The part of the push that decides; version 2 of the check. */
const judgement = z.object({
  trace_id: z.string().check(z.regex(/^[\w-]{8,128}$/)),
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }),
})

const WAITS_MS = [100, 300, 800, 1600]

/**
 * Takes the verdict on one picture: passed or refused. In doubt ('review') it stays unseen until the centre is told.
 * The verdict may be faster than the function that keeps the file, so an unknown trace is looked for a few times.
 */
export async function pictureChecked(push: Record<string, unknown>): Promise<void> {
  const parsed = z.safeParse(judgement, push)
  if (!parsed.success || parsed.data.result.suggest === 'review') return
  const { trace_id: traceId, result } = parsed.data
  const state = result.suggest === 'pass' ? 'passed' : 'refused'
  for (const waitMs of [...WAITS_MS, 0]) {
    const file = await store.settlePicture(traceId, state)
    if (file?.state === 'refused') await store.tell(refusalTo(file))
    if (file || (await store.isKnownTrace(traceId))) return
    await pause(waitMs)
  }
}

function refusalTo(file: FileDoc) {
  const topic = `files/${file._id}`
  return {
    _id: `files:${file._id}:refused`,
    to: file.ownerId,
    title: '有一张图片没有通过内容检查',
    body: `您上传的${file.name}没有通过内容检查，别人看不到它。请换一张再上传。`,
    opens: 'pages/messages/index',
    needsMe: false,
    topic,
    seq: 1,
    at: now(),
    readBy: [],
  }
}
