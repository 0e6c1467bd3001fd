import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeAccount, makeConsultation, makeExpert, makeExpertAccount } from '@/tests/make'

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
  cloud.load('experts', [makeExpert('e1'), makeExpert('e2')])
  cloud.load('accounts', [
    makeAccount('wx-asker-1'),
    makeAccount('wx-asker-2'),
    makeExpertAccount('wx-e1', 'e1'),
    makeExpertAccount('wx-e2', 'e2'),
  ])
  const closed = { state: 'closed', held: true, answeredAt: 1 } as const
  const open = { expertId: '', expertAccountId: '', expertName: '', stage: 'field', pool: ['t:planning'] } as const
  cloud.load(
    'consultations',
    ['wx-asker-1', 'wx-asker-2'].flatMap((openid) => {
      const from = { clientId: accountIdOf(openid) }
      return [
        makeConsultation(`with-${openid}`, { ...from, ...closed }),
        makeConsultation(`pool-${openid}`, { ...from, ...open, pool: [...open.pool] }),
      ]
    }),
  )
})
afterAll(() => cloud.close())

const poolOf = async (openid: string) =>
  (await cloud.as(openid).must('consultations.list', { as: 'pool' })).rows.map(({ id }) => id)

it.each([
  ['the client', 'wx-asker-1', 'wx-asker-1'],
  ['the expert', 'wx-asker-2', 'wx-e1'],
])('by %s stops new questions between the two, and only between them', async (_, asker, blocker) => {
  const id = `with-${asker}`
  const question = { serviceType: 'planning', city: '320100', summary: '还想再问一次', hideName: false } as const

  const view = await cloud.as(blocker).must('consultations.block', { id })
  const again = await cloud.as(blocker).must('consultations.block', { id })
  const refused = await cloud.as(asker).call('consultations.ask', { ...question, expertId: 'e1' })
  const other = await cloud.as(asker).call('consultations.ask', { ...question, expertId: 'e2' })

  expect(view.can).not.toContain('block')
  expect(again).toEqual(view)
  expect(refused).toMatchObject({ refusal: { code: 'BLOCKED' } })
  expect(other.ok).toBe(true)
  expect(await poolOf('wx-e1')).not.toContain(`pool-${asker}`)
  expect(await poolOf('wx-e2')).toContain(`pool-${asker}`)
})

it.each(['with-wx-asker-1', 'pool-wx-asker-1'])('is for the two sides alone: %s', async (id) => {
  const reply = await cloud.as('wx-e2').call('consultations.block', { id })

  expect(reply).toMatchObject({ refusal: { code: 'NOT_YOURS' } })
})
