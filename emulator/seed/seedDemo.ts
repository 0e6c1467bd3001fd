import type { Emulator } from '@/emulator/emulator'
import { expired, withCast } from './castExperts'
import { inventExperts } from './experts'
import { demoPeople } from './people'
import { paintPictures } from './pictures/paint'
import { tellDemo } from './tellDemo'

export { makeExperts } from './experts'
export { demoPeople } from './people'

/** In the directory; two more have left it. */
const LISTED = 128
const EXPIRED = 2

/** The demo's experts at `nowAt`, the switcher's three among them, the last two with a term that is over. */
export function demoExperts(nowAt: number) {
  const invented = withCast(inventExperts(LISTED + EXPIRED, nowAt), nowAt)
  return invented.map((each, serial) => (serial < LISTED ? each : expired(each, nowAt)))
}

/** Fills an empty emulator with the demo: invented people, pictures, eighteen months of services, and something to do for everybody. */
export async function seedDemo(emulator: Emulator): Promise<void> {
  const nowAt = emulator.clock.now()
  const invented = demoExperts(nowAt)
  const pictures = await paintPictures(emulator, invented)
  const data = tellDemo(
    invented.map(({ expert }) => expert),
    pictures,
    nowAt,
  )
  const collections: Record<string, readonly object[]> = { ...data }
  for (const [collection, documents] of Object.entries(collections)) {
    emulator.database.load(
      collection,
      documents.map((document) => ({ ...document })),
    )
  }
  for (const person of demoPeople) emulator.people.add(person)
}
