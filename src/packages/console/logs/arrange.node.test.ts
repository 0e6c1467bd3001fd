import { makeLogRow } from '../testing/log'
import { arrange } from './arrange'

const ROWS = [
  makeLogRow('a', { expertName: '陆知远', submittedAt: 20, activityName: 'HR 沙龙' }),
  makeLogRow('b', { expertName: '白若溪', submittedAt: 30 }),
  makeLogRow('c', { expertName: '陆知远', submittedAt: 10 }),
]
const ids = (asked: Parameters<typeof arrange>[1]) => arrange(ROWS, asked).map(({ id }) => id)

describe('the order of the review queue', () => {
  it.each([
    ['waiting', ['c', 'a', 'b']],
    ['newest', ['b', 'a', 'c']],
    ['expert', ['b', 'c', 'a']],
  ] as const)('%s', (order, expected) => {
    expect(ids({ words: '', order })).toEqual(expected)
  })

  it('keeps those whose expert or activity holds the words, in any case', () => {
    expect(ids({ words: ' 白若 ', order: 'waiting' })).toEqual(['b'])
    expect(ids({ words: 'hr', order: 'waiting' })).toEqual(['a'])
    expect(ids({ words: '陆知远', order: 'newest' })).toEqual(['a', 'c'])
    expect(ids({ words: '没有的', order: 'waiting' })).toEqual([])
  })

  it('leaves the loaded rows as they are', () => {
    const before = [...ROWS]
    arrange(ROWS, { words: '', order: 'newest' })

    expect(ROWS).toEqual(before)
  })
})
