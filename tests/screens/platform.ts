/** What the stand-in for WeChat remembers between a screen's calls and a test's questions. */
interface Platform {
  params: Record<string, string>
  opened: string[]
  toasts: string[]
  /** Tab index → text of its badge. */
  badges: Map<number, string>
  storage: Map<string, unknown>
  /** Pictures the next choosing gives. */
  chosen: string[]
  /** Saved files the phone no longer has. */
  lost: Set<string>
  onShow: Set<() => void>
  /** Path of a picture → its size in px. */
  sizes: Map<string, { width: number; height: number }>
  /** Canvases that were saved as pictures: their size, and what was drawn on each in order. */
  drawings: { width: number; height: number; strokes: string[] }[]
  /** Answers a cloud function; set by `cloud`. */
  invoke: (area: string, data: { action: string; input: unknown; key?: string }) => Promise<unknown>
  /** Stores a file; set by `cloud`. */
  store: (cloudPath: string) => Promise<string>
}

function fresh(): Platform {
  return {
    params: {},
    opened: [],
    toasts: [],
    badges: new Map(),
    storage: new Map(),
    chosen: [],
    lost: new Set(),
    onShow: new Set(),
    sizes: new Map(),
    drawings: [],
    invoke: () => Promise.reject(new Error('no cloud')),
    store: (cloudPath) => Promise.resolve(`cloud://test/${cloudPath}`),
  }
}

export const platform: Platform = fresh()

/** As if the app had just been installed. */
export function resetPlatform() {
  Object.assign(platform, fresh())
}
