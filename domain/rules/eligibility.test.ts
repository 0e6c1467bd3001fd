import type { CertificateField } from './certificateFields'
import type { CertificateLevel } from './certificateLevels'
import { checkEligibility } from './eligibility'
import { NO_FACTS, type EligibilityFacts, type Title } from './eligibilityFacts'
import type { EvidencePath } from './eligibilityPaths'
import type { Post } from './posts'
import type { TitleLevel } from './titleLevels'
import type { UnitKind } from './unitKinds'

const ON = '2026-11-23'
const FULL = '2021-11'
const A_MONTH_SHORT = '2021-12'

const UNITS: UnitKind[] = ['publicAgency', 'hrAgency', 'enterprise', 'institution', 'none']
const LEVELS: CertificateLevel[] = ['one', 'two', 'three', 'four', 'five']
const FIELDS: CertificateField[] = ['guidance', 'humanResources', 'labourSecurity', 'other']
const TITLES: TitleLevel[] = ['junior', 'assistant', 'middle', 'deputySenior', 'senior']
const POSTS: Post[] = ['founder', 'chief', 'deputyManager', 'departmentHead', 'keyStaff', 'staff']

const check = (path: EvidencePath, facts: Partial<EligibilityFacts>, onDate = ON) =>
  checkEligibility({ ...NO_FACTS, ...facts }, { onDate }).paths[path]
const title = (fields: Partial<Title>): Title => ({ level: 'deputySenior', series: 'other', field: 'other', ...fields })

describe('R5.1a: five years in a public agency and a certificate of level three or above', () => {
  const officer: Partial<EligibilityFacts> = {
    unitKind: 'publicAgency',
    employmentServiceSince: FULL,
    certificates: [{ field: 'guidance', level: 'three' }],
  }

  it.each(UNITS)('is for public agencies: %s', (unitKind) => {
    expect(check('R5.1a', { ...officer, unitKind }).fits).toBe(unitKind === 'publicAgency')
  })

  const taken = ['guidance', 'humanResources', 'labourSecurity'].flatMap((field) =>
    ['one', 'two', 'three'].map((level) => `${field} ${level}`),
  )
  it.each(FIELDS.flatMap((field) => LEVELS.map((level) => ({ field, level }))))(
    'takes level three, two or one of the three fields: $field $level',
    ({ field, level }) => {
      const { fits } = check('R5.1a', { ...officer, certificates: [{ field, level }] })

      expect(fits).toBe(taken.includes(`${field} ${level}`))
    },
  )

  it.each(FIELDS.flatMap((field) => TITLES.map((level) => ({ field, level }))))(
    'takes a title of the three fields from 助理级 on: $field $level',
    ({ field, level }) => {
      const result = check('R5.1a', { ...officer, certificates: [], titles: [title({ field, level })] })

      expect(result.fits).toBe(field !== 'other' && level !== 'junior')
      expect(result.explainable).toBe(field !== 'other' && level === 'junior')
    },
  )

  it('looks at every certificate, not at the first', () => {
    const certificates = [
      { field: 'other' as const, level: 'one' as const },
      { field: 'guidance' as const, level: 'four' as const },
      { field: 'labourSecurity' as const, level: 'three' as const },
    ]

    expect(check('R5.1a', { ...officer, certificates }).fits).toBe(true)
    expect(check('R5.1a', { ...officer, certificates: certificates.slice(0, 2) }).fits).toBe(false)
  })

  it('says each gap in words', () => {
    expect(check('R5.1a', {}).gaps).toEqual([
      '须在公共就业服务机构工作',
      '没有填写从哪年哪月开始从事就业服务工作',
      '须有职业指导、人力资源管理、劳动保障协理员三级以上（三级、二级、一级）证书，或这些专业的职称',
    ])
    expect(check('R5.1a', { ...officer, employmentServiceSince: '2023-09' }).gaps).toEqual([
      '从事就业服务工作须满 5 年，现为 3 年 2 个月，到 2028年9月满',
    ])
  })
})

