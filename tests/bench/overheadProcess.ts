/**
 * A process as the cloud gives a function one: calls the built `experts` function, named by the first argument, and the bare SDK
 * with the same queries, in turns. Sends its parent the times.
 */
import cloudbase from '@cloudbase/node-sdk'
import type { Reply } from '@/domain/contract'
import { timed } from './figures'
import type { Compared } from './overhead'

const ROUNDS = 400
const WARM_UP_ROUNDS = 150
const CARD_FIELDS = ['accountId', 'name', 'portrait', 'title', 'unit', 'city', 'industry', 'specialties', 'modes']
const OTHER_CARD_FIELDS = ['hours', 'paused', 'figures', 'recentServices', 'by']
const PROJECTION = Object.fromEntries([...CARD_FIELDS, ...OTHER_CARD_FIELDS].map((field) => [field, true]))

type Main = (event: unknown) => Promise<Reply<unknown>>

interface Pair extends Compared {
  event: unknown
  bare: () => Promise<unknown>
}

async function answered(main: Main, event: unknown): Promise<unknown> {
  const reply = await main(event)
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`)
  return reply.data
}

async function somebody(main: Main): Promise<string> {
  const { experts } = (await answered(main, { action: 'search', input: {} })) as { experts: { id: string }[] } // by the contract
  const [first] = experts
  if (!first) throw new Error('the directory is empty')
  return first.id
}

function pairsFor(id: string): Pair[] {
  const db = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV }).database()
  const experts = () => db.collection('experts')
  const terms = (...all: string[]) =>
    experts()
      .where({ terms: db.command.all(all) })
      .orderBy('by.relevance', 'desc')
      .limit(21)
      .field(PROJECTION)
      .get()
  const pair = (what: string, event: unknown, bare: () => Promise<unknown>) => ({
    what,
    event,
    bare,
    ours: [],
    sdk: [],
  })
  return [
    pair('expert page', { action: 'get', input: { id } }, () => experts().doc(id).get()),
    pair('search, no filter', { action: 'search', input: {} }, () => terms('*')),
    pair('search, city', { action: 'search', input: { city: '320100' } }, () => terms('c:320100')),
  ]
}

async function main(): Promise<void> {
  const [, , builtFunction = ''] = process.argv
  const { main: ours } = (await import(builtFunction)) as { main: Main } // the built function's one export
  const pairs = pairsFor(await somebody(ours))
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const pair of pairs) {
      await timed(() => answered(ours, pair.event), round < 0 ? [] : pair.ours)
      await timed(pair.bare, round < 0 ? [] : pair.sdk)
    }
  }
  process.send?.(pairs.map(({ what, ours, sdk }): Compared => ({ what, ours, sdk })))
  process.disconnect()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
