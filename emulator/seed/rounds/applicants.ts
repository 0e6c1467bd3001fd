import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { accountIdOf, digest } from '@/cloudfunctions/_kit/identity'
import type { City } from '@/domain/rules/cities'
import type { EvidencePath } from '@/domain/rules/eligibilityPaths'
import type { Industry } from '@/domain/rules/industries'
import { SPECIALTIES, type Specialty } from '@/domain/rules/specialties'
import { createDice } from '../dice'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import type { Invented } from '../experts'
import { birthdayOf } from '../identity'
import { applicationIdOf } from '../terms/plan'
import { bioOf } from '../texts/bio'
import { phoneNumber, type Gender } from '../texts/names'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import type { Candidate } from './candidate'

/** Behind the experts, whose numbers begin with 0. */
const FIRST_SERIAL = 200
const FIRST_PHONE = 3200

/** An invented applicant as the cast lists name them. */
export interface Applicant {
  /** The username of somebody of the switcher, or a word of our own. */
  key: string
  name: string
  gender: Gender
  age: number
  city: City
  path: EvidencePath
  unit: string
  post: string
  title: string
  industry: Industry
  source?: ApplicationDoc['source']
  way?: Candidate['way']
  relatives?: string
}

const SPECIALTY_KEYS = Object.keys(SPECIALTIES) as Specialty[] // keys of a const table
const WEEK: Candidate['hours'] = [
  { weekday: 2, half: 'evening', mode: 'online' },
  { weekday: 4, half: 'afternoon', mode: 'offline' },
]

/** The form's part of an invented applicant; `serial` counts applicants from 0. */
export function candidateOf(applicant: Applicant, serial: number, nowAt: number): Candidate {
  const { key, gender, age, way = 'scan', source = 'self', relatives = '', path, industry, ...known } = applicant
  const dice = createDice(`applicant/${key}`)
  const specialties = dice.some(SPECIALTY_KEYS, 3)
  const { category } = ELIGIBILITY[path]
  const profile = bioOf(dice, { category, industry, specialties, years: Math.max(6, Math.min(30, age - 27)) })
  return {
    ...{ ...known, path, industry, specialties, profile, way, source, relatives },
    id: digest(['demo application', key], 20),
    accountId: accountIdOf(`demo-${key}`),
    sitter: key,
    citizen: { bornOn: birthdayOf(key, age, nowAt), gender, serial: FIRST_SERIAL + serial },
    mobile: phoneNumber(FIRST_PHONE + serial),
    hours: dice.chance(0.7) ? WEEK : [],
  }
}

/** The form by which an expert of today was chosen. */
export function candidateOfExpert({ expert, gender, age, serial }: Invented, nowAt: number): Candidate {
  const { _id, accountId, name, phone: mobile, city, unit, post, title, industry, specialties, hours, bio } = expert
  return {
    ...{ accountId, name, mobile, city, unit, post, title, industry, specialties, hours },
    id: applicationIdOf(expert),
    sitter: _id,
    citizen: { bornOn: birthdayOf(_id, age, nowAt), gender, serial },
    path: pathOf(expert),
    profile: bio,
    source: serial % 4 === 3 ? 'call' : 'self',
    way: 'scan',
    relatives: '',
  }
}

function pathOf({ category, unit, post }: ExpertDoc): EvidencePath {
  const paths: Record<ExpertDoc['category'], EvidencePath> = {
    agency: unit.includes('公司') ? 'R5.1b' : 'R5.1a',
    academic: 'R5.2',
    enterprise: post === '副总经理' ? 'R5.3b' : 'R5.3a',
    industry: 'R5.4a',
    champion: 'R5.5',
  }
  return paths[category]
}
