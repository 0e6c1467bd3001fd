import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { orderKeys } from '@/cloudfunctions/_kit/expertOrder'
import { termsOf } from '@/cloudfunctions/_kit/expertTerms'
import { accountIdOf, digest } from '@/cloudfunctions/_kit/identity'
import type { Stored } from '@/cloudfunctions/_kit/records'
import type { Hour } from '@/domain/contract/experts'
import { certificateNumber } from '@/domain/rules/caseNumbers'
import { CATEGORIES, type Category } from '@/domain/rules/categories'
import { CITIES, type City } from '@/domain/rules/cities'
import { INDUSTRIES, type Industry } from '@/domain/rules/industries'
import { SERVICE_MODES, type ServiceMode } from '@/domain/rules/serviceModes'
import { DEFAULT_SETTINGS } from '@/domain/rules/settingValues'
import { addDays, addYears, dayOf, startOfDayAt } from '@/domain/rules/shanghai'
import { SPECIALTIES, type Specialty } from '@/domain/rules/specialties'
import { createDice, type Dice } from './dice'
import { bioOf } from './texts/bio'
import { POSTS, TITLES } from './texts/careers'
import { nameOf, phoneNumber, type Gender } from './texts/names'
import { unitName } from './texts/units'

/** How an expert's term stands. */
export type Standing = 'active' | 'leaving' | 'expired' | 'notRenewed' | 'dismissed' | 'resigned'

/** An invented expert, and what portrait, ID number and term need. */
export interface Invented {
  expert: ExpertDoc
  gender: Gender
  age: number
  serial: number
  standing: Standing
  /** The current term follows another one. */
  renewed: boolean
  /** When the directory lost the expert; 0 while it has not. */
  goneAt: number
}

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[] // keys of a const table
const CITY_CODES: readonly City[] = keysOf(CITIES)
const CATEGORY_KEYS: readonly Category[] = keysOf(CATEGORIES)
const INDUSTRY_KEYS: readonly Industry[] = keysOf(INDUSTRIES)
const MODE_KEYS: readonly ServiceMode[] = keysOf(SERVICE_MODES)
const SPECIALTY_KEYS: readonly Specialty[] = keysOf(SPECIALTIES)

/** What each category is mostly good at. */
const LEANINGS: Record<Category, readonly Specialty[]> = {
  agency: ['planning', 'humanResources', 'assessment', 'publicity'],
  academic: ['planning', 'research', 'counselling', 'assessment'],
  enterprise: ['humanResources', 'law', 'branding', 'dataAnalysis'],
  industry: ['planning', 'dataAnalysis', 'research', 'branding'],
  champion: ['planning', 'publicity', 'other', 'humanResources'],
}

/** Trades in which skills competitions are held. */
const CRAFTS: readonly Industry[] = [
  'machinery',
  'newEnergy',
  'newMaterials',
  'textiles',
  'culture',
  'hospitality',
  'care',
  'ai',
  'property',
  'farming',
]

/** How long ago each batch was appointed or renewed, in days; every term of two years still runs. */
export const BATCHES = { first: 655, renewed: 540, third: 410, fourth: 290, fifth: 160, latest: 55 } as const
const ROUNDS = Object.values(BATCHES)
const HALVES: readonly Hour['half'][] = ['morning', 'afternoon', 'evening']

const UNTOUCHED: Omit<Stored, '_id'> = {
  version: 1,
  done: [],
  trail: { seq: 0, hash: '' },
  outbox: [],
  outboxAt: 0,
  changedAt: 0,
}

/** `count` invented experts without portraits and services; always the same ones, in terms that run at `nowAt`. */
export function makeExperts(count: number, nowAt: number = Date.now()): ExpertDoc[] {
  return inventExperts(count, nowAt).map(({ expert }) => expert)
}

/** The same with what portraits need. */
export function inventExperts(count: number, nowAt: number): Invented[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, serial) => inventExpert(serial, nowAt, taken))
}

