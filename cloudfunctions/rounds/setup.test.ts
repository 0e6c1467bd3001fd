import type { InputOf } from '@/domain/contract'
import { DEFAULT_WEIGHTS } from '@/domain/rules/panelMarks'
import { endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'
import { outcome } from '@/tests/cloud/logDesk'
import { makeApplication, makeMark, makeRound, startPanelDesk, type PanelDesk } from '@/tests/cloud/panelDesk'

let desk: PanelDesk
const at = (time: string) => Date.parse(`${time}+08:00`)

beforeEach(async () => {
  desk = await startPanelDesk()
  desk.cloud.moveClock(at('2026-11-23T10:00:00') - Date.now())
})
afterEach(() => desk.cloud.close())

function setup(fields: Partial<InputOf<'rounds.create'>> = {}): InputOf<'rounds.create'> {
  return {
    title: '2026年职业指导专家集中申请',
    openOn: '2026-12-01',
    closeOn: '2026-12-31',
    cityDeadlineOn: '2027-01-15',
    ageReferenceOn: '2026-12-31',
    places: 60,
    note: '请在截止前提交。',
    contact: '025-00000000',
    weights: DEFAULT_WEIGHTS,
    marksPerCase: 3,
    ownCityBarred: true,
    intervalReason: '',
    ...fields,
  }
}

const past = (fields = {}) =>
  makeRound('past', {
    title: '上一批次',
    openAt: startOfDayAt('2024-11-01'),
    closeAt: endOfDayAt('2024-11-30'),
    cityDueAt: endOfDayAt('2024-12-20'),
    finishedAt: 1,
    ...fields,
  })

describe('create', () => {
  it('sets up a round that everybody reads and only the centre reads behind', async () => {
    const made = await desk.centre.must('rounds.create', setup())

    const seen = await desk.visitor.must('rounds.get', { id: made.id })
    const open = {
      phase: 'planned',
      openAt: at('2026-12-01T00:00:00'),
      closeAt: at('2027-01-01T00:00:00'),
      cityDueAt: at('2027-01-16T00:00:00'),
      places: 60,
    }
    expect(seen).toMatchObject({ ...open, setup: null, can: [], note: '请在截止前提交。' })
    expect(made).toMatchObject({ ...open, setup: { marksPerCase: 3, ownCityBarred: true }, can: ['edit'] })
    expect(made.setup?.cities).toHaveLength(13)
    expect(await desk.city.must('rounds.get', { id: made.id })).toMatchObject({ setup: null, can: [] })
    expect(await desk.visitor.must('rounds.list', {})).toMatchObject({ canCreate: false, rounds: [{ id: made.id }] })
    expect((await desk.centre.must('rounds.list', {})).canCreate).toBe(true)
  })

  it('stands in the window on the server’s clock in China to the second', async () => {
    const { id } = await desk.centre.must('rounds.create', setup())
    const phaseAt = async (time: string) => {
      desk.cloud.moveClock(at(time) - Date.now())
      return (await desk.visitor.must('rounds.get', { id })).phase
    }

    expect(await phaseAt('2026-11-30T23:59:59')).toBe('planned')
    expect(await phaseAt('2026-12-01T00:00:00')).toBe('open')
    expect(await phaseAt('2026-12-31T23:59:58')).toBe('open')
    expect(await phaseAt('2027-01-01T00:00:00')).toBe('cityReview')
    expect(await phaseAt('2027-01-16T00:00:00')).toBe('centreReview')
  })

  it.each([
    ['ends before it opens', { closeOn: '2026-11-30' }, '截止日期不能早于开放日期'],
    ['leaves the cities no day', { cityDeadlineOn: '2026-12-31' }, '市级报送截止日期应晚于申请截止日期'],
    [
      'is over already',
      { openOn: '2026-01-01', closeOn: '2026-01-31', cityDeadlineOn: '2026-02-10' },
      '市级报送截止日期已经过去，请重新选择',
    ],
  ])('refuses a round that %s', async (_what, fields, what) => {
    const reply = await desk.centre.call('rounds.create', setup(fields))

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'ROUND_DAYS', detail: { what } } })
  })

  it('refuses weights that do not make a hundred, an unreal day, and everybody but the centre', async () => {
    const weights = { ...DEFAULT_WEIGHTS, expertise: 31 }

    expect(outcome(await desk.centre.call('rounds.create', setup({ weights })))).toBe('BAD_INPUT')
    expect(outcome(await desk.centre.call('rounds.create', setup({ openOn: '2026-02-30' })))).toBe('BAD_INPUT')
    for (const person of [desk.city, desk.admin, desk.visitor]) {
      expect(outcome(await person.call('rounds.create', setup()))).toBe('NOT_ALLOWED')
    }
  })

  it('asks for a reason within 24 months of the last day of the round before, and takes one', async () => {
    desk.cloud.load('rounds', [past({ closeAt: endOfDayAt('2024-12-02') })])

    const reply = await desk.centre.call('rounds.create', setup())
    const withReason = await desk.centre.must('rounds.create', setup({ intervalReason: '产业急需，提前开展' }))

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'INTERVAL_REASON', detail: { months: 24 } } })
    expect(withReason.setup?.intervalReason).toBe('产业急需，提前开展')
  })

  it('asks for none 24 months to the day later', async () => {
    desk.cloud.load('rounds', [past({ closeAt: endOfDayAt('2024-12-01') })])

    expect((await desk.centre.must('rounds.create', setup())).phase).toBe('planned')
  })

  it('refuses a window that shares a day with another one', async () => {
    await desk.centre.must('rounds.create', setup())

    const fields = {
      openOn: '2026-12-31',
      closeOn: '2027-01-20',
      cityDeadlineOn: '2027-01-30',
      intervalReason: '补充一批',
    }
    const reply = await desk.otherCentre.call('rounds.create', setup({ title: '第二批次申请', ...fields }))

    expect(reply).toMatchObject({
      ok: false,
      refusal: { code: 'ROUND_OVERLAPS', detail: { title: '2026年职业指导专家集中申请' } },
    })
  })

  it('makes one round of one intention sent twice at once and once more', async () => {
    const call = () => desk.centre.must('rounds.create', setup(), { key: 'create-once' })

    const [one, two] = await Promise.all([call(), call()])
    const later = await call()

    expect(two.id).toBe(one.id)
    expect(later.id).toBe(one.id)
    expect((await desk.visitor.must('rounds.list', {})).rounds).toHaveLength(1)
  })

  it('lets one of two officers win who set up the same window at once', async () => {
    const reason = { intervalReason: '两人同时登记' }

    const replies = await Promise.all([
      desk.centre.call('rounds.create', setup(reason)),
      desk.otherCentre.call('rounds.create', setup({ ...reason, title: '另一位的批次' })),
    ])

    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.map(outcome)).toContain('ROUND_OVERLAPS')
    expect((await desk.visitor.must('rounds.list', {})).rounds).toHaveLength(1)
  })
})

