import { makeFile } from '@/tests/cloud/logDesk'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeConsultation, makeExpert, makeLog } from '@/tests/make'

/** More than the emulator lets a query walk through without an index. */
const MANY = 250

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.close())

it('finds what is due by an index in every collection', async () => {
  const ids = Array.from({ length: MANY }, (_each, at) => `many-${at}`)
  cloud.load(
    'consultations',
    ids.map((id) => makeConsultation(id)),
  )
  cloud.load(
    'experts',
    ids.map((id) => makeExpert(id)),
  )
  cloud.load(
    'serviceLogs',
    ids.map((id) => makeLog(id)),
  )
  cloud.load(
    'files',
    ids.map((id) => makeFile(id)),
  )
  cloud.load(
    'feedback',
    ids.map((id) => ({ ...makeLog(id), occasion: id, clientId: id })),
  )
  cloud.load('experts', [
    makeExpert('ended', { term: { certificateNo: 'ZJ-9', startOn: '2020-01-01', endOn: '2021-12-31' } }),
  ])

  const { did } = (await cloud.run('daily')) as { did: Record<string, number> }

  expect(did).toEqual({
    'figures:logs': 0,
    'figures:feedback': 0,
    answerUnknown: 0,
    answerRemind: 0,
    answerOverdue: 0,
    'quiet:answered': 0,
    'quiet:declined': 0,
    'quiet:expired': 0,
    reviewUnknown: 0,
    reviewOverdue: 0,
    termEnd: 1,
    resume: 0,
    pictures: 0,
    relay: 1,
  })
})
