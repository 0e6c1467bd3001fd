import type { ServiceLogDoc } from '../_kit/documents'
import { digest } from '../_kit/identity'
import { found, must } from '../_kit/refusal'
import type { Context, Handlers } from '../_kit/serve'
import { blankLog } from './blankLog'
import { viewOf } from './present'
import { isAuthor } from './relation'
import { stepTo } from './rights'
import { callingExpert } from './start'
import * as store from './store'

/** Begins a correction of an archived log: a new log that points to it, prefilled; the archived one stays as it is. 第十条(三) */
export const correct: Handlers<'serviceLogs'>['correct'] = async ({ id }, ctx) => {
  const log = found(await store.logById(id))
  must(isAuthor(log, ctx.callerId), 'NOT_YOURS')
  const earlier = await store.correctionsOf(id)
  const done = earlier.find((each) => store.isDone(each, { key: ctx.key, by: ctx.callerId, action: 'correct' }))
  if (done) return viewOf(done, ctx)
  stepTo(log, 'correct', 'author')
  must(
    earlier.every((each) => each.state === 'discarded'),
    'ALREADY_CORRECTING',
  )
  // Counting the discarded ones makes the id: two calls at once begin one correction.
  const correction = await begin(log, digest(['correction', id, String(earlier.length)], 20), ctx)
  must(correction, 'ALREADY_CORRECTING')
  return viewOf(correction, ctx)
}

async function begin(log: ServiceLogDoc, id: string, ctx: Context): Promise<ServiceLogDoc | null> {
  const expert = await callingExpert(ctx)
  const { content, consultationId, term } = log
  const history = [{ label: '新建更正', note: '', at: ctx.nowAt }]
  const fields = blankLog(expert, ctx.nowAt, { content, consultationId, corrects: log._id, history })
  const act = { key: ctx.key, who: ctx.callerId, role: 'expert', action: 'correct', from: '', to: 'draft' }
  return store.begin({ ...fields, ...(term && { term }) }, act, id)
}
