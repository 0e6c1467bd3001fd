import { endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'
import { currentCalendar, REVIEW_DUE_UNKNOWN, reviewDueAfter } from './calendar'

const morningOf = (on: string) => startOfDayAt(on) + 9 * 3_600_000

it('reaches to the end of 2026', () => {
  expect(currentCalendar().coveredUntil).toBe('2026-12-31')
})

it('gives five working days for a review, past weekends and holidays', () => {
  expect(reviewDueAfter(morningOf('2026-11-23'))).toBe(endOfDayAt('2026-11-30'))
  // National Day until the 7th, Saturday the 10th is worked.
  expect(reviewDueAfter(morningOf('2026-09-30'))).toBe(endOfDayAt('2026-10-13'))
})

it('does not guess beyond the calendar', () => {
  expect(reviewDueAfter(morningOf('2026-12-30'))).toBe(REVIEW_DUE_UNKNOWN)
})
