import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { InputOf, OutputOf } from '@/domain/contract'
import { EMPTY_APPLICATION, type ApplicationContent } from '@/domain/rules/applicationContent'
import { COMMITMENT, PUBLICATION } from '@/domain/rules/commitment'
import { addDays, dayOf, endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'
import { makeAccount, makeStored } from '@/tests/make'
import type { Cloud, Person } from './startCloud'
import { makeFile } from './logDesk'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

let people = 0

/** The officers of a selection, and ways to open a round and to apply in it. */
export interface SelectionDesk {
  cloud: Cloud
  /** Officers of 南京 and of 苏州. */
  nanjing: Person
  suzhou: Person
  centre: Person
  /** A round that opened ten days ago and is open for twenty more; the cities report fifteen days later. */
  openRound(fields?: Partial<RoundDoc>): RoundDoc
  /** Somebody of one's own with files to attach, who has not begun to apply. */
  newcomer(): Newcomer
  /** Somebody who has filled in a valid form and submitted it through the contract: by default with a stamped scan, to 南京. */
  applicant(name: string, idNumber: string, content?: Partial<ApplicationContent>): Promise<Applicant>
}

export interface Newcomer {
  openid: string
  accountId: string
  person: Person
  /** A form that may be submitted, with this person's own files. */
  complete: (content?: Partial<ApplicationContent>) => ApplicationContent
  /** What `applications.submit` asks for. */
  submission: (
    draft: { id: string; version: number },
    content?: Partial<ApplicationContent>,
  ) => InputOf<'applications.submit'>
}

export interface Applicant extends Newcomer {
  receipt: OutputOf<'applications.submit'>
}

/** Loads the officers into `cloud`. */
export function selectionDesk(cloud: Cloud): SelectionDesk {
  const officer = { kind: null, name: '方晓', unit: '', phone: '13800000090' } as const
  cloud.load('accounts', [
    makeAccount('wx-select-nanjing', { ...officer, roles: [{ role: 'cityOfficer', city: '320100' }] }),
    makeAccount('wx-select-suzhou', { ...officer, name: '顾言', roles: [{ role: 'cityOfficer', city: '320500' }] }),
    makeAccount('wx-select-centre', { ...officer, name: '程安', roles: [{ role: 'centreOfficer' }] }),
  ])
  const newcomer = () => newcomerIn(cloud)
  return {
    cloud,
    nanjing: cloud.as('wx-select-nanjing'),
    suzhou: cloud.as('wx-select-suzhou'),
    centre: cloud.as('wx-select-centre'),
    newcomer,
    openRound(fields = {}) {
      const round = makeRound(fields)
      cloud.load('rounds', [round])
      return round
    },
    async applicant(name, idNumber, content = {}) {
      const somebody = newcomer()
      const draft = await somebody.person.must('applications.start', { name, idNumber, source: 'self' })
      const receipt = await somebody.person.must(
        'applications.submit',
        somebody.submission(draft, { name, ...content }),
      )
      return { ...somebody, receipt }
    },
  }
}

/** A round in which one may apply today. */
export function makeRound(fields: Partial<RoundDoc> = {}): RoundDoc {
  const todayOn = dayOf(Date.now())
  people += 1
  return {
    ...makeStored(`round-${people}`),
    title: '2026年职业指导专家集中申请',
    openAt: startOfDayAt(addDays(todayOn, -10)),
    closeAt: endOfDayAt(addDays(todayOn, 20)),
    cityDueAt: endOfDayAt(addDays(todayOn, 35)),
    ageReferenceOn: addDays(todayOn, 20),
    places: null,
    note: '',
    contact: '省职业介绍中心 025-83300000',
    weights: { expertise: 40, experience: 30, commitment: 20, standing: 10 },
    marksPerCase: 2,
    ownCityBarred: false,
    intervalReason: '',
    finishedAt: null,
    changes: [],
    toldOpenAt: startOfDayAt(addDays(todayOn, -10)),
    releases: [],
    unfinishedRelease: 0,
    ...fields,
  }
}

/** A valid ID number of GB 11643 of somebody invented; `serial` from 0 to 999 tells people of one birthday apart. */
export function makeIdNumber(serial: number, bornOn = '1980-06-15', region = '320102'): string {
  const digits = `${region}${bornOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`
}

/** Annex 1 filled in by somebody of a public employment agency of 南京, a stamped scan included; `files` begins the keys of the files. */
export function completeApplication(files: string, fields: Partial<ApplicationContent> = {}): ApplicationContent {
  return {
    ...EMPTY_APPLICATION,
    name: '秦望舒',
    portrait: `${files}-portrait`,
    politicalStatus: 'withoutParty',
    education: 'undergraduate',
    school: '江畔大学',
    major: '人力资源管理',
    post: '科长',
    title: '经济师',
    titleLevel: 'middle',
    titleSeries: 'other',
    titleField: 'humanResources',
    mobile: '13900000077',
    unit: `江畔就业服务中心${files}`,
    unitKind: 'publicAgency',
    unitPhone: '025-83300000-801',
    city: '320100',
    cityBy: 'work',
    profile: '长期在基层从事职业指导与招聘服务，组织过多场面向高校毕业生的求职训练，熟悉就业政策。'.repeat(2),
    industry: 'education',
    specialties: ['planning', 'humanResources'],
    category: 'agency',
    path: 'R5.1a',
    facts: { ...EMPTY_APPLICATION.facts, employmentServiceSince: '2012-07' },
    proofs: [{ kind: 'employmentProof', key: `${files}-proof` }],
    consent: { way: 'scan', scan: `${files}-consent`, reason: '' },
    ...fields,
  }
}

/** What is signed and agreed to, as it stands today. */
export function signed(files: string): Pick<InputOf<'applications.submit'>, 'commitment' | 'publication'> {
  return {
    commitment: { signature: `${files}-signature`, typedName: '', version: COMMITMENT.version },
    publication: {
      agreed: true,
      fields: ['name', 'unit', 'postAndTitle', 'city', 'specialties', 'portrait', 'bio'],
      version: PUBLICATION.version,
    },
  }
}

function newcomerIn(cloud: Cloud): Newcomer {
  people += 1
  const openid = `wx-newcomer-${people}`
  const files = `n${people}`
  const accountId = accountIdOf(openid)
  const file = (name: string, purpose: FileDoc['purpose']) =>
    makeFile(`${files}-${name}`, { ownerId: accountId, purpose })
  cloud.load('files', [
    file('portrait', 'portrait'),
    file('proof', 'applicationProof'),
    file('certificate', 'applicationProof'),
    file('consent', 'consentScan'),
    file('signature', 'signature'),
  ])
  const complete = (content: Partial<ApplicationContent> = {}) => completeApplication(files, content)
  return {
    openid,
    accountId,
    person: cloud.as(openid),
    complete,
    submission: ({ id, version }, content) => ({ id, version, content: complete(content), ...signed(files) }),
  }
}
