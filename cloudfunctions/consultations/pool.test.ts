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
  cloud.load('experts', [
    makeExpert('plan1', { name: '秦望舒' }),
    makeExpert('plan2', { name: '周砚秋' }),
    makeExpert('law', { specialties: ['law'], industry: 'finance' }),
    makeExpert('gone', { listed: false }),
  ])
  cloud.load('accounts', [
    makeAccount('wx-client'),
    makeExpertAccount('wx-plan1', 'plan1', { kind: 'seeker' }),
    makeExpertAccount('wx-plan2', 'plan2'),
    makeExpertAccount('wx-law', 'law'),
    makeExpertAccount('wx-gone', 'gone'),
    officer('wx-nanjing-1', '320100'),
    officer('wx-nanjing-2', '320100'),
    officer('wx-suzhou', '320500'),
  ])
})
afterAll(() => cloud.close())
afterEach(async () => {
  await db
    .collection('consultations')
    .where({ version: db.command.gte(1) })
    .remove()
})

function officer(openid: string, city: '320100' | '320500') {
  return makeAccount(openid, { kind: null, name: '管经办', roles: [{ role: 'cityOfficer', city }] })
}

const nobody: Partial<ConsultationDoc> = { expertId: '', expertAccountId: '', expertName: '' }
const inPool: Partial<ConsultationDoc> = { ...nobody, stage: 'field', pool: ['t:planning'] }
const onDesk: Partial<ConsultationDoc> = { ...nobody, stage: 'duty' }

function given(fields: Partial<ConsultationDoc> = {}): { id: string; version: number } {
  const id = randomUUID().slice(0, 8)
  cloud.load('consultations', [makeConsultation(id, fields)])
  return { id, version: 1 }
}

async function poolOf(openid: string): Promise<string[]> {
  return (await cloud.as(openid).must('consultations.list', { as: 'pool' })).rows.map(({ id }) => id)
}

