/**
 * AbortController for WeChat, whose logic layer has none (NervJS/taro 15025).
 * Provided by the build in place of the global; only what the query library uses. Can go when the base library brings one.
 */
type Listener = (event: { type: 'abort' }) => void

class Signal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private listeners: Listener[] = []

  addEventListener(type: string, listener: Listener) {
    if (type === 'abort') this.listeners.push(listener)
  }

  removeEventListener(_type: string, listener: Listener) {
    this.listeners = this.listeners.filter((each) => each !== listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  dispatch(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    this.onabort?.({ type: 'abort' })
    for (const listener of [...this.listeners]) listener({ type: 'abort' })
  }
}

class Controller {
  readonly signal = new Signal()

  abort(reason: unknown = Object.assign(new Error('Aborted'), { name: 'AbortError' })) {
    this.signal.dispatch(reason)
  }
}

const own = typeof globalThis === 'undefined' ? undefined : globalThis
export const AbortController = own?.AbortController ?? Controller
export const AbortSignal = own?.AbortSignal ?? Signal
