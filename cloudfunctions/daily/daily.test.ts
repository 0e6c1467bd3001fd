import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import type { ExpertDoc, FileDoc, ServiceLogDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import { endOfDayAt } from '@/domain/rules/shanghai'
import { completeContent, makeFile } from '@/tests/cloud/logDesk'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeConsultation, makeExpert, makeLog } from '@/tests/make'

const MINUTE_MS = 60_000
const at = (time: string) => Date.parse(`${time}+08:00`)

let cloud: Cloud
let db: typeof Cloudbase.db

beforeAll(async () => {
  cloud = await startCloud()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  cloud.moveClock(at('2026-11-23T10:00:00') - Date.now())
})
afterAll(() => cloud.close())

async function one<T>(collection: string, id: string): Promise<T | undefined> {
  const { data } = (await db.collection(collection).doc(id).get()) as { data: T[] }
  return data[0]
}

async function messages(where: object): Promise<MessageDoc[]> {
  const { data } = await db.collection('messages').where(where).orderBy('at', 'asc').limit(100).get()
  return data as MessageDoc[]
}

it('does nothing for a person, in WeChat or on the web', async () => {
  const { main } = await import('.')
  const { identityEnvironment } = await import('@/emulator/functions/identity')
  const people = [
    { kind: 'weixin', openid: 'wx-anybody' },
    { kind: 'web', uid: 'web-anybody', anonymous: true },
  ] as const

  for (const person of people) {
    const identity = identityEnvironment(person, 'test')
    Object.assign(process.env, identity)
    expect(await main()).toEqual({ ok: false, did: {} })
    for (const name of Object.keys(identity)) delete process.env[name]
  }
  expect(await cloud.run('daily')).toMatchObject({ ok: true })
})

describe('a log that nobody reviews', () => {
  it('comes back to the city’s desk once, then to the centre once', async () => {
    const submitted = { state: 'submitted', submittedAt: at('2026-11-16T10:00:00'), city: '320500' } as const
    cloud.load('serviceLogs', [makeLog('late-1', { ...submitted, reviewDueAt: endOfDayAt('2026-11-23') })])
    const told = async () => (await messages({ topic: 'serviceLogs/late-1' })).map((message) => message.to)

    await cloud.run('daily')
    expect(await told()).toEqual([])
    cloud.moveClock(at('2026-11-24T00:01:00') - Date.now())
    await cloud.run('daily')
    await cloud.run('daily')
    expect(await told()).toEqual(['city:320500'])
    cloud.moveClock(at('2026-12-02T00:01:00') - Date.now())
    await cloud.run('daily')
    cloud.moveClock(at('2026-12-20T00:01:00') - Date.now())
    await cloud.run('daily')

    expect(await told()).toEqual(['city:320500', 'centre'])
    expect(await one<ServiceLogDoc>('serviceLogs', 'late-1')).toMatchObject({ state: 'submitted', reviewDueAt: 0 })
  })

  it('gets its clock when the calendar reaches the day', async () => {
    cloud.load('serviceLogs', [
      makeLog('late-2', { state: 'submitted', submittedAt: at('2026-12-21T10:00:00'), reviewDueAt: -1 }),
      makeLog('late-3', { state: 'submitted', submittedAt: at('2026-12-30T10:00:00'), reviewDueAt: -1 }),
    ])

    await cloud.run('daily')

    expect((await one<ServiceLogDoc>('serviceLogs', 'late-2'))?.reviewDueAt).toBe(endOfDayAt('2026-12-28'))
    expect(await one<ServiceLogDoc>('serviceLogs', 'late-3')).toMatchObject({ reviewDueAt: -1, version: 1 })
  })
})