describe('edit', () => {
  it('changes anything before the round opens', async () => {
    const { id, version } = await desk.centre.must('rounds.create', setup())

    const fields = setup({ openOn: '2026-12-10', marksPerCase: 5 })
    const edited = await desk.centre.must('rounds.edit', { id, version, ...fields, why: '改到十日开放' })

    expect(edited).toMatchObject({ openAt: at('2026-12-10T00:00:00'), setup: { marksPerCase: 5 }, changes: [] })
  })

  it('only makes the window longer once it is open, and tells the reason on the page', async () => {
    const { id, version } = await desk.centre.must('rounds.create', setup())
    desk.cloud.moveClock(at('2026-12-05T10:00:00') - Date.now())
    const edit = (fields: Partial<InputOf<'rounds.create'>>) =>
      desk.centre.call('rounds.edit', { id, version, ...setup(fields), why: '应各市要求延长' })

    const shorter = await edit({ closeOn: '2026-12-30' })
    const earlier = await edit({ cityDeadlineOn: '2027-01-14' })
    const moved = await edit({ openOn: '2026-12-02' })
    const otherAge = await edit({ ageReferenceOn: '2027-01-01' })
    const longer = await edit({ closeOn: '2027-01-05' })

    expect([shorter, earlier, moved].map(outcome)).toEqual(Array(3).fill('WINDOW_SHORTENED'))
    expect(outcome(otherAge)).toBe('ROUND_DAYS')
    expect(outcome(longer)).toMatchObject({
      closeAt: at('2027-01-06T00:00:00'),
      changes: [{ why: '申请截止延长至2027年1月5日 24:00：应各市要求延长' }],
    })
    expect((await desk.visitor.must('rounds.get', { id })).changes).toHaveLength(1)
  })

  it('leaves one audit entry with the reason', async () => {
    const { id, version } = await desk.centre.must('rounds.create', setup())

    await desk.centre.must('rounds.edit', { id, version, ...setup({ places: 80 }), why: '名额增加' })
    await desk.cloud.run('daily')

    const { db } = await import('@/cloudfunctions/_kit/cloud')
    const { data } = (await db
      .collection('audit')
      .where({ record: `rounds/${id}` })
      .get()) as { data: object[] }
    expect(data).toMatchObject([{ action: 'rounds.create' }, { action: 'rounds.edit', why: '名额增加' }])
  })

  it('refuses to move into another round, an old version, an unknown and a finished round, and everybody else', async () => {
    desk.cloud.load('rounds', [past()])
    const one = await desk.centre.must('rounds.create', setup())
    const later = { openOn: '2029-01-01', closeOn: '2029-01-31', cityDeadlineOn: '2029-02-15' }
    const two = await desk.centre.must('rounds.create', setup({ ...later, title: '后一批次' }))
    const edit = (fields: object, by = desk.centre) =>
      by.call('rounds.edit', {
        id: two.id,
        version: two.version,
        ...setup({ ...later, intervalReason: '时间调整' }),
        why: '改期',
        ...fields,
      })

    expect(outcome(await edit({ openOn: '2026-12-20' }))).toBe('ROUND_OVERLAPS')
    expect(outcome(await edit({ version: 7 }))).toBe('CHANGED_BY_OTHERS')
    expect(outcome(await edit({ id: 'nowhere' }))).toBe('NOT_FOUND')
    expect(outcome(await edit({ id: 'past', version: 1 }))).toBe('WRONG_STATE')
    expect(outcome(await edit({}, desk.city))).toBe('NOT_ALLOWED')
    expect(outcome(await edit({ id: one.id, ...setup(), why: '不变' }))).toMatchObject({ id: one.id })
  })

  it('keeps the weights once points were given', async () => {
    const fields = setup({
      openOn: '2026-11-01',
      closeOn: '2026-11-10',
      cityDeadlineOn: '2026-11-20',
      ageReferenceOn: '2026-11-10',
    })
    const times = {
      openAt: startOfDayAt('2026-11-01'),
      closeAt: endOfDayAt('2026-11-10'),
      cityDueAt: endOfDayAt('2026-11-20'),
    }
    desk.cloud.load('rounds', [makeRound('marked', { ...times, ageReferenceOn: '2026-11-10', marksPerCase: 3 })])
    desk.cloud.load('marks', [makeMark('a', 'm', { roundId: 'marked' })])
    const weights = { expertise: 40, experience: 20, commitment: 20, standing: 20 }
    const edit = (change: object) =>
      desk.centre.call('rounds.edit', { id: 'marked', version: 1, ...fields, ...change, why: '调整权重' })

    expect(outcome(await edit({ weights }))).toBe('ROUND_DAYS')
    expect(outcome(await edit({ note: '补充说明' }))).toMatchObject({ note: '补充说明' })
  })

  it('lets one of two officers win, and answers a repeated call as before', async () => {
    const { id, version } = await desk.centre.must('rounds.create', setup())
    const edit = (by: typeof desk.centre, places: number, key: string) =>
      by.call('rounds.edit', { id, version, ...setup({ places }), why: '调整名额' }, { key })

    const replies = await Promise.all([edit(desk.centre, 10, 'edit-key-1'), edit(desk.otherCentre, 20, 'edit-key-2')])
    const won = replies.findIndex(({ ok }) => ok)
    const again = won === 0 ? edit(desk.centre, 10, 'edit-key-1') : edit(desk.otherCentre, 20, 'edit-key-2')

    expect(replies.map(outcome)).toContain('CHANGED_BY_OTHERS')
    expect(outcome(await again)).toMatchObject({ version: version + 1, places: won === 0 ? 10 : 20 })
  })
})

it('counts for the centre by state and city', async () => {
  desk.cloud.load('rounds', [makeRound('round')])
  desk.cloud.load('applications', [
    makeApplication('a', { state: 'submitted' }),
    makeApplication('b', { state: 'reported', city: '320500' }),
    makeApplication('c', { state: 'cityDeclined' }),
    makeApplication('d', { state: 'withdrawn' }),
    makeApplication('e', { state: 'awaitingUnit' }),
    makeApplication('f', { roundId: 'other' }),
  ])

  const { setup: own, can } = await desk.centre.must('rounds.get', { id: 'round' })

  expect(own?.counts.filter(({ count }) => count > 0)).toEqual([
    { label: '市级初审', count: 1 },
    { label: '市级未推荐', count: 1 },
    { label: '省级评审', count: 1 },
  ])
  expect(own?.cities.filter(({ submitted }) => submitted > 0)).toEqual([
    { city: '320100', submitted: 2, reported: 0 },
    { city: '320500', submitted: 1, reported: 1 },
  ])
  expect(can).toEqual(['edit', 'stage'])
})
