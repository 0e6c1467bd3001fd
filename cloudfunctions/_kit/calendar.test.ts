import { DEFAULT_PROGRAMME } from '@/domain/rules/programme'
import { endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'
import { REVIEW_DUE_UNKNOWN, reviewDueAfter } from './calendar'

const morningOf = (on: string) => startOfDayAt(on) + 9 * 3_600_000

it('gives five working days for a review, past weekends and holidays', () => {
  expect(reviewDueAfter(DEFAULT_PROGRAMME, morningOf('2026-11-23'))).toBe(endOfDayAt('2026-11-30'))
  // National Day until the 7th, Saturday the 10th is worked.
  expect(reviewDueAfter(DEFAULT_PROGRAMME, morningOf('2026-09-30'))).toBe(endOfDayAt('2026-10-13'))
})

it('gives as many as the settings say', () => {
  const settings = { ...DEFAULT_PROGRAMME.settings, reviewLogWithinWorkingDays: 2 }

  expect(reviewDueAfter({ ...DEFAULT_PROGRAMME, settings }, morningOf('2026-11-23'))).toBe(endOfDayAt('2026-11-25'))
})

it('does not guess beyond the calendar', () => {
  expect(reviewDueAfter(DEFAULT_PROGRAMME, morningOf('2026-12-30'))).toBe(REVIEW_DUE_UNKNOWN)
})
