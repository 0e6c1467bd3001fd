import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import type { ConsultationDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import { endOfDayAt } from '@/domain/rules/shanghai'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeConsultation } from '@/tests/make'

const HOUR_MS = 3_600_000
const at = (time: string) => Date.parse(`${time}+08:00`)
/** A Monday. */
const ASKED = at('2026-11-23T10:00:00')

let cloud: Cloud
let db: typeof Cloudbase.db

beforeAll(async () => {
  cloud = await startCloud()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
})
afterAll(() => cloud.close())

function setClock(moment: number): void {
  cloud.moveClock(moment - Date.now())
}

async function recordOf(id: string): Promise<ConsultationDoc> {
  const { data } = (await db.collection('consultations').doc(id).get()) as { data: ConsultationDoc[] }
  return data[0] ?? makeConsultation('missing')
}

async function messagesOn(id: string): Promise<string[]> {
  const { data } = await db
    .collection('messages')
    .where({ topic: `consultations/${id}` })
    .limit(100)
    .get()
  return (data as MessageDoc[]).map(({ to, title }) => `${to}: ${title}`).sort()
}

const running = (id: string, fields: Partial<ConsultationDoc> = {}) =>
  makeConsultation(id, {
    askedAt: ASKED,
    lastAt: ASKED,
    remindAt: at('2026-11-25T09:00:00'),
    dueAt: endOfDayAt('2026-11-26'),
    ...fields,
  })

const client = accountIdOf('wx-client')
const expert = accountIdOf('wx-e1')

describe('an expert who does not answer', () => {
  it('is reminded once when the clock says so, and not before', async () => {
    cloud.load('consultations', [running('remind-1')])

    setClock(at('2026-11-25T08:59:00'))
    await cloud.run('daily')
    const before = await messagesOn('remind-1')
    setClock(at('2026-11-25T09:00:30'))
    await cloud.run('daily')
    await cloud.run('daily')

    expect(before).toEqual([])
    expect(await messagesOn('remind-1')).toEqual([`${expert}: 有一条咨询即将到期`])
    expect(await recordOf('remind-1')).toMatchObject({ state: 'asked', remindAt: 0, dueAt: endOfDayAt('2026-11-26') })
  })

  it('loses the question to the field, the field to the duty desk, and then it expires', async () => {
    cloud.load('consultations', [running('overdue-1', { industry: 'ai', specialty: 'law', remindAt: 0 })])

    setClock(at('2026-11-27T00:00:30'))
    await cloud.run('daily')
    await cloud.run('daily')
    const inField = await recordOf('overdue-1')
    expect(inField).toMatchObject({
      state: 'asked',
      stage: 'field',
      expertId: '',
      expertAccountId: '',
      expertName: '',
      held: false,
      passedBy: ['e1'],
      pool: ['t:planning', 'i:ai', 's:law'],
      dueAt: endOfDayAt('2026-12-02'),
      remindAt: 0,
    })

    setClock(at('2026-12-03T00:00:30'))
    await cloud.run('daily')
    expect(await recordOf('overdue-1')).toMatchObject({
      stage: 'duty',
      pool: [],
      dueAt: endOfDayAt('2026-12-08'),
      remindAt: at('2026-12-07T09:00:00'),
    })

    setClock(at('2026-12-09T00:00:30'))
    await cloud.run('daily')
    const expired = await recordOf('overdue-1')
    expect(expired).toMatchObject({ state: 'expired', dueAt: 0, remindAt: 0, dueUnknown: false })
    expect(expired.history.map((step) => step.label)).toEqual(['转给同领域专家', '转给市级值班台', '无人答复'])
    expect(await messagesOn('overdue-1')).toEqual(
      [
        'city:320100: 有一条咨询即将到期',
        'city:320100: 有一条咨询待值班台答复',
        `${client}: 您的咨询已转给南京市值班台`,
        `${client}: 您的咨询已转给同领域专家`,
        `${client}: 您的咨询暂时无人答复`,
        `${expert}: 一条咨询已转给他人`,
      ].sort(),
    )
  })

  it('who had accepted loses it too, and the client’s number with it', async () => {
    setClock(at('2026-11-27T00:00:30'))
    const contact = { client: '13800000001', expert: '13900000001' }
    const held = { state: 'accepted', held: true, acceptedAt: ASKED, contact, remindAt: 0 } as const
    cloud.load('consultations', [
      running('overdue-2', held),
      running('overdue-3', { ...held, stage: 'duty', expertId: '', expertAccountId: accountIdOf('wx-officer') }),
    ])

    await cloud.run('daily')

    const given = {
      state: 'asked',
      held: false,
      expertAccountId: '',
      acceptedAt: 0,
      contact: { client: '', expert: '' },
    }
    expect(await recordOf('overdue-2')).toMatchObject({ ...given, stage: 'field', passedBy: ['e1'] })
    expect(await recordOf('overdue-3')).toMatchObject({ ...given, stage: 'duty', passedBy: [] })
  })

  it('keeps what was answered, whatever an old deadline says', async () => {
    cloud.load('consultations', [running('answered-1', { state: 'answered', answeredAt: ASKED })])

    setClock(at('2026-11-27T00:00:30'))
    await cloud.run('daily')

    expect(await recordOf('answered-1')).toMatchObject({ state: 'answered', version: 1 })
  })
})

