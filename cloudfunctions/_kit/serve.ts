import { randomUUID } from 'node:crypto'
import { safeParse, type $ZodIssue } from 'zod/v4/core'
import {
  CONTRACT,
  type ActionName,
  type ActionOf,
  type Area,
  type InputOfOutput,
  type ParsedOf,
  type Reply,
} from '@/domain/contract'
import type { Action } from '@/domain/contract/action'
import type { Role } from '@/domain/rules/roles'
import { accountOf, callerId, callerOpenId, rolesOf, type Account } from './caller'
import { now } from './clock'
import { dayOf } from '@/domain/rules/shanghai'
import { isBusy } from './databaseErrors'
import { logFailure } from './failureLog'
import { Refusal, type FieldProblem } from './refusal'

/** Everything an action may know about the call beside its input. */
export interface Context {
  /** The caller's account id; exists before the account does. */
  readonly callerId: string
  readonly openId: string
  /** Made once per intention of the user; '' for reads. */
  readonly key: string
  readonly nowAt: number
  readonly todayOn: string
  /** The caller's account, loaded at most once; null before registration. */
  account(): Promise<Account | null>
  /** The caller's account. Throws REGISTER_FIRST. */
  person(): Promise<Account>
}

type Handler<N extends ActionName> = (input: ParsedOf<N>, ctx: Context) => Promise<InputOfOutput<N>>
export type Handlers<A extends Area> = { [B in ActionOf<A>]: Handler<Extract<`${A}.${B}`, ActionName>> }

const MAX_REQUEST_BYTES = 100_000
const KEY = /^[\w-]{8,64}$/

/**
 * The `main` of one area's cloud function: known action, caller, role, input, idempotency key, handler, output.
 * The only place that decides who calls and that turns a refusal or a bug into a reply.
 */
export function serve<A extends Area>(area: A, handlers: Handlers<A>): (event: unknown) => Promise<Reply<unknown>> {
  return async (event) => {
    const traceId = randomUUID().slice(0, 8)
    const caller = { id: callerId(), openId: callerOpenId() } // before any await: the platform keeps it in the environment
    try {
      return { ok: true, data: await answer(area, handlers, event, caller) }
    } catch (error) {
      return { ok: false, refusal: refusalOf(error, { area, traceId }) }
    }
  }
}

async function answer<A extends Area>(
  area: A,
  handlers: Handlers<A>,
  event: unknown,
  caller: { id: string | null; openId: string },
): Promise<unknown> {
  if (JSON.stringify(event ?? null).length > MAX_REQUEST_BYTES) throw new Refusal('TOO_LARGE')
  const request = requestOf(event)
  const rows: Record<string, Action> = CONTRACT[area]
  const row = Object.hasOwn(rows, request.action) ? rows[request.action] : undefined
  if (!row) throw new Refusal('UNKNOWN_ACTION')
  if (!caller.id) throw new Refusal('NOT_ALLOWED')
  const ctx = contextOf({ id: caller.id, openId: caller.openId }, row.kind === 'write' ? keyOf(request.key) : '')
  if (!row.by.includes('visitor')) checkRole(row.by, await ctx.account())
  const handler = handlers[request.action as ActionOf<A>] as (input: unknown, ctx: Context) => Promise<unknown> // the table above has this key
  return shaped(row, await handler(parsed(row, request.input), ctx))
}

function requestOf(event: unknown): { action: string; input: unknown; key: unknown } {
  const given = typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {} // untrusted: each part is checked below
  return {
    action: typeof given.action === 'string' ? given.action : '',
    input: given.input ?? {},
    key: given.key,
  }
}

function keyOf(key: unknown): string {
  if (typeof key === 'string' && KEY.test(key)) return key
  throw new Refusal('BAD_INPUT', undefined, [{ field: 'key', message: '缺少提交编号，请更新到最新版本后再试' }])
}

function contextOf(caller: { id: string; openId: string }, key: string): Context {
  const nowAt = now()
  let loading: Promise<Account | null> | undefined
  const account = () => (loading ??= accountOf(caller.id))
  return {
    callerId: caller.id,
    openId: caller.openId,
    key,
    nowAt,
    todayOn: dayOf(nowAt),
    account,
    person: async () => {
      const found = await account()
      if (!found) throw new Refusal('REGISTER_FIRST')
      return found
    },
  }
}

function checkRole(by: readonly Role[], account: Account | null): void {
  if (rolesOf(account).some((role) => by.includes(role))) return
  const registering = by.includes('seeker') || by.includes('employer')
  throw new Refusal(registering && !account?.kind ? 'REGISTER_FIRST' : 'NOT_ALLOWED')
}

function parsed(row: Action, input: unknown): unknown {
  const result = safeParse(row.input, input)
  if (result.success) return result.data
  throw new Refusal('BAD_INPUT', undefined, result.error.issues.map(problemOf))
}

function problemOf(issue: $ZodIssue): FieldProblem {
  const field = issue.path.join('.')
  return { field, message: /\p{Script=Han}/u.test(issue.message) ? issue.message : `“${field}”填写有误，请检查` }
}

/** Only what the contract names leaves the function. A reply that does not fit its own contract is a bug. */
function shaped(row: Action, data: unknown): unknown {
  const result = safeParse(row.output, data)
  if (result.success) return result.data
  const where = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join(', ')
  throw new Error(`reply outside the contract: ${where}`)
}

function refusalOf(error: unknown, where: { area: Area; traceId: string }) {
  if (error instanceof Refusal) {
    const { code, detail, fields } = error
    return { code, ...(detail && { detail }), ...(fields && { fields }), traceId: where.traceId }
  }
  if (!isBusy(error)) logFailure(error, where)
  return { code: 'BUSY' as const, traceId: where.traceId }
}
