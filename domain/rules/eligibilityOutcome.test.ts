import { CATEGORIES } from './categories'
import { checkEligibility, ELIGIBILITY_OUTCOMES } from './eligibility'
import { NO_FACTS, type EligibilityFacts } from './eligibilityFacts'
import { NEEDS, type NeedKey } from './eligibilityNeeds'
import { ELIGIBILITY } from './eligibilityPaths'

const ON = '2026-11-23'
const FITS: Partial<EligibilityFacts> = { award: 'star' }
const TO_EXPLAIN: Partial<EligibilityFacts> = { researchField: 'other', researchProven: 'yes' }

const check = (facts: Partial<EligibilityFacts>, onDate = ON) => checkEligibility({ ...NO_FACTS, ...facts }, { onDate })

describe('the outcome', () => {
  it.each([
    ['nothing is known', {}, 'gaps'],
    ['a path fits', FITS, 'likely'],
    ['a path fits and another is to be explained', { ...FITS, ...TO_EXPLAIN }, 'likely'],
    ['all that is wanting is for the city to judge', TO_EXPLAIN, 'explain'],
    ['something firm is wanting', { researchField: 'other' as const, researchProven: 'no' as const }, 'gaps'],
    ['a path fits at exactly 65', { ...FITS, born: '1961-11-23' }, 'likely'],
    ['a path fits on the last day of 65', { ...FITS, born: '1960-11-24' }, 'likely'],
    ['a path fits at 66', { ...FITS, born: '1960-11-23' }, 'explain'],
    ['a path fits and the birthday of 66 is this month', { ...FITS, born: '1960-11' }, 'explain'],
    ['a path is to be explained at 70', { ...TO_EXPLAIN, born: '1956-01-01' }, 'explain'],
    ['nothing fits at 70', { born: '1956-01-01' }, 'gaps'],
  ] as const)('when %s', (_when, facts, overall) => {
    expect(check(facts).overall).toBe(overall)
  })

  it('has words for each', () => {
    expect(ELIGIBILITY_OUTCOMES).toEqual({ likely: '大概率符合', gaps: '还差', explain: '可由市级说明' })
  })
})

describe('age warns and never blocks. 第四条(四)', () => {
  it.each([
    ['1961-11-23', []],
    ['1960-11-24', []],
    ['', []],
    ['1960-11-23', ['年龄超过 65 岁：仍可申请，须由市级和省级分别书面说明理由']],
    ['1960-11', ['本月将满 66 岁，以出生日期为准：超过 65 岁的，须由市级和省级分别书面说明理由']],
    ['1960-10', ['年龄超过 65 岁：仍可申请，须由市级和省级分别书面说明理由']],
  ])('born %j', (born, warnings) => {
    const result = check({ ...FITS, born })

    expect(result.warnings).toEqual(warnings)
    expect(result.paths).toEqual(check(FITS).paths)
  })

  it('counts the birthday of 29 February on the 28th in common years', () => {
    const born = '1960-02-29'

    expect(check({ ...FITS, born }, '2026-02-27').overall).toBe('likely')
    expect(check({ ...FITS, born }, '2026-02-28').overall).toBe('explain')
  })
})

describe('the table of paths', () => {
  it('has nine paths, which cover the five categories', () => {
    expect(Object.entries(ELIGIBILITY).map(([path, { category, article }]) => [path, category, article])).toEqual([
      ['R5.1a', 'agency', '第五条(一)'],
      ['R5.1b', 'agency', '第五条(一)'],
      ['R5.2', 'academic', '第五条(二)'],
      ['R5.3a', 'enterprise', '第五条(三)'],
      ['R5.3b', 'enterprise', '第五条(三)'],
      ['R5.3c', 'enterprise', '第五条(三)'],
      ['R5.4a', 'industry', '第五条(四)'],
      ['R5.4b', 'industry', '第五条(四)'],
      ['R5.5', 'champion', '第五条(五)'],
    ])
    expect(new Set(Object.values(ELIGIBILITY).map(({ category }) => category)).size).toBe(
      Object.keys(CATEGORIES).length,
    )
  })

  it('uses every need, and asks years only where the regulation does', () => {
    const used = Object.values(ELIGIBILITY).flatMap(({ needs }): readonly NeedKey[] => needs)
    const withYears = Object.entries(ELIGIBILITY)
      .filter(([, { needs }]) => needs.some((need) => need.endsWith('Years')))
      .map(([path]) => path)

    expect([...new Set(used)].sort()).toEqual(Object.keys(NEEDS).sort())
    expect(withYears).toEqual(['R5.1a', 'R5.2', 'R5.3a', 'R5.3b', 'R5.3c', 'R5.4a'])
  })

  it('names for each path what to bring, and reads every fact but the birth date somewhere', () => {
    const read = Object.values(NEEDS).flatMap(({ facts }): readonly string[] => facts)

    for (const { prepare } of Object.values(ELIGIBILITY)) expect(prepare.length).toBeGreaterThan(0)
    expect([...new Set([...read, 'born'])].sort()).toEqual(Object.keys(NO_FACTS).sort())
  })

  it.each(Object.entries(NEEDS))('%s reads no other fact than it names', (_key, need) => {
    const told: EligibilityFacts = {
      born: '1960-01',
      unitKind: 'enterprise',
      employmentServiceSince: '2010-01',
      workFields: ['guidance'],
      relatedWorkSince: '2010-01',
      firmSize: 'small',
      posts: ['founder'],
      managingSince: '2010-01',
      inGoodStanding: 'yes',
      in1650: 'yes',
      in1650Since: '2010-01',
      titles: [{ level: 'senior', series: 'teaching', field: 'guidance' }],
      certificates: [{ field: 'guidance', level: 'one' }],
      researchField: 'green',
      researchProven: 'yes',
      award: 'star',
    }
    const only = Object.fromEntries(need.facts.map((fact) => [fact, told[fact]]))

    expect(need.gap({ ...NO_FACTS, ...only }, ON)).toEqual(need.gap(told, ON))
    expect(need.gap(NO_FACTS, ON)).not.toBeNull()
  })
})
