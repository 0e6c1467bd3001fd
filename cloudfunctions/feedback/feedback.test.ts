import { randomUUID } from 'node:crypto'
import type { db as Database } from '@/cloudfunctions/_kit/cloud'
import type { ConsultationDoc, ServiceLogDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { EMPTY_LOG_CONTENT } from '@/domain/rules/serviceLogRules'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeAccount, makeConsultation, makeExpert, makeExpertAccount, makeLog } from '@/tests/make'

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

function code(audience: 'single' | 'group', fields: Partial<ServiceLogDoc> = {}): { code: string; logId: string } {
  const made = randomUUID().replaceAll('-', '').slice(0, 8).toUpperCase()
  const logId = `log-${made}`
  const content = { ...EMPTY_LOG_CONTENT, activityName: '校园就业讲座', startOn: '2026-11-20', endOn: '2026-11-20' }
  const shown = { code: made, audience, expiresAt: Date.now() + DAY_MS }
  cloud.load('serviceLogs', [makeLog(logId, { content, code: shown, ...fields })])
  return { code: made, logId }
}

async function profileOf(id: string) {
  const { data } = (await db.collection('experts').doc(id).get()) as { data: unknown }
  return (data as { figures: object; recentFeedbacks: object[] }[])[0]
}

describe('by a consultation', () => {
  it('is left once by the client, changes the figures, and is told to the expert without a name', async () => {
    const consultationId = consultation({ expertId: 'e2', expertAccountId: accountIdOf('wx-e2') })

    const before = await client().must('feedback.occasion', { consultationId })
    const left = await client().must('feedback.leave', { consultationId, scores, words })
    const after = await client().must('feedback.occasion', { consultationId })

    expect(before).toMatchObject({ activityName: '职业规划咨询', audience: 'single', given: null })
    expect(left).toMatchObject({ score: 4.7, words, clientKind: 'seeker', can: ['edit'], state: 'public' })
    expect(after.given).toEqual(left)
    expect(await profileOf('e2')).toMatchObject({
      figures: { feedbacks: 1, scoreSum: 467 },
      recentFeedbacks: [{ id: left.id, score: 4.7, words }],
    })
    expect((await client().must('consultations.get', { id: consultationId })).feedbackId).toBe(left.id)
    const { rows } = await cloud.as('wx-e2').must('feedback.mine', { as: 'received' })
    expect(rows).toMatchObject([{ id: left.id, can: ['answer'] }])
    const { data: told } = await db
      .collection('messages')
      .where({ to: accountIdOf('wx-e2') })
      .get()
    expect(JSON.stringify([rows, told])).not.toMatch(/沈小禾|13800000001/)
    expect(told).toMatchObject([{ opens: 'packages/desk/received/index' }])
  })

  it('shows in the log of that consultation', async () => {
    const consultationId = consultation()
    cloud.load('serviceLogs', [makeLog(`log-${consultationId}`, { consultationId })])

    await client().must('feedback.leave', { consultationId, scores, words })

    const log = await cloud.as('wx-e1').must('serviceLogs.get', { id: `log-${consultationId}` })
    expect(log.clientFeedback).toMatchObject([{ words }])
  })

  it.each([
    ['another person', 'wx-other', {}],
    ['the expert', 'wx-e1', {}],
    ['a client who got no answer', 'wx-client', { state: 'declined', answeredAt: 0 }],
    ['a client whom the duty desk answered', 'wx-client', { expertId: '', stage: 'duty' }],
  ] as const)('is not for %s', async (_, openid, fields) => {
    const consultationId = consultation(fields)

    for (const reply of [
      await cloud.as(openid).call('feedback.occasion', { consultationId }),
      await cloud.as(openid).call('feedback.leave', { consultationId, scores, words }),
    ]) {
      expect(reply).toMatchObject({ refusal: { code: 'NOT_SERVED' } })
    }
  })

  it('takes effect once, sent twice with one key or at once with two', async () => {
    const consultationId = consultation()
    const leave = (key: string) => client().call('feedback.leave', { consultationId, scores, words }, { key })

    const together = await Promise.all([leave('key-one-feedback'), leave('key-two-feedback')])
    const winner = together[0].ok ? 'key-one-feedback' : 'key-two-feedback'
    const again = await leave(winner)

    expect(together.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)).sort()).toEqual(['ALREADY_GIVEN', 'ok'])
    expect(again.ok).toBe(true)
    const { data } = await db.collection('feedback').where({ consultationId }).get()
    expect(data).toHaveLength(1)
  })

  it('is left once when the reply is lost after it was written and the call comes again', async () => {
    const consultationId = consultation()
    const leave = () => client().call('feedback.leave', { consultationId, scores, words }, { key: 'key-lost-reply' })
    cloud.emulator.faults.add({ action: 'database.insertDocument', loseReply: true, times: 2 })

    const lost = await leave()
    cloud.emulator.faults.clear()
    const again = await leave()

    expect(lost).toMatchObject({ refusal: { code: 'BUSY' } })
    expect(again).toMatchObject({ ok: true, data: { words } })
    expect((await client().must('consultations.get', { id: consultationId })).feedbackId).not.toBeNull()
  })

  it('completes what a call that died half-way left open when it is repeated', async () => {
    const consultationId = consultation()
    const call = { consultationId, scores, words }
    const left = await client().must('feedback.leave', call, { key: 'key-died-half' })
    await db.collection('consultations').doc(consultationId).update({ feedbackId: null })

    await client().must('feedback.leave', call, { key: 'key-died-half' })

    expect((await client().must('consultations.get', { id: consultationId })).feedbackId).toBe(left.id)
  })

  it.each(['想做刷单兼职', '这里保过'])('refuses words that may not stand in public: %s', async (risky) => {
    const consultationId = consultation()

    const reply = await client().call('feedback.leave', { consultationId, scores, words: risky })

    expect(reply).toMatchObject({ refusal: { code: 'TEXT_REFUSED', detail: { field: '评价内容' } } })
    expect((await client().must('feedback.occasion', { consultationId })).given).toBeNull()
  })

  it.each([
    ['a score of six', { scores: { ...scores, attitude: 6 } }],
    ['half a point', { scores: { ...scores, attitude: 4.5 } }],
    ['no score', { scores: { attitude: 5 } }],
    ['too many words', { words: '好'.repeat(501) }],
  ])('refuses %s', async (_, wrong) => {
    const input = { consultationId: 'c', scores, words, ...wrong }

    const reply = await client().send('feedback', { action: 'leave', input, key: randomUUID() })

    expect(reply).toMatchObject({ refusal: { code: 'BAD_INPUT' } })
  })

  it('needs an occasion', async () => {
    expect(await client().call('feedback.leave', { scores, words })).toMatchObject({ refusal: { code: 'BAD_INPUT' } })
    const reply = await client().call('feedback.leave', { consultationId: 'nothing', scores, words })
    expect(reply).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  })
})

