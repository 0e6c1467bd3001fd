import { calendarOf } from './holidayNotices'

it('spreads a notice over its days, across a month, and names what make-up days are for', () => {
  const calendar = calendarOf(
    [
      ['国庆节', '2026-09-30', '2026-10-02', '2026-09-26', '2026-10-10'],
      ['元旦', '2026-12-31', '2026-12-31'],
    ],
    { coveredFrom: '2026-01-01', coveredUntil: '2026-12-31' },
  )

  expect(calendar).toEqual({
    coveredFrom: '2026-01-01',
    coveredUntil: '2026-12-31',
    holidays: { '2026-09-30': '国庆节', '2026-10-01': '国庆节', '2026-10-02': '国庆节', '2026-12-31': '元旦' },
    makeUpDays: { '2026-09-26': '国庆节调休', '2026-10-10': '国庆节调休' },
  })
})

it('makes an empty calendar of no notices', () => {
  const coverage = { coveredFrom: '2026-01-01', coveredUntil: '2026-12-31' }

  expect(calendarOf([], coverage)).toEqual({ ...coverage, holidays: {}, makeUpDays: {} })
})
