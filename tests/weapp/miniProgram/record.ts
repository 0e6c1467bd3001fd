/** One `setData` as it crossed to the view. */
export interface SetDataRecord {
  page: string
  keys: readonly string[]
  bytes: number
  /** Since the page's onLoad. */
  afterMs: number
}

/** One call of a WeChat interface, or of a cloud function. */
export interface CallRecord {
  /** `navigateTo`, `cloud.callFunction`, … */
  name: string
  /** Cloud function and action, such as `experts.search`; empty for others. */
  action: string
  input: unknown
  page: string
}

/** What a run of the app left behind. */
export interface Record {
  setData: SetDataRecord[]
  calls: CallRecord[]
  /** Exceptions, `console.error`, and broken rules of WeChat. */
  errors: string[]
  /** Names of `wx` that the app asked for and no phone of ours has. */
  unknown: Set<string>
  toasts: string[]
}

export function emptyRecord(): Record {
  return { setData: [], calls: [], errors: [], unknown: new Set(), toasts: [] }
}

/** A thrown thing in words. */
export function wordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  if ('stack' in error && typeof error.stack === 'string') return error.stack
  return JSON.stringify(error)
}
