import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { Stored } from '@/cloudfunctions/_kit/records'
import type {
  ApplicationDoc,
  MarkDoc,
  PanelDoc,
  PanelMemberDoc,
  RoundDoc,
} from '@/cloudfunctions/_kit/selectionDocuments'
import { EMPTY_APPLICATION, type ApplicationContent } from '@/domain/rules/applicationContent'
import { maskIdNumber } from '@/domain/rules/masks'
import { DEFAULT_WEIGHTS } from '@/domain/rules/panelMarks'
import { addDays, dayOf, endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'
import { makeAccount, makeStored } from '@/tests/make'
import { startCloud, type Cloud, type Person } from './startCloud'

/** A cloud with the people around a round: two officers of the centre, one of 南京, an administrator, and a visitor. */
export interface PanelDesk {
  cloud: Cloud
  centre: Person
  otherCentre: Person
  city: Person
  admin: Person
  visitor: Person
}

export async function startPanelDesk(): Promise<PanelDesk> {
  const cloud = await startCloud()
  const staff = { kind: null, unit: '' } as const
  cloud.load('accounts', [
    makeAccount('wx-centre', { ...staff, name: '方晓', roles: [{ role: 'centreOfficer' }] }),
    makeAccount('wx-centre-2', { ...staff, name: '谢宁', roles: [{ role: 'centreOfficer' }] }),
    makeAccount('wx-nanjing', { ...staff, name: '贺川', roles: [{ role: 'cityOfficer', city: '320100' }] }),
    makeAccount('wx-admin', { ...staff, name: '管一', roles: [{ role: 'admin' }] }),
  ])
  return {
    cloud,
    centre: cloud.as('wx-centre'),
    otherCentre: cloud.as('wx-centre-2'),
    city: cloud.as('wx-nanjing'),
    admin: cloud.as('wx-admin'),
    visitor: cloud.as('wx-somebody'),
  }
}

/** A round whose window and city deadline are over: the panel is at work. One mark for each case. */
export function makeRound(id: string, fields: Partial<RoundDoc> = {}): RoundDoc {
  const todayOn = dayOf(Date.now())
  return {
    ...makeStored(id),
    title: '第一批职业指导专家集中申请',
    openAt: startOfDayAt(addDays(todayOn, -60)),
    closeAt: endOfDayAt(addDays(todayOn, -31)),
    cityDueAt: endOfDayAt(addDays(todayOn, -10)),
    ageReferenceOn: addDays(todayOn, -31),
    places: null,
    note: '',
    contact: '025-00000000',
    weights: DEFAULT_WEIGHTS,
    marksPerCase: 1,
    ownCityBarred: false,
    intervalReason: '',
    finishedAt: null,
    changes: [],
    toldOpenAt: 1,
    releases: [],
    unfinishedRelease: 0,
    ...fields,
  }
}

const SECRETS = {
  idNumber: '320102197003071234',
  bornOn: '1970-03-07',
  mobile: '13700001111',
  unitPhone: '025-87654321',
}

/** What of an applicant no panel member may read. */
export const UNSEEN = [
  SECRETS.idNumber,
  SECRETS.bornOn,
  SECRETS.mobile,
  SECRETS.unitPhone,
  maskIdNumber(SECRETS.idNumber),
]

/** An application in 省级评审 of 南京, by an account of its own. */
export function makeApplication(
  id: string,
  {
    content = {},
    ...fields
  }: Partial<Omit<ApplicationDoc, 'content'>> & { content?: Partial<ApplicationContent> } = {},
): ApplicationDoc {
  const name = fields.name ?? `申请人${id}`
  const unit = fields.unit ?? `${id}职业培训学校`
  const city = fields.city ?? '320100'
  const filled: ApplicationContent = {
    ...EMPTY_APPLICATION,
    ...{ name, unit, city, mobile: SECRETS.mobile, unitPhone: SECRETS.unitPhone },
    ...{ category: 'champion', path: 'R5.5', unitKind: 'enterprise', profile: '从事职业指导工作多年。' },
    ...content,
  }
  const accountId = accountIdOf(`wx-applicant-${id}`)
  return {
    ...makeStored(id),
    accountId,
    no: `SQ-${id}`,
    roundId: 'round',
    state: 'reported',
    source: 'self',
    invitedBy: '',
    idSealed: 'k1:sealed',
    idHash: `hash-${id}`,
    idMasked: maskIdNumber(SECRETS.idNumber),
    sex: 'female',
    bornOn: SECRETS.bornOn,
    content: filled,
    versions: [],
    personKey: `round:round:hash-${id}`,
    accountKey: `account:${accountId}`,
    name,
    unit,
    city,
    category: 'champion',
    path: 'R5.5',
    overAge: false,
    outcome: 'likely',
    consent: NO_CONSENT,
    returned: [],
    review: null,
    reclassified: [],
    batchId: 'batch',
    vettings: [],
    staged: null,
    releaseNo: 0,
    resultAt: 0,
    toldResult: false,
    noticeId: '',
    savedAt: 1,
    submittedAt: 1,
    waitingAt: 1,
    dueAt: 0,
    history: [],
    ...fields,
  }
}

const NO_CONSENT: ApplicationDoc['consent'] = {
  ...{ code: '', state: 'none', signer: '', signerPhone: '', why: '', scan: '', scanOwner: '' },
  ...{ askedAt: 0, dueAt: 0, answeredAt: 0, reminded: 0 },
}

/** A seated member who has joined as `wx-<id>`. */
export function makeMember(id: string, fields: Partial<PanelMemberDoc> = {}): PanelMemberDoc {
  const roundId = fields.roundId ?? 'round'
  const accountId = fields.accountId ?? accountIdOf(`wx-${id}`)
  return {
    ...makeStored(id),
    roundId,
    name: `评委${id}`,
    unit: `${id}研究所`,
    phone: '',
    city: null,
    seat: 'member',
    standing: 'seated',
    drawn: false,
    relatives: '',
    declared: { unit: '', relatives: '' },
    joinCode: `code-of-${id}-0123456789`,
    accountId,
    personKey: `${roundId}:${id}`,
    seatKey: id,
    accountKey: accountId === '' ? id : `${roundId}:${accountId}`,
    ...fields,
  }
}

/** The account of `makeMember(id)`. */
export const makeMemberAccount = (id: string) =>
  makeAccount(`wx-${id}`, { kind: null, name: `评委${id}`, roles: [{ role: 'panelist' }] })

/** A mark by `memberId` on `applicationId`; 90 points in everything when it is marked. */
export function makeMark(applicationId: string, memberId: string, fields: Partial<MarkDoc> = {}): MarkDoc {
  const state = fields.state ?? 'marked'
  return {
    ...makeStored(`${applicationId}-${memberId}`),
    roundId: 'round',
    applicationId,
    memberId,
    memberName: `评委${memberId}`,
    state,
    declaredWhy: '',
    declaredAt: 0,
    points: state === 'marked' ? { expertise: 90, experience: 90, commitment: 90, standing: 90 } : null,
    opinion: state === 'marked' ? '符合条件，建议聘任' : '',
    markedAt: state === 'marked' ? 1 : 0,
    ...fields,
  }
}

/** A panel whose meeting had these members present. */
export function makePanel(roundId: string, presentIds: string[]): PanelDoc {
  const meeting = {
    heldOn: '2026-11-20',
    place: '第一会议室',
    presentIds,
    minutes: '',
    minutesFiles: [],
    minutesOwners: [],
  }
  return { ...makeStored(roundId), draws: [], unfinishedDraw: 0, meeting: { ...meeting, closedAt: 0 } }
}

/** A panel of one whose meeting was held, and cases that are marked. */
export function loadMarked(cloud: Cloud, ...cases: ApplicationDoc[]): void {
  cloud.load('rounds', [makeRound('round')])
  cloud.load('panels', [makePanel('round', ['m'])])
  cloud.load('panelMembers', [makeMember('m')])
  cloud.load('applications', cases)
  cloud.load(
    'marks',
    cases.map(({ _id }) => makeMark(_id, 'm')),
  )
}

/** A record as it lies in the database. */
export async function stored<T>(collection: string, id: string): Promise<T> {
  const { byId } = await import('@/cloudfunctions/_kit/records')
  const record = await byId<T & Stored>(collection, id)
  if (!record) throw new Error(`no ${collection}/${id}`)
  return record
}
