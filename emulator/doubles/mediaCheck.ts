import { randomUUID } from 'node:crypto'
import { EMULATED_APPID } from '@/emulator/functions/identity'
import { weixinError, type WeixinReply } from '@/emulator/doubles/weixinReply'
import { optionalText } from '@/emulator/wireFields'

/** The pushed message that carries the judgement of one file. */
export interface MediaCheckEvent {
  MsgType: 'event'
  Event: 'wxa_media_check'
  trace_id: string
  result: { suggest: 'pass' | 'risky'; label: number }
  [field: string]: unknown
}

/**
 * `security.mediaCheckAsync`, version 2: takes the file at once and judges it later. A file is risky when its address says `risky`.
 * Errors: 47001 without address, 40129 without a known scene, 40003 without openid.
 */
export function checkMedia(
  request: Record<string, unknown>,
  now: number,
): { reply: WeixinReply; event?: MediaCheckEvent } {
  const address = optionalText(request, 'media_url') ?? optionalText(request, 'mediaUrl')
  const openid = optionalText(request, 'openid')
  if (address === undefined || Number(request.version) !== 2) return { reply: weixinError(47001, 'data format error') }
  if (![1, 2, 3, 4].includes(Number(request.scene))) return { reply: weixinError(40129, 'invalid scene') }
  if (openid === undefined) return { reply: weixinError(40003, 'invalid openid') }

  const traceId = randomUUID()
  const result = address.includes('risky')
    ? { suggest: 'risky' as const, label: 20002 }
    : { suggest: 'pass' as const, label: 100 }
  return {
    reply: { errcode: 0, errmsg: 'ok', trace_id: traceId },
    event: {
      ToUserName: 'gh_emulator',
      FromUserName: openid,
      CreateTime: Math.floor(now / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: EMULATED_APPID,
      trace_id: traceId,
      version: 2,
      result,
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    },
  }
}
