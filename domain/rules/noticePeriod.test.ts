import { noticePeriod } from './noticePeriod'
import { DEFAULT_PROGRAMME, type Programme } from './programme'
import { CalendarGap } from './workingDays'

const counting = (settings: Partial<Programme['settings']>): Programme => ({
  ...DEFAULT_PROGRAMME,
  settings: { ...DEFAULT_PROGRAMME.settings, ...settings },
})

describe('noticePeriod', () => {
  it.each([
    ['the make-up Sunday of Mid-Autumn 2021', '2021-09-17', '2021-09-26'],
    ['the make-up Saturday after National Day 2021', '2021-09-27', '2021-10-09'],
    ['after Spring Festival 2026, its make-up Saturday counted', '2026-02-12', '2026-02-26'],
    ['a week without holidays', '2026-11-23', '2026-11-30'],
  ])('ends on %s', (_what, postedOn, endOn) => {
    const period = noticePeriod(DEFAULT_PROGRAMME, 'selection', postedOn)

    expect(period.endOn).toBe(endOn)
    expect(period.workingDays).toBe(5)
    expect(period.strip[0]?.on).toBe(postedOn)
    expect(period.strip.at(-1)?.on).toBe(endOn)
  })

  it('counts the posting day when the programme says so, if it is a working day', () => {
    const programme = counting({ noticeCountsFrom: 'postingDay' })

    expect(noticePeriod(programme, 'selection', '2026-11-23').endOn).toBe('2026-11-27')
    expect(noticePeriod(programme, 'selection', '2026-11-22').endOn).toBe('2026-11-27')
  })

  it('gives a dismissal the length of its own', () => {
    expect(noticePeriod(DEFAULT_PROGRAMME, 'dismissal', '2026-11-23')).toMatchObject({
      workingDays: 7,
      endOn: '2026-12-02',
    })
  })

  it('refuses to guess beyond the calendar', () => {
    expect(() => noticePeriod(DEFAULT_PROGRAMME, 'selection', '2026-12-28')).toThrow(CalendarGap)
  })
})
