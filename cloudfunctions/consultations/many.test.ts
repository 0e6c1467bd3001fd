import type { ConsultationDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeAccount, makeConsultation, makeExpert, makeExpertAccount } from '@/tests/make'

const MANY = 600

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
  const ids = Array.from({ length: MANY }, (_, n) => n)
  const owner = (n: number) => ({ clientId: accountIdOf(n % 3 === 0 ? 'wx-client' : `wx-${n}`) })
  const nobody = { expertId: '', expertAccountId: '', expertName: '' }
  const stages: Partial<ConsultationDoc>[] = [
    {},
    { ...nobody, stage: 'field', pool: ['t:planning'] },
    { ...nobody, stage: 'duty' },
  ]
  cloud.load('experts', [makeExpert('e1')])
  cloud.load('accounts', [
    makeAccount('wx-client'),
    makeAccount('wx-new'),
    makeExpertAccount('wx-e1', 'e1'),
    makeAccount('wx-officer', { kind: null, roles: [{ role: 'cityOfficer', city: '320100' }] }),
    ...ids.map((n) => makeAccount(`wx-${n}`)),
  ])
  cloud.load(
    'consultations',
    ids.map((n) => makeConsultation(`c${n}`, { ...owner(n), ...stages[n % 3] })),
  )
})
afterAll(() => cloud.close())

/** The emulator is strict here: it refuses what no index serves. */
it.each([
  ['client', 'wx-client'],
  ['expert', 'wx-e1'],
  ['pool', 'wx-e1'],
  ['duty', 'wx-officer'],
] as const)('lists %s by an index, page after page', async (as, openid) => {
  const first = await cloud.as(openid).must('consultations.list', { as, open: true })
  const second = await cloud.as(openid).must('consultations.list', { as, open: true, cursor: first.nextCursor ?? '' })

  expect(first.rows).toHaveLength(20)
  expect(second.rows).toHaveLength(20)
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(40)
  expect(cloud.lastCall().database).toBeLessThanOrEqual(3)
})

it('asks, answers and offers on by indexes', async () => {
  const question = { serviceType: 'planning', city: '320100', summary: '怎样写简历', hideName: false } as const
  const asked = await cloud.as('wx-new').must('consultations.ask', { ...question, expertId: 'e1' })
  const touch = { id: asked.id, version: asked.version }

  const declined = await cloud.as('wx-e1').must('consultations.decline', { ...touch, reason: '没有时间' })
  const offered = await cloud.as('wx-new').must('consultations.offer', { id: asked.id, version: declined.version })
  const direct = await cloud.as('wx-new').must('consultations.ask', { ...question, expertId: 'e1' })
  await cloud.as('wx-e1').must('consultations.answer', { id: direct.id, version: direct.version, text: '一页纸' })

  expect(offered.stage).toBe('field')
})
