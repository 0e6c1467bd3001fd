import { setTimeout as pause } from 'node:timers/promises'
import { checkMedia, type MediaCheckEvent } from '@/emulator/doubles/mediaCheck'
import { drawMiniProgramCode } from '@/emulator/doubles/miniProgramCode'
import { checkSubscribeMessage } from '@/emulator/doubles/subscribeMessage'
import { checkText } from '@/emulator/doubles/textCheck'
import type { WeixinReply } from '@/emulator/doubles/weixinReply'
import { WireError } from '@/emulator/wireError'

/** One call to WeChat, as it was asked and answered. */
export interface SentToWeixin {
  /** Such as `subscribeMessage.send`. */
  api: string
  request: Record<string, unknown>
  reply: WeixinReply
  at: number
}

/** Stand-ins for WeChat's server interfaces: they judge as the documents say and record every call. */
export interface Doubles {
  /** Every call so far, oldest first. */
  readonly sent: readonly SentToWeixin[]
  clear(): void
  /** From now on this user's subscribe messages are refused with 43101, for one template or for all. */
  refuseMessages(openid: string, templateId?: string): void
  acceptMessages(openid: string): void
  /** How long a checked file waits for its judgement. */
  judgeAfterMs: number
  /** Resolves when every judgement that is under way was delivered, or could not be. */
  settled(): Promise<void>
  /** Judgements that the receiving function did not take, with the reason. */
  readonly undelivered: readonly { event: MediaCheckEvent; reason: string }[]
  /** Answers one call; `image` only for the mini program code. Throws INVALID_PARAM for an interface that is not played. */
  call(apiName: string, request: Record<string, unknown>): { reply: WeixinReply; image?: Buffer }
}

/** The addresses of WeChat's HTTP interfaces, which the SDK may also be given as names. */
const NAMES: Record<string, string> = {
  '/wxa/msg_sec_check': 'security.msgSecCheck',
  '/wxa/media_check_async': 'security.mediaCheckAsync',
  '/cgi-bin/message/subscribe/send': 'subscribeMessage.send',
  '/wxa/getwxacodeunlimit': 'wxacode.getUnlimited',
}

/** Fresh doubles; `push` delivers a message to the function that receives WeChat's pushes. */
export function createDoubles(options: {
  now: () => number
  push: (event: MediaCheckEvent) => Promise<void>
}): Doubles {
  let sent: SentToWeixin[] = []
  const undelivered: { event: MediaCheckEvent; reason: string }[] = []
  const refusals = new Map<string, Set<string>>()
  const underWay = new Set<Promise<void>>()

  const deliver = (event: MediaCheckEvent) => {
    const delivery = pause(doubles.judgeAfterMs)
      .then(() => options.push(event))
      .catch((error: unknown) => void undelivered.push({ event, reason: String(error) }))
      .finally(() => underWay.delete(delivery))
    underWay.add(delivery)
  }
  const mayReceive = (openid: string, templateId: string) => {
    const refused = refusals.get(openid)
    return !refused?.has('*') && !refused?.has(templateId)
  }
  const interfaces: Record<string, (request: Record<string, unknown>) => { reply: WeixinReply; image?: Buffer }> = {
    'security.msgSecCheck': (request) => ({ reply: checkText(request) }),
    'security.mediaCheckAsync': (request) => {
      const { reply, event } = checkMedia(request, options.now())
      if (event) deliver(event)
      return { reply }
    },
    'subscribeMessage.send': (request) => ({ reply: checkSubscribeMessage(request, mayReceive) }),
    'wxacode.getUnlimited': drawMiniProgramCode,
  }

  const doubles: Doubles = {
    get sent() {
      return sent
    },
    undelivered,
    judgeAfterMs: 50,
    clear() {
      sent = []
      refusals.clear()
    },
    refuseMessages: (openid, templateId = '*') =>
      void refusals.set(openid, (refusals.get(openid) ?? new Set<string>()).add(templateId)),
    acceptMessages: (openid) => void refusals.delete(openid),
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
    call(apiName, request) {
      const api = (Object.hasOwn(NAMES, apiName) ? NAMES[apiName] : undefined) ?? apiName.replace(/^openapi\./, '')
      const play = Object.hasOwn(interfaces, api) ? interfaces[api] : undefined
      if (!play) throw new WireError('INVALID_PARAM', `[InvalidParameter] the emulator does not play ${apiName}`)
      const answer = play(request)
      sent.push({ api, request, reply: answer.reply, at: options.now() })
      return answer
    },
  }
  return doubles
}
