import sharp from 'sharp'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { uploadFolderOf } from '@/cloudfunctions/_kit/storage'
import type { ActionName, InputOf, OutputOf } from '@/domain/contract'
import { completeContent, makeFile } from '@/tests/cloud/logDesk'
import type { Cloud, Person } from '@/tests/cloud/startCloud'
import { makeAccount, makeConsultation, makeExpert, makeExpertAccount, makeLog } from '@/tests/make'

/** One write as a person makes it, on records of its own. */
export interface Deed {
  who: Person
  name: ActionName
  input: unknown
  /** What came of it, for comparison. */
  outcome(): Promise<unknown>
}

/** Everything a deed needs, made under the number `serial` so that no two share a record. */
export type Prepare = (cloud: Cloud, serial: number) => Promise<Deed>

const ANSWERED = { state: 'answered', held: true, acceptedAt: 1, answeredAt: Date.now() } as const
const SCORES = { attitude: 5, expertise: 4, usefulness: 5 }
const QUESTION = {
  serviceType: 'planning',
  city: '320100',
  summary: '转行做数据分析要怎么准备',
  hideName: false,
} as const

const PICTURE = sharp({ create: { width: 64, height: 48, channels: 3, background: '#7fb3a8' } })
  .jpeg()
  .toBuffer()

/** How many files a person has registered. */
async function filesOf(openid: string): Promise<number> {
  const { db } = await import('@/cloudfunctions/_kit/cloud')
  const ofPerson = db.collection('files').where({ ownerId: accountIdOf(openid) })
  const { total } = (await ofPerson.count()) as { total: number } // the SDK types counts as any
  return total
}

/** A client, an expert and a dialogue of the two. */
function pairOf(cloud: Cloud, serial: number, fields: Parameters<typeof makeConsultation>[1] = {}) {
  const [seeker, expert, id] = [`wx-seeker-${serial}`, `wx-e${serial}`, `c${serial}`]
  cloud.load('accounts', [makeAccount(seeker), makeExpertAccount(expert, `e${serial}`)])
  cloud.load('experts', [makeExpert(`e${serial}`)])
  const parties = { clientId: accountIdOf(seeker), expertId: `e${serial}`, expertAccountId: accountIdOf(expert) }
  cloud.load('consultations', [makeConsultation(id, { ...parties, ...fields })])
  return { id, seeker: cloud.as(seeker), expert: cloud.as(expert), expertId: `e${serial}` }
}

/** A log of expert e<serial> with its pictures, and an officer of its city. */
function logOf(cloud: Cloud, serial: number, fields: Parameters<typeof makeLog>[1] = {}) {
  const [openid, expertId, id] = [`wx-e${serial}`, `e${serial}`, `l${serial}`]
  const ownerId = accountIdOf(openid)
  const photos = [`p${serial}-1`, `p${serial}-2`]
  const content = completeContent({ photos })
  cloud.load('experts', [makeExpert(expertId)])
  cloud.load('accounts', [
    makeExpertAccount(openid, expertId),
    makeAccount(`wx-officer-${serial}`, { kind: null, roles: [{ role: 'cityOfficer', city: '320100' }] }),
  ])
  cloud.load(
    'files',
    photos.map((key) => makeFile(key, { ownerId })),
  )
  cloud.load('serviceLogs', [makeLog(id, { expertId, expertAccountId: ownerId, content, ...fields })])
  return { id, expertId, content, expert: cloud.as(openid), officer: cloud.as(`wx-officer-${serial}`) }
}

/** A deed of the contract, typed by its name. */
export function deed<N extends ActionName>(
  who: Person,
  name: N,
  { input, outcome }: { input: InputOf<N>; outcome: () => Promise<unknown> },
): Deed {
  return { who, name, input, outcome }
}

const inDialogue =
  (who: Person, id: string, what: (view: OutputOf<'consultations.get'>) => unknown): (() => Promise<unknown>) =>
  async () =>
    what(await who.must('consultations.get', { id }))

