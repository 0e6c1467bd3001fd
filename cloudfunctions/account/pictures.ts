import { accountOf } from '@/cloudfunctions/_kit/caller'
import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { viewsOf } from '@/cloudfunctions/_kit/files'
import { found, must } from '@/cloudfunctions/_kit/refusal'
import type { Handlers } from '@/cloudfunctions/_kit/serve'
import * as store from './store'

/** The check promises its verdict within half an hour; what waits longer is looked at by a person. */
const VERDICT_WITHIN_MS = 30 * 60_000
const SHOWN = 20

const LABELS: Record<FileDoc['state'], string> = { pending: '等待检查', passed: '已通过', refused: '未通过' }

/** What the content check left without a verdict, for the centre to look at. */
export const pendingPictures: Handlers<'account'>['pendingPictures'] = async (_input, ctx) => {
  const files = await store.picturesWaiting(ctx.nowAt - VERDICT_WITHIN_MS, SHOWN)
  const views = await viewsOf(files)
  return {
    pictures: files.flatMap(({ purpose, at }, index) => {
      const view = views[index]
      return view ? [{ ...view, purpose, at }] : []
    }),
  }
}

/** A person's verdict in the check's place; it stands in the officer's own trail. */
export const judgePicture: Handlers<'account'>['judgePicture'] = async ({ key, verdict }, ctx) => {
  const act = {
    key: ctx.key,
    who: ctx.callerId,
    role: 'centreOfficer',
    action: 'judgePicture',
    from: 'pending',
    to: verdict,
    why: `files/${key}`,
  }
  const officer = await ctx.person()
  if (store.alreadyDone(officer, { key: ctx.key, by: ctx.callerId, action: act.action })) return { key }
  const file = found(await store.fileByKey(key))
  must(await store.settleWaiting(key, verdict), 'WRONG_STATE', { state: LABELS[file.state] })
  await store.writeProfileAgain(async () => found(await accountOf(ctx.callerId)), {}, act)
  return { key }
}
