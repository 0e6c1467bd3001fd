import type { RefusalReply } from '@/domain/contract'
import { type ErrorCode, sentenceOf } from '@/domain/contract/errors'
import { Unreachable, Unreadable } from './transport/transport'

/** A refusal of the server: expected, with a sentence for the user. */
export class Refused extends Error {
  readonly code: ErrorCode
  readonly sentence: string
  readonly traceId: string
  readonly fields: { field: string; message: string }[]

  constructor(refusal: RefusalReply) {
    super(refusal.code)
    this.code = refusal.code
    this.sentence = sentenceOf(refusal.code, refusal.detail)
    this.traceId = refusal.traceId
    this.fields = refusal.fields ?? []
  }
}

/** What a screen shows when something did not work. */
export interface Problem {
  /** `OFF`, `SLOW`, `DOWN`: the cloud could not be reached. `UNREADABLE`: a picture this phone cannot open. `BUG`: ours. */
  code: ErrorCode | 'OFF' | 'SLOW' | 'DOWN' | 'UNREADABLE' | 'BUG'
  sentence: string
  /** '' when there is none. */
  traceId: string
  /** How to mend the input, by field. */
  fields: { field: string; message: string }[]
}

const REACH = {
  off: { code: 'OFF', sentence: '网络不通，请检查网络后重试' },
  slow: { code: 'SLOW', sentence: '网络较慢，还没有收到答复，请重试' },
  down: { code: 'DOWN', sentence: '暂时连不上服务，请稍后重试' },
} as const

/** Any error in the words of the user; the one place that translates on the phone. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) {
    return { code: error.code, sentence: error.sentence, traceId: error.traceId, fields: error.fields }
  }
  if (error instanceof Unreachable) return { ...REACH[error.why], traceId: '', fields: [] }
  if (error instanceof Unreadable) {
    return { code: 'UNREADABLE', sentence: '这张图片打不开，请换成 JPG 或 PNG 格式的图片', traceId: '', fields: [] }
  }
  return { code: 'BUG', sentence: '页面出了点问题，请重试', traceId: '', fields: [] }
}
