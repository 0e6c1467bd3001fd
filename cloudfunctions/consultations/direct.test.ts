import { randomUUID } from 'node:crypto'
import type { db as Database } from '@/cloudfunctions/_kit/cloud'
import type { ConsultationDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeAccount, makeConsultation, makeExpert, makeExpertAccount } from '@/tests/make'

let cloud: Cloud
let db: typeof Database

beforeAll(async () => {
  cloud = await startCloud()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  cloud.load('experts', [makeExpert('e1', { name: '秦望舒' }), makeExpert('e2', { accountId: accountIdOf('wx-e2') })])
  cloud.load('accounts', [
    makeAccount('wx-client'),
    makeAccount('wx-other'),
    makeAccount('wx-officer', { kind: null, roles: [{ role: 'cityOfficer', city: '320100' }] }),
    makeAccount('wx-centre', { kind: null, roles: [{ role: 'centreOfficer' }] }),
    makeExpertAccount('wx-e1', 'e1'),
    makeExpertAccount('wx-e2', 'e2'),
  ])
})
afterAll(() => cloud.close())

const client = () => cloud.as('wx-client')
const expert = () => cloud.as('wx-e1')

function given(fields: Partial<ConsultationDoc> = {}): { id: string; version: number } {
  const id = randomUUID().slice(0, 8)
  cloud.load('consultations', [makeConsultation(id, fields)])
  return { id, version: 1 }
}
const answered = { state: 'answered', held: true, acceptedAt: 1, answeredAt: 2, dueAt: 0 } as const

async function stored(id: string): Promise<ConsultationDoc | undefined> {
  const { data } = (await db.collection('consultations').doc(id).get()) as { data: unknown }
  return (data as ConsultationDoc[])[0]
}

async function lastMessageTo(openid: string) {
  const { data } = await db
    .collection('messages')
    .where({ to: accountIdOf(openid) })
    .orderBy('at', 'desc')
    .limit(1)
    .get()
  return (data as { title: string; body: string; needsMe: boolean; opens: string }[])[0]
}

describe('from question to the end', () => {
  it('accepts, answers, talks and closes, and each side sees its acts', async () => {
    const { id, version } = given()

    const taken = await expert().must('consultations.accept', { id, version })
    const told = await expert().must('consultations.answer', { id, version: taken.version, text: '先补统计基础' })
    const talked = await client().must('consultations.reply', { id, text: '谢谢，用什么教材' })
    const seen = await expert().must('consultations.get', { id })
    const closed = await client().must('consultations.close', { id, version: talked.version })

    expect(taken).toMatchObject({
      state: 'accepted',
      withWhom: '沈*',
      can: ['decline', 'answer', 'shareContact', 'report', 'block'],
    })
    expect(told).toMatchObject({ state: 'answered', dueAt: null, needsMe: false })
    expect(told.can).toEqual(['reply', 'shareContact', 'close', 'startLog', 'report', 'block'])
    expect(talked.can).toEqual(['reply', 'shareContact', 'close', 'leaveFeedback', 'report', 'block'])
    expect(talked.messages.map(({ from, mine, text }) => [from, mine, text])).toEqual([
      ['expert', false, '先补统计基础'],
      ['client', true, '谢谢，用什么教材'],
    ])
    expect(seen).toMatchObject({ needsMe: true, role: 'expert', feedbackId: null })
    expect(closed).toMatchObject({ state: 'closed', can: ['leaveFeedback', 'report', 'block'] })
    expect((await expert().must('consultations.get', { id })).can).toEqual(['startLog', 'report', 'block'])
  })

  it('answers at once, which accepts too, and counts the answer on the profile', async () => {
    const hour = 3_600_000
    const { id, version } = given({
      expertId: 'e2',
      expertAccountId: accountIdOf('wx-e2'),
      askedAt: Date.now() - 5 * hour,
    })

    await cloud.as('wx-e2').must('consultations.answer', { id, version, text: '可以' }, { key: 'key-answer-e2' })
    await cloud.as('wx-e2').must('consultations.answer', { id, version, text: '可以' }, { key: 'key-answer-e2' })

    expect(await stored(id)).toMatchObject({
      state: 'answered',
      held: true,
      dueAt: 0,
      remindAt: 0,
      messages: [{ text: '可以' }],
    })
    const { data } = (await db.collection('experts').doc('e2').get()) as { data: unknown }
    expect(data).toMatchObject([{ figures: { consultations: 1, replyHours: 5 }, version: 2 }])
    expect(await lastMessageTo('wx-client')).toMatchObject({ title: '咨询有新答复', needsMe: false })
  })

  it('declines with a reason, and the client passes it to the field', async () => {
    const { id, version } = given()

    const declined = await expert().must('consultations.decline', { id, version, reason: '不熟悉这个行业' })
    const mine = await client().must('consultations.get', { id })
    const offered = await client().must('consultations.offer', { id, version: declined.version })

    expect(declined).toMatchObject({ state: 'declined', needsMe: false, dueAt: null })
    expect(mine).toMatchObject({ reason: '不熟悉这个行业', needsMe: true, can: ['offer', 'close', 'report', 'block'] })
    expect(offered).toMatchObject({
      state: 'asked',
      stage: 'field',
      expertId: null,
      withWhom: '同领域专家',
      reason: '',
    })
    expect(await stored(id)).toMatchObject({ passedBy: ['e1'], pool: ['t:planning'], held: false })
    expect(await expert().call('consultations.get', { id })).toMatchObject({ refusal: { code: 'NOT_YOURS' } })
  })

  it('does not tell whoever takes a question on who had it before, or why they declined', async () => {
    const { id, version } = given({ expertName: '秦望舒' })
    const { version: declined } = await expert().must('consultations.decline', { id, version, reason: '不熟悉' })
    const { version: offered } = await client().must('consultations.offer', { id, version: declined })

    const taken = await cloud.as('wx-e2').must('consultations.accept', { id, version: offered })

    expect(taken.timeline.map(({ label }) => label).slice(0, 3)).toEqual([
      '专家婉拒了咨询',
      '已转给同领域专家',
      '专家接受了咨询',
    ])
    expect(JSON.stringify(taken)).not.toMatch(/秦望舒|不熟悉/)
  })

  it('takes an unanswered question back and tells the expert', async () => {
    const { id, version } = given()

    const view = await client().must('consultations.withdraw', { id, version })

    expect(view).toMatchObject({ state: 'closed', can: ['report', 'block'], dueAt: null })
    expect(await lastMessageTo('wx-e1')).toMatchObject({ title: '提问已撤回', needsMe: false })
  })

  it('asks for feedback when the expert ends the dialogue', async () => {
    const { id, version } = given(answered)

    await expert().must('consultations.close', { id, version })

    expect(await lastMessageTo('wx-client')).toMatchObject({
      opens: `packages/consult/feedback/index?consultationId=${id}`,
    })
  })
})

