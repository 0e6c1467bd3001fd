import type { Handlers } from '@/cloudfunctions/_kit/serve'
import type { ExpertSort } from '@/domain/contract/experts'
import { presentCards } from './present'
import { matching, type CardDoc } from './store'
import { searchTerms, type SearchTerms } from './terms'

const PAGE = 20

/** A row and the run it stands in: matches of a name come first, the others after them. */
interface Row {
  run: 'named' | 'others'
  expert: CardDoc
}

/** Where a page ended: the run, and the key in the order. */
type Place = { run: Row['run']; after: string | undefined }

/** Experts that fit all filters, twenty a page. At most two round trips, whatever the filters and the number of experts. */
export const search: Handlers<'experts'>['search'] = async ({ cursor, sort: order = 'relevance', ...filters }, ctx) => {
  const rows = await rowsAfter(searchTerms(filters), order, placeOf(cursor))
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1) : undefined
  return {
    experts: await presentCards(
      page.map(({ expert }) => expert),
      ctx.nowAt,
    ),
    nextCursor: last ? `${last.run}~${last.expert.by[order]}` : null,
  }
}

async function rowsAfter({ all, named }: SearchTerms, order: ExpertSort, place: Place): Promise<Row[]> {
  const limit = PAGE + 1
  const inOthers = place.run === 'others'
  const [first, others] = await Promise.all([
    named && !inOthers ? matching({ all: named.all }, { order, after: place.after, limit }) : [],
    matching(
      { all, ...(named && { without: named.name }) },
      { order, after: inOthers || !named ? place.after : undefined, limit },
    ),
  ])
  return [...first.map((expert) => row('named', expert)), ...others.map((expert) => row('others', expert))]
}

function row(run: Row['run'], expert: CardDoc): Row {
  return { run, expert }
}

function placeOf(cursor: string | undefined): Place {
  const [, run, after] = /^(named|others)~(.+)$/.exec(cursor ?? '') ?? []
  return { run: run === 'others' ? 'others' : 'named', after }
}
