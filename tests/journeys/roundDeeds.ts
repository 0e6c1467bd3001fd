import type { InputOf, OutputOf } from '@/domain/contract'
import { EMPTY_APPLICATION, type ApplicationContent } from '@/domain/rules/applicationContent'
import { proofsFor } from '@/domain/rules/proofNeeds'
import { judged } from '@/tests/cloud/cityDesk'
import { completeApplication, signed } from '@/tests/cloud/selection'
import { ON_PATH, type Candidate } from './roundPeople'
import type { Resident } from './town'

type Submission = InputOf<'applications.submit'>
type Round = OutputOf<'rounds.create'>

/** An application somebody has handed in. */
export interface Handed {
  id: string
  content: ApplicationContent
  receipt: OutputOf<'applications.submit'>
}

interface Days {
  openOn: string
  closeOn: string
  cityDeadlineOn: string
}

/** Opens a round for these days; ages are counted on the day it closes. */
export function openRound(
  centre: Resident,
  days: Days,
  fields: Partial<InputOf<'rounds.create'>> = {},
): Promise<Round> {
  return centre.must('rounds.create', {
    title: '2026年职业指导专家集中申请',
    ...days,
    ageReferenceOn: days.closeOn,
    places: 20,
    note: '',
    contact: '省职业介绍中心 025-83300000',
    weights: { expertise: 40, experience: 30, commitment: 20, standing: 10 },
    marksPerCase: 2,
    ownCityBarred: false,
    intervalReason: '',
    ...fields,
  })
}

/** Annex 1 filled in by this person, with every file uploaded. */
export async function filledIn(person: Resident, who: Candidate): Promise<ApplicationContent> {
  const { name, unit, city, path, way, mobile } = who
  const proof = await person.upload('applicationProof')
  const scan = way === 'scan' ? await person.upload('consentScan') : ''
  return completeApplication('unused', {
    ...ON_PATH[path](EMPTY_APPLICATION.facts),
    ...{ name, unit, city, path, mobile, portrait: await person.upload('portrait') },
    proofs: proofsFor(path).flatMap(([kind]) => (kind ? [{ kind, key: proof }] : [])),
    consent: { way, scan, reason: way === 'none' ? '已从原单位退休' : '' },
    ...(way === 'none' && ({ unitKind: 'none', cityBy: 'home', post: '', unitPhone: '' } as const)),
  })
}

/** Begins, fills in, signs and hands in. */
export async function apply(person: Resident, who: Candidate): Promise<Handed> {
  const { name, idNumber } = who
  const { id, version } = await person.must('applications.start', { name, idNumber, source: 'self' })
  const content = await filledIn(person, who)
  return { id, content, receipt: await handIn(person, { id, version, content }) }
}

/** Signs a form and hands it in. */
export async function handIn(person: Resident, form: Pick<Submission, 'id' | 'version' | 'content'>) {
  return person.must('applications.submit', { ...form, ...(await signature(person)) })
}

/** What is signed and agreed to, drawn anew. */
export async function signature(person: Resident): Promise<Pick<Submission, 'commitment' | 'publication'>> {
  const { commitment, publication } = signed('unused')
  return { commitment: { ...commitment, signature: await person.upload('signature') }, publication }
}

/** The unit answers by the link it was sent. */
export function answerAsUnit(
  unit: Resident,
  code: string,
  decision: 'agree' | 'decline',
): Promise<OutputOf<'applications.consent'>> {
  const why = decision === 'decline' ? '申请期间另有工作安排' : ''
  const signer = { signerName: '柳青', signerPost: '人事科长', signerPhone: '025-83311111' }
  return unit.must('applications.consent', { code, decision, ...signer, why, scan: '' })
}

/** The opinion a city gives with its seal. */
export async function opinionOf(officer: Resident, overAgeReason = '') {
  const seal = await officer.upload('sealScan')
  return { opinion: '符合条件，同意推荐。', conditions: judged(), overAgeReason, seal }
}

/** Sends fields back to the applicant. */
export async function returnForCorrection(officer: Resident, id: string, field: string, reason: string) {
  const { version } = await officer.must('applications.case', { id })
  return officer.must('applications.return', { id, version, why: '请按说明补正', fields: [{ field, reason }] })
}
