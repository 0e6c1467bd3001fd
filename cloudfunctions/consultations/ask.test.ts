import type { InputOf } from '@/domain/contract'
import type { db as Database } from '@/cloudfunctions/_kit/cloud'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeAccount, makeConsultation, makeExpert, makeExpertAccount } from '@/tests/make'

let cloud: Cloud
let db: typeof Database
let count = 0

beforeAll(async () => {
  cloud = await startCloud()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  cloud.load('experts', [
    makeExpert('e1'),
    makeExpert('away', { paused: true }),
    makeExpert('gone', { listed: false }),
    makeExpert('ended', { term: { certificateNo: 'ZJ-1', startOn: '2023-01-01', endOn: '2024-12-31' } }),
    makeExpert('both'),
  ])
  cloud.load('accounts', [
    makeExpertAccount('wx-e1', 'e1'),
    makeExpertAccount('wx-away', 'away'),
    makeExpertAccount('wx-both', 'both', { kind: 'seeker' }),
  ])
})
afterAll(() => cloud.close())

/** Somebody who has asked nothing yet. */
function newClient(fields: Parameters<typeof makeAccount>[1] = {}) {
  count += 1
  const openid = `wx-asking-${count}`
  cloud.load('accounts', [makeAccount(openid, fields)])
  return { ...cloud.as(openid), id: accountIdOf(openid) }
}

const question = (fields: Partial<InputOf<'consultations.ask'>> = {}): InputOf<'consultations.ask'> => ({
  serviceType: 'planning',
  city: '320100',
  summary: '转行做数据分析要怎么准备',
  hideName: false,
  ...fields,
})

async function questionsOf(clientId: string) {
  const { data } = await db.collection('consultations').where({ clientId }).get()
  return data as { _id: string; state: string; clientName: string }[]
}

async function messagesTo(to: string) {
  const { data } = await db.collection('messages').where({ to }).orderBy('at', 'desc').get()
  return data as { body: string; opens: string; needsMe: boolean }[]
}

it('asks an expert in five round trips and shows what happens next', async () => {
  const client = newClient()
  await cloud.warm()

  const view = await client.must('consultations.ask', question({ expertId: 'e1', details: '做过三年会计' }))

  expect(cloud.lastCall().database).toBeLessThanOrEqual(5)
  expect(view).toMatchObject({
    state: 'asked',
    stage: 'direct',
    withWhom: '陆知远',
    role: 'client',
    details: '做过三年会计',
    needsMe: false,
    can: ['reply', 'withdraw', 'report', 'block'],
  })
  expect(view.timeline.map(({ mark }) => mark)).toEqual(['done', 'now', 'next'])
  expect(view.timeline[1]?.label).toMatch(/^现在由 陆知远 答复，\d+月\d+日前$/)
  const [message] = await messagesTo(accountIdOf('wx-e1'))
  expect(message).toMatchObject({ opens: `packages/consult/dialogue/index?id=${view.id}`, needsMe: true })
  expect(message?.body).toContain('沈*向您提问“转行做数据分析要怎么准备”')
})

it('asks the field when no expert is named', async () => {
  const view = await newClient().must('consultations.ask', question({ industry: 'ai', specialty: 'planning' }))

  expect(view).toMatchObject({
    stage: 'field',
    withWhom: '同领域专家',
    expertId: null,
    can: ['reply', 'withdraw', 'report'],
  })
  const { data } = (await db.collection('consultations').doc(view.id).get()) as { data: unknown }
  expect(data).toMatchObject([{ pool: ['t:planning', 'i:ai', 's:planning'], remindAt: 0 }])
})

it('keeps a hidden name out of everything the expert is told', async () => {
  const client = newClient({ name: '许不言' })

  const { id } = await client.must('consultations.ask', question({ expertId: 'e1', hideName: true }))

  const seen = await cloud.as('wx-e1').must('consultations.get', { id })
  const told = await messagesTo(accountIdOf('wx-e1'))
  expect(seen.withWhom).toBe('一位劳动者')
  expect(JSON.stringify([seen, told])).not.toMatch(/许/)
})

it('names an employer by the unit and offers it only what employers are served with', async () => {
  const employer = newClient({ kind: 'employer', unit: '清溪机械厂' })

  const refused = await employer.call('consultations.ask', question({ expertId: 'e1' }))
  const { id } = await employer.must('consultations.ask', question({ expertId: 'e1', serviceType: 'staffing' }))

  expect(refused).toMatchObject({ refusal: { code: 'BAD_INPUT', fields: [{ field: 'serviceType' }] } })
  expect((await cloud.as('wx-e1').must('consultations.get', { id })).withWhom).toBe('清溪机械厂')
})

it.each([
  ['nobody', 'NOT_FOUND'],
  ['away', 'EXPERT_AWAY'],
  ['gone', 'EXPERT_GONE'],
  ['ended', 'EXPERT_GONE'],
])('does not ask expert %s: %s', async (expertId, code) => {
  const client = newClient()

  expect(await client.call('consultations.ask', question({ expertId }))).toMatchObject({ refusal: { code } })
  expect(await questionsOf(client.id)).toEqual([])
})

it('does not let an expert ask themselves', async () => {
  const reply = await cloud.as('wx-both').call('consultations.ask', question({ expertId: 'both' }))

  expect(reply).toMatchObject({ refusal: { code: 'OWN_QUESTION' } })
})

