import { checkDraw, draw, type DrawLog } from './seededDraw'

const SEED = '2026年第一批 评审抽签'
const CANDIDATES = ['li', 'qian', 'sun', 'wang', 'zhao']
/** By `printf '2026年第一批 评审抽签:wang' | sha256sum` and its like, sorted. */
const ORDER = ['wang', 'sun', 'qian', 'zhao', 'li']
const LOG: DrawLog = { seed: SEED, candidates: CANDIDATES, count: 3, drawn: ['wang', 'sun', 'qian'] }

it.each([1, 2, 3, 4, 5])('draws %i by the smallest SHA-256 of seed and id', (count) => {
  expect(draw({ seed: SEED, candidates: CANDIDATES, count }).drawn).toEqual(ORDER.slice(0, count))
})

it('draws others from another seed', () => {
  expect(draw({ seed: '2026年第二批 评审抽签', candidates: CANDIDATES, count: 3 }).drawn).toEqual(['li', 'sun', 'qian'])
})

it('does not care in which order the candidates came, and logs them sorted', () => {
  const shuffled = ['zhao', 'li', 'wang', 'qian', 'sun']

  expect(draw({ seed: SEED, candidates: shuffled, count: 3 })).toEqual(LOG)
  expect(shuffled).toEqual(['zhao', 'li', 'wang', 'qian', 'sun'])
})

it('leaves the others in their order when somebody cannot serve', () => {
  const without = CANDIDATES.filter((id) => id !== 'sun')

  expect(draw({ seed: SEED, candidates: without, count: 3 }).drawn).toEqual(['wang', 'qian', 'zhao'])
})

it.each([
  ['', CANDIDATES, 1],
  ['  ', CANDIDATES, 1],
  [SEED, ['li', 'li', 'sun'], 1],
  [SEED, CANDIDATES, 0],
  [SEED, CANDIDATES, 6],
  [SEED, CANDIDATES, 1.5],
  [SEED, [], 1],
])('does not draw from seed %j, candidates %j, count %d', (seed, candidates, count) => {
  expect(() => draw({ seed, candidates, count })).toThrow(RangeError)
})

it('finds a log right that anybody would draw again', () => {
  expect(checkDraw(LOG)).toBe(true)
  expect(checkDraw({ ...LOG, candidates: [...CANDIDATES].reverse() })).toBe(true)
})

it.each<[string, Partial<DrawLog>]>([
  ['another was put in', { drawn: ['wang', 'sun', 'li'] }],
  ['the order was changed', { drawn: ['sun', 'wang', 'qian'] }],
  ['one was left out', { drawn: ['wang', 'sun'] }],
  ['one was added', { drawn: ['wang', 'sun', 'qian', 'zhao'] }],
  ['the seed was changed', { seed: `${SEED}。` }],
  ['a candidate was kept out of the draw', { candidates: CANDIDATES.filter((id) => id !== 'sun') }],
  ['the count was changed', { count: 2 }],
  ['no draw could give it', { count: 9 }],
])('finds a log wrong when %s', (_what, change) => {
  expect(checkDraw({ ...LOG, ...change })).toBe(false)
})