describe('the pool', () => {
  it('is offered to experts of the field only, the longest waiting first', async () => {
    const late = given({ ...inPool, askedAt: 2000 })
    const early = given({ ...inPool, askedAt: 1000 })
    const finance = given({ ...inPool, industry: 'finance', pool: ['t:planning', 'i:finance'], askedAt: 3000 })

    expect(await poolOf('wx-plan1')).toEqual([early.id, late.id, finance.id])
    expect(await poolOf('wx-law')).toEqual([finance.id])
    expect(await poolOf('wx-gone')).toEqual([])
  })

  it('does not offer what the expert passed up, asked, or is blocked for', async () => {
    given({ ...inPool, passedBy: ['plan1'] })
    given({ ...inPool, clientId: accountIdOf('wx-plan1') })

    expect(await poolOf('wx-plan1')).toEqual([])
    expect(await poolOf('wx-plan2')).toHaveLength(2)
  })

  it('is claimed by one of two at once, and the other one is told', async () => {
    const { id, version } = given(inPool)

    const replies = await Promise.all([
      cloud.as('wx-plan1').call('consultations.accept', { id, version }),
      cloud.as('wx-plan2').call('consultations.accept', { id, version }),
    ])

    const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)).sort()
    expect(codes).toEqual(['CHANGED_BY_OTHERS', 'ok'])
    const winner = replies.flatMap((reply) => (reply.ok ? [reply.data] : []))[0]
    expect(winner).toMatchObject({ state: 'accepted', stage: 'field', role: 'expert' })
    expect(await poolOf('wx-plan1')).toEqual([])
    expect(await poolOf('wx-plan2')).toEqual([])
  })

  it('tells a candidate who comes late that somebody else took it', async () => {
    const { id, version } = given(inPool)
    await cloud.as('wx-plan1').must('consultations.accept', { id, version })

    const reply = await cloud.as('wx-plan2').call('consultations.accept', { id, version })

    expect(reply).toMatchObject({ refusal: { code: 'CHANGED_BY_OTHERS', detail: { state: '已接受' } } })
    expect(await cloud.as('wx-plan2').call('consultations.get', { id })).toMatchObject({
      refusal: { code: 'NOT_YOURS' },
    })
  })

  it('gives a claimed question a new clock and the name of who took it', async () => {
    const { id, version } = given({ ...inPool, dueAt: 1, contact: { client: '13800000001', expert: '13900000009' } })

    const taken = await cloud.as('wx-plan1').must('consultations.accept', { id, version })

    expect(taken.dueAt).toBeGreaterThan(Date.now())
    expect(taken.contact).toEqual({ mineShared: false, theirsShared: false, phone: null })
    const mine = await cloud.as('wx-client').must('consultations.get', { id })
    expect(mine).toMatchObject({ withWhom: '秦望舒', expertId: 'plan1' })
  })

  it('is not claimed twice by one call sent twice', async () => {
    const { id, version } = given(inPool)
    const claim = () => cloud.as('wx-plan1').must('consultations.accept', { id, version }, { key: 'key-claim-once' })

    const first = await claim()

    expect(await claim()).toEqual(first)
    expect(first.version).toBe(2)
  })

  it('refuses the own question, another field, and an expert who left', async () => {
    const own = given({ ...inPool, clientId: accountIdOf('wx-plan1') })
    const open = given(inPool)
    const accept = (openid: string, touch: typeof own) => cloud.as(openid).call('consultations.accept', touch)

    expect(await accept('wx-plan1', own)).toMatchObject({ refusal: { code: 'OWN_QUESTION' } })
    expect(await accept('wx-law', open)).toMatchObject({ refusal: { code: 'NOT_YOURS' } })
    expect(await accept('wx-gone', open)).toMatchObject({ refusal: { code: 'NOT_YOURS' } })
  })

  it('cannot be claimed by who passed it up, nor between two who blocked each other', async () => {
    const passed = given({ ...inPool, passedBy: ['plan1'] })
    cloud.load('accounts', [makeExpertAccount('wx-blocking', 'plan2', { blocks: [accountIdOf('wx-client')] })])
    const blocked = given(inPool)

    const replies = [
      await cloud.as('wx-plan1').call('consultations.accept', passed),
      await cloud.as('wx-blocking').call('consultations.accept', blocked),
    ]

    expect(replies).toMatchObject([{ refusal: { code: 'NOT_YOURS' } }, { refusal: { code: 'NOT_YOURS' } }])
  })

  it('shows a candidate the question, but no acts of a party', async () => {
    const { id } = given(inPool)

    const seen = await cloud.as('wx-plan1').must('consultations.get', { id })

    expect(seen).toMatchObject({ can: ['accept'], role: 'expert', withWhom: '沈*', needsMe: false })
  })
})

describe('the duty desk', () => {
  it('shows the questions of its city, and what a colleague took no more', async () => {
    const { id, version } = given(onDesk)
    const list = async (openid: string) =>
      (await cloud.as(openid).must('consultations.list', { as: 'duty', open: true })).rows.map((row) => row.id)

    const before = await list('wx-nanjing-2')
    const taken = await cloud.as('wx-nanjing-1').must('consultations.accept', { id, version })

    expect(before).toEqual([id])
    expect(taken).toMatchObject({ role: 'duty', expertId: null, can: ['decline', 'answer', 'shareContact'] })
    expect(await list('wx-nanjing-1')).toEqual([id])
    expect(await list('wx-nanjing-2')).toEqual([])
    expect(await list('wx-suzhou')).toEqual([])
  })

  it('answers in the name of the desk; nobody is rated for it', async () => {
    const { id, version } = given(onDesk)
    const taken = await cloud.as('wx-nanjing-1').must('consultations.accept', { id, version })

    await cloud.as('wx-nanjing-1').must('consultations.answer', { id, version: taken.version, text: '请到窗口办理' })

    const mine = await cloud.as('wx-client').must('consultations.get', { id })
    expect(mine).toMatchObject({ withWhom: '南京市值班台', messages: [{ from: 'duty' }] })
    expect(mine.can).not.toContain('leaveFeedback')
    expect(JSON.stringify(mine)).not.toContain('管经办')
  })

  it('is not for other cities, and a colleague who comes late is told', async () => {
    const { id, version } = given(onDesk)

    const elsewhere = await cloud.as('wx-suzhou').call('consultations.accept', { id, version })
    await cloud.as('wx-nanjing-1').must('consultations.accept', { id, version })
    const late = await cloud.as('wx-nanjing-2').call('consultations.accept', { id, version })

    expect(elsewhere).toMatchObject({ refusal: { code: 'NOT_YOURS' } })
    expect(late).toMatchObject({ refusal: { code: 'CHANGED_BY_OTHERS', detail: { state: '已接受' } } })
  })
})