it.each([
  ['somebody unregistered', 'wx-nobody', 'REGISTER_FIRST'],
  ['an expert who is no client', 'wx-e1', 'REGISTER_FIRST'],
])('sends %s to register', async (_, openid, code) => {
  expect(await cloud.as(openid).call('consultations.ask', question())).toMatchObject({ refusal: { code } })
})

it.each([
  ['too short', { summary: '怎么' }, 'summary'],
  ['too long', { summary: '问'.repeat(251) }, 'summary'],
  ['four pictures', { pictures: ['p1', 'p2', 'p3', 'p4'] }, 'pictures'],
])('names the field that is wrong: %s', async (_, wrong, field) => {
  const reply = await newClient().call('consultations.ask', question(wrong))

  expect(reply).toMatchObject({ refusal: { code: 'BAD_INPUT', fields: [{ field }] } })
})

it('refuses text that may not be published, and keeps nothing', async () => {
  const client = newClient()

  const reply = await client.call('consultations.ask', question({ summary: '想做刷单兼职怎么报名' }))

  expect(reply).toMatchObject({ refusal: { code: 'TEXT_REFUSED', detail: { field: '问题摘要' } } })
  expect(await questionsOf(client.id)).toEqual([])
})

it('asks once when the same call comes twice, one after the other or at once', async () => {
  const client = newClient()
  const ask = (key: string) => client.must('consultations.ask', question({ expertId: 'e1' }), { key })

  const first = await ask('key-sent-twice')
  const again = await ask('key-sent-twice')
  const together = await Promise.all([ask('key-at-once-1'), ask('key-at-once-1'), ask('key-at-once-1')])

  expect(again).toEqual(first)
  expect(new Set(together.map(({ id }) => id)).size).toBe(1)
  expect(await questionsOf(client.id)).toHaveLength(2)
})

it('answers a repeated call even though the limit is reached or the expert has paused since', async () => {
  const client = newClient()
  const { id } = await client.must('consultations.ask', question({ expertId: 'e1' }), { key: 'key-before-limit' })
  await client.must('consultations.ask', question())
  await client.must('consultations.ask', question())

  const again = await client.must('consultations.ask', question({ expertId: 'away' }), { key: 'key-before-limit' })

  expect(again.id).toBe(id)
})

it.each([
  ['the question was added', 'database.insertDocument'],
  ['the client’s questions were read', 'database.getDocument'],
])('asks once when the reply is lost after %s and the call comes again', async (_, action) => {
  const client = newClient()
  const ask = () => client.call('consultations.ask', question({ expertId: 'e1' }), { key: `key-lost-${count}` })
  cloud.emulator.faults.add({ action, loseReply: true, times: 2 })

  const lost = await ask()
  cloud.emulator.faults.clear()
  const again = await ask()

  expect(lost).toMatchObject({ refusal: { code: 'BUSY' } })
  expect(again.ok).toBe(true)
  expect(await questionsOf(client.id)).toHaveLength(1)
})

it.each(['DATABASE_REQUEST_FAILED', 'DATABASE_DUPLICATE_WRITE'] as const)(
  'adds one of two equal calls whichever code the database reports a duplicate with: %s',
  async (code) => {
    const client = newClient()
    cloud.emulator.faults.duplicateKeyCode = code
    const ask = () => client.must('consultations.ask', question(), { key: `key-${code}` })

    const [first, second] = await Promise.all([ask(), ask()])
    cloud.emulator.faults.duplicateKeyCode = undefined

    expect(second).toEqual(first)
    expect(await questionsOf(client.id)).toHaveLength(1)
  },
)

describe('the limit of three open questions', () => {
  it('refuses the fourth and allows it once one is closed', async () => {
    const client = newClient()
    const first = await client.must('consultations.ask', question({ expertId: 'e1' }))
    await client.must('consultations.ask', question())
    await client.must('consultations.ask', question())

    const fourth = await client.call('consultations.ask', question())
    await client.must('consultations.withdraw', { id: first.id, version: first.version })
    const later = await client.call('consultations.ask', question())

    expect(fourth).toMatchObject({ refusal: { code: 'TOO_MANY_OPEN', detail: { count: 3 } } })
    expect(later.ok).toBe(true)
  })

  it('holds for six sent at once', async () => {
    const client = newClient()

    const replies = await Promise.all(Array.from({ length: 6 }, () => client.call('consultations.ask', question())))

    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)).sort()).toEqual([
      ...Array.from({ length: 3 }, () => 'TOO_MANY_OPEN'),
      ...Array.from({ length: 3 }, () => 'ok'),
    ])
    expect(await questionsOf(client.id)).toHaveLength(3)
  })

  it('lets exactly one of two through when one place is left', async () => {
    const client = newClient()
    cloud.load('consultations', [
      makeConsultation(`${client.id}-a`, { clientId: client.id, state: 'answered', askedAt: 1 }),
      makeConsultation(`${client.id}-b`, { clientId: client.id, state: 'accepted', askedAt: 2 }),
      makeConsultation(`${client.id}-c`, { clientId: client.id, state: 'closed', askedAt: 3 }),
      makeConsultation(`${client.id}-d`, { clientId: client.id, state: 'declined', askedAt: 4 }),
    ])

    const replies = await Promise.all([
      client.call('consultations.ask', question({ expertId: 'e1' })),
      client.call('consultations.ask', question({ expertId: 'e1' })),
    ])

    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)).sort()).toEqual(['TOO_MANY_OPEN', 'ok'])
  })
})
