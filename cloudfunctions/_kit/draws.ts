import { randomBytes } from 'node:crypto'
import { inParallel } from './inParallel'
import { panelOf } from './panelRecords'
import { again, byId, change } from './records'
import type { PanelDoc, PanelMemberDoc } from './selectionDocuments'

const JOIN_CODE_BYTES = 24

/** A link nobody can guess, by which a member takes the seat. */
export function newJoinCode(): string {
  return randomBytes(JOIN_CODE_BYTES).toString('base64url')
}

/** Seats everybody a draw on record has drawn; who has been seated or removed since stays so. Done twice it changes nothing. */
export async function finishDraw(roundId: string): Promise<void> {
  const { draws, unfinishedDraw } = await panelOf(roundId)
  const draw = draws.find(({ no }) => no === unfinishedDraw)
  if (!draw) return
  await inParallel(draw.drawn, (memberId) => again(() => seat(memberId, `draw-${roundId}-${draw.no}-${memberId}`)))
  await again(async () => {
    const panel = await panelOf(roundId)
    if (panel.unfinishedDraw !== draw.no) return
    const act = { ...byClock(`drawn-${roundId}-${draw.no}`, 'panel.finishDraw'), from: '', to: '' }
    await change<PanelDoc>('panels', panel, { unfinishedDraw: 0 }, act)
  })
}

async function seat(memberId: string, key: string): Promise<void> {
  const member = await byId<PanelMemberDoc>('panelMembers', memberId)
  if (member?.standing !== 'candidate') return
  const fields = { standing: 'seated' as const, drawn: true, joinCode: newJoinCode() }
  const act = { ...byClock(key, 'panel.seat'), from: 'candidate', to: 'seated' }
  await change<PanelMemberDoc>('panelMembers', member, fields, act)
}

function byClock(key: string, action: string) {
  return { key, who: 'clock', role: 'clock', action }
}