/** The writes of the main job. */
export const DEEDS: Record<string, { prepare: Prepare; expected: unknown }> = {
  register: {
    async prepare(cloud, serial) {
      const who = cloud.as(`wx-new-${serial}`)
      const input = { kind: 'seeker', name: '沈小禾', phone: '13800000001', agreedTo: '2026-11' } as const
      return deed(who, 'account.register', { input, outcome: async () => (await who.must('account.me', {})).kind })
    },
    expected: 'seeker',
  },
  'add a picture': {
    async prepare(cloud, serial) {
      const folder = uploadFolderOf(accountIdOf(`wx-taker-${serial}`))
      const who = cloud.as(`wx-taker-${serial}`)
      const fileId = await cloud.emulator.files.put(`${folder}/a.jpg`, await PICTURE)
      const outcome = async () => [await filesOf(`wx-taker-${serial}`), await cloud.emulator.files.read(fileId)]
      return deed(who, 'account.addFile', { input: { fileId, purpose: 'logPhoto' }, outcome })
    },
    expected: [1, undefined],
  },
  'ask an expert': {
    async prepare(cloud, serial) {
      const { expertId } = pairOf(cloud, serial, { state: 'closed' })
      cloud.load('accounts', [makeAccount(`wx-asker-${serial}`)])
      const who = cloud.as(`wx-asker-${serial}`)
      const outcome = async () =>
        (await who.must('consultations.list', { as: 'client' })).rows.map(({ state }) => state)
      return deed(who, 'consultations.ask', { input: { ...QUESTION, expertId }, outcome })
    },
    expected: ['asked'],
  },
  'accept a question': {
    async prepare(cloud, serial) {
      const { id, expert } = pairOf(cloud, serial)
      return deed(expert, 'consultations.accept', {
        input: { id, version: 1 },
        outcome: inDialogue(expert, id, ({ state }) => state),
      })
    },
    expected: 'accepted',
  },
  'answer a question': {
    async prepare(cloud, serial) {
      const { id, expert } = pairOf(cloud, serial)
      return deed(expert, 'consultations.answer', {
        input: { id, version: 1, text: '先做三个小项目。' },
        outcome: inDialogue(expert, id, ({ state, messages }) => [state, messages.map(({ text }) => text)]),
      })
    },
    expected: ['answered', ['先做三个小项目。']],
  },
  'write a message': {
    async prepare(cloud, serial) {
      const { id, seeker } = pairOf(cloud, serial, ANSWERED)
      return deed(seeker, 'consultations.reply', {
        input: { id, text: '谢谢老师。' },
        outcome: inDialogue(seeker, id, ({ messages }) => messages.map(({ text }) => text)),
      })
    },
    expected: ['谢谢老师。'],
  },
  'exchange numbers': {
    async prepare(cloud, serial) {
      const { id, seeker } = pairOf(cloud, serial, { ...ANSWERED, contact: { client: '', expert: '13900000001' } })
      return deed(seeker, 'consultations.shareContact', {
        input: { id, version: 1 },
        outcome: inDialogue(seeker, id, ({ contact }) => contact.phone),
      })
    },
    expected: '13900000001',
  },
  'begin a log': {
    async prepare(cloud, serial) {
      const { id, expert } = pairOf(cloud, serial, ANSWERED)
      const outcome = async () => (await expert.must('serviceLogs.mine', {})).rows.map(({ state }) => state)
      return deed(expert, 'serviceLogs.start', { input: { consultationId: id }, outcome })
    },
    expected: ['draft'],
  },
  'submit a log': {
    async prepare(cloud, serial) {
      const { id, expert, content } = logOf(cloud, serial)
      const outcome = async () => (await expert.must('serviceLogs.mine', {})).rows.map(({ state }) => state)
      return deed(expert, 'serviceLogs.submit', { input: { id, version: 1, content }, outcome })
    },
    expected: ['submitted'],
  },
  'return a log': {
    async prepare(cloud, serial) {
      const { id, officer } = logOf(cloud, serial, { state: 'submitted', submittedAt: 1 })
      const outcome = async () => (await officer.must('serviceLogs.get', { id })).reason
      return deed(officer, 'serviceLogs.return', { input: { id, version: 1, reason: '请写明地点' }, outcome })
    },
    expected: '请写明地点',
  },
  'accept a log': {
    async prepare(cloud, serial) {
      const { id, officer, expertId } = logOf(cloud, serial, { state: 'submitted', submittedAt: 1 })
      const outcome = async () => (await officer.must('experts.get', { id: expertId })).services
      return deed(officer, 'serviceLogs.accept', { input: { id, version: 1 }, outcome })
    },
    expected: 1,
  },
  'leave feedback': {
    async prepare(cloud, serial) {
      const { id, seeker, expertId } = pairOf(cloud, serial, ANSWERED)
      const outcome = async () => {
        const { rows } = await seeker.must('feedback.mine', { as: 'given' })
        const { feedbackId } = await seeker.must('consultations.get', { id })
        const { feedbacks } = await seeker.must('experts.get', { id: expertId })
        return [rows.length, feedbackId === rows[0]?.id, feedbacks]
      }
      return deed(seeker, 'feedback.leave', { input: { consultationId: id, scores: SCORES, words: '很实在' }, outcome })
    },
    expected: [1, true, 1],
  },
  report: {
    async prepare(cloud, serial) {
      const { id, seeker } = pairOf(cloud, serial, ANSWERED)
      const input = { subject: 'consultation', subjectId: id, facts: '约好的时间两次没有来，也没有说明。' } as const
      const outcome = async () => (await seeker.must('feedback.myReports', {})).rows.map(({ state }) => state)
      return deed(seeker, 'feedback.report', { input, outcome })
    },
    expected: ['open'],
  },
}
