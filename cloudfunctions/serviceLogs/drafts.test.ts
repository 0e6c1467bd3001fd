import { EMPTY_LOG_CONTENT } from '@/domain/rules/serviceLogRules'
import { dayOf } from '@/domain/rules/shanghai'
import { completeContent, makeFile, outcome, startLogDesk, type LogDesk } from '@/tests/cloud/logDesk'
import { makeConsultation, makeExpert, makeExpertAccount, makeLog } from '@/tests/make'

let desk: LogDesk

beforeAll(async () => {
  desk = await startLogDesk()
})
afterAll(() => desk.cloud.close())

describe('start', () => {
  const answeredAt = Date.now() - 3_600_000
  const served = { state: 'answered', held: true, answeredAt, serviceType: 'planning' } as const

  it('gives an empty draft, once for one intention sent twice', async () => {
    const key = 'start-empty-1'

    const [one, two] = await Promise.all([
      desk.expert.must('serviceLogs.start', {}, { key }),
      desk.expert.must('serviceLogs.start', {}, { key }),
    ])

    expect(one.id).toBe(two.id)
    expect(one).toMatchObject({
      state: 'draft',
      content: EMPTY_LOG_CONTENT,
      expertName: '陆知远',
      expertPhone: '13900000001',
      can: ['save', 'submit', 'discard', 'openCode'],
      consultationId: null,
    })
  })

  it('opens the empty draft that was left, and a new one once that was written in', async () => {
    desk.cloud.load('accounts', [makeExpertAccount('wx-e3', 'e3')])
    desk.cloud.load('experts', [makeExpert('e3')])
    const expert = desk.cloud.as('wx-e3')

    const left = await expert.must('serviceLogs.start', {})
    const again = await expert.must('serviceLogs.start', {})
    await expert.must('serviceLogs.save', {
      id: left.id,
      version: 1,
      content: completeContent({ photos: [] }),
    })
    const anew = await expert.must('serviceLogs.start', {})

    expect(again.id).toBe(left.id)
    expect(anew.id).not.toBe(left.id)
  })

  it('is filled from a consultation the expert answered, with the client as the expert knows them', async () => {
    desk.cloud.load('consultations', [
      makeConsultation('c-served', { ...served, keyGroups: ['graduate'], mode: 'phone', clientName: '沈小禾' }),
    ])

    const log = await desk.expert.must('serviceLogs.start', { consultationId: 'c-served' })

    expect(log.content).toEqual({
      ...EMPTY_LOG_CONTENT,
      activityName: '职业规划一对一服务',
      startOn: dayOf(answeredAt),
      endOn: dayOf(answeredAt),
      mode: 'phone',
      form: 'consultation',
      clientKind: 'seeker',
      clientName: '沈*',
      keyGroups: ['graduate'],
    })
    expect(log.consultationId).toBe('c-served')
  })

  it('knows neither a hidden name nor a phone that only one side gave', async () => {
    const contact = { client: '13800000001', expert: '' }
    desk.cloud.load('consultations', [makeConsultation('c-hidden', { ...served, hideName: true, contact })])

    const { content } = await desk.expert.must('serviceLogs.start', { consultationId: 'c-hidden' })

    expect(content).toMatchObject({ clientName: '', clientPhone: '' })
    expect(JSON.stringify(content)).not.toMatch(/沈|13800000001/)
  })

  it('takes the phone once contact was exchanged, and an employer by its unit', async () => {
    const contact = { client: '13800000001', expert: '13900000001' }
    const employer = { clientKind: 'employer', clientName: '江风机械厂' } as const
    desk.cloud.load('consultations', [makeConsultation('c-contact', { ...served, ...employer, contact })])

    const { content } = await desk.expert.must('serviceLogs.start', { consultationId: 'c-contact' })

    expect(content).toMatchObject({ clientName: '江风机械厂', clientPhone: '13800000001', clientKind: 'employer' })
  })

  it('opens the same log of a consultation again, also when asked twice at once, and a new one after it was discarded', async () => {
    desk.cloud.load('consultations', [makeConsultation('c-once', served)])
    const from = { consultationId: 'c-once' }

    const both = await Promise.all([
      desk.expert.must('serviceLogs.start', from),
      desk.expert.must('serviceLogs.start', from),
    ])
    const [{ id, version }] = both
    await desk.expert.must('serviceLogs.discard', { id, version })
    const anew = await desk.expert.must('serviceLogs.start', from)

    expect(both[1].id).toBe(id)
    expect(anew.id).not.toBe(id)
  })

  it('refuses a consultation nobody answered, of another expert, or unknown', async () => {
    desk.cloud.load('consultations', [
      makeConsultation('c-open'),
      makeConsultation('c-theirs', { ...served, expertId: 'e2' }),
    ])
    const start = async (consultationId: string) =>
      outcome(await desk.expert.call('serviceLogs.start', { consultationId }))

    expect(await start('c-open')).toBe('WRONG_STATE')
    expect(await start('c-theirs')).toBe('NOT_YOURS')
    expect(await start('c-nowhere')).toBe('NOT_FOUND')
  })

  it('is for experts', async () => {
    expect(outcome(await desk.seeker.call('serviceLogs.start', {}))).toBe('NOT_ALLOWED')
    expect(outcome(await desk.officer.call('serviceLogs.start', {}))).toBe('NOT_ALLOWED')
  })
})

