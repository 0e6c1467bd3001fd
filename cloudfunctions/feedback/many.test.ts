import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeAccount, makeConsultation, makeExpert, makeExpertAccount, makeLog } from '@/tests/make'

const MANY = 300

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
  const ids = Array.from({ length: MANY }, (_, n) => n)
  const served = { state: 'answered', held: true, answeredAt: 1, clientId: accountIdOf('wx-client') } as const
  cloud.load('experts', [makeExpert('e1')])
  cloud.load('accounts', [
    makeAccount('wx-client'),
    makeExpertAccount('wx-e1', 'e1'),
    makeAccount('wx-centre', { kind: null, roles: [{ role: 'centreOfficer' }] }),
  ])
  cloud.load('consultations', [makeConsultation('served', served)])
  const group = { code: 'GROUP234', audience: 'group', expiresAt: Date.now() + 86_400_000 } as const
  cloud.load('serviceLogs', [makeLog('group', { code: group }), ...ids.map((n) => makeLog(`log${n}`))])
  const stored = { version: 1, done: [], trail: { seq: 0, hash: '' }, outbox: [], outboxAt: 0, changedAt: 0 }
  cloud.load(
    'feedback',
    ids.map((n) => ({
      ...stored,
      _id: `f${n}`,
      occasion: `log:${n}`,
      clientId: accountIdOf('wx-client'),
      clientKind: 'seeker',
      expertId: 'e1',
      expertAccountId: accountIdOf('wx-e1'),
      expertName: '陆知远',
      logId: null,
      consultationId: null,
      activityName: '讲座',
      servedOn: '2026-11-20',
      scores: { attitude: 4, expertise: 4, usefulness: 4 },
      meanScore: 400,
      words: '好',
      answer: '',
      answeredAt: 0,
      state: 'public',
      at: 1000 + Math.floor(n / 50),
      editableUntilAt: 0,
    })),
  )
  cloud.load(
    'reports',
    ids.map((n) => ({
      ...stored,
      _id: `r${n}`,
      receiptNo: `TS20261101-${n}`,
      reporterId: accountIdOf('wx-client'),
      reporterName: '沈小禾',
      reporterPhone: '13800000001',
      subject: 'expert',
      subjectId: 'e1',
      about: '专家 陆知远',
      facts: '请核查这位专家的答复',
      state: 'open',
      finding: '',
      officerId: '',
      at: 1000 + n,
    })),
  )
})
afterAll(() => cloud.close())

/** The emulator is strict here: it refuses what no index serves. */
it.each([
  ['what the public reads', 'wx-client', 'ofExpert', { expertId: 'e1' }],
  ['what a person left', 'wx-client', 'mine', { as: 'given' }],
  ['what an expert received', 'wx-e1', 'mine', { as: 'received' }],
  ['one’s own reports', 'wx-client', 'myReports', {}],
  ['all reports', 'wx-centre', 'reports', {}],
  ['open reports', 'wx-centre', 'reports', { state: 'open' }],
] as const)('pages through %s by an index, each row once', async (_, openid, action, input) => {
  const ids: string[] = []
  let cursor: string | null | undefined
  do {
    const reply = await cloud.as(openid).send('feedback', { action, input: { ...input, ...(cursor && { cursor }) } })
    if (!reply.ok) throw new Error(reply.refusal.code)
    const page = reply.data as { rows: { id: string }[]; nextCursor: string | null }
    expect(page.rows.length).toBeLessThanOrEqual(20)
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor)

  expect(ids).toHaveLength(MANY)
  expect(new Set(ids).size).toBe(MANY)
})

it('finds occasions and codes by an index', async () => {
  const scores = { attitude: 5, expertise: 5, usefulness: 5 }

  const one = await cloud.as('wx-client').call('feedback.leave', { consultationId: 'served', scores, words: '好' })
  const group = await cloud.as('wx-client').call('feedback.leave', { code: 'GROUP234', scores, words: '好' })

  expect([one.ok, group.ok]).toEqual([true, true])
})