describe('R5.1b: head or key staff of a commercial agency, with a title or a certificate, whatever the years', () => {
  const head: Partial<EligibilityFacts> = {
    unitKind: 'hrAgency',
    posts: ['chief'],
    certificates: [{ field: 'humanResources', level: 'two' }],
  }

  it.each(UNITS)('is for commercial agencies: %s', (unitKind) => {
    expect(check('R5.1b', { ...head, unitKind }).fits).toBe(unitKind === 'hrAgency')
  })

  it.each(POSTS)('is for heads and key staff: %s', (post) => {
    expect(check('R5.1b', { ...head, posts: [post] }).fits).toBe(!['founder', 'staff'].includes(post))
  })

  it.each(LEVELS)('takes level two or one: %s', (level) => {
    const result = check('R5.1b', { ...head, certificates: [{ field: 'guidance', level }] })

    expect(result.fits).toBe(level === 'one' || level === 'two')
    expect(result.explainable).toBe(false)
  })

  it.each(TITLES)('takes 副高 or above of any series instead: %s', (level) => {
    const { fits } = check('R5.1b', { ...head, certificates: [], titles: [title({ level })] })

    expect(fits).toBe(level === 'deputySenior' || level === 'senior')
  })

  it('leaves to the city whether another field is related', () => {
    const result = check('R5.1b', { ...head, certificates: [{ field: 'other', level: 'one' }] })

    expect(result).toEqual({
      fits: false,
      gaps: ['其他专业的二级以上证书是否相关，可由市级说明'],
      explainable: true,
    })
  })

  it.each(['', '2026-11', '2026-10'])('knows no five-year rule: since %j', (since) => {
    const years = { employmentServiceSince: since, relatedWorkSince: since, managingSince: since, in1650Since: since }

    expect(check('R5.1b', { ...head, ...years }).fits).toBe(true)
  })
})

describe('R5.2: five years of related work and 副教授 or 副研究员 or above', () => {
  const teacher: Partial<EligibilityFacts> = {
    unitKind: 'institution',
    workFields: ['guidance'],
    relatedWorkSince: FULL,
    titles: [title({ series: 'teaching' })],
  }

  it.each(TITLES.flatMap((level) => (['teaching', 'research', 'other'] as const).map((series) => ({ level, series }))))(
    'needs a title: $level $series',
    ({ level, series }) => {
      const result = check('R5.2', { ...teacher, titles: [title({ level, series })] })
      const high = level === 'deputySenior' || level === 'senior'

      expect(result.fits).toBe(high && series !== 'other')
      expect(result.explainable).toBe(high && series === 'other')
    },
  )

  it.each(['humanResources', 'guidance', 'training', 'counselling', 'other'] as const)(
    'needs the work: %s',
    (field) => {
      const result = check('R5.2', { ...teacher, workFields: [field] })

      expect([result.fits, result.explainable]).toEqual(field === 'other' ? [false, true] : [true, false])
    },
  )

  it.each(UNITS)('is open to every unit, and to nobody’s by explanation: %s', (unitKind) => {
    const result = check('R5.2', { ...teacher, unitKind })

    expect([result.fits, result.explainable]).toEqual(unitKind === 'none' ? [false, true] : [true, false])
  })

  it('asks for the years and the title both', () => {
    expect(check('R5.2', { ...teacher, relatedWorkSince: A_MONTH_SHORT })).toEqual({
      fits: false,
      gaps: ['从事相关工作须满 5 年，现为 4 年 11 个月，到 2026年12月满'],
      explainable: false,
    })
    expect(check('R5.2', { ...teacher, titles: [] }).gaps).toEqual(['须有副教授、副研究员及以上职称'])
  })

  it('is not left to the city while something firm is wanting as well', () => {
    const result = check('R5.2', { ...teacher, unitKind: 'none', relatedWorkSince: '' })

    expect(result.gaps).toHaveLength(2)
    expect(result.explainable).toBe(false)
  })
})

describe('R5.3: the size of the firm decides the post', () => {
  const manager: Partial<EligibilityFacts> = { unitKind: 'enterprise', managingSince: FULL, inGoodStanding: 'yes' }
  const fitting = (facts: Partial<EligibilityFacts>) =>
    (['R5.3a', 'R5.3b', 'R5.3c'] as const).filter((path) => check(path, facts).fits)

  /** Size → post → the one path it opens. */
  const EXPECTED = {
    large: { chief: 'R5.3a', deputyManager: 'R5.3a', departmentHead: 'R5.3a' },
    medium: { chief: 'R5.3b', deputyManager: 'R5.3b' },
    small: { founder: 'R5.3c' },
    micro: { founder: 'R5.3c' },
  } as const satisfies Record<string, Partial<Record<Post, EvidencePath>>>

  it.each(
    Object.entries(EXPECTED).flatMap(([size, posts]) =>
      POSTS.map((post) => ({ size, post, path: new Map<string, string>(Object.entries(posts)).get(post) ?? null })),
    ),
  )('$size, $post: $path', ({ size, post, path }) => {
    const firmSize = (['large', 'medium', 'small', 'micro'] as const).find((each) => each === size) ?? null

    expect(fitting({ ...manager, firmSize, posts: [post] })).toEqual(path ? [path] : [])
  })

  it('takes a founder who is general manager of a medium firm, and an agency as the firm it is', () => {
    expect(fitting({ ...manager, firmSize: 'medium', posts: ['founder', 'chief'] })).toEqual(['R5.3b'])
    expect(fitting({ ...manager, unitKind: 'hrAgency', firmSize: 'small', posts: ['founder'] })).toEqual(['R5.3c'])
    expect(fitting({ ...manager, unitKind: 'institution', firmSize: 'large', posts: ['chief'] })).toEqual([])
  })

  it.each([
    ['yes', true, false],
    ['no', false, false],
    ['unsure', false, true],
    [null, false, false],
  ] as const)('asks for good standing: %s', (inGoodStanding, fits, explainable) => {
    const result = check('R5.3c', { ...manager, firmSize: 'micro', posts: ['founder'], inGoodStanding })

    expect([result.fits, result.explainable]).toEqual([fits, explainable])
  })

  it('says what a department head of a medium firm lacks', () => {
    const facts = { ...manager, firmSize: 'medium' as const, posts: ['departmentHead' as const] }

    expect(check('R5.3b', facts).gaps).toEqual(['须任副总经理以上职务'])
    expect(check('R5.3a', facts).gaps).toEqual(['须在大型企业'])
  })
})

