import { randomBytes } from 'node:crypto'
import { draw as drawnBy } from '@/domain/rules/seededDraw'
import { finishDraw } from '../_kit/draws'
import { membersOf, panelOf } from '../_kit/panelRecords'
import { must } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { Handlers } from '../_kit/serve'
import { panelViewOf } from './present'
import * as store from './store'

const SEED_BYTES = 16

/**
 * Draws members from the candidates. The seed is made here once the candidates are settled, and the record of the draw comes before its
 * effect, so that nobody can try until they like the result. 第六条(三)
 */
export const draw: Handlers<'panel'>['draw'] = async ({ roundId, version, count }, ctx) => {
  const officer = await ctx.person()
  await roundById(roundId)
  const panel = await panelOf(roundId)
  if (!store.isDone(panel, { key: ctx.key, by: ctx.callerId, action: 'panel.draw' })) {
    if (panel.version !== version || panel.unfinishedDraw > 0) throw store.panelChanged(panel)
    const candidates = (await membersOf(roundId)).filter(({ standing }) => standing === 'candidate')
    must(candidates.length >= count, 'TOO_FEW_CANDIDATES', { count: candidates.length })
    const seed = randomBytes(SEED_BYTES).toString('hex')
    const { candidates: ids, drawn } = drawnBy({ seed, candidates: candidates.map(({ _id }) => _id), count })
    const no = panel.draws.length + 1
    const names = new Map(candidates.map(({ _id, name }) => [_id, name]))
    const named = ids.map((id) => ({ id, name: names.get(id) ?? '' }))
    const log = { no, at: ctx.nowAt, byName: officer.name, seed, count, candidates: named, drawn: [...drawn] }
    const fields = { draws: [...panel.draws, log], unfinishedDraw: no, meeting: panel.meeting }
    await store.writePanel(panel, fields, { key: ctx.key, who: ctx.callerId, action: 'panel.draw' })
  }
  await finishDraw(roundId)
  return panelViewOf(roundId)
}
