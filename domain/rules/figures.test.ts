import { scoreOf, showReplyTime, type Figures } from './figures'
import { DEFAULT_SETTINGS } from './settingValues'

const figures = (named: Partial<Figures>): Figures => ({
  services: 0,
  consultations: 0,
  feedbacks: 0,
  scoreSum: 0,
  replyHours: null,
  ...named,
})

describe('the score', () => {
  it.each([
    [0, 0],
    [1, 500],
    [2, 1000],
  ])('of %i feedbacks is not shown yet', (feedbacks, scoreSum) => {
    expect(scoreOf(figures({ feedbacks, scoreSum }), DEFAULT_SETTINGS)).toBeNull()
  })

  it.each([
    [3, 1500, 5],
    [3, 300, 1],
    [3, 1467, 4.9],
    [3, 1400, 4.7],
    [3, 1333, 4.4],
    [4, 1940, 4.9],
    [4, 1939, 4.8],
    [21, 10_290, 4.9],
    [1000, 433_000, 4.3],
    [3, 1200, 4],
  ])('of %i feedbacks summing to %i is %d', (feedbacks, scoreSum, score) => {
    expect(scoreOf(figures({ feedbacks, scoreSum }), DEFAULT_SETTINGS)).toBe(score)
  })
})

describe('the usual time to an answer', () => {
  it.each([
    [null, ''],
    [0, '通常 1 个工作日内回复'],
    [0.2, '通常 1 个工作日内回复'],
    [24, '通常 1 个工作日内回复'],
    [24.1, '通常 2 个工作日内回复'],
    [48, '通常 2 个工作日内回复'],
    [49, '通常 3 个工作日内回复'],
    [72, '通常 3 个工作日内回复'],
    [120, '通常 3 个工作日内回复'],
  ])('%s hours: %j', (replyHours, words) => {
    expect(showReplyTime(figures({ replyHours }), DEFAULT_SETTINGS)).toBe(words)
  })
})
