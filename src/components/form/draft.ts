import Taro from '@tarojs/taro'

/** Under `kept:`, so that drafts go with everything else of a person when another one uses this phone. */
const PREFIX = 'kept:draft:'

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What was typed into a form and not sent yet; empty when there is nothing. */
export function readDraft(slot: string): Record<string, unknown> {
  const text: unknown = Taro.getStorageSync(PREFIX + slot)
  const draft: unknown = typeof text === 'string' && text ? JSON.parse(text) : null
  return isRecord(draft) ? draft : {}
}

export function writeDraft(slot: string, values: object) {
  Taro.setStorageSync(PREFIX + slot, JSON.stringify(values))
}

export function dropDraft(slot: string) {
  Taro.removeStorageSync(PREFIX + slot)
}
