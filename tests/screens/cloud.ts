import * as z from 'zod/mini'
import { type ActionName, CONTRACT, type InputOf, type OutputOf, type RefusalReply } from '@/domain/contract'
import type { Action } from '@/domain/contract/action'
import { platform, resetPlatform } from './platform'

type Answer = (input: unknown, key: string | undefined) => unknown

const answers = new Map<string, Answer>()
const calls: { name: string; input: unknown; key: string | undefined }[] = []

function rowOf(name: string): Action {
  const [area = '', action = ''] = name.split('.')
  const rows: Readonly<Record<string, Readonly<Record<string, Action>>>> = CONTRACT
  const row = rows[area]?.[action]
  if (!row) throw new Error(`no action ${name}`)
  return row
}

function connect() {
  platform.invoke = async (area, { action, input, key }) => {
    const name = `${area}.${action}`
    calls.push({ name, input, key })
    const row = rowOf(name)
    if (row.kind === 'write' && !key) throw new Error(`${name} was called without an idempotency key`)
    const answer = answers.get(name)
    if (!answer) throw new Error(`the test gave no answer for ${name}`)
    return answer(input, key)
  }
}

connect()

/** The cloud as a test wants it to answer; our own api and query code runs for real above it. */
export const cloud = {
  /** Answers an action; input and output are held to the contract's schemas. */
  answers<N extends ActionName>(name: N, reply: OutputOf<N> | ((input: InputOf<N>) => OutputOf<N>)) {
    const { input: inputSchema, output: outputSchema } = rowOf(name)
    answers.set(name, (input) => {
      const parsed = z.safeParse(inputSchema, input)
      if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error.issues) }
      const data = typeof reply === 'function' ? (reply as (input: unknown) => unknown)(input) : reply // typed by N above
      return { ok: true, data: z.parse(outputSchema, data) }
    })
  },
  /** Refuses an action. */
  refuses(name: ActionName, refusal: Omit<RefusalReply, 'traceId'> & { traceId?: string }) {
    answers.set(name, () => ({ ok: false, refusal: { traceId: 'trace-1', ...refusal } }))
  },
  /** The call of an action does not get through, `times` times; then what was answered before answers again. */
  losesReply(name: ActionName, times = Number.POSITIVE_INFINITY) {
    const before = answers.get(name)
    let left = times
    answers.set(name, (input, key) => {
      left -= 1
      if (left < 0 && before) return before(input, key)
      throw new Error('reply lost')
    })
  },
  inputsOf: (name: ActionName): unknown[] => calls.filter((each) => each.name === name).map((each) => each.input),
  keysOf: (name: ActionName) => calls.filter((each) => each.name === name).map((each) => each.key),
  callsMade: () => calls.map((each) => each.name),
  opened: () => platform.opened,
  toasts: () => platform.toasts,
  badges: () => Object.fromEntries(platform.badges),
  /** Pictures that choosing gives from now on. */
  choose: (...paths: string[]) => void (platform.chosen = paths),
  /** How large a picture is; one without a size cannot be opened. */
  sizeOf: (path: string, width: number, height: number) => void platform.sizes.set(path, { width, height }),
  /** Canvases that were saved as pictures. */
  drawings: () => platform.drawings,
  /** The phone clears a saved file away. */
  lose: (path: string) => void platform.lost.add(path),
  /** How storing a file goes from now on. */
  storing: (store: (cloudPath: string) => Promise<string>) => void (platform.store = store),
  stored: () => platform.storage,
  reset() {
    answers.clear()
    calls.length = 0
    resetPlatform()
    connect()
  },
}

function refusalOf(issues: readonly { path: PropertyKey[]; message: string }[]): RefusalReply {
  const fields = issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  return { code: 'BAD_INPUT', fields, traceId: 'trace-1' }
}