describe('the directory', () => {
  it('shows an expert as free again on the day named, and not before', async () => {
    cloud.moveClock(at('2026-12-01T10:00:00') - Date.now())
    cloud.load('experts', [
      makeExpert('p1', {
        paused: true,
        pausedUntilOn: '2026-12-01',
        by: { relevance: '0~p1', services: '0~p1', score: '0~p1', new: '0~p1' },
      }),
      makeExpert('p2', { paused: true, pausedUntilOn: '2026-12-02' }),
      makeExpert('p3', { paused: true, pausedUntilOn: null }),
    ])

    await cloud.run('daily')
    await cloud.run('daily')

    const resumed = await one<ExpertDoc>('experts', 'p1')
    expect(resumed).toMatchObject({ paused: false, pausedUntilOn: null, version: 2 })
    expect(resumed?.terms).toContain('w:thisWeek')
    expect(resumed?.by.relevance).not.toBe('0~p1')
    expect(await one<ExpertDoc>('experts', 'p2')).toMatchObject({ paused: true, version: 1 })
    expect(await one<ExpertDoc>('experts', 'p3')).toMatchObject({ paused: true, version: 1 })
    expect(await messages({ topic: 'experts/p1' })).toHaveLength(1)
  })

  it('loses an expert the day after the term ended; unanswered questions go to the field', async () => {
    cloud.moveClock(at('2026-12-01T00:01:00') - Date.now())
    const term = (endOn: string) => ({ certificateNo: 'ZJ-1', startOn: '2024-12-01', endOn })
    cloud.load('experts', [
      makeExpert('t1', { term: term('2026-11-30') }),
      makeExpert('t2', { term: term('2026-12-01') }),
    ])
    const with1 = {
      expertId: 't1',
      expertAccountId: accountIdOf('wx-t1'),
      dueAt: at('2026-12-03T00:00:00'),
      remindAt: 0,
    }
    cloud.load('consultations', [
      makeConsultation('t1-asked', with1),
      makeConsultation('t1-duty', { ...with1, expertId: '', state: 'accepted', stage: 'duty', held: true }),
      makeConsultation('t1-answered', { ...with1, state: 'answered', dueAt: 0 }),
    ])

    await cloud.run('daily')
    await cloud.run('daily')

    expect(await one<ExpertDoc>('experts', 't1')).toMatchObject({ listed: false, terms: [], version: 2 })
    expect(await one<ExpertDoc>('experts', 't2')).toMatchObject({ listed: true, version: 1 })
    expect(await one('consultations', 't1-asked')).toMatchObject({
      stage: 'field',
      passedBy: ['t1'],
      pool: ['t:planning'],
    })
    expect(await one('consultations', 't1-duty')).toMatchObject({ stage: 'duty', held: true, version: 1 })
    expect(await one('consultations', 't1-answered')).toMatchObject({ state: 'answered', version: 1 })
    expect((await messages({ topic: 'experts/t1' })).map((message) => message.title)).toEqual(['您的聘期已满'])
  })
})

describe('pictures', () => {
  it('whose check does not come within half an hour are put before the centre once, and stay unseen', async () => {
    const late = Date.now() - 31 * MINUTE_MS
    cloud.load('files', [
      makeFile('unchecked-1', { state: 'pending', at: late }),
      makeFile('unchecked-2', { state: 'pending', at: late }),
      makeFile('unchecked-3', { state: 'pending', at: Date.now() - 29 * MINUTE_MS }),
      makeFile('checked', { at: late }),
    ])

    await cloud.run('daily')
    await cloud.run('daily')

    const told = (await messages({ to: 'centre' })).filter((message) => message.title.includes('内容检查'))
    expect(told.map((message) => message.body)).toEqual([expect.stringMatching(/^2 张图片/)])
    expect(await one<FileDoc>('files', 'unchecked-1')).toMatchObject({ state: 'pending' })
    expect((await one<FileDoc>('files', 'unchecked-3'))?.toldCentreAt).toBeUndefined()
  })
})

describe('a call that ended half-way', () => {
  it('leaves figures that the next run mends', async () => {
    cloud.load('experts', [makeExpert('m1')])
    cloud.load('serviceLogs', [
      makeLog('mend-1', { expertId: 'm1', state: 'accepted', content: completeContent(), outboxAt: 1 }),
    ])
    cloud.load('feedback', [
      {
        ...makeLog('mend-2'),
        expertId: 'm1',
        occasion: 'log:mend-1',
        clientId: 'c',
        state: 'public',
        meanScore: 500,
        at: 1,
        outboxAt: 1,
      },
    ])

    await cloud.run('daily')

    expect((await one<ExpertDoc>('experts', 'm1'))?.figures).toMatchObject({ services: 1, feedbacks: 1, scoreSum: 500 })
  })
})

it('goes on when one record fails, and logs no more than where', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const overdue = { dueAt: at('2026-11-01T00:00:00'), remindAt: 0 }
  cloud.load('consultations', [
    { ...makeConsultation('broken', { ...overdue, summary: '不能出现在日志里' }), passedBy: null },
    makeConsultation('sound', { ...overdue, dueAt: overdue.dueAt + 1 }),
  ])

  await cloud.run('daily')

  const lines = logged.mock.calls.map(([line]) => String(line))
  logged.mockRestore()
  expect(await one('consultations', 'sound')).toMatchObject({ stage: 'field' })
  expect(await one('consultations', 'broken')).toMatchObject({ stage: 'direct', version: 1 })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/"area":"daily","step":"answerOverdue","record":"broken","traceId":"[0-9a-f]{8}"/)
  expect(lines[0]).not.toContain('不能出现在日志里')
})
