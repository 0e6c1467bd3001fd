import { addDays } from '@/domain/rules/shanghai'
import { startTermDesk, type TermDesk } from '@/tests/cloud/termDesk'
import { termLife } from '@/tests/cloud/termLife'

let desk: TermDesk
let life: ReturnType<typeof termLife>
const START = Date.parse('2026-11-23T10:00:00+08:00')

beforeAll(async () => {
  desk = await startTermDesk()
  life = termLife(desk)
})
beforeEach(() => desk.cloud.moveClock(START - Date.now()))
afterAll(() => desk.cloud.close())

describe('the end of a term', () => {
  it('is told at 120, 60 and 30 days, each once, to the expert and to the centre with counts', async () => {
    const expert = await desk.appointed('倒计时')
    const run = async (days: number) => {
      life.goTo(expert, -days)
      await desk.cloud.run('daily')
      await desk.cloud.run('daily')
      return (await life.told(expert.accountId)).filter((title) => title === '您的聘期将满').length
    }

    expect(await run(121)).toBe(0)
    expect(await run(120)).toBe(1)
    expect(await run(61)).toBe(1)
    expect(await run(60)).toBe(2)
    expect(await run(30)).toBe(3)
    expect((await life.reread(expert)).toldAt.sort()).toEqual([120, 30, 60].sort())
    expect((await life.told('centre')).filter((title) => title === '续聘名单有更新').length).toBeGreaterThanOrEqual(3)
    const { rows, counts } = await desk.centre.must('appointments.renewals', { within: '30' })
    expect(rows.find(({ name }) => name === '倒计时')).toMatchObject({
      daysLeft: 30,
      services: 0,
      score: null,
      noted: false,
    })
    expect(counts['30']).toBeGreaterThan(0)
    expect(counts['120']).toBeGreaterThanOrEqual(counts['60'] ?? 0)
  })

  it('comes at 24:00 of the last day, also for whoever asked to leave, and bars nobody', async () => {
    const expert = await desk.appointed('守岁')
    life.goTo(expert, -1)
    const { version } = await life.reread(expert)
    const ask = { id: expert.term._id, version, ground: 'health', why: '', understood: true } as const
    await expert.person.must('appointments.askToLeave', ask)
    desk.cloud.moveClock(Date.parse(`${addDays(expert.term.endOn, 1)}T00:00:00+08:00`) - 1000 - Date.now())
    await desk.cloud.run('daily')
    const lastSecond = await life.reread(expert)
    desk.cloud.moveClock(31_000)
    await desk.cloud.run('daily')

    expect(lastSecond.state).toBe('leaving')
    expect(await life.reread(expert)).toMatchObject({ state: 'expired', leaving: null })
    expect(await life.expertOf(expert)).toMatchObject({ listed: false, terms: [] })
    const { exitsOfTerm } = await import('@/cloudfunctions/_kit/exitRecords')
    expect((await exitsOfTerm(expert.term._id)).map(({ state }) => state)).toEqual(['discarded'])
    const own = await expert.person.must('appointments.mine', {})
    expect(own).toMatchObject({
      term: { state: 'expired', daysLeft: 0 },
      leavingWords: '',
      can: ['note', 'certificate'],
    })
    const { rows } = await desk.centre.must('appointments.renewals', { within: 'expired' })
    expect(rows.map(({ id }) => id)).toContain(expert.term._id)
    expect(await life.told('centre')).toContain('有聘期届满、等待决定的专家')
  })

  it('over 65 is told and no more', async () => {
    const expert = await desk.appointed('松龄', { bornOn: '1962-01-01' })
    life.goTo(expert, -10)

    const { rows } = await desk.centre.must('appointments.renewals', { within: '30' })
    const page = await desk.centre.must('appointments.ledger', { termId: expert.term._id })

    expect(rows.find(({ id }) => id === expert.term._id)).toMatchObject({ overAge: true })
    expect(page.ageAtEnd).toBe(66)
    expect((await desk.centre.call('appointments.decideRenewals', await life.decision([expert]))).ok).toBe(true)
  })
})
