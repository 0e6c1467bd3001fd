import { showMoment } from '@/domain/rules/shanghai'
import { boardOf } from '../_kit/panelRecords'
import { programme } from '../_kit/programme'
import { found, must } from '../_kit/refusal'
import { finishReleases, releaseOf } from '../_kit/releases'
import { roundById } from '../_kit/roundRecords'
import type { Handlers } from '../_kit/serve'
import { countsOf, releasable, stagedNow } from './staged'
import * as store from './store'

const MINUTE_MS = 60_000

/** Sends out everything staged together: first the record of who gets which result, then each application. 第六条(三) */
export const release: Handlers<'rounds'>['release'] = async ({ id, version, ...seen }, ctx) => {
  const officer = await ctx.person()
  const round = await roundById(id)
  const call = { key: ctx.key, by: ctx.callerId, action: 'rounds.release' }
  if (store.isDone(round, call)) return stagedNow(await finishReleases(id), officer)
  if (round.version !== version || round.unfinishedRelease > 0) throw store.changedByOthers(round)
  const items = releasable(await boardOf(round), officer)
  must(items.length > 0, 'NOTHING_STAGED')
  const { shortlist, decline } = countsOf(items)
  must(seen.shortlist === shortlist && seen.decline === decline, 'COUNTS_CHANGED', { shortlist, decline })
  const { settings } = await programme()
  const no = round.releases.length + 1
  const released = {
    no,
    at: ctx.nowAt,
    byId: ctx.callerId,
    byName: officer.name,
    undoUntilAt: ctx.nowAt + settings.releaseUndoMinutes * MINUTE_MS,
    undoneAt: 0,
    undoneById: '',
    undoneWhy: '',
    finished: false,
    items,
  }
  const fields = { releases: [...round.releases, released], unfinishedRelease: no }
  await store.changeRound(round, fields, { key: ctx.key, who: ctx.callerId, action: call.action })
  return stagedNow(await finishReleases(id), officer)
}

/** Takes a release back while there is time by the server's clock; the results stay staged. 第六条(三) */
export const undoRelease: Handlers<'rounds'>['undoRelease'] = async ({ id, version, no, why }, ctx) => {
  const officer = await ctx.person()
  const round = await roundById(id)
  const call = { key: ctx.key, by: ctx.callerId, action: 'rounds.undoRelease' }
  if (store.isDone(round, call)) return stagedNow(await finishReleases(id), officer)
  const taken = found(releaseOf(round, no))
  must(taken.undoneAt === 0, 'WRONG_STATE', { state: `已于${showMoment(taken.undoneAt, ctx.nowAt)}撤销` })
  const minutes = Math.round((taken.undoUntilAt - taken.at) / MINUTE_MS)
  must(ctx.nowAt < taken.undoUntilAt, 'UNDO_OVER', { minutes })
  if (round.version !== version) throw store.changedByOthers(round)
  const undone = { undoneAt: ctx.nowAt, undoneById: ctx.callerId, undoneWhy: why, finished: false }
  const releases = round.releases.map((each) => (each.no === no ? { ...each, ...undone } : each))
  const unfinishedRelease = releases.find((each) => !each.finished)?.no ?? no
  const act = { key: ctx.key, who: ctx.callerId, action: call.action, why }
  await store.changeRound(round, { releases, unfinishedRelease }, act)
  return stagedNow(await finishReleases(id), officer)
}
