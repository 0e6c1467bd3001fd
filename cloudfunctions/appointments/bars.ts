import type { Handlers } from '../_kit/serve'
import * as store from './store'

/** Who may not be appointed again: ground, document, date. Never a number of a person. 第八条 */
export const bars: Handlers<'appointments'>['bars'] = async ({ cursor }) => {
  const { records, nextCursor } = await store.bars(cursor)
  const rows = records.map(({ name, ground, decisionNo, on, byName }) => ({ name, ground, decisionNo, on, byName }))
  return { rows, nextCursor }
}
