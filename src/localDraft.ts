import Taro from '@tarojs/taro'

/** What this phone holds of a form that the cloud does not have yet. */
export interface LocalDraft<Content> {
  content: Content
  /** The version it was typed on. */
  version: number
  typedAt: number
}

/** Under `kept:`, so that it goes with everything else of a person. */
const slotOf = (form: string) => `kept:${form}`

/** Keeps every key typed, at once. `form` names it for good, as 'log:17'. Removed as soon as the cloud has it. */
export function keepLocal<Content>(form: string, draft: LocalDraft<Content>) {
  Taro.setStorageSync(slotOf(form), JSON.stringify(draft))
}

export function forgetLocal(form: string) {
  Taro.removeStorageSync(slotOf(form))
}

/** What was typed and not yet saved to the cloud, or null. */
export function localDraft<Content>(form: string): LocalDraft<Content> | null {
  const text: unknown = Taro.getStorageSync(slotOf(form))
  if (typeof text !== 'string' || !text) return null
  return JSON.parse(text) as LocalDraft<Content> // written by keepLocal alone, under the same name
}
