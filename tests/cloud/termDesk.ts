import { idNumberHash, sealIdNumber } from '@/cloudfunctions/_kit/idNumbers'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { Stored } from '@/cloudfunctions/_kit/records'
import type { ApplicationDoc, NoticeDoc, ObjectionDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import type { PublicField } from '@/domain/rules/commitment'
import { maskIdNumber } from '@/domain/rules/masks'
import { addDays, dayOf, endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'
import { makeAccount, makeStored } from '@/tests/make'
import { completeApplication, makeIdNumber, makeRound } from './selection'
import { startCloud, type Cloud, type Person } from './startCloud'

const CONSENTED: PublicField[] = ['name', 'unit', 'postAndTitle', 'city', 'specialties', 'portrait', 'bio']

let people = 0
let decisions = 0

/** The centre and its experts, from the end of a notice on. */
export interface TermDesk {
  cloud: Cloud
  centre: Person
  otherCentre: Person
  city: Person
  visitor: Person
  roundId: string
  /** A record as it lies in the database. */
  stored<T>(collection: string, id: string): Promise<T>
  /** Somebody whose notice ended yesterday, unless told otherwise. */
  publicised(name: string, fields?: Partial<ApplicationDoc>, notice?: Partial<NoticeDoc>): ApplicationDoc
  /** Somebody appointed through the contract from today on. */
  appointed(name: string, fields?: Partial<ApplicationDoc>): Promise<Appointed>
}

export interface Appointed {
  person: Person
  accountId: string
  application: ApplicationDoc
  term: TermDoc
}

export async function startTermDesk(): Promise<TermDesk> {
  const cloud = await startCloud()
  const { byId } = await import('@/cloudfunctions/_kit/records')
  const officer = { kind: null, unit: '' } as const
  cloud.load('accounts', [
    makeAccount('wx-centre', { ...officer, name: '程安', roles: [{ role: 'centreOfficer' }] }),
    makeAccount('wx-centre-2', { ...officer, name: '谢宁', roles: [{ role: 'centreOfficer' }] }),
    makeAccount('wx-nanjing', { ...officer, name: '贺川', roles: [{ role: 'cityOfficer', city: '320100' }] }),
  ])
  const round = makeRound()
  cloud.load('rounds', [round])
  const centre = cloud.as('wx-centre')
  const stored = async <T>(collection: string, id: string) => {
    const record = await byId<T & Stored>(collection, id)
    if (!record) throw new Error(`no ${collection}/${id}`)
    return record
  }
  const publicised: TermDesk['publicised'] = (name, fields = {}, notice = {}) => {
    const application = makePublicised(name, { roundId: round._id, ...fields })
    cloud.load('notices', [makeNotice(application, notice)])
    cloud.load('applications', [application])
    return application
  }
  return {
    cloud,
    centre,
    stored,
    publicised,
    otherCentre: cloud.as('wx-centre-2'),
    city: cloud.as('wx-nanjing'),
    visitor: cloud.as('wx-anybody'),
    roundId: round._id,
    async appointed(name, fields) {
      const application = publicised(name, fields)
      const startOn = dayOf(Date.now())
      const given = { applicationIds: [application._id], decisionNo: decisionNo(), startOn }
      const { items } = await centre.must('appointments.appoint', given)
      const { termByNumber } = await import('@/cloudfunctions/appointments/store')
      const term = await termByNumber(items[0]?.certificateNo ?? '')
      if (!term) throw new Error('no term')
      const openid = application.content.name
      return { person: cloud.as(openid), accountId: application.accountId, application, term }
    },
  }
}

/** A number that no decision had before. */
export function decisionNo(): string {
  decisions += 1
  return `苏职介〔2026〕${decisions}号`
}

/** An application in a notice; the openid of whoever made it is the name. */
export function makePublicised(name: string, fields: Partial<ApplicationDoc> = {}): ApplicationDoc {
  people += 1
  const _id = fields._id ?? `applied-${people}`
  const idNumber = makeIdNumber(people)
  const content = { ...completeApplication(`f${people}`), name, ...fields.content }
  const at = Date.now() - 90 * 86_400_000
  const signed = { signature: '', typedName: name, version: '2026-11', textHash: 'hash', at }
  const publication = { fields: CONSENTED, version: '2026-11', textHash: 'hash', at }
  return {
    ...makeStored(_id),
    accountId: accountIdOf(name),
    no: `SQ-2026-${people}`,
    roundId: '',
    state: 'publicised',
    source: 'self',
    invitedBy: '',
    idSealed: sealIdNumber(idNumber, `applications/${_id}`),
    idHash: idNumberHash(idNumber),
    idMasked: maskIdNumber(idNumber),
    sex: 'male',
    bornOn: '1980-06-15',
    content,
    versions: [{ no: 1, at, content, commitment: signed, publication }],
    personKey: `round:${people}`,
    accountKey: `account:${people}`,
    name,
    unit: content.unit,
    city: '320100',
    category: 'agency',
    path: 'R5.1a',
    overAge: false,
    outcome: '',
    consent: {
      ...{ code: '', state: 'none', askedAt: 0, dueAt: 0, answeredAt: 0, signer: '', signerPhone: '' },
      ...{ why: '', scan: '', scanOwner: '', reminded: 0 },
    },
    returned: [],
    review: null,
    reclassified: [],
    batchId: '',
    vettings: [],
    staged: null,
    releaseNo: 1,
    resultAt: at,
    toldResult: true,
    noticeId: `notice-${_id}`,
    savedAt: at,
    submittedAt: at,
    waitingAt: at,
    dueAt: 0,
    history: [],
    ...fields,
  }
}

/** The notice of one application, which ended yesterday. */
export function makeNotice(application: ApplicationDoc, fields: Partial<NoticeDoc> = {}): NoticeDoc {
  const endOn = fields.endOn ?? addDays(dayOf(Date.now()), -1)
  const postedOn = addDays(endOn, -7)
  return {
    ...makeStored(application.noticeId),
    kind: 'selection',
    roundId: application.roundId,
    exitId: '',
    title: '2026年拟聘任职业指导专家公示',
    opening: '现将拟聘任人员予以公示。',
    contact: '025-83300000',
    issuer: '江苏省职业介绍中心',
    state: 'running',
    persons: [],
    applicationIds: [application._id],
    workingDays: 5,
    postedAt: startOfDayAt(postedOn),
    postedOn,
    endOn,
    endsAt: endOfDayAt(endOn),
    strip: [],
    finished: true,
    createdAt: startOfDayAt(postedOn),
    ...fields,
  }
}

/** An objection to somebody in a notice. */
export function makeObjection(application: ApplicationDoc, fields: Partial<ObjectionDoc> = {}): ObjectionDoc {
  return {
    ...makeStored(`objection-${application._id}`),
    receiptNo: `YY-${application._id}`,
    noticeId: application.noticeId,
    noticeTitle: '',
    personNo: 1,
    personName: application.name,
    applicationId: application._id,
    state: 'received',
    objectorId: 'somebody',
    objectorName: '',
    objectorPhone: '',
    facts: '',
    files: [],
    officerId: '',
    officerName: '',
    finding: '',
    at: Date.now(),
    takenAt: 0,
    acceptedAt: 0,
    settledAt: 0,
    dueAt: 0,
    warnAt: 0,
    followed: true,
    ...fields,
  }
}
