import { verdictOfWords } from './wordList'

it.each([
  ['我想问问怎么写简历', 'pass'],
  ['', 'pass'],
  ['代 开 发-票', 'risky'],
  ['加ＷＥＩＸＩＮ，加微信，领红包', 'risky'],
  ['有人让我刷单，是真的吗', 'risky'],
  ['我遇到了刷单诈骗，怎么办', 'pass'],
  ['他过去死亡赔偿案件办得多', 'pass'],
  ['你去死', 'risky'],
  ['面试保过', 'review'],
  ['保过，还能代开发票', 'risky'],
])('judges %j as %s', (text, verdict) => {
  expect(verdictOfWords(text)).toBe(verdict)
})
