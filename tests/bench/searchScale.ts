import type { InputOf, OutputOf, Reply } from '@/domain/contract'
import type { Emulator } from '@/emulator/emulator'
import { makeExperts } from '@/emulator/seed/experts'
import { ms, printTable, quantile, timed, verdict } from './figures'
import { searchMix, type Search } from './searchMix'

const ROUNDS = 13
const WARM_UP_ROUNDS = 3
const MOST_TIMES_SLOWER = 2

/** One page of one search, with what it took in the small directory and in the large one. */
interface Page {
  what: string
  input: (directory: Directory) => InputOf<'experts.search'> | undefined
  small: number[]
  large: number[]
}

interface Directory {
  emulator: Emulator
  /** Where the second page of each search starts; none: there is one page. */
  cursors: Map<string, string>
}

/** Searches both directories through the built function, in turns, and prints p50 and p95 of each. False when the large one is too slow. */
export async function compareDirectories(small: Emulator, large: Emulator): Promise<boolean> {
  const [known] = makeExperts(1)
  if (!known) throw new Error('nobody was invented')
  const searches = searchMix(known)
  const directories = { small: await opened(small, searches), large: await opened(large, searches) }
  const pages = searches.flatMap(pagesOf)
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const page of pages) {
      for (const size of ['small', 'large'] as const)
        await measure(directories[size], page, round < 0 ? [] : page[size])
    }
  }
  return report(pages)
}

async function opened(emulator: Emulator, searches: readonly Search[]): Promise<Directory> {
  const cursors = new Map<string, string>()
  for (const { what, input } of searches) {
    const { nextCursor } = await search(emulator, input)
    if (nextCursor) cursors.set(what, nextCursor)
  }
  return { emulator, cursors }
}

function pagesOf({ what, input }: Search): Page[] {
  const second = ({ cursors }: Directory) => {
    const cursor = cursors.get(what)
    return cursor === undefined ? undefined : { ...input, cursor }
  }
  return [
    { what, input: () => input, small: [], large: [] },
    { what: `${what}, second page`, input: second, small: [], large: [] },
  ]
}

async function measure(directory: Directory, page: Page, into: number[]): Promise<void> {
  const input = page.input(directory)
  if (input) await timed(() => search(directory.emulator, input), into)
}

async function search(emulator: Emulator, input: InputOf<'experts.search'>): Promise<OutputOf<'experts.search'>> {
  const event = { action: 'search', input }
  const reply = (await emulator.invoke('experts', event, { openid: 'wx-bench' })) as Reply<OutputOf<'experts.search'>> // serve answers so
  if (!reply.ok) throw new Error(`search refused: ${reply.refusal.code}`)
  return reply.data
}

/** Only pages that both directories have count for the whole: a second page of four experts is none. */
function report(pages: readonly Page[]): boolean {
  const rows = pages.map(({ what, small, large }) => [
    what,
    ms(quantile(small, 0.5)),
    ms(quantile(large, 0.5)),
    ms(quantile(large, 0.5) / quantile(small, 0.5)),
  ])
  printTable('Search by kind, p50 in ms', ['', 'small', 'large', 'ratio'], rows)
  const both = pages.filter(({ small, large }) => small.length > 0 && large.length > 0)
  const all = { small: both.flatMap(({ small }) => small), large: both.flatMap(({ large }) => large) }
  const total = ([50, 95] as const).map((percent) => {
    const [small, large] = [quantile(all.small, percent / 100), quantile(all.large, percent / 100)]
    return [`p${percent}`, ms(small), ms(large), ms(large / small)]
  })
  const ratio = quantile(all.large, 0.5) / quantile(all.small, 0.5)
  printTable(`All searches, ${all.small.length} calls in each, ms`, ['', 'small', 'large', 'ratio'], total)
  console.log(
    `p50 of the large directory at most ${MOST_TIMES_SLOWER} × the small: ${verdict(ratio, MOST_TIMES_SLOWER)}`,
  )
  return ratio <= MOST_TIMES_SLOWER
}
