import { cloud } from './cloud'
import { Refusal } from './refusal'
import type { Context } from './serve'
import { linksTo } from './storage'
import { verdictOfWords, type Verdict } from './wordList'

/** Judges one text of at most 2,500 characters. Throws when it cannot. */
export type TextCheck = (text: string) => Promise<Verdict>

/** What a text is, in WeChat's numbers: a profile, a comment or answer, a longer post. */
const SCENES = { profile: 1, comment: 2, post: 3 } as const
type Scene = keyof typeof SCENES

const CHARACTERS_PER_CHECK = 2500
/** Neighbouring pieces share some characters, so that no word is cut in two. */
const OVERLAP = 20
const CHECK_TIMEOUT_MS = 3000
const LINK_LABELS = '、'
const PICTURE_SCENE = 3
/** The check fetches the picture itself and answers within half an hour. */
const FETCHED_WITHIN_SECONDS = 1800
const PICTURE = 2

/**
 * Checks what a user wrote before others can read it: `texts` by their label in the form. One call for all of them; one each only
 * to find out which is refused. 'review' means that the provider is in doubt: who shows it in public may hold it back.
 * Throws Refusal TEXT_REFUSED with `field`, and an Error (BUSY to the user) while the provider does not answer: call it before writing.
 */
export async function checkTexts(
  ctx: Pick<Context, 'openId'>,
  texts: Readonly<Record<string, string | undefined>>,
  scene: Scene = 'comment',
): Promise<'pass' | 'review'> {
  const written = Object.entries(texts).flatMap(([label, text]) => (text?.trim() ? [{ label, text }] : []))
  if (written.length === 0) return 'pass'
  const check = ctx.openId ? weixinCheck(ctx.openId, scene) : wordCheck
  const verdict = await judge(check, written.map(({ text }) => text).join('\n'))
  if (verdict !== 'risky') return verdict
  throw new Refusal('TEXT_REFUSED', { field: await riskyLabels(check, written) })
}

/**
 * Hands a stored picture to WeChat's check; its verdict comes later as a push with the trace id given back here.
 * '' when the check did not take it: the file then stays unseen, and after half an hour the centre is told.
 */
export async function checkPicture(ctx: Pick<Context, 'openId'>, fileId: string): Promise<string> {
  const link = (await linksTo([fileId], FETCHED_WITHIN_SECONDS)).get(fileId)
  if (!link) return ''
  const request = {
    media_url: link,
    media_type: PICTURE,
    version: 2,
    scene: PICTURE_SCENE,
    openid: ctx.openId || dutyOpenId(),
  }
  // A check that cannot be had must not lose the picture: it waits.
  const answer = await callWeixin('security.mediaCheckAsync', request).catch(() => null)
  return answer?.errcode === 0 ? String(answer.trace_id ?? '') : ''
}

/**
 * The check wants the openid of somebody in the mini program lately, which callers from the web have not. Their pictures
 * are checked under a duty officer's; without one they wait for the centre to look at them.
 */
function dutyOpenId(): string {
  return process.env.CONTENT_CHECK_OPENID ?? ''
}

async function judge(check: TextCheck, text: string): Promise<Verdict> {
  const verdicts = await Promise.all(piecesOf(text).map(check))
  if (verdicts.includes('risky')) return 'risky'
  return verdicts.includes('review') ? 'review' : 'pass'
}

/** The labels of the texts that are risky by themselves; all of them when only the whole is. */
async function riskyLabels(check: TextCheck, written: readonly { label: string; text: string }[]): Promise<string> {
  if (written.length === 1) return written[0]?.label ?? ''
  const verdicts = await Promise.all(written.map(({ text }) => judge(check, text)))
  const risky = written.filter((_each, index) => verdicts[index] === 'risky')
  return (risky.length > 0 ? risky : written).map(({ label }) => label).join(LINK_LABELS)
}

function piecesOf(text: string): string[] {
  const characters = [...text]
  const pieces: string[] = []
  for (let from = 0; from === 0 || from + OVERLAP < characters.length; from += CHARACTERS_PER_CHECK - OVERLAP) {
    pieces.push(characters.slice(from, from + CHARACTERS_PER_CHECK).join(''))
  }
  return pieces
}

const wordCheck: TextCheck = async (text) => verdictOfWords(text)

function weixinCheck(openid: string, scene: Scene): TextCheck {
  return async (content) => {
    const request = { content, version: 2, scene: SCENES[scene], openid }
    const { errcode, errmsg, result } = await callWeixin('security.msgSecCheck', request)
    if (errcode !== 0 || !result) throw new Error(`msgSecCheck: ${errcode} ${errmsg}`)
    return result.suggest
  }
}

interface WeixinAnswer {
  errcode: number
  errmsg: string
  trace_id?: string
  result?: { suggest: Verdict }
}

async function callWeixin(apiName: string, requestData: object): Promise<WeixinAnswer> {
  const answer = await cloud.callWxOpenApi({ apiName, requestData }, { timeout: CHECK_TIMEOUT_MS })
  return answer.result as WeixinAnswer // the SDK types the answer as any
}
