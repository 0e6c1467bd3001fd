import { parseCron } from '@/emulator/timers/cron'

const CHINA = '+08:00'
const next = (rule: string, after: string) => {
  const found = parseCron(rule).next(Date.parse(after + CHINA))
  return found === undefined ? undefined : new Date(found + 8 * 3600_000).toISOString().slice(0, 19)
}

it.each([
  ['0 30 2 * * * *', '2026-11-23T02:29:59', '2026-11-23T02:30:00'],
  ['0 30 2 * * * *', '2026-11-23T02:30:00', '2026-11-24T02:30:00'],
  ['*/5 * * * * * *', '2026-11-23T00:00:03', '2026-11-23T00:00:05'],
  ['0 0 9-17/4 * * * *', '2026-11-23T13:00:00', '2026-11-23T17:00:00'],
  ['0 0 9-17/4 * * * *', '2026-11-23T17:00:00', '2026-11-24T09:00:00'],
  ['0 0 8 1 * * *', '2026-12-31T23:59:59', '2027-01-01T08:00:00'],
  ['0 0 8 29 2 * *', '2026-11-23T00:00:00', '2028-02-29T08:00:00'],
  ['0 0 8 * * MON-FRI *', '2026-11-20T09:00:00', '2026-11-23T08:00:00'],
  ['0 0 8 * * 7 *', '2026-11-23T00:00:00', '2026-11-29T08:00:00'],
  ['0 0 0 1 JAN * 2030', '2026-11-23T00:00:00', '2030-01-01T00:00:00'],
  ['0,30 15 10 * * * *', '2026-11-23T10:15:00', '2026-11-23T10:15:30'],
  ['59 59 23 31 12 * *', '2026-12-31T23:59:58', '2026-12-31T23:59:59'],
])('%s after %s is due at %s', (rule, after, expected) => {
  expect(next(rule, after)).toBe(expected)
})

it('takes day and weekday as alternatives when both are given', () => {
  const rule = '0 0 8 1 * MON *'

  expect(next(rule, '2026-11-24T00:00:00')).toBe('2026-11-30T08:00:00')
  expect(next(rule, '2026-11-30T08:00:00')).toBe('2026-12-01T08:00:00')
})

it('has no next time when no day ever matches', () => {
  expect(next('0 0 8 30 2 * *', '2026-11-23T00:00:00')).toBeUndefined()
  expect(next('0 0 8 * * * 2020', '2026-11-23T00:00:00')).toBeUndefined()
})

it.each([
  ['30 2 * * *', '7 fields'],
  ['0 60 * * * * *', 'minute'],
  ['0 0 24 * * * *', 'hour'],
  ['0 0 0 0 * * *', 'day'],
  ['0 0 0 * FOO * *', 'month'],
  ['0 0 0 * * 8 *', 'weekday'],
  ['5-1 0 0 * * * *', 'second'],
  ['*/0 0 0 * * * *', 'second'],
  ['', '7 fields'],
])('refuses "%s" and names the %s', (rule, named) => {
  expect(() => parseCron(rule)).toThrow(named)
})
