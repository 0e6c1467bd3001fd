import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeConsultation, makeExpert } from '@/tests/make'
import { brokenLink, type AuditEntry } from './audit'
import type { ConsultationDoc, ExpertDoc } from './documents'
import { db } from './cloud'
import * as records from './records'
import type { Act } from './records'
import * as relay from './relay'

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.close())

const act = (key: string, fields: Partial<Act> = {}): Act => ({
  key,
  who: 'u1',
  role: 'expert',
  action: 'accept',
  from: 'asked',
  to: 'accepted',
  ...fields,
})
const message = {
  to: 'u-client',
  title: '专家已接受',
  body: '等待答复',
  opens: 'packages/consult/dialogue/index?id=c1',
}

async function seeded(id: string): Promise<ConsultationDoc> {
  cloud.load('consultations', [makeConsultation(id)])
  const record = await records.byId<ConsultationDoc>('consultations', id)
  if (!record) throw new Error('not seeded')
  return record
}

describe('change', () => {
  it('lets one of two people win and tells the other how the record stands', async () => {
    const seen = await seeded('two-people')

    const outcomes = await Promise.allSettled([
      records.change('consultations', seen, { state: 'accepted' }, act('key-of-one')),
      records.change('consultations', seen, { state: 'declined' }, act('key-of-two', { who: 'u2', to: 'declined' })),
    ])

    const won = outcomes.filter((each) => each.status === 'fulfilled')
    const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
    expect(won).toHaveLength(1)
    expect(lost[0]).toBeInstanceOf(records.Changed)
    expect((await records.byId<ConsultationDoc>('consultations', 'two-people'))?.version).toBe(2)
  })

  it('answers the same call again without a second effect', async () => {
    const seen = await seeded('same-call')

    const first = await records.change('consultations', seen, { state: 'accepted' }, act('one-intention'))
    const second = await records.change('consultations', seen, { state: 'accepted' }, act('one-intention'))

    expect(second).toEqual(first)
    expect(second.version).toBe(2)
  })

  it('replaces objects whole', async () => {
    cloud.load('experts', [makeExpert('whole')])
    const seen = await records.byId<ExpertDoc>('experts', 'whole')
    if (!seen) throw new Error('not seeded')
    const figures = { services: 7, consultations: 0, feedbacks: 0, scoreSum: 0, replyHours: null }

    const after = await records.change('experts', seen, { figures, recentServices: [] }, act('figures'))

    expect(after.figures).toEqual(figures)
  })

  it('refuses undefined, which the SDK would drop without a word', async () => {
    const seen = await seeded('undefined-field')

    const attempt = records.change('consultations', seen, { reason: undefined }, act('undefined'))

    await expect(attempt).rejects.toThrow('undefined field reason')
  })

  it('forgets the oldest of many calls, not the newest', async () => {
    let record = await seeded('many-calls')
    for (let step = 0; step < 25; step += 1) {
      record = await records.change('consultations', record, { reason: String(step) }, act(`call-${step}`))
    }

    expect(record.done).toHaveLength(20)
    expect(record.done.at(-1)?.key).toBe('call-24')
  })
})

describe('create', () => {
  it('makes one record of the same call sent twice at once', async () => {
    const { _id, version, done, trail, outbox, outboxAt, changedAt, ...fields } = makeConsultation('unused')
    void [_id, version, done, trail, outbox, outboxAt, changedAt]
    const asking = act('ask-once', { action: 'ask', from: '', to: 'asked' })

    const [one, two] = await Promise.all([
      records.create<ConsultationDoc>('consultations', fields, asking),
      records.create<ConsultationDoc>('consultations', fields, asking),
    ])

    expect(one._id).toBe(two._id)
    expect(two.version).toBe(1)
  })
})

