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
  refuseMessages: (openid: string, templateId?: string) => void
  acceptMessages: (openid: string) => void
  /** How long a checked file waits for its judgement. */
  judgeAfterMs: number
  /** Resolves when every judgement that is under way was delivered, or could not be. */
  settled: () => Promise<void>
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

interface DoublesOptions {
  now: () => number
  push: (event: MediaCheckEvent) => Promise<void>
}

type Interface = (request: Record<string, unknown>) => { reply: WeixinReply; image?: Buffer }

/** Fresh doubles; `push` delivers a message to the function that receives WeChat's pushes. */
export function createDoubles(options: DoublesOptions): Doubles {
  let sent: SentToWeixin[] = []
  const refusals = createRefusals()
  const judgements = createJudgements(options.push)
  const interfaces: Record<string, Interface> = {
    'security.msgSecCheck': (request) => ({ reply: checkText(request) }),
    'security.mediaCheckAsync': (request) => {
      const { reply, event } = checkMedia(request, options.now())
      if (event) judgements.deliver(event, doubles.judgeAfterMs)
      return { reply }
    },
    'subscribeMessage.send': (request) => ({ reply: checkSubscribeMessage(request, refusals.mayReceive) }),
    'wxacode.getUnlimited': drawMiniProgramCode,
  }
  const doubles: Doubles = {
    get sent() {
      return sent
    },
    undelivered: judgements.undelivered,
    judgeAfterMs: 50,
    clear() {
      sent = []
      refusals.clear()
    },
    refuseMessages: refusals.add,
    acceptMessages: refusals.remove,
    settled: () => judgements.settled(),
    call(apiName, request) {
      const api = nameOf(apiName)
      const play = Object.hasOwn(interfaces, api) ? interfaces[api] : undefined
      if (!play) throw new WireError('INVALID_PARAM', `[InvalidParameter] the emulator does not play ${apiName}`)
      const answer = play(request)
      sent.push({ api, request, reply: answer.reply, at: options.now() })
      return answer
    },
  }
  return doubles
}

function nameOf(apiName: string): string {
  return (Object.hasOwn(NAMES, apiName) ? NAMES[apiName] : undefined) ?? apiName.replace(/^openapi\./, '')
}

/** Which messages users do not want; everything is wanted until it is refused. */
function createRefusals() {
  const refused = new Map<string, Set<string>>()
  return {
    add: (openid: string, templateId = '*') =>
      void refused.set(openid, (refused.get(openid) ?? new Set<string>()).add(templateId)),
    remove: (openid: string) => void refused.delete(openid),
    clear: () => refused.clear(),
    mayReceive: (openid: string, templateId: string) =>
      !refused.get(openid)?.has('*') && !refused.get(openid)?.has(templateId),
  }
}

/** Judgements of files on their way to the function that receives them. */
function createJudgements(push: (event: MediaCheckEvent) => Promise<void>) {
  const undelivered: { event: MediaCheckEvent; reason: string }[] = []
  const underWay = new Set<Promise<void>>()
  return {
    undelivered,
    deliver(event: MediaCheckEvent, afterMs: number) {
      const delivery = pause(afterMs)
        .then(() => push(event))
        .catch((error: unknown) => void undelivered.push({ event, reason: String(error) }))
        .finally(() => underWay.delete(delivery))
      underWay.add(delivery)
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
