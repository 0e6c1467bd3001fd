import { FACETS, ANYBODY } from '@/cloudfunctions/_kit/expertTerms'
import { runningNotices } from '@/cloudfunctions/_kit/noticeRecords'
import { programme } from '@/cloudfunctions/_kit/programme'
import type { Handlers } from '@/cloudfunctions/_kit/serve'
import type { City } from '@/domain/rules/cities'
import { daysBetween } from '@/domain/rules/shanghai'
import { presentCards } from './present'
import { pickReasons } from './pickReasons'
import { matching, type CardDoc } from './store'
import { totalsAt } from './totals'

const PICKS = 6
const CHOSEN_FROM = 30
const NOTICES = 2
/** Some day to count from, so that the picks move on with each day. */
const FIRST_DAY = '2026-01-01'

/** What the home screen shows, in one call: a few experts with a reason each, how much there is, and running notices. */
export const home: Handlers<'experts'>['home'] = async ({ city }, ctx) => {
  const [candidates, totals, { settings }, running] = await Promise.all([
    candidatesIn(city),
    totalsAt(ctx.nowAt),
    programme(),
    runningNotices(ctx.nowAt, NOTICES),
  ])
  const picks = pick(candidates, Math.abs(daysBetween(FIRST_DAY, ctx.todayOn)))
  const cards = await presentCards(picks, ctx.nowAt)
  const reasons = pickReasons(picks, ctx.todayOn, settings)
  return {
    picks: cards.map((expert, place) => ({ expert, reasons: [reasons[place] ?? ''] })),
    ...totals,
    notices: running.map(({ _id: id, ...notice }) => ({ id, ...notice })),
  }
}

async function candidatesIn(city: City | undefined): Promise<CardDoc[]> {
  const term = city ? FACETS.city(city) : ANYBODY
  const experts = await matching({ all: [term] }, { order: 'relevance', limit: CHOSEN_FROM })
  const free = experts.filter((expert) => !expert.paused)
  return free.length > 0 ? free : experts
}

/** Others every day, from different industries as far as there are. */
function pick(candidates: readonly CardDoc[], day: number): CardDoc[] {
  const start = candidates.length > PICKS ? (day * PICKS) % candidates.length : 0
  const turned = [...candidates.slice(start), ...candidates.slice(0, start)]
  const isFirst = (expert: CardDoc, place: number) =>
    turned.findIndex((other) => other.industry === expert.industry) === place
  return [...turned.filter(isFirst), ...turned.filter((expert, place) => !isFirst(expert, place))].slice(0, PICKS)
}