describe('save', () => {
  it('keeps what was typed and answers a repeated call with the same version', async () => {
    desk.cloud.load('serviceLogs', [makeLog('save-1')])
    const content = completeContent({ content: '刚写了一半' })
    const call = () =>
      desk.expert.must('serviceLogs.save', { id: 'save-1', version: 1, content }, { key: 'save-key-1' })

    const first = await call()
    const repeated = await call()

    expect(first).toMatchObject({ id: 'save-1', version: 2 })
    expect(repeated).toEqual(first)
    expect((await desk.expert.must('serviceLogs.get', { id: 'save-1' })).content).toEqual(content)
  })

  it('never overwrites what another phone saved: of two at once one is refused, and told', async () => {
    desk.cloud.load('serviceLogs', [makeLog('save-2')])
    const saveFrom = (place: string) =>
      desk.expert.call('serviceLogs.save', { id: 'save-2', version: 1, content: completeContent({ place }) })

    const replies = await Promise.all([saveFrom('手机'), saveFrom('平板')])

    const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal]))
    expect(refused).toEqual([expect.objectContaining({ code: 'CHANGED_BY_OTHERS', detail: { state: '草稿' } })])
    expect((await desk.expert.must('serviceLogs.get', { id: 'save-2' })).version).toBe(2)
  })

  it('refuses a stranger, a log under review and a text beyond what a draft may hold', async () => {
    desk.cloud.load('serviceLogs', [makeLog('save-3'), makeLog('save-4', { state: 'submitted' })])
    const content = completeContent()

    expect(outcome(await desk.otherExpert.call('serviceLogs.save', { id: 'save-3', version: 1, content }))).toBe(
      'NOT_YOURS',
    )
    expect(outcome(await desk.expert.call('serviceLogs.save', { id: 'save-4', version: 1, content }))).toBe(
      'WRONG_STATE',
    )
    const long = completeContent({ content: '长'.repeat(2001) })
    expect(outcome(await desk.expert.call('serviceLogs.save', { id: 'save-3', version: 1, content: long }))).toBe(
      'BAD_INPUT',
    )
  })
})

describe('discard', () => {
  it('takes a draft away once, also when sent again, and it is found no more', async () => {
    desk.cloud.load('serviceLogs', [makeLog('discard-1')])
    const call = () => desk.expert.must('serviceLogs.discard', { id: 'discard-1', version: 1 }, { key: 'discard-key' })

    expect(await call()).toEqual({ id: 'discard-1' })
    expect(await call()).toEqual({ id: 'discard-1' })

    expect(outcome(await desk.expert.call('serviceLogs.get', { id: 'discard-1' }))).toBe('NOT_FOUND')
  })

  it('leaves alone what was handed in, what is not the caller’s and what changed since', async () => {
    desk.cloud.load('serviceLogs', [makeLog('discard-2', { state: 'returned' }), makeLog('discard-3')])
    const discard = async (id: string, version: number, by = desk.expert) =>
      outcome(await by.call('serviceLogs.discard', { id, version }))

    expect(await discard('discard-2', 1)).toBe('WRONG_STATE')
    expect(await discard('discard-3', 1, desk.otherExpert)).toBe('NOT_YOURS')
    expect(await discard('discard-3', 7)).toBe('CHANGED_BY_OTHERS')
    expect(await discard('discard-9', 1)).toBe('NOT_FOUND')
  })
})

