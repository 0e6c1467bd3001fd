import { MARK_CRITERIA } from './markCriteria'
import {
  areWeights,
  DEFAULT_WEIGHTS,
  hasQuorum,
  markTotal,
  summariseMarks,
  type Points,
  type SubmittedMark,
  type Weights,
} from './panelMarks'

const points = (expertise: number, experience: number, commitment: number, standing: number): Points => ({
  expertise,
  experience,
  commitment,
  standing,
})
const weights = (...shares: [number, number, number, number]): Weights => points(...shares)
const mark = points
const ABSTAINED: SubmittedMark = null

it('weighs four criteria 30, 30, 20 and 20 unless the round says otherwise', () => {
  expect(Object.keys(MARK_CRITERIA)).toEqual(['expertise', 'experience', 'commitment', 'standing'])
  expect(DEFAULT_WEIGHTS).toEqual({ expertise: 30, experience: 30, commitment: 20, standing: 20 })
  expect(areWeights(DEFAULT_WEIGHTS)).toBe(true)
  for (const { asks, article } of Object.values(MARK_CRITERIA)) {
    expect(asks.length).toBeGreaterThan(10)
    expect(article).toMatch(/^第/)
  }
})

it.each<[Weights, boolean]>([
  [weights(25, 25, 25, 25), true],
  [weights(100, 0, 0, 0), true],
  [weights(30, 30, 20, 21), false],
  [weights(30, 30, 20, 19), false],
  [weights(120, -20, 0, 0), false],
  [weights(33.5, 33.5, 33, 0), false],
  [weights(NaN, 50, 25, 25), false],
])('weights %j: %s', (given, fits) => {
  expect(areWeights(given)).toBe(fits)
  if (!fits) expect(() => markTotal(points(1, 1, 1, 1), given)).toThrow(RangeError)
})

it.each<[Points, number]>([
  [points(0, 0, 0, 0), 0],
  [points(100, 100, 100, 100), 100],
  [points(80, 90, 70, 60), 77],
  [points(85, 77, 91, 68), 80.4],
  [points(81, 80, 80, 80), 80.3],
  [points(90, 85, 88, 79), 85.9],
])('%j total %d', (given, total) => {
  expect(markTotal(given, DEFAULT_WEIGHTS)).toBe(total)
})

it('rounds half a tenth up, whatever binary fractions say', () => {
  expect(markTotal(points(1, 0, 0, 0), weights(5, 95, 0, 0))).toBe(0.1)
  expect(markTotal(points(57, 57, 58, 58), weights(45, 50, 3, 2))).toBe(57.1)
  expect(markTotal(points(1, 0, 0, 0), weights(4, 96, 0, 0))).toBe(0)
})

it.each([points(101, 0, 0, 0), points(0, -1, 0, 0), points(0, 0, 50.5, 0), points(0, 0, 0, NaN)])(
  'takes no points but whole ones from 0 to 100: %j',
  (given) => {
    expect(() => markTotal(given, DEFAULT_WEIGHTS)).toThrow(RangeError)
  },
)

describe('the panel’s opinion', () => {
  it('is the mean of the totals as shown', () => {
    const marks = [mark(80, 90, 70, 60), mark(85, 77, 91, 68), mark(90, 85, 88, 79)]

    expect(summariseMarks(marks, DEFAULT_WEIGHTS)).toEqual({ mean: 81.1, marks: 3, abstentions: 0 })
  })

  it('leaves out who abstains and counts them', () => {
    const marks = [mark(80, 80, 80, 80), ABSTAINED, mark(90, 90, 90, 90), ABSTAINED]

    expect(summariseMarks(marks, DEFAULT_WEIGHTS)).toEqual({ mean: 85, marks: 2, abstentions: 2 })
  })

  it('drops neither the highest nor the lowest', () => {
    const marks = [mark(0, 0, 0, 0), mark(90, 90, 90, 90), mark(90, 90, 90, 90), mark(100, 100, 100, 100)]

    expect(summariseMarks(marks, DEFAULT_WEIGHTS).mean).toBe(70)
  })

  it('is none while nobody gave points', () => {
    expect(summariseMarks([], DEFAULT_WEIGHTS)).toEqual({ mean: null, marks: 0, abstentions: 0 })
    expect(summariseMarks([ABSTAINED], DEFAULT_WEIGHTS)).toEqual({ mean: null, marks: 0, abstentions: 1 })
  })

  it('may be zero, which is not none', () => {
    expect(summariseMarks([mark(0, 0, 0, 0)], DEFAULT_WEIGHTS).mean).toBe(0)
  })
})

/** Members → how many have to be there. */
it.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [5, 4],
  [6, 4],
  [7, 5],
  [9, 6],
  [11, 8],
])('of %i members %i make a quorum', (members, needed) => {
  expect(hasQuorum(needed, members)).toBe(true)
  expect(hasQuorum(needed - 1, members)).toBe(false)
})

it('lets no empty panel decide', () => {
  expect(hasQuorum(0, 0)).toBe(false)
})