describe('R5.4: five years in the 1650 system, or a high level of research', () => {
  it.each([
    ['yes', FULL, true, false],
    ['yes', A_MONTH_SHORT, false, false],
    ['unsure', FULL, false, true],
    ['unsure', A_MONTH_SHORT, false, false],
    ['no', FULL, false, false],
    [null, FULL, false, false],
  ] as const)('R5.4a: in the system %s, since %s', (in1650, in1650Since, fits, explainable) => {
    const result = check('R5.4a', { in1650, in1650Since })

    expect([result.fits, result.explainable]).toEqual([fits, explainable])
  })

  it.each(['future', 'digital', 'intelligence', 'green', 'silver'] as const)('R5.4b has no years: %s', (field) => {
    expect(check('R5.4b', { researchField: field, researchProven: 'yes' })).toEqual({
      fits: true,
      gaps: [],
      explainable: false,
    })
    expect(check('R5.4b', { researchField: field, researchProven: 'no' }).gaps).toEqual([
      '须有论文、专利、课题等成果证明较高研究水平',
    ])
    expect(check('R5.4b', { researchField: field, researchProven: 'unsure' }).explainable).toBe(true)
  })

  it('R5.4b leaves a field that is not named to the city', () => {
    const result = check('R5.4b', { researchField: 'other', researchProven: 'yes' })

    expect(result).toEqual({ fits: false, gaps: ['研究领域没有列名，可由市级说明'], explainable: true })
    expect(check('R5.4b', { researchProven: 'yes' }).explainable).toBe(false)
  })
})

it.each(['topTen', 'star'] as const)('R5.5 asks for the award alone: %s', (award) => {
  expect(check('R5.5', { award })).toEqual({ fits: true, gaps: [], explainable: false })
  expect(check('R5.5', { award: null }).fits).toBe(false)
})

describe('five years include five years to the month', () => {
  const SINCE: [EvidencePath, (since: string) => Partial<EligibilityFacts>, string][] = [
    ['R5.1a', (employmentServiceSince) => ({ employmentServiceSince }), '从事就业服务工作'],
    ['R5.2', (relatedWorkSince) => ({ relatedWorkSince }), '从事相关工作'],
    ['R5.3a', (managingSince) => ({ managingSince }), '管理企业'],
    ['R5.3b', (managingSince) => ({ managingSince }), '管理企业'],
    ['R5.3c', (managingSince) => ({ managingSince }), '管理企业'],
    ['R5.4a', (in1650Since) => ({ in1650Since }), '在“1650”产业体系相关单位工作'],
  ]

  /** Start, reference date, whether the five years are full. */
  const BOUNDARIES: [string, string, boolean][] = [
    ['2021-11', '2026-11-01', true],
    ['2021-11', '2026-11-30', true],
    ['2021-11', '2026-10-31', false],
    ['2021-12', '2026-11-30', false],
    ['2021-01', '2026-01-01', true],
    ['2021-01', '2025-12-31', false],
    ['2020-02', '2025-02-28', true],
    ['2020-02-29', '2025-02-28', true],
    ['2019-02', '2024-02-29', true],
    ['2019-03', '2024-02-29', false],
    ['2027-01', '2026-11-23', false],
  ]

  it.each(SINCE.flatMap(([path, facts, work]) => BOUNDARIES.map((row) => ({ path, facts, work, row }))))(
    '$path, $row',
    ({ path, facts, work, row: [since, onDate, full] }) => {
      const gaps = check(path, facts(since), onDate).gaps.filter((gap) => gap.startsWith(`${work}须满 5 年`))

      expect(gaps).toHaveLength(full ? 0 : 1)
    },
  )
})

it('throws on what is no date', () => {
  expect(() => checkEligibility(NO_FACTS, { onDate: '2026-02-29' })).toThrow(RangeError)
  expect(() => check('R5.1a', { employmentServiceSince: '2021-13' })).toThrow(RangeError)
})
