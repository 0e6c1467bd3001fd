import { completeContent, outcome, startLogDesk, type LogDesk } from '@/tests/cloud/logDesk'
import { makeConsultation, makeLog } from '@/tests/make'

/** More than the emulator lets a query walk through without an index. */
const MANY = 250

let desk: LogDesk

beforeAll(async () => {
  desk = await startLogDesk()
})
afterAll(() => desk.cloud.close())

it('answers every question by an index when there are many logs', async () => {
  const ids = Array.from({ length: MANY }, (_each, at) => `many-${at}`)
  const elsewhere = { expertId: 'e9', expertAccountId: 'u9', city: '320900', content: completeContent() } as const
  desk.cloud.load(
    'serviceLogs',
    ids.map((id) => makeLog(id, elsewhere)),
  )
  desk.cloud.load(
    'feedback',
    ids.map((id) => ({ ...makeLog(id), occasion: id, clientId: id, logId: id, at: 1 })),
  )
  desk.cloud.load('serviceLogs', [
    makeLog('archived', { state: 'accepted', content: completeContent() }),
    makeLog('waiting', { state: 'submitted', submittedAt: 1, content: completeContent() }),
  ])
  desk.cloud.load('consultations', [makeConsultation('c-1', { state: 'answered', held: true, answeredAt: 1 })])

  const replies = [
    await desk.expert.call('serviceLogs.mine', {}),
    await desk.expert.call('serviceLogs.mine', { state: 'accepted' }),
    await desk.expert.call('serviceLogs.start', { consultationId: 'c-1' }),
    await desk.expert.call('serviceLogs.get', { id: 'archived' }),
    await desk.expert.call('serviceLogs.correct', { id: 'archived' }),
    await desk.expert.call('serviceLogs.openCode', { id: 'archived', audience: 'group' }),
    await desk.officer.call('serviceLogs.queue', {}),
    await desk.centre.call('serviceLogs.queue', {}),
    await desk.centre.call('serviceLogs.accept', { id: 'waiting', version: 1 }),
    await desk.centre.call('serviceLogs.queue', { state: 'accepted', city: '320100' }),
  ]

  expect(replies.filter((reply) => !reply.ok).map(outcome)).toEqual([])
})
