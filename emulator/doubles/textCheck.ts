import { randomUUID } from 'node:crypto'
import { weixinError, type WeixinReply } from '@/emulator/doubles/weixinReply'
import { optionalText } from '@/emulator/wireFields'

const CONTENT_LIMIT = 2500

type Suggest = 'pass' | 'review' | 'risky'

/** Words that decide; the labels are WeChat's: 10001 advertising, 20003 abuse, 20006 crime, 20008 fraud, 21000 other. */
const WORDS: readonly { word: string; suggest: Suggest; label: number }[] = [
  { word: '刷单', suggest: 'risky', label: 20008 },
  { word: '裸贷', suggest: 'risky', label: 20008 },
  { word: '赌博', suggest: 'risky', label: 20006 },
  { word: '代开发票', suggest: 'risky', label: 20006 },
  { word: '去死', suggest: 'risky', label: 20003 },
  { word: '加微信领红包', suggest: 'risky', label: 10001 },
  { word: '保过', suggest: 'review', label: 10001 },
  { word: '内部名额', suggest: 'review', label: 21000 },
]

/**
 * `security.msgSecCheck`, version 2: the whole text is judged by a small word list.
 * Errors: 40129 without a known scene, 40003 without openid, 47001 without version 2 or content, 45002 over 2,500 characters.
 */
export function checkText(request: Record<string, unknown>): WeixinReply {
  const content = optionalText(request, 'content')
  if (Number(request.version) !== 2 || content === undefined) return weixinError(47001, 'data format error')
  if (![1, 2, 3, 4].includes(Number(request.scene))) return weixinError(40129, 'invalid scene')
  if (optionalText(request, 'openid') === undefined) return weixinError(40003, 'invalid openid')
  if ([...content].length > CONTENT_LIMIT) return weixinError(45002, 'content size out of limit')

  const texts = ['content', 'title', 'nickname', 'signature']
    .map((field) => optionalText(request, field) ?? '')
    .join('\n')
  const hits = WORDS.filter(({ word }) => texts.includes(word))
  const worst = hits.find((hit) => hit.suggest === 'risky') ?? hits[0]
  const result = { suggest: worst?.suggest ?? 'pass', label: worst?.label ?? 100 }
  return {
    errcode: 0,
    errmsg: 'ok',
    trace_id: randomUUID(),
    result,
    detail: [{ strategy: 'keyword', errcode: 0, ...result, keyword: worst?.word ?? '' }],
  }
}
