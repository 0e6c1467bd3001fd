import { randomInt } from 'node:crypto'
import { logProblems } from '@/domain/rules/serviceLogRules'
import type { ServiceLogDoc } from '../_kit/documents'
import { programme } from '../_kit/programme'
import { found, must, Refusal } from '../_kit/refusal'
import type { Context, Handlers } from '../_kit/serve'
import { isAuthor } from './relation'
import { stateLabel, stepTo } from './rights'
import * as store from './store'

/** Without 0 O 1 I L: a code may be read aloud. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LENGTH = 8
const DAY_MS = 86_400_000

/**
 * Shows the code by which the people served leave feedback in their own words; the live one when there is one for this audience.
 * 附件2 服务对象意见反馈
 */
export const openCode: Handlers<'serviceLogs'>['openCode'] = async ({ id, audience }, ctx) => {
  const seen = await ownLog(id, ctx)
  const log = isLive(seen, audience, ctx) ? seen : await showNew(seen, audience, ctx)
  return { ...log.code, given: await store.countGiven(log) }
}

async function ownLog(id: string, ctx: Context): Promise<ServiceLogDoc> {
  const log = found(await store.logById(id))
  must(isAuthor(log, ctx.callerId), 'NOT_YOURS')
  stepTo(log, 'openCode', 'author')
  checkOccasion(log, ctx)
  return log
}

async function showNew(log: ServiceLogDoc, audience: Audience, ctx: Context): Promise<ServiceLogDoc> {
  const { feedbackCodeValidDays } = (await programme()).settings
  const expiresAt = ctx.nowAt + feedbackCodeValidDays * DAY_MS
  const shown = await store.showCode(log, { code: newCode(), audience, expiresAt })
  if (shown) return shown
  const current = await ownLog(log._id, ctx)
  must(isLive(current, audience, ctx), 'CHANGED_BY_OTHERS', { state: stateLabel(current) })
  return current
}

type Audience = ServiceLogDoc['code']['audience']

function isLive({ code }: ServiceLogDoc, audience: Audience, ctx: Context): boolean {
  return code.code !== '' && code.audience === audience && code.expiresAt > ctx.nowAt
}

/** Whoever scans must be told which service, on which days; whether they lie in the term is asked when the log is submitted. */
function checkOccasion(log: ServiceLogDoc, ctx: Context): void {
  const always = { today: ctx.todayOn, termStartOn: '0000-01-01', termEndOn: '9999-12-31' }
  const named = ['activityName', 'startOn', 'endOn']
  const problems = logProblems(log.content, always).filter(({ field }) => named.includes(field))
  if (problems.length > 0) throw new Refusal('LOG_INCOMPLETE', undefined, problems)
}

/** Eight letters and digits from the operating system's generator: 31⁸ are too many to guess in seven days. */
function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
