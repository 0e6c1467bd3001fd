import { daysOfYear } from '@/domain/rules/calendarYear'
import { CHINA_CALENDAR } from '@/domain/rules/chinaCalendar'
import { daysOf, kindWords, nameWords, spansOf, spanWords } from './spans'

it('puts days that follow each other together, across the turn of the year', () => {
  const [newYear, spring] = spansOf(daysOfYear(CHINA_CALENDAR, 2023))

  expect(newYear).toEqual({ kind: 'holiday', name: '元旦', firstOn: '2022-12-31', lastOn: '2023-01-02' })
  expect(spring).toEqual({ kind: 'holiday', name: '春节', firstOn: '2023-01-21', lastOn: '2023-01-27' })
})

it('keeps what is off and what is worked apart', () => {
  expect(
    spansOf(daysOfYear(CHINA_CALENDAR, 2026))
      .slice(0, 4)
      .map((span) => [nameWords(span), spanWords(span), kindWords(span)]),
  ).toEqual([
    ['元旦', '1月1日 周四 至 1月3日 周六', '休 3 天'],
    ['元旦调休', '1月4日 周日', '上班'],
    ['春节调休', '2月14日 周六', '上班'],
    ['春节', '2月15日 周日 至 2月23日 周一', '休 9 天'],
  ])
})

it.each([2021, 2025])('gives the days of %i back as they were', (year) => {
  const days = daysOfYear(CHINA_CALENDAR, year)

  expect(spansOf(days).flatMap(daysOf)).toEqual(days)
})
