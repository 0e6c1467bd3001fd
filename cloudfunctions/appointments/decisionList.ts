import { isVoid } from '../_kit/decisions'
import type { Handlers } from '../_kit/serve'
import { presentDecision } from './presentDecision'
import * as store from './store'

/** Decisions, newest first, without those that hold for nobody. */
export const decisions: Handlers<'appointments'>['decisions'] = async ({ kind, cursor }) => {
  const { records, nextCursor } = await store.decisions(kind, cursor)
  return { rows: records.filter((decision) => !isVoid(decision)).map(presentDecision), nextCursor }
}
