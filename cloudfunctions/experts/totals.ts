import { ANYBODY } from '@/cloudfunctions/_kit/expertTerms'
import { servicesOfEach } from './store'

/** A province has some hundred experts; beyond this the totals say "at least". */
const EXPERTS_COUNTED = 1000
const KEPT_MS = 60_000

interface Totals {
  experts: number
  services: number
}

let kept: { totals: Totals; until: number } | undefined

/** How many experts are in the directory, and the accepted services of all of them. At most a minute old. */
export async function totalsAt(nowAt: number): Promise<Totals> {
  if (kept && kept.until > nowAt && kept.until - nowAt <= KEPT_MS) return kept.totals
  const services = await servicesOfEach(ANYBODY, EXPERTS_COUNTED)
  const totals = { experts: services.length, services: services.reduce((sum, each) => sum + each, 0) }
  kept = { totals, until: nowAt + KEPT_MS }
  return totals
}