describe('who may not', () => {
  it.each(['wx-other', 'wx-e2', 'wx-officer'])('keeps it from %s', async (openid) => {
    const { id, version } = given(answered)

    expect(await cloud.as(openid).call('consultations.get', { id })).toMatchObject({ refusal: { code: 'NOT_YOURS' } })
    const closing = await cloud.as(openid).call('consultations.close', { id, version })
    expect(closing).toMatchObject({ refusal: { code: 'NOT_YOURS' } })
  })

  it('has no way in for the centre', async () => {
    const { id } = given(answered)

    const reply = await cloud.as('wx-centre').call('consultations.get', { id })

    expect(reply.ok).toBe(false)
  })

  it.each([
    ['accept', {}],
    ['decline', { reason: '没有时间' }],
    ['answer', { text: '可以' }],
  ] as const)('does not let a client %s', async (action, more) => {
    const { id, version } = given()

    const reply = await client().send('consultations', { action, input: { id, version, ...more }, key: randomUUID() })

    expect(reply).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } })
  })

  it.each([
    ['accept', 'closed'],
    ['decline', 'answered'],
    ['answer', 'closed'],
    ['close', 'closed'],
    ['shareContact', 'closed'],
  ] as const)('refuses to %s what is %s', async (action, state) => {
    const { id, version } = given({ ...answered, state })

    const reply = await expert().send('consultations', {
      action,
      input: { id, version, reason: '没有时间', text: '可以' },
      key: randomUUID(),
    })

    expect(reply).toMatchObject({
      refusal: { code: 'WRONG_STATE', detail: { state: state === 'closed' ? '已结束' : '沟通中' } },
    })
  })

  it('does not find what is not there', async () => {
    expect(await client().call('consultations.get', { id: 'nothing' })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
  })

  it.each(['__proto__', 'constructor', 'toString'])('knows no action %s', async (action) => {
    const reply = await client().send('consultations', { action, input: {} })

    expect(reply).toMatchObject({ refusal: { code: 'UNKNOWN_ACTION' } })
  })
})

describe('two at once', () => {
  it('lets one of accept and withdraw win and tells the other how it stands', async () => {
    const { id, version } = given()

    const replies = await Promise.all([
      expert().call('consultations.accept', { id, version }),
      client().call('consultations.withdraw', { id, version }),
    ])

    const lost = replies.find((reply) => !reply.ok)
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    expect(lost).toMatchObject({ refusal: { code: 'CHANGED_BY_OTHERS' } })
    expect((await stored(id))?.version).toBe(2)
  })

  it('refuses an act on what the caller saw before somebody changed it', async () => {
    const { id, version } = given(answered)
    await client().must('consultations.reply', { id, text: '还在吗' })

    const reply = await expert().call('consultations.close', { id, version })

    expect(reply).toMatchObject({ refusal: { code: 'CHANGED_BY_OTHERS', detail: { state: '沟通中' } } })
  })

  it('writes a message once when the answer was lost and the call comes again', async () => {
    const { id } = given(answered)
    const write = () => client().must('consultations.reply', { id, text: '在吗' }, { key: 'key-message-2' })
    await write()
    await expert().must('consultations.reply', { id, text: '在' })

    await write()

    expect((await stored(id))?.messages.map(({ text }) => text)).toEqual(['在吗', '在'])
  })

  it('keeps both messages written at the same moment, and one that is sent twice once', async () => {
    const { id } = given(answered)

    await Promise.all([
      client().must('consultations.reply', { id, text: '甲' }, { key: 'key-message-1' }),
      expert().must('consultations.reply', { id, text: '乙' }),
      client().must('consultations.reply', { id, text: '甲' }, { key: 'key-message-1' }),
    ])

    expect((await stored(id))?.messages.map(({ text }) => text).sort()).toEqual(['乙', '甲'])
  })
})
