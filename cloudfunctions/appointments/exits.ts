import type { ExitState } from '@/domain/rules/exitFlow'
import { exitById, OPEN_EXITS } from '../_kit/exitRecords'
import type { Handlers } from '../_kit/serve'
import { presentExit } from './presentExit'
import * as store from './store'

const OVER: readonly ExitState[] = ['effective', 'discarded', 'revoked']

/** Cases of early exit, newest first: those to work on, or those that are over. */
export const exits: Handlers<'appointments'>['exits'] = async ({ open, cursor }, ctx) => {
  const { records, nextCursor } = await store.exits(open ? OPEN_EXITS : OVER, cursor)
  return { rows: await Promise.all(records.map((record) => presentExit(record, ctx))), nextCursor }
}

export const exit: Handlers<'appointments'>['exit'] = async ({ id }, ctx) => presentExit(await exitById(id), ctx)
