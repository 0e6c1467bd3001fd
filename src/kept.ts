import Taro from '@tarojs/taro'

const PREFIX = 'kept:'
const LARGEST = 60_000

/** What stays readable without a network. Public lists and the caller's own list of consultations; nothing else is stored. */
const KEPT: readonly string[] = ['experts.home', 'experts.search', 'consultations.list']

function slotOf(name: string, input: unknown): string | null {
  if (!KEPT.includes(name)) return null
  // The directory as it opens; what somebody searched for is not kept.
  if (name === 'experts.search' && JSON.stringify(input) !== '{}') return null
  return `${PREFIX}${name}:${JSON.stringify(input)}`
}

/** Keeps the answer of a read for the time without a network. */
export function keep(name: string, input: unknown, data: unknown) {
  const slot = slotOf(name, input)
  if (!slot) return
  const text = JSON.stringify(data)
  if (text.length <= LARGEST) Taro.setStorageSync(slot, text)
}

/** What was kept of a read, or undefined. */
export function kept(name: string, input: unknown): unknown {
  const slot = slotOf(name, input)
  const text: unknown = slot ? Taro.getStorageSync(slot) : ''
  return typeof text === 'string' && text ? JSON.parse(text) : undefined
}

const inMemory: (() => void)[] = []

/** Registers what else to empty when another person uses this phone: what waits in memory. */
export function whenForgotten(empty: () => void) {
  inMemory.push(empty)
}

/** Forgets everything of a person: all that is stored under `kept:`, and what waits in memory. */
export function forgetKept() {
  for (const empty of inMemory) empty()
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(PREFIX)) Taro.removeStorageSync(key)
}
