import { assignCases, type AssignmentTask } from './assignCases'
import type { ConflictKind } from './conflicts'

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1).padStart(2, '0')}`)

/** `pairs`: '案 人' → why. */
const task = (fields: Partial<AssignmentTask>, pairs: Record<string, ConflictKind[]> = {}): AssignmentTask => ({
  cases: numbered('c', 6),
  members: ['m1', 'm2', 'm3', 'm4'],
  perCase: 2,
  conflicts: (caseId, memberId) => pairs[`${caseId} ${memberId}`] ?? [],
  ...fields,
})

const spread = (loads: Record<string, number>) => Math.max(...Object.values(loads)) - Math.min(...Object.values(loads))

it.each([
  [6, 4, 2],
  [7, 4, 3],
  [24, 5, 3],
  [24, 7, 3],
  [100, 9, 5],
  [1, 9, 3],
  [5, 3, 3],
])('%i cases, %i members, %i each: everybody has as much to do, give or take one', (cases, members, perCase) => {
  const plan = assignCases(task({ cases: numbered('c', cases), members: numbered('m', members), perCase }))

  expect(plan.short).toEqual([])
  expect(Object.keys(plan.assignment)).toHaveLength(cases)
  for (const given of Object.values(plan.assignment)) expect(new Set(given).size).toBe(perCase)
  expect(Object.values(plan.loads).reduce((sum, load) => sum + load, 0)).toBe(cases * perCase)
  expect(spread(plan.loads)).toBeLessThanOrEqual(1)
})

it('gives nobody a case with a conflict', () => {
  const plan = assignCases(
    task({}, { 'c01 m1': ['sameUnit'], 'c01 m2': ['samePerson'], 'c02 m3': ['declaredRelative', 'sameUnit'] }),
  )

  expect(plan.assignment.c01).toEqual(['m3', 'm4'])
  expect(plan.assignment.c02).not.toContain('m3')
  expect(plan.short).toEqual([])
  expect(spread(plan.loads)).toBe(0)
})

it('evens out through a third member when the busy and the idle share no case', () => {
  const conflicts: Record<string, ConflictKind[]> = { 'c01 m1': ['ownCity'], 'c02 m1': ['ownCity'] }
  for (const caseId of ['c03', 'c04', 'c05', 'c06']) conflicts[`${caseId} m3`] = ['ownCity']

  const plan = assignCases(task({ members: ['m1', 'm2', 'm3'], perCase: 1 }, conflicts))

  expect(plan.loads).toEqual({ m1: 2, m2: 2, m3: 2 })
})

it('balances exactly as well as the best of all plans', () => {
  const members = ['m1', 'm2', 'm3']
  const cases = numbered('c', 4)
  for (let pattern = 0; pattern < 4096; pattern += 7) {
    const barred = (caseId: string, memberId: string) =>
      (pattern >> (cases.indexOf(caseId) * 3 + members.indexOf(memberId))) % 2 === 1
    const conflicts = (caseId: string, memberId: string): ConflictKind[] =>
      barred(caseId, memberId) ? ['sameUnit'] : []

    const { loads } = assignCases({ cases, members, perCase: 1, conflicts })

    expect(unevenness(Object.values(loads))).toBe(leastUnevenness(cases, members, barred))
  }
})

const unevenness = (loads: readonly number[]) => loads.reduce((sum, load) => sum + load * load, 0)

/** By trying every plan with one member a case. */
function leastUnevenness(
  cases: readonly string[],
  members: readonly string[],
  barred: (caseId: string, memberId: string) => boolean,
): number {
  const plans = cases.reduce<number[][]>(
    (before, caseId) => {
      const able = members.flatMap((member, at) => (barred(caseId, member) ? [] : at))
      if (able.length === 0) return before
      return before.flatMap((loads) => able.map((at) => loads.map((load, each) => (each === at ? load + 1 : load))))
    },
    [members.map(() => 0)],
  )
  return Math.min(...plans.map(unevenness))
}

it('gives the same plan whatever order cases and members come in', () => {
  const pairs: Record<string, ConflictKind[]> = { 'c02 m1': ['sameUnit'], 'c05 m4': ['declared'] }
  const plan = assignCases(task({ perCase: 3 }, pairs))

  const turned = assignCases(
    task({ perCase: 3, cases: numbered('c', 6).reverse(), members: ['m4', 'm2', 'm1', 'm3'] }, pairs),
  )

  expect(turned).toEqual(plan)
})

describe('what was assigned before', () => {
  it('stays, and counts as load', () => {
    const kept = { c01: ['m1', 'm2'], c02: ['m1'], c03: ['m1'] }

    const plan = assignCases(task({ kept }))

    expect(plan.assignment.c01).toEqual(['m1', 'm2'])
    expect(plan.assignment.c02).toContain('m1')
    expect(plan.assignment.c03).toContain('m1')
    expect(plan.loads).toEqual({ m1: 3, m2: 3, m3: 3, m4: 3 })
  })

  it('goes where a conflict has come up since, and another takes the place', () => {
    const plan = assignCases(task({ kept: { c01: ['m1', 'm2'] } }, { 'c01 m1': ['declared'] }))

    expect(plan.assignment.c01).toContain('m2')
    expect(plan.assignment.c01).not.toContain('m1')
    expect(plan.assignment.c01).toHaveLength(2)
  })

  it('may be more than a case needs, but nobody who is no member', () => {
    const plan = assignCases(task({ perCase: 1, kept: { c01: ['m1', 'm2'], c02: ['gone'] } }))

    expect(plan.assignment.c01).toEqual(['m1', 'm2'])
    expect(plan.assignment.c02).toHaveLength(1)
    expect(plan.assignment.c02).not.toContain('gone')
    expect(plan.short).toEqual([])
  })
})

describe('a case that cannot be filled', () => {
  it('gets whoever is there and says why it is short', () => {
    const plan = assignCases(
      task({ perCase: 3 }, { 'c02 m1': ['sameUnit'], 'c02 m3': ['declaredRelative', 'sameUnit'] }),
    )

    expect(plan.assignment.c02).toEqual(['m2', 'm4'])
    expect(plan.short).toEqual([
      {
        caseId: 'c02',
        wanting: 1,
        recused: [
          { memberId: 'm1', kinds: ['sameUnit'] },
          { memberId: 'm3', kinds: ['declaredRelative', 'sameUnit'] },
        ],
        why: '需要 3 位评委，现有 4 位，其中 2 位须回避（同一单位、申报的亲属），还差 1 位',
      },
    ])
  })

  it('says so as well when the panel is simply too small', () => {
    const plan = assignCases(task({ cases: ['c01'], members: ['m1'], perCase: 3 }))

    expect(plan.assignment).toEqual({ c01: ['m1'] })
    expect(plan.short.map(({ why }) => why)).toEqual(['需要 3 位评委，现有 1 位，还差 2 位'])
  })
})
