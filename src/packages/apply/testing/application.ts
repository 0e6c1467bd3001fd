import type { OutputOf } from '@/domain/contract'
import type { OwnApplication } from '@/domain/contract/applications'
import type { FileView } from '@/domain/contract/fields'
import type { RoundRow } from '@/domain/contract/rounds'
import { EMPTY_APPLICATION, type ApplicationContent } from '@/domain/rules/applicationContent'
import { endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'

/** A round that is open. */
export function makeRoundRow(part: Partial<RoundRow> = {}): RoundRow {
  return {
    id: 'r1',
    title: '2026年职业指导专家集中申请',
    phase: 'open',
    openAt: startOfDayAt('2026-11-01'),
    closeAt: endOfDayAt('2026-12-10'),
    cityDueAt: endOfDayAt('2026-12-25'),
    ageReferenceOn: '2026-12-10',
    places: 60,
    ...part,
  }
}

/** A form that may be submitted: somebody of a public agency, the unit asked by a link. */
export function completeContent(part: Partial<ApplicationContent> = {}): ApplicationContent {
  return {
    ...EMPTY_APPLICATION,
    name: '陆知远',
    portrait: 'portrait1',
    politicalStatus: 'masses',
    education: 'undergraduate',
    school: '金陵大学',
    major: '社会保障',
    post: '指导科科长',
    mobile: '13800000001',
    unit: '江畔公共就业服务中心',
    unitKind: 'publicAgency',
    unitPhone: '025-83301234-801',
    city: '320100',
    cityBy: 'work',
    certificates: [
      {
        name: '职业指导师',
        field: 'guidance',
        level: 'two',
        number: 'A2001',
        issuedOn: '2018-05-20',
        issuer: '江苏省职业技能鉴定中心',
        scan: 'scan1',
      },
    ],
    profile: '从事职业指导工作十二年，'.repeat(6),
    industry: 'education',
    specialties: ['planning'],
    category: 'agency',
    path: 'R5.1a',
    facts: { ...EMPTY_APPLICATION.facts, employmentServiceSince: '2012-07' },
    proofs: [{ kind: 'employmentProof', key: 'proof1' }],
    consent: { way: 'link', scan: '', reason: '' },
    ...part,
  }
}

const makeFile = (key: string): FileView => ({
  key,
  state: 'passed',
  kind: 'picture',
  name: '',
  sizeBytes: 1000,
  url: `https://files.example/${key}.jpg`,
  thumbUrl: `https://files.example/${key}-small.jpg`,
})

/** An application as its applicant sees it; tests name only the fields that matter. */
export function makeApplication(part: Partial<OwnApplication> = {}): OwnApplication {
  const content = part.content ?? completeContent()
  return {
    id: 'a1',
    version: 1,
    no: '',
    state: 'draft',
    source: 'self',
    round: makeRoundRow(),
    openNow: true,
    opensAt: null,
    idMasked: '3201**********0018',
    sex: 'male',
    age: 46,
    bornOn: '1980-06-15',
    content,
    files: ['portrait1', 'scan1', 'proof1'].map(makeFile),
    signature: null,
    signedAt: null,
    publication: null,
    consent: {
      way: content.consent.way,
      state: 'none',
      code: '',
      askedAt: null,
      dueAt: null,
      answeredAt: null,
      signer: '',
      why: '',
      scan: null,
    },
    returned: [],
    resultWords: '',
    withdrawWords: '撤回后草稿不再保留',
    versions: [],
    savedAt: Date.UTC(2026, 10, 23, 2),
    submittedAt: null,
    timeline: [{ label: '填写申请表', note: '', at: null, mark: 'now' }],
    can: ['edit', 'submit', 'withdraw', 'print'],
    ...part,
  }
}

/** The entrance of somebody who has nothing yet. */
export function makeMine(part: Partial<OutputOf<'applications.mine'>> = {}): OutputOf<'applications.mine'> {
  return { rows: [], round: makeRoundRow(), remind: false, canStart: true, ...part }
}
