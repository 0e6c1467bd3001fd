import { availabilityOf } from '@/cloudfunctions/_kit/expertOrder'
import { programme } from '@/cloudfunctions/_kit/programme'
import type { Handlers } from '@/cloudfunctions/_kit/serve'
import type { ParsedOf } from '@/domain/contract'
import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import type { Specialty } from '@/domain/rules/specialties'
import { presentCards } from './present'
import { matching, type CardDoc } from './store'
import { fitOf, reasonsOf } from './suggestReasons'
import { searchTerms } from './terms'

export type Wish = ParsedOf<'experts.suggest'>
type Filters = Parameters<typeof searchTerms>[0]

const SUGGESTED = 3
const CANDIDATES_PER_SPECIALTY = 12

/** Three experts for one wish, the best fitting first, each with its reasons. The same wish on the same day gives the same three. */
export const suggest: Handlers<'experts'>['suggest'] = async (wish, ctx) => {
  const [found, { settings }] = await Promise.all([candidatesFor(wish), programme()])
  const candidates = found.filter((expert) => expert.accountId !== ctx.callerId)
  const best = candidates
    .sort((one, other) => fitOf(other, wish, settings) - fitOf(one, wish, settings) || newerKey(one, other))
    .slice(0, SUGGESTED)
  const cards = await presentCards(best, ctx.nowAt)
  return {
    suggestions: best.flatMap((expert, place) => {
      const card = cards[place]
      return card ? [{ expert: card, reasons: reasonsOf(expert, wish, settings) }] : []
    }),
  }
}

/** Asks for everything wished first, and gives wishes up one by one while there are too few. */
async function candidatesFor(wish: Wish): Promise<CardDoc[]> {
  const { city, industry, mode, soon } = wish
  const specialties: readonly Specialty[] = SERVICE_TYPES[wish.about].specialties
  const steps: Filters[][] = [
    specialties.map((specialty) => ({ specialty, city, industry, mode, thisWeek: soon })),
    [
      ...specialties.map((specialty) => ({ specialty, city })),
      ...specialties.map((specialty) => ({ specialty, industry, mode })),
    ],
    [...specialties.map((specialty) => ({ specialty })), {}],
  ]
  const found = new Map<string, CardDoc>()
  for (const step of steps) {
    for (const expert of (await Promise.all(step.map(candidates))).flat()) found.set(expert._id, expert)
    if (found.size > SUGGESTED) break
  }
  return [...found.values()]
}

async function candidates(filters: Filters): Promise<CardDoc[]> {
  const { all } = searchTerms(filters)
  const experts = await matching({ all }, { order: 'relevance', limit: CANDIDATES_PER_SPECIALTY })
  return experts.filter((expert) => availabilityOf(expert) !== 'paused')
}

function newerKey(one: CardDoc, other: CardDoc): number {
  return one.by.relevance < other.by.relevance ? 1 : -1
}
