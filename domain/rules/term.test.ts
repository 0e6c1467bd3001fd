import { daysBetween } from './shanghai'
import { renewalStartOn, termEndOn } from './term'

describe('a term of two years. 第六条(五)', () => {
  it.each([
    ['2026-11-23', '2028-11-22'],
    ['2026-01-01', '2027-12-31'],
    ['2026-12-31', '2028-12-30'],
    ['2026-03-01', '2028-02-29'],
    ['2025-03-01', '2027-02-28'],
    ['2026-02-28', '2028-02-27'],
    ['2024-02-29', '2026-02-27'],
    ['2022-03-01', '2024-02-29'],
    ['2098-03-01', '2100-02-28'],
  ])('that starts on %s ends on %s', (startOn, endOn) => {
    expect(termEndOn(startOn)).toBe(endOn)
  })

  it('gives everybody of a batch the same end, and the next term starts the day after', () => {
    expect(daysBetween('2026-11-23', termEndOn('2026-11-23'))).toBe(730)
    expect(termEndOn('2028-11-23')).toBe('2030-11-22')
  })

  it('throws on what is no day', () => {
    expect(() => termEndOn('2026-02-29')).toThrow(RangeError)
  })
})

describe('renewalStartOn', () => {
  it.each([
    ['goes on without a gap when decided before the end', '2026-12-31', '2026-11-23', '2027-01-01'],
    ['goes on without a gap when decided on the last day', '2026-12-31', '2026-12-31', '2027-01-01'],
    ['begins with the decision when the term is over', '2026-12-31', '2027-02-01', '2027-02-01'],
  ])('%s', (_what, endOn, decidedOn, startOn) => {
    expect(renewalStartOn(endOn, decidedOn)).toBe(startOn)
  })
})