/** The profile with its search terms and places in the orders; after every change of what they come from. */
export function sorted(expert: ExpertDoc): ExpertDoc {
  return { ...expert, terms: termsOf(expert), by: orderKeys(expert, DEFAULT_SETTINGS) }
}

function inventExpert(serial: number, nowAt: number, taken: Set<string>): Invented {
  const dice = createDice(`expert/${serial}`)
  const gender: Gender = dice.chance(0.5) ? 'man' : 'woman'
  const age = dice.between(29, 66)
  const name = freshName(dice, gender, taken)
  const expert = sorted({
    _id: digest(['demo expert', String(serial)], 20),
    ...UNTOUCHED,
    ...termOf(serial, nowAt),
    ...careerOf(dice, serial, age),
    ...offerOf(dice),
    accountId: accountIdOf(`expert-${serial}`),
    name,
    phone: phoneNumber(2000 + serial),
    portrait: '',
    listed: true,
    figures: { services: 0, consultations: 0, feedbacks: 0, scoreSum: 0, replyHours: null },
    recentServices: [],
    recentFeedbacks: [],
    terms: [],
    by: { relevance: '', services: '', score: '', new: '' },
  })
  return { expert, gender, age, serial, standing: 'active', renewed: serial % ROUNDS.length === 1, goneAt: 0 }
}

/** A name nobody has yet; of very many experts some share one, as people do. */
function freshName(dice: Dice, gender: Gender, taken: Set<string>): string {
  let name = nameOf(dice, gender)
  for (let attempt = 0; taken.has(name) && attempt < 5; attempt += 1) name = nameOf(dice, gender)
  taken.add(name)
  return name
}

function careerOf(dice: Dice, serial: number, age: number) {
  const city = CITY_CODES[serial % CITY_CODES.length] ?? '320100'
  const category = CATEGORY_KEYS[serial % CATEGORY_KEYS.length] ?? 'agency'
  const anyIndustry = INDUSTRY_KEYS[serial % INDUSTRY_KEYS.length] ?? 'other'
  const industry = category === 'champion' ? (CRAFTS[serial % CRAFTS.length] ?? 'machinery') : anyIndustry
  const leanings = dice.some(LEANINGS[category], dice.between(1, 2))
  const specialties = SPECIALTY_KEYS.filter((key) => leanings.includes(key) || key === dice.pick(SPECIALTY_KEYS))
  return {
    city,
    category,
    industry,
    specialties: specialties.slice(0, 4),
    title: dice.pick(TITLES[category]),
    post: dice.pick(POSTS[category]),
    unit: unitName(dice, { category, city, industry }),
    bio: bioOf(dice, {
      category,
      industry,
      specialties,
      years: Math.max(3, Math.min(32, age - 24 - dice.between(0, 4))),
    }),
  }
}

function offerOf(dice: Dice) {
  const modes = dice.some(MODE_KEYS, dice.between(1, 3))
  const week = [1, 2, 3, 4, 5, 6].flatMap((weekday) => HALVES.map((half) => ({ weekday, half })))
  const halfDays = dice.chance(0.18) ? [] : dice.some(week, dice.between(2, 5))
  const hours: Hour[] = halfDays.map((halfDay) => ({ ...halfDay, mode: dice.pick(modes) }))
  return { modes, hours, paused: dice.chance(0.06), pausedUntilOn: null }
}

function termOf(serial: number, nowAt: number) {
  const round = ROUNDS[serial % ROUNDS.length] ?? 160
  const startOn = addDays(dayOf(nowAt), -round)
  const endOn = addDays(addYears(startOn, 2), -1)
  const certificateNo = certificateOf(serial, startOn)
  return { term: { certificateNo, startOn, endOn }, listedAt: startOfDayAt(startOn) + 9 * 3_600_000 + serial * 60_000 }
}

/** The certificate's number of the expert `serial` in a term from that day on. */
export function certificateOf(serial: number, startOn: string): string {
  return certificateNumber('苏职指', { year: Number(startOn.slice(0, 4)), serial: serial + 1 })
}
