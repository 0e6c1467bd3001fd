import type { Collection } from './catalog'
import { conditionsOf } from './conditions'
import { plansFor, walksOf, type Plan } from './plan'
import type { SortOrder } from './sortOrder'
import type { Store } from './store'
import type { Doc } from './values'

/** How a query finds its candidates: by one index, by one index for each branch of an `$or`, or by reading everything. */
export type Route = { plan: Plan } | { union: Plan[] } | { scan: true }

/** Counts are taken no further than this at first, and than the second when the first cannot tell two plans apart. */
const COUNT_STEPS = [1000, 10_000]

/** Picks the route that reads the fewest documents, by counting index entries. */
export function chooseRoute(store: Store, collection: Collection, filter: Doc, order: SortOrder): Route {
  const conditions = conditionsOf(filter)
  const plan = cheapest(store, collection, plansFor(collection, conditions, order))
  if (plan?.bounded) return { plan }
  for (const choices of conditions.choices) {
    const union = choices.map((choice) => cheapest(store, collection, plansFor(collection, conditionsOf(choice), [])))
    if (union.every((one) => one !== undefined)) return { union }
  }
  return plan ? { plan } : { scan: true }
}

/** How many entries the plan's walks hold, counted up to `most`. */
export function countEntries(store: Store, plan: Plan, most: number): number {
  let count = 0
  for (const walk of walksOf(plan)) {
    if (count >= most) return most
    if (walk.from < walk.before) count += store.count(walk, most - count)
  }
  return count
}

function cheapest(store: Store, collection: Collection, plans: Plan[]): Plan | undefined {
  let rivals = plans.filter((plan, at) => !plans.some((other, place) => beats(other, plan, place < at)))
  for (const most of COUNT_STEPS) {
    if (rivals.length < 2) return rivals[0]
    const costs = new Map(rivals.map((plan) => [plan, cost(store, collection, plan, most)]))
    const least = Math.min(...costs.values())
    rivals = rivals.filter((plan) => costs.get(plan) === least)
    if (least < most) break
  }
  return rivals.reduce<Plan | undefined>((best, plan) => (best && rank(best) >= rank(plan) ? best : plan), undefined)
}

/** Without counting: `other` uses every condition that `plan` uses, and its order is as good. */
function beats(other: Plan, plan: Plan, first: boolean): boolean {
  if (other === plan || !other.bounded || Math.abs(other.sorted) < Math.abs(plan.sorted)) return false
  if (!plan.uses.every((condition) => other.uses.includes(condition))) return false
  const equal = other.uses.length === plan.uses.length && Math.abs(other.sorted) === Math.abs(plan.sorted)
  return !equal || first
}

/** A plan that gives the wrong order reads all it has and sorts; one in the right order may stop early. */
function cost(store: Store, collection: Collection, plan: Plan, most: number): number {
  const entries = plan.bounded ? countEntries(store, plan, most) : Math.min(collection.size, most)
  return plan.sorted === 0 ? Math.min(entries * 2, most) : entries
}

function rank(plan: Plan): number {
  return (plan.sorted === 0 ? 0 : 100) + (plan.bounded ? 50 : 0) + plan.fields * 2 + plan.ranges.length
}
