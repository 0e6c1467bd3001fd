import type { CallRecord, Record } from '../record'
import { wordsOf } from '../record'
import type { Phone } from '../phone'
import type { Sandbox } from '../sandbox'

/** What every part of `wx` works on. */
export interface Host {
  phone: Phone
  sandbox: Sandbox
  record: Record
  /** Calls without an answer yet. */
  pending: Map<number, string>
  /** How many of them wait for the person, not for a machine. */
  askingPerson: number
  /** The page on top. */
  route(): string
}

/** What an app gives to an interface of WeChat. */
export interface Options {
  success?: (result: unknown) => void
  fail?: (result: unknown) => void
  complete?: (result: unknown) => void
  [name: string]: unknown
}

/** Refuses a call as WeChat does, with its words and perhaps its code. */
export class WxFailure extends Error {
  constructor(
    message: string,
    readonly errCode?: number,
  ) {
    super(message)
  }
}

type Act = (options: Options) => unknown

let made = 0

/**
 * An interface of WeChat that answers later: by `success`, `fail` and `complete` when any is given, else by a promise.
 * `told` names the function and the action of a cloud call in the record.
 */
export function defineApi(
  host: Host,
  name: string,
  act: Act = () => ({}),
  told?: (options: Options) => Partial<CallRecord>,
) {
  return (given?: Options): unknown => {
    const options = given ?? {}
    host.record.calls.push({ name, action: '', input: plain(options), page: host.route(), ...told?.(options) })
    const id = ++made
    host.pending.set(id, name)
    const answering = answer(host, name, () => act(options)).finally(() => host.pending.delete(id))
    if (!options.success && !options.fail && !options.complete) return promised(host, answering)
    void answering.then(({ ok, result }) => tell(host, { name, options, ok, result }))
    return undefined
  }
}

interface Answer {
  ok: boolean
  result: unknown
}

async function answer({ sandbox }: Host, name: string, act: () => unknown): Promise<Answer> {
  await new Promise((resolve) => setTimeout(resolve, 0))
  try {
    const result = (await act()) ?? {}
    return { ok: true, result: sandbox.copyIn({ ...result, errMsg: `${name}:ok` }) }
  } catch (error) {
    const code = error instanceof WxFailure && error.errCode !== undefined ? { errCode: error.errCode } : {}
    const why = error instanceof Error ? error.message : wordsOf(error)
    return { ok: false, result: sandbox.copyIn({ ...code, errMsg: `${name}:fail ${why}` }) }
  }
}

function tell({ sandbox }: Host, { name, options, ok, result }: Answer & { name: string; options: Options }) {
  sandbox.guard(`${name} ${ok ? 'success' : 'fail'}`, () => (ok ? options.success : options.fail)?.(result))
  sandbox.guard(`${name} complete`, () => options.complete?.(result))
}

function promised({ sandbox }: Host, answering: Promise<Answer>): unknown {
  return sandbox.promise((resolve, reject) => {
    void answering.then(({ ok, result }) => sandbox.guard('promise', () => (ok ? resolve(result) : reject(result))))
  })
}

function plain(options: Options): unknown {
  const { success: _success, fail: _fail, complete: _complete, ...rest } = options
  return JSON.parse(JSON.stringify(rest)) as unknown
}

/** A text among the options; throws when it is missing, as WeChat does. */
export function textOf(options: Options, name: string): string {
  const value = options[name]
  if (typeof value !== 'string') throw new WxFailure(`parameter error: parameter.${name} should be String`)
  return value
}
