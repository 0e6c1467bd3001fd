import { EXPERT_SORTS, type ExpertSort } from '@/domain/contract/experts'
import { CITIES, type City } from '@/domain/rules/cities'
import { INDUSTRIES, type Industry } from '@/domain/rules/industries'
import { SERVICE_MODES, type ServiceMode } from '@/domain/rules/serviceModes'
import { SPECIALTIES, type Specialty } from '@/domain/rules/specialties'

/** What narrows the list of experts; empty means everybody. */
export interface ExpertFilters {
  words?: string
  city?: City
  industry?: Industry
  specialty?: Specialty
  mode?: ServiceMode
  thisWeek?: boolean
  sort?: ExpertSort
}

type Query = Readonly<Record<string, string | undefined>>

function keyIn<K extends string>(table: Readonly<Record<K, unknown>>, given: string | undefined): K | undefined {
  const isKey = (text: string): text is K => Object.hasOwn(table, text)
  return given !== undefined && isKey(given) ? given : undefined
}

function decoded(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '')
      .trim()
      .slice(0, 40)
  } catch {
    return '' // a link cut in the middle of a character
  }
}

/** The filters of a shared link; anything unknown in it is left out. */
export function filtersOf(query: Query): ExpertFilters {
  const words = decoded(query.words)
  const city = keyIn(CITIES, query.city)
  const industry = keyIn(INDUSTRIES, query.industry)
  const specialty = keyIn(SPECIALTIES, query.specialty)
  const mode = keyIn(SERVICE_MODES, query.mode)
  const sort = keyIn(EXPERT_SORTS, query.sort)
  return {
    ...(words && { words }),
    ...(city && { city }),
    ...(industry && { industry }),
    ...(specialty && { specialty }),
    ...(mode && { mode }),
    ...(query.thisWeek === '1' && { thisWeek: true }),
    ...(sort && sort !== 'relevance' && { sort }),
  }
}

/** The link that opens the same list again: '' or 'city=320100&sort=score'. */
export function queryOf(filters: ExpertFilters): string {
  const { thisWeek, ...rest } = filters
  const parts = Object.entries(rest).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
  return [...parts, ...(thisWeek ? ['thisWeek=1'] : [])].join('&')
}

/** The filters that are on, as removable chips; the order is not a filter. */
export function chipsOf(filters: ExpertFilters): { key: keyof ExpertFilters; label: string }[] {
  const { words, city, industry, specialty, mode, thisWeek } = filters
  return [
    ...(words ? [{ key: 'words' as const, label: `“${words}”` }] : []),
    ...(city ? [{ key: 'city' as const, label: CITIES[city] }] : []),
    ...(industry ? [{ key: 'industry' as const, label: INDUSTRIES[industry] }] : []),
    ...(specialty ? [{ key: 'specialty' as const, label: SPECIALTIES[specialty] }] : []),
    ...(mode ? [{ key: 'mode' as const, label: SERVICE_MODES[mode] }] : []),
    ...(thisWeek ? [{ key: 'thisWeek' as const, label: '本周可约' }] : []),
  ]
}

/** The filters without one of them. */
export function without(filters: ExpertFilters, key: keyof ExpertFilters): ExpertFilters {
  const rest = { ...filters }
  delete rest[key]
  return rest
}
