import { halfWidth } from '@/domain/rules/halfWidth'

export type Verdict = 'pass' | 'review' | 'risky'

/**
 * What text may not say, for callers whom WeChat's check does not know (the web). Patterns work on text without spaces and signs.
 * Short on purpose: gross fraud, crime, abuse and touting, not opinions.
 */
const WORDS: readonly { pattern: RegExp; verdict: Exclude<Verdict, 'pass'> }[] = [
  { pattern: /刷单(?!诈骗|骗局|被骗)/, verdict: 'risky' },
  { pattern: /裸贷|套路贷办理|无抵押秒批/, verdict: 'risky' },
  { pattern: /赌博|博彩|六合彩/, verdict: 'risky' },
  { pattern: /代开发票|办假证|代办假学历|枪支买卖/, verdict: 'risky' },
  { pattern: /(?<!过)去死(?!亡)|杀你全家|操你妈/, verdict: 'risky' },
  { pattern: /加微信领红包|扫码领现金|约炮|裸聊/, verdict: 'risky' },
  { pattern: /保过|内部名额|包就业付费/, verdict: 'review' },
]

/** The verdict of the word list. Spaces, signs, full-width letters and case do not hide a word. */
export function verdictOfWords(text: string): Verdict {
  const bare = halfWidth(text)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
  const hits = WORDS.filter(({ pattern }) => pattern.test(bare))
  return hits.find((hit) => hit.verdict === 'risky')?.verdict ?? hits[0]?.verdict ?? 'pass'
}
