import { addMonths, isMonth, monthsBetween, showMonth, showMonths } from './months'

describe('a real month', () => {
  it.each(['2026-11', '2000-01', '1960-12'])('%s is one', (text) => {
    expect(isMonth(text)).toBe(true)
  })

  it.each(['2026-13', '2026-00', '2026-1', '26-11', '2026-11-01', '2026/11', '', ' 2026-11', '2026-11\n'])(
    '%j is none',
    (text) => {
      expect(isMonth(text)).toBe(false)
    },
  )
})

describe('months of work', () => {
  it.each([
    ['2021-11', '2026-11-01', 60],
    ['2021-11', '2026-11-30', 60],
    ['2021-11', '2026-10-31', 59],
    ['2021-12', '2026-11-30', 59],
    ['2020-02', '2025-02-28', 60],
    ['2019-02', '2024-02-29', 60],
    ['2020-02-29', '2025-02-28', 60],
    ['2021-11-30', '2026-11-01', 60],
    ['2025-12', '2026-01', 1],
    ['2026-11', '2026-11-23', 0],
    ['2026-12', '2026-11-23', -1],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months)
  })

  it.each([
    ['2021-11', 60, '2026-11'],
    ['2021-12', 1, '2022-01'],
    ['2022-01', -1, '2021-12'],
    ['2020-02', 60, '2025-02'],
    ['2021-11-30', 3, '2022-02'],
  ])('%s and %i months is %s', (month, count, result) => {
    expect(addMonths(month, count)).toBe(result)
  })

  it.each(['', 'soon', '2026-13', '2026-02-30', '2026-11-1'])('asks for a month or a day, not %j', (text) => {
    expect(() => monthsBetween(text, '2026-11')).toThrow(RangeError)
    expect(() => addMonths(text, 1)).toThrow(RangeError)
    expect(() => showMonth(text)).toThrow(RangeError)
  })
})

it('shows a month and a number of months as people read them', () => {
  expect(showMonth('2026-03')).toBe('2026年3月')
  expect(showMonth('2026-12')).toBe('2026年12月')
  expect([0, 1, 11, 12, 13, 60].map(showMonths)).toEqual(['0 个月', '1 个月', '11 个月', '1 年', '1 年 1 个月', '5 年'])
})
