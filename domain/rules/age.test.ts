import { ageOn, ageStanding } from './age'

describe('age on a day', () => {
  it.each([
    ['1961-11-23', '2026-11-22', 64],
    ['1961-11-23', '2026-11-23', 65],
    ['1960-11-24', '2026-11-23', 65],
    ['1960-11-23', '2026-11-23', 66],
    ['1960-12-31', '2026-01-01', 65],
    ['1960-02-29', '2026-02-27', 65],
    ['1960-02-29', '2026-02-28', 66],
    ['1960-02-29', '2028-02-28', 67],
    ['1960-02-29', '2028-02-29', 68],
    ['2026-11-23', '2026-11-23', 0],
  ])('of somebody born on %s is on %s %s', (bornOn, onDate, years) => {
    expect(ageOn(bornOn, onDate)).toBe(years)
  })
})

describe('the limit of 65 years. 第四条(四)', () => {
  it.each([
    ['exactly 65 on the day', '1961-11-23', 'within'],
    ['65 and a year less a day', '1960-11-24', 'within'],
    ['66 on the day', '1960-11-23', 'over'],
    ['66 since yesterday', '1960-11-22', 'over'],
    ['80', '1946-05-01', 'over'],
    ['30', '1996-05-01', 'within'],
  ] as const)('%s: %s is %s', (_who, born, standing) => {
    expect(ageStanding(born, '2026-11-23')).toBe(standing)
  })

  it.each([
    ['1960-12', '2026-11-23', 'within'],
    ['1960-11', '2026-11-23', 'unclear'],
    ['1960-10', '2026-11-23', 'over'],
    ['1960-11', '2026-11-30', 'over'],
    ['1960-11', '2026-11-01', 'unclear'],
    ['1960-02', '2026-02-27', 'unclear'],
    ['1960-02', '2026-02-28', 'over'],
    ['1961-02', '2027-02-28', 'over'],
    ['1961-12', '2027-12-30', 'unclear'],
  ] as const)('with only the month %s known, on %s it is %s', (born, onDate, standing) => {
    expect(ageStanding(born, onDate)).toBe(standing)
  })

  it('throws on what is no date', () => {
    expect(() => ageStanding('1960-13', '2026-11-23')).toThrow(RangeError)
    expect(() => ageStanding('1961-02-29', '2026-11-23')).toThrow(RangeError)
  })
})
