import type { ApplicationContent, ConsentWay } from '@/domain/rules/applicationContent'
import type { EvidencePath } from '@/domain/rules/eligibilityPaths'
import { makeIdNumber } from '@/tests/cloud/selection'

/** Somebody who applies in the journey's round. All people are invented. */
export interface Candidate {
  openid: string
  name: string
  idNumber: string
  mobile: string
  unit: string
  city: '320100' | '320500'
  path: EvidencePath
  way: ConsentWay
}

interface Told {
  name: string
  path: EvidencePath
  city?: Candidate['city']
  way?: ConsentWay
  bornOn?: string
}

/** Twenty-four people on the nine evidence paths, named after what happens to them. */
const TOLD = {
  returnedTwice: { name: '白以宁', path: 'R5.1a' },
  elder: { name: '柏长青', path: 'R5.2', bornOn: '1958-03-01' },
  agreedByLink: { name: '苗可言', path: 'R5.1b', way: 'link' },
  withdrawn: { name: '费明川', path: 'R5.3a' },
  cityDeclined: { name: '鲁望南', path: 'R5.4b', city: '320500' },
  sameUnit: { name: '阮听雨', path: 'R5.5' },
  declared: { name: '路知秋', path: 'R5.3b', city: '320500' },
  excluded: { name: '祁闻道', path: 'R5.3c', city: '320500' },
  barred: { name: '詹若水', path: 'R5.4a' },
  unitDeclined: { name: '乔安澜', path: 'R5.1a', city: '320500', way: 'link' },
  withoutUnit: { name: '陶静川', path: 'R5.5', way: 'none' },
  centreDeclined: { name: '褚云帆', path: 'R5.4b' },
  renewed: { name: '凌霜白', path: 'R5.1a' },
  ended: { name: '晏清和', path: 'R5.2', city: '320500' },
  stays: { name: '穆书言', path: 'R5.3a', city: '320500' },
  first: { name: '温远山', path: 'R5.1a' },
  second: { name: '蓝天一', path: 'R5.1b', city: '320500' },
  third: { name: '申屠月', path: 'R5.2' },
  fourth: { name: '司徒澄', path: 'R5.3a' },
  fifth: { name: '乐正禾', path: 'R5.3b' },
  sixth: { name: '上官野', path: 'R5.3c', city: '320500' },
  seventh: { name: '东方岫', path: 'R5.4a', city: '320500' },
  eighth: { name: '闻人舟', path: 'R5.4b' },
  ninth: { name: '令狐葭', path: 'R5.5' },
} as const satisfies Record<string, Told>

export type Who = keyof typeof TOLD
export const EVERYBODY = Object.keys(TOLD) as Who[] // keys of a const table

export const PEOPLE: Readonly<Record<Who, Candidate>> = Object.fromEntries(
  EVERYBODY.map((who, at) => [who, candidateOf(who, at)]),
) as Record<Who, Candidate> // one entry for each key

function candidateOf(who: Who, at: number): Candidate {
  const { name, path, city = '320100', way = 'scan', bornOn }: Told = TOLD[who]
  const serial = 1000 + at
  const idNumber = makeIdNumber(at, bornOn)
  const unit = way === 'none' ? '' : `江畔第${serial}职业指导中心`
  return { openid: `wx-${who}`, name, idNumber, mobile: `1370001${serial}`, unit, city, path, way }
}

/** What annex 1 says of somebody on each path, beside what everybody fills in. 第五条 */
export const ON_PATH: Record<EvidencePath, (facts: ApplicationContent['facts']) => Partial<ApplicationContent>> = {
  'R5.1a': (facts) => ({
    ...{ category: 'agency', unitKind: 'publicAgency' },
    facts: { ...facts, employmentServiceSince: '2012-07' },
  }),
  'R5.1b': (facts) => ({
    ...{ category: 'agency', unitKind: 'hrAgency', titleLevel: 'deputySenior' },
    facts: { ...facts, posts: ['keyStaff'] },
  }),
  'R5.2': (facts) => ({
    ...{ category: 'academic', unitKind: 'institution', titleLevel: 'deputySenior', titleSeries: 'teaching' },
    facts: { ...facts, workFields: ['training'], relatedWorkSince: '2010-09' },
  }),
  'R5.3a': (facts) => ({ ...FIRM, facts: { ...facts, ...MANAGER, firmSize: 'large', posts: ['departmentHead'] } }),
  'R5.3b': (facts) => ({ ...FIRM, facts: { ...facts, ...MANAGER, firmSize: 'medium', posts: ['deputyManager'] } }),
  'R5.3c': (facts) => ({ ...FIRM, facts: { ...facts, ...MANAGER, firmSize: 'small', posts: ['founder'] } }),
  'R5.4a': (facts) => ({
    ...{ category: 'industry', unitKind: 'enterprise' },
    facts: { ...facts, in1650: 'yes', in1650Since: '2015-03' },
  }),
  'R5.4b': (facts) => ({
    ...{ category: 'industry', unitKind: 'institution' },
    facts: { ...facts, researchField: 'intelligence', researchProven: 'yes' },
  }),
  'R5.5': (facts) => ({ category: 'champion', unitKind: 'publicAgency', facts: { ...facts, award: 'star' } }),
}

const FIRM = { category: 'enterprise', unitKind: 'enterprise' } as const
const MANAGER = { managingSince: '2014-01', inGoodStanding: 'yes' } as const
