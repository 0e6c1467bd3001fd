import type { InputOf } from '@/domain/contract'
import type { CaseRow } from '@/domain/contract/applications'
import type { RoundRow } from '@/domain/contract/rounds'
import type { ApplicationState } from '@/domain/rules/applicationFlow'
import { CATEGORIES, type Category } from '@/domain/rules/categories'
import { CITIES, type City } from '@/domain/rules/cities'

/** What the queue is asked for; null means any. `words` searches what is loaded. */
export interface Choices {
  state: ApplicationState
  category: Category | null
  city: City | null
  overAge: boolean
  round: Pick<RoundRow, 'id' | 'title'> | null
  words: string
}

/** The filters that are on, beside the state, each by the name of its choice. */
export function filtersOn({ category, city, overAge, round }: Choices): { key: string; label: string }[] {
  return [
    ...(category ? [{ key: 'category', label: CATEGORIES[category] }] : []),
    ...(overAge ? [{ key: 'overAge', label: '超过 65 岁' }] : []),
    ...(city ? [{ key: 'city', label: `${CITIES[city]}市` }] : []),
    ...(round ? [{ key: 'round', label: round.title }] : []),
  ]
}

export const NO_FILTERS = { category: null, city: null, overAge: false, round: null } as const

/** A filter taken off. */
export function without(key: string): Partial<Choices> {
  if (key === 'category') return { category: null }
  if (key === 'city') return { city: null }
  if (key === 'overAge') return { overAge: false }
  return { round: null }
}

/** The choices as the cloud is asked. */
export function queueInput({ state, category, city, overAge, round }: Choices): InputOf<'applications.queue'> {
  return {
    state,
    ...(category && { category }),
    ...(city && { city }),
    ...(overAge && { overAge }),
    ...(round && { roundId: round.id }),
  }
}

/** The loaded rows that hold the words in name, unit or number. */
export function found(rows: readonly CaseRow[], words: string): CaseRow[] {
  const sought = words.trim().toLowerCase()
  return rows.filter(({ name, unit, no }) => `${name}\n${unit}\n${no}`.toLowerCase().includes(sought))
}
