import { randomUUID } from 'node:crypto'
import type { db as Database } from '@/cloudfunctions/_kit/cloud'
import type { ConsultationDoc } from '@/cloudfunctions/_kit/documents'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeAccount, makeConsultation, makeExpert, makeExpertAccount } from '@/tests/make'

const DAY_MS = 86_400_000
const scores = { attitude: 5, expertise: 4, usefulness: 5 }
const words = '讲得清楚，帮助很大'

let cloud: Cloud
let db: typeof Database

beforeAll(async () => {
  cloud = await startCloud()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  cloud.load('experts', [makeExpert('e1'), makeExpert('e2')])
  cloud.load('accounts', [
    makeAccount('wx-client'),
    makeAccount('wx-other'),
    makeExpertAccount('wx-e1', 'e1'),
    makeExpertAccount('wx-e2', 'e2'),
  ])
})
afterAll(() => cloud.close())

const client = () => cloud.as('wx-client')
const served = { state: 'answered', held: true, acceptedAt: 1, answeredAt: 1_790_000_000_000 } as const

function consultation(fields: Partial<ConsultationDoc> = {}): string {
  const id = randomUUID().slice(0, 8)
  cloud.load('consultations', [makeConsultation(id, { ...served, ...fields })])
  return id
}

async function profileOf(id: string) {
  const { data } = (await db.collection('experts').doc(id).get()) as { data: unknown }
  return (data as { figures: object; recentFeedbacks: object[] }[])[0]
}

describe('afterwards', () => {
  async function left() {
    return client().must('feedback.leave', { consultationId: consultation(), scores, words })
  }
  const better = { scores: { attitude: 5, expertise: 5, usefulness: 5 }, words: '补充：已经入职' }

  it('can be changed by its author, and the figures follow', async () => {
    const { id, version } = await left()
    const before = await profileOf('e1')

    const edited = await client().must('feedback.edit', { id, version, ...better }, { key: 'key-edit-once' })
    const again = await client().must('feedback.edit', { id, version, ...better }, { key: 'key-edit-once' })

    expect(edited).toMatchObject({ score: 5, words: '补充：已经入职' })
    expect(again).toEqual(edited)
    const after = await profileOf('e1')
    expect(after?.recentFeedbacks[0]).toMatchObject({ id, score: 5 })
    expect(after?.figures).not.toEqual(before?.figures)
  })

  it('is changed by nobody else, and not over a change made elsewhere', async () => {
    const { id, version } = await left()

    const other = await cloud.as('wx-other').call('feedback.edit', { id, version, ...better })
    await client().must('feedback.edit', { id, version, ...better })
    const stale = await client().call('feedback.edit', { id, version, ...better })

    expect(other).toMatchObject({ refusal: { code: 'NOT_YOURS' } })
    expect(stale).toMatchObject({ refusal: { code: 'CHANGED_BY_OTHERS', detail: { state: '已公开' } } })
  })

  it('is answered once by the expert it is about', async () => {
    const { id } = await left()
    const answer = (openid: string, key: string = randomUUID()) =>
      cloud.as(openid).call('feedback.answer', { id, text: '谢谢您的认可' }, { key })

    const strange = await answer('wx-e2')
    const wrongRole = await answer('wx-client')
    const both = await Promise.all([answer('wx-e1', 'key-answer-1'), answer('wx-e1', 'key-answer-2')])
    const again = await answer('wx-e1', both[0].ok ? 'key-answer-1' : 'key-answer-2')

    expect(strange).toMatchObject({ refusal: { code: 'NOT_YOURS' } })
    expect(wrongRole).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } })
    expect(both.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)).sort()).toEqual(['ALREADY_ANSWERED', 'ok'])
    expect(again).toMatchObject({ ok: true, data: { answer: '谢谢您的认可', can: [] } })
    expect((await profileOf('e1'))?.recentFeedbacks[0]).toMatchObject({ id, answer: '谢谢您的认可' })
  })

  it('keeps both an edit and an answer made at the same moment, or refuses the edit', async () => {
    const { id, version } = await left()

    const [edited, answered] = await Promise.all([
      client().call('feedback.edit', { id, version, ...better }),
      cloud.as('wx-e1').call('feedback.answer', { id, text: '谢谢' }),
    ])

    const { rows } = await client().must('feedback.mine', { as: 'given' })
    const now = rows.find((row) => row.id === id)
    expect(answered.ok).toBe(true)
    expect(now).toMatchObject({ answer: '谢谢', words: edited.ok ? better.words : words })
  })

  it('shows the public nothing of the client', async () => {
    await left()

    const { rows } = await cloud.onWeb('anybody').must('feedback.ofExpert', { expertId: 'e1' })

    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(['answer', 'clientKind', 'id', 'score', 'servedOn', 'words'])
    }
  })

  it('is gone from the public with the expert', async () => {
    cloud.load('experts', [makeExpert('left', { listed: false })])
    const consultationId = consultation({ expertId: 'left' })
    await client().must('feedback.leave', { consultationId, scores, words })

    const { rows } = await cloud.onWeb('anybody').must('feedback.ofExpert', { expertId: 'left' })

    expect(rows).toEqual([])
  })

  it('refuses the list of what was received to people who are no experts', async () => {
    const reply = await client().call('feedback.mine', { as: 'received' })

    expect(reply).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } })
  })

  it('is closed for changes after seven days', async () => {
    const { id, version } = await left()

    cloud.moveClock(7 * DAY_MS - 60_000)
    const inTime = await client().must('feedback.edit', { id, version, ...better })
    cloud.moveClock(120_000)
    const late = await client().call('feedback.edit', { id, version: inTime.version, ...better })

    expect(late).toMatchObject({ refusal: { code: 'EDIT_CLOSED', detail: { days: 7 } } })
    const { rows } = await client().must('feedback.mine', { as: 'given' })
    expect(rows.find((row) => row.id === id)?.can).toEqual([])
  })
})
