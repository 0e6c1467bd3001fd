import type { Account } from '@/cloudfunctions/_kit/caller'
import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { CITIES, type City } from '@/domain/rules/cities'
import { dayOf } from '@/domain/rules/shanghai'
import { createDice } from '../dice'
import { scanOf } from '../files'
import { DAY_MS } from '../moments'
import type { Numbers } from '../numbers'
import { openAccount, type Cast } from '../people'
import type { Pictures } from '../pictures/picture'
import { nameOf } from '../texts/names'
import type { Archive } from '../trail'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { contentOf, type Candidate } from './candidate'
import type { Desk } from './cityActs'
import { folderOf, paperOf, type Folder } from './folder'

const FIRST_PHONE = 3100

/** What the rounds are told with. */
export interface SelectionStage {
  archive: Archive
  nowAt: number
  pictures: Pictures
  cast: Cast
  numbers: Numbers
  /** Every city's officer with the agency's stamp. */
  desks: ReadonlyMap<City, Desk>
}

/** Somebody with a form filled in and papers uploaded, about to hand it in. */
export interface Prepared {
  candidate: Candidate
  folder: Folder
  content: ApplicationContent
  startedAt: number
}

/** The officers of all cities: two of the switcher, and eleven nobody plays; with the stamps as files. */
export function openDesks(
  archive: Archive,
  of: { cast: Cast; pictures: Pictures; nowAt: number },
): { desks: Map<City, Desk>; accounts: Account[]; files: FileDoc[] } {
  const { cast, pictures, nowAt } = of
  const cities = Object.keys(CITIES) as City[] // keys of a const table
  const at = nowAt - 1300 * DAY_MS
  const staff = cities.map((city, place) => {
    if (city === '320100') return { city, officer: cast.nanjing }
    return { city, officer: city === '320500' ? cast.suzhou : officerOf(archive, city, { place, at }) }
  })
  const seals = staff.map(({ officer }) => {
    const given = { ownerId: officer._id, purpose: 'sealScan', name: '市级盖章件', at } as const
    return scanOf(paperOf(pictures, 'seal'), given)
  })
  const desks = staff.map(({ city, officer }, place) => [city, { officer, seal: seals[place]?._id ?? '' }] as const)
  const unplayed = staff.map(({ officer }) => officer).filter((each) => each !== cast.nanjing && each !== cast.suzhou)
  return { desks: new Map(desks), accounts: unplayed, files: seals }
}

function officerOf(archive: Archive, city: City, { place, at }: { place: number; at: number }): Account {
  const dice = createDice(`officer/${city}`)
  const given = {
    ...{ kind: null, city, name: nameOf(dice, dice.chance(0.5) ? 'man' : 'woman') },
    unit: `${CITIES[city]}市公共就业服务机构`,
    roles: [{ role: 'cityOfficer' as const, city }],
  }
  return openAccount(archive, accountIdOf(`officer-${city}`), FIRST_PHONE + place, { at, given })
}

/** The desk of a city. */
export function deskOf({ desks }: SelectionStage, city: City): Desk {
  const desk = desks.get(city)
  if (!desk) throw new RangeError(`no desk in ${city}`)
  return desk
}

/** Fills in the form and uploads the papers at `startedAt`. */
export function prepare({ pictures }: SelectionStage, candidate: Candidate, startedAt: number): Prepared {
  const { accountId, path, sitter } = candidate
  const portrait = pictures.portraits.get(sitter) ?? ''
  const folder = folderOf(pictures, { accountId, path, portrait }, startedAt + 600_000)
  return { candidate, folder, startedAt, content: contentOf(candidate, folder, dayOf(startedAt)) }
}