describe('the relay', () => {
  it('brings audit entries and messages into their collections once, even when it runs twice', async () => {
    const seen = await seeded('relayed')
    const once = await records.change(
      'consultations',
      seen,
      { state: 'accepted' },
      act('relay-1', { messages: [message] }),
    )
    await records.change(
      'consultations',
      once,
      { state: 'answered' },
      act('relay-2', { action: 'answer', messages: [message] }),
    )

    await relay.relayOutboxes()
    await relay.relayOutboxes()

    const { data: entries } = await db
      .collection('audit')
      .where({ record: 'consultations/relayed' })
      .orderBy('seq', 'asc')
      .get()
    const { data: inbox } = await db
      .collection('messages')
      .where({ to: 'u-client', topic: 'consultations/relayed' })
      .get()
    expect((entries as AuditEntry[]).map((entry) => entry.action)).toEqual(['accept', 'answer'])
    expect(brokenLink(entries as AuditEntry[])).toBeNull()
    expect(inbox).toHaveLength(2)
    expect((await records.byId<ConsultationDoc>('consultations', 'relayed'))?.outbox).toEqual([])
  })

  it('delivers a message whose own write failed', async () => {
    const seen = await seeded('lost-message')
    cloud.emulator.faults.add({ action: 'database.insertDocument', code: 'DATABASE_TIMEOUT', times: 1 })

    await records.change(
      'consultations',
      seen,
      { state: 'accepted' },
      act('lost', { messages: [{ ...message, to: 'u-lost' }] }),
    )
    await relay.relayOutboxes()

    const { data } = await db.collection('messages').where({ to: 'u-lost' }).get()
    expect(data).toHaveLength(1)
  })
})

it.each(['OPERATION_FAIL', 'DATABASE_REQUEST_FAILED'])(
  'keeps an audit entry when its own write fails with %s',
  async (code) => {
    const seen = await seeded(`kept-${code}`)
    const acted = await records.change('consultations', seen, { state: 'accepted' }, act('kept'))
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    cloud.emulator.faults.add({ action: 'database.insertDocument', code, times: 1 })

    await relay.relayOutboxes()
    await relay.relayOutboxes()

    const { data } = await db
      .collection('audit')
      .where({ record: `consultations/${seen._id}` })
      .get()
    expect((data as AuditEntry[]).map(({ seq, hash }) => ({ seq, hash }))).toEqual([acted.trail])
    log.mockRestore()
  },
)

describe('messages that ask for an act', () => {
  it('stop asking once the record has moved on', async () => {
    const seen = await seeded('settled')
    const asked = await records.change(
      'consultations',
      seen,
      { reason: 'x' },
      act('asks', { messages: [{ ...message, to: 'u-busy', needsMe: true }] }),
    )

    await records.change('consultations', asked, { state: 'accepted' }, act('acts'))

    const { data } = await db.collection('messages').where({ to: 'u-busy' }).get()
    expect(data).toMatchObject([{ needsMe: false }])
  })

  it('do not start asking when they are delivered after the record moved on', async () => {
    const seen = await seeded('late')
    const desk = { ...message, to: 'city:320100', needsMe: true }
    const asked = await records.change('consultations', seen, { reason: 'x' }, act('asks-desk', { messages: [desk] }))
    await records.change('consultations', asked, { state: 'accepted' }, act('acts-first'))

    await relay.relayOutboxes()

    const { data } = await db.collection('messages').where({ topic: 'consultations/late' }).get()
    expect(data).toMatchObject([{ to: 'city:320100', needsMe: false }])
  })

  it('go on asking when an act moves nothing on', async () => {
    const seen = await seeded('still-asking')
    const desk = { ...message, to: 'centre', needsMe: true }
    const asked = await records.change('consultations', seen, { reason: 'x' }, act('asks-centre', { messages: [desk] }))
    await records.change('consultations', asked, {}, act('only-reads', { action: 'openCase', settlesNothing: true }))

    await relay.relayOutboxes()

    const { data } = await db.collection('messages').where({ topic: 'consultations/still-asking' }).get()
    expect(data).toMatchObject([{ to: 'centre', needsMe: true }])
  })
})
