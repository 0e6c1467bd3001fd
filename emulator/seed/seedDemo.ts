import type { Emulator } from '@/emulator/emulator'
import { withCast } from './castExperts'
import { GONE_COUNT } from './departures'
import { inventExperts, type Invented } from './experts'
import { demoPeople } from './people'
import { paintPictures } from './pictures/paint'
import { tellDemo } from './tellDemo'

export { makeExperts } from './experts'
export { demoPeople } from './people'

/** In the directory; some more have left it. */
export const LISTED = 128

/** The demo's experts at `nowAt`, those of the switcher among them, the last ones no longer in the directory. */
export function demoExperts(nowAt: number): Invented[] {
  return withCast(inventExperts(LISTED + GONE_COUNT, nowAt), LISTED, nowAt)
}

/** Fills an empty emulator with the demo: invented people, pictures, eighteen months of services, and something to do for everybody. */
export async function seedDemo(emulator: Emulator): Promise<void> {
  const nowAt = emulator.clock.now()
  const invented = demoExperts(nowAt)
  const pictures = await paintPictures(emulator, invented)
  const data = tellDemo(invented, pictures, nowAt)
  const collections: Record<string, readonly object[]> = { ...data }
  for (const [collection, documents] of Object.entries(collections)) {
    emulator.database.load(
      collection,
      documents.map((document) => ({ ...document })),
    )
  }
  for (const person of demoPeople) emulator.people.add(person)
}