describe('get', () => {
  const days = { startOn: '2026-05-10', endOn: '2026-05-12' }

  it('shows the author everything, and officers of the city and the centre the same without the client’s number', async () => {
    const content = completeContent({ ...days, clientPhone: '13700000002' })
    desk.cloud.load('files', [makeFile('photo-1'), makeFile('photo-2', { state: 'pending' })])
    desk.cloud.load('serviceLogs', [makeLog('get-1', { state: 'submitted', content, submittedAt: 1 })])

    const own = await desk.expert.must('serviceLogs.get', { id: 'get-1' })
    const forOfficer = await desk.officer.must('serviceLogs.get', { id: 'get-1' })

    expect(own.content.clientPhone).toBe('13700000002')
    expect(own.photos.map((photo) => photo.key)).toEqual(['photo-1', 'photo-2'])
    expect(own.can).toEqual(['openCode'])
    expect(forOfficer.content.clientPhone).toBe('137****0002')
    expect(forOfficer.photos.map((photo) => photo.key)).toEqual(['photo-1'])
    expect(forOfficer.can).toEqual(['accept', 'return'])
    expect((await desk.centre.must('serviceLogs.get', { id: 'get-1' })).can).toEqual(['accept', 'return'])
  })

  it('warns of other logs on the same days, and of no others', async () => {
    const on = (startOn: string, endOn: string, activityName: string) =>
      completeContent({ startOn, endOn, activityName })
    desk.cloud.load('serviceLogs', [
      makeLog('days-1', { content: on('2026-06-10', '2026-06-12', '本次') }),
      makeLog('days-2', { content: on('2026-06-12', '2026-06-20', '末日相接') }),
      makeLog('days-3', { content: on('2026-06-01', '2026-06-30', '整月') }),
      makeLog('days-4', { content: on('2026-06-13', '2026-06-14', '次日') }),
      makeLog('days-5', { content: on('2026-06-10', '2026-06-12', '已删除'), state: 'discarded' }),
      makeLog('days-6', { content: on('2026-06-10', '2026-06-12', '他人'), expertId: 'e9' }),
    ])

    const { overlaps } = await desk.expert.must('serviceLogs.get', { id: 'days-1' })

    expect(overlaps.map((each) => each.activityName).sort()).toEqual(['整月', '末日相接'])
  })

  it('keeps drafts to their author and logs to their city', async () => {
    desk.cloud.load('serviceLogs', [makeLog('get-2'), makeLog('get-3', { state: 'submitted', submittedAt: 1 })])

    expect(outcome(await desk.officer.call('serviceLogs.get', { id: 'get-2' }))).toBe('NOT_FOUND')
    expect(outcome(await desk.officerElsewhere.call('serviceLogs.get', { id: 'get-3' }))).toBe('NOT_YOUR_AREA')
    expect(outcome(await desk.otherExpert.call('serviceLogs.get', { id: 'get-3' }))).toBe('NOT_YOURS')
    expect(outcome(await desk.seeker.call('serviceLogs.get', { id: 'get-3' }))).toBe('NOT_ALLOWED')
  })
})

it('lists the caller’s own logs twenty a page, last written first, each once, without the discarded', async () => {
  const savedAt = 1_700_000_000_000
  desk.cloud.load(
    'serviceLogs',
    Array.from({ length: 45 }, (_each, at) =>
      makeLog(`mine-${String(at).padStart(2, '0')}`, {
        expertId: 'e2',
        // Every third shares its moment with the two before it.
        savedAt: savedAt + Math.floor(at / 3),
        state: at === 44 ? 'discarded' : at < 2 ? 'returned' : 'draft',
      }),
    ),
  )

  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await desk.otherExpert.must('serviceLogs.mine', { cursor })
    seen.push(...page.rows.map((row) => row.id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)

  const expected = Array.from({ length: 44 }, (_each, at) => `mine-${String(43 - at).padStart(2, '0')}`)
  expect(seen).toEqual(expected)
  const returned = await desk.otherExpert.must('serviceLogs.mine', { state: 'returned' })
  expect(returned.rows.map((row) => row.id)).toEqual(['mine-01', 'mine-00'])
})