describe('offering a declined question', () => {
  it('counts against the limit of open questions', async () => {
    for (const state of ['asked', 'accepted', 'answered'] as const) given({ state })
    const { id, version } = given({ state: 'declined', reason: '没有时间' })

    const reply = await cloud.as('wx-client').call('consultations.offer', { id, version })

    expect(reply).toMatchObject({ refusal: { code: 'TOO_MANY_OPEN', detail: { count: 3 } } })
  })

  it('never ends with more than three open when two are offered at once', async () => {
    for (const state of ['accepted', 'answered'] as const) given({ state })
    const two = [
      given({ state: 'declined', reason: '没有时间' }),
      given({ state: 'expired', stage: 'duty', ...nobody }),
    ]

    const replies = await Promise.all(two.map((touch) => cloud.as('wx-client').call('consultations.offer', touch)))

    const { rows } = await cloud.as('wx-client').must('consultations.list', { as: 'client' })
    const open = rows.filter(({ state }) => ['asked', 'accepted', 'answered'].includes(state))
    const gone = replies.filter((reply) => reply.ok).length
    expect(open).toHaveLength(2 + gone)
    expect(open.length).toBeLessThanOrEqual(3)
    for (const row of rows.filter(({ state }) => state === 'declined' || state === 'expired')) {
      expect((await cloud.as('wx-client').must('consultations.get', { id: row.id })).can).toContain('offer')
    }
  })
})

describe('lists', () => {
  it('gives 20 a page, newest first, without losing rows of the same moment', async () => {
    const ids = Array.from({ length: 45 }, (_, n) => given({ state: 'closed', lastAt: 1000 + Math.floor(n / 10) }).id)
    const seen: string[][] = []

    for (let cursor: string | undefined; seen.length < 5;) {
      const page = await cloud.as('wx-client').must('consultations.list', { as: 'client', open: false, cursor })
      seen.push(page.rows.map(({ id }) => id))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }

    expect(seen.map((page) => page.length)).toEqual([20, 20, 5])
    expect(new Set(seen.flat())).toEqual(new Set(ids))
  })

  it('keeps what the client still has to decide among the open ones', async () => {
    const declined = given({ state: 'declined' })
    given({ state: 'closed' })

    const { rows } = await cloud.as('wx-client').must('consultations.list', { as: 'client', open: true })

    expect(rows).toMatchObject([{ id: declined.id, needsMe: true }])
  })

  it.each([
    ['expert', 'wx-client'],
    ['pool', 'wx-nanjing-1'],
    ['duty', 'wx-plan2'],
  ] as const)('refuses the list %s to %s', async (as, openid) => {
    expect(await cloud.as(openid).call('consultations.list', { as })).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    })
  })

  it('starts at the beginning for a cursor nobody gave out', async () => {
    const { id } = given()

    const { rows } = await cloud.as('wx-client').must('consultations.list', { as: 'client', cursor: '{"$gt":1}' })

    expect(rows.map((row) => row.id)).toEqual([id])
  })
})