describe('by a code', () => {
  it('of one service is left by the first person alone, registered or not', async () => {
    const { code: shown, logId } = code('single')

    const left = await cloud.onWeb('visitor-1').must('feedback.leave', { code: shown, scores, words })
    const second = await cloud.onWeb('visitor-2').call('feedback.leave', { code: shown, scores, words })
    const looking = await cloud.as('wx-client').call('feedback.occasion', { code: shown })
    const back = await cloud.onWeb('visitor-1').must('feedback.occasion', { code: shown })

    expect(left).toMatchObject({
      activityName: '校园就业讲座',
      servedOn: '2026-11-20',
      clientKind: null,
      can: ['edit'],
    })
    expect(second).toMatchObject({ refusal: { code: 'CODE_USED' } })
    expect(looking).toMatchObject({ refusal: { code: 'CODE_USED' } })
    expect(back.given?.id).toBe(left.id)
    expect((await cloud.as('wx-e1').must('serviceLogs.get', { id: logId })).clientFeedback).toMatchObject([{ words }])
  })

  it('of one service lets one of two different people through who come at once', async () => {
    const { code: shown } = code('single')

    const replies = await Promise.all(
      ['visitor-3', 'visitor-4'].map((uid) => cloud.onWeb(uid).call('feedback.leave', { code: shown, scores, words })),
    )

    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)).sort()).toEqual(['CODE_USED', 'ok'])
  })

  it('of a group collects one from each', async () => {
    const { code: shown, logId } = code('group')
    const leave = (uid: string) => cloud.onWeb(uid).call('feedback.leave', { code: shown, scores, words })

    const many = await Promise.all(Array.from({ length: 8 }, (_, n) => leave(`guest-${n}`)))
    const again = await Promise.all([leave('guest-1'), leave('guest-1')])

    expect(many.every((reply) => reply.ok)).toBe(true)
    expect(again.map((reply) => !reply.ok && reply.refusal.code)).toEqual(['ALREADY_GIVEN', 'ALREADY_GIVEN'])
    const { data } = await db.collection('feedback').where({ logId }).get()
    expect(data).toHaveLength(8)
  })

  it('cannot be used once expired, but shows what was left before', async () => {
    const { code: shown, logId } = code('single')
    await cloud.onWeb('visitor-5').must('feedback.leave', { code: shown, scores, words })
    const other = code('group', { code: { code: 'LATE2345', audience: 'group', expiresAt: Date.now() - 1 } })
    await db
      .collection('serviceLogs')
      .doc(logId)
      .update({ code: { expiresAt: Date.now() - 1 } })

    const late = await cloud.onWeb('visitor-6').call('feedback.leave', { code: 'LATE2345', scores, words })
    const looking = await cloud.onWeb('visitor-6').call('feedback.occasion', { code: 'LATE2345' })
    const back = await cloud.onWeb('visitor-5').must('feedback.occasion', { code: shown })

    expect(other.logId).not.toBe('')
    expect(late).toMatchObject({ refusal: { code: 'CODE_EXPIRED' } })
    expect(looking).toMatchObject({ refusal: { code: 'CODE_EXPIRED' } })
    expect(back.given?.words).toBe(words)
  })

  it('and by the consultation is one service, whichever comes first', async () => {
    const consultationId = consultation()
    const { code: shown } = code('single', { consultationId })

    const left = await client().must('feedback.leave', { code: shown, scores, words })
    const twice = await client().call('feedback.leave', { consultationId, scores, words })
    const other = await cloud.as('wx-other').call('feedback.leave', { code: shown, scores, words })

    expect(twice).toMatchObject({ refusal: { code: 'ALREADY_GIVEN' } })
    expect(other).toMatchObject({ refusal: { code: 'CODE_USED' } })
    expect((await client().must('feedback.occasion', { consultationId })).given?.id).toBe(left.id)
    expect((await client().must('consultations.get', { id: consultationId })).can).not.toContain('leaveFeedback')
  })

  it('is not for the expert, not for a deleted log, and not guessed', async () => {
    const own = code('group')
    const deleted = code('group', { state: 'discarded' })
    const leave = (openid: string, shown: string) =>
      cloud.as(openid).call('feedback.leave', { code: shown, scores, words })

    expect(await leave('wx-e1', own.code)).toMatchObject({ refusal: { code: 'NOT_SERVED' } })
    expect(await leave('wx-client', deleted.code)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    expect(await leave('wx-client', 'ZZZZZZZZ')).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  })
})
