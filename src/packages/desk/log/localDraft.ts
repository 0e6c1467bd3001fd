import Taro from '@tarojs/taro'
import type { LogContent } from '@/domain/contract/serviceLogs'

/** What this phone holds of a log that the cloud does not have yet. */
export interface LocalDraft {
  content: LogContent
  /** The version it was typed on. */
  version: number
  typedAt: number
}

/** Under `kept:`, so that it goes with everything else of a person. */
const slot = (id: string) => `kept:log:${id}`

/** Keeps every key typed, at once. Removed as soon as the cloud has it. */
export function keepLocal(id: string, draft: LocalDraft) {
  Taro.setStorageSync(slot(id), JSON.stringify(draft))
}

export function forgetLocal(id: string) {
  Taro.removeStorageSync(slot(id))
}

/** What was typed and not yet saved to the cloud, or null. */
export function localDraft(id: string): LocalDraft | null {
  const text: unknown = Taro.getStorageSync(slot(id))
  if (typeof text !== 'string' || !text) return null
  return JSON.parse(text) as LocalDraft // written by keepLocal alone
}
