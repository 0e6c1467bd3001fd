import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { digest } from '@/cloudfunctions/_kit/identity'
import type { Emulator } from '@/emulator/emulator'
import { makeExperts, sorted } from '@/emulator/seed/experts'

/** Invented one by one; a larger crowd is made of their careers under each other's names. */
const INVENTED = 2000
/** Every load goes through the whole of each index, so few large ones are faster. */
const EXPERTS_A_LOAD = 25_000
/** No number of careers divides it, so that name and career meet anew in every round. */
const NAME_STRIDE = 7

/** Fills the directory with `count` listed experts; their terms and orders are the product's own. */
export function loadCrowd(emulator: Emulator, count: number): void {
  const invented = makeExperts(Math.min(count, INVENTED))
  for (let from = 0; from < count; from += EXPERTS_A_LOAD) {
    const size = Math.min(EXPERTS_A_LOAD, count - from)
    const experts = Array.from({ length: size }, (_each, place) => expertOf(invented, from + place))
    emulator.database.load(
      'experts',
      experts.map((expert) => ({ ...expert })),
    )
  }
}

/** Every round of the careers shifts the names by one stride more. Services differ, so that orders do. */
function expertOf(invented: readonly ExpertDoc[], serial: number): ExpertDoc {
  const career = invented[serial % invented.length]
  const round = Math.floor(serial / invented.length)
  const named = invented[(serial + round * NAME_STRIDE) % invented.length]
  if (!career || !named) throw new Error('nobody was invented')
  const services = (serial * 37) % 120
  return sorted({
    ...career,
    _id: digest(['bench expert', String(serial)], 20),
    accountId: `bench-${serial}`,
    name: named.name,
    figures: { ...career.figures, services },
  })
}
