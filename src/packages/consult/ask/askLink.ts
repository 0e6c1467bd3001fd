import { CITIES, type City } from '@/domain/rules/cities'
import { INDUSTRIES, type Industry } from '@/domain/rules/industries'
import { SERVICE_TYPES, type ServiceType } from '@/domain/rules/serviceTypes'
import { SPECIALTIES, type Specialty } from '@/domain/rules/specialties'
import { keyOf, textOf } from '../link'

/** Where a question comes from: an expert's page, a field, or the finder. */
export interface AskLink {
  /** '' asks the pool of the field. */
  expertId: string
  expertName: string
  serviceType?: ServiceType
  specialty?: Specialty
  industry?: Industry
  city?: City
}

/** Names the draft of a question on this phone: one for each expert, one for the pool. */
export function slotOf({ expertId }: AskLink): string {
  return `ask-${expertId || 'pool'}`
}

/** What the link that opened the page says; anything unknown in it is left out. */
export function askLinkOf(query: Readonly<Record<string, string | undefined>>): AskLink {
  const serviceType = keyOf(SERVICE_TYPES, query, 'serviceType')
  const specialty = keyOf(SPECIALTIES, query, 'specialty')
  const industry = keyOf(INDUSTRIES, query, 'industry')
  const city = keyOf(CITIES, query, 'city')
  return {
    expertId: textOf(query, 'expertId'),
    expertName: textOf(query, 'name').slice(0, 30),
    ...(serviceType && { serviceType }),
    ...(specialty && { specialty }),
    ...(industry && { industry }),
    ...(city && { city }),
  }
}