describe('a clock beyond the holiday calendar', () => {
  it('stays unknown until the calendar reaches it, and then runs from the last step', async () => {
    setClock(at('2026-12-30T12:00:00'))
    const unknown = { dueAt: 0, remindAt: 0, dueUnknown: true }
    const history = [{ label: '已转给同领域专家', note: '', at: at('2026-12-28T09:00:00') }]
    cloud.load('consultations', [
      running('unknown-1', { ...unknown, askedAt: at('2026-12-30T10:00:00') }),
      running('unknown-2', { ...unknown, history, stage: 'field' }),
    ])

    await cloud.run('daily')

    expect(await recordOf('unknown-1')).toMatchObject({ ...unknown, version: 1 })
    expect(await recordOf('unknown-2')).toMatchObject({
      dueAt: endOfDayAt('2026-12-31'),
      remindAt: 0,
      dueUnknown: false,
    })
  })

  it('is what a question gets that is handed on at the end of the year', async () => {
    cloud.load('consultations', [running('year-end', { dueAt: endOfDayAt('2026-12-29'), remindAt: 0 })])

    await cloud.run('daily')

    expect(await recordOf('year-end')).toMatchObject({ stage: 'field', dueAt: 0, dueUnknown: true })
  })
})

describe('silence', () => {
  const saidAt = at('2026-12-01T10:00:00')
  const quiet = { lastAt: saidAt, dueAt: 0, remindAt: 0 }

  it('ends a dialogue after fourteen days, and asks the client for feedback', async () => {
    cloud.load('consultations', [
      running('quiet-1', { ...quiet, state: 'answered', answeredAt: saidAt }),
      running('quiet-2', { ...quiet, state: 'answered', answeredAt: saidAt, lastAt: saidAt + HOUR_MS }),
    ])

    setClock(saidAt + 14 * 24 * HOUR_MS + 1000)
    await cloud.run('daily')
    await cloud.run('daily')

    const closed = await recordOf('quiet-1')
    expect(closed.state).toBe('closed')
    expect(closed.closedAt).toBeGreaterThan(saidAt)
    expect(await recordOf('quiet-2')).toMatchObject({ state: 'answered', version: 1 })
    const { data } = await db.collection('messages').where({ topic: 'consultations/quiet-1' }).limit(9).get()
    expect((data as MessageDoc[]).map(({ to, opens }) => [to, opens]).sort()).toEqual(
      [
        [client, 'packages/consult/feedback/index?consultationId=quiet-1'],
        [expert, 'packages/consult/dialogue/index?id=quiet-1'],
      ].sort(),
    )
  })

  it('settles a declined or unanswered question after seven days', async () => {
    cloud.load('consultations', [
      running('quiet-3', { ...quiet, state: 'declined' }),
      running('quiet-4', { ...quiet, state: 'expired', expertAccountId: '' }),
      running('quiet-5', { ...quiet, state: 'declined', lastAt: saidAt + 24 * HOUR_MS }),
    ])

    setClock(saidAt + 7 * 24 * HOUR_MS + 1000)
    await cloud.run('daily')

    expect((await recordOf('quiet-3')).state).toBe('closed')
    expect((await recordOf('quiet-4')).state).toBe('closed')
    expect((await recordOf('quiet-5')).state).toBe('declined')
    expect(await messagesOn('quiet-4')).toEqual([`${client}: 咨询已自动结束`])
  })
})
