import type { Request } from '@/domain/contract'

/** Bytes on their way to the store of files. */
export interface Sending {
  /** A local path (WeChat) or an object URL (web). */
  localPath: string
  /** Where it goes, folder and name without extension; the transport adds the extension. */
  cloudPath: string
  /** Pictures are shrunk to this many px on their longer side; null sends them as they are. */
  longEdge: number | null
  onProgress: (percent: number) => void
}

/** How this phone reaches the cloud. WeChat and the web differ here and nowhere else. */
export interface Transport {
  /** Runs the cloud function of an area and gives its reply as it came. Throws Unreachable. */
  invoke(area: string, request: Request): Promise<unknown>
  /** Stores a file and gives its cloud id. Throws Unreachable or Unreadable. */
  send(file: Sending): Promise<string>
}

/** The cloud could not be reached; nothing is known about the effect. */
export class Unreachable extends Error {
  constructor(readonly why: 'off' | 'slow' | 'down') {
    super(`unreachable: ${why}`)
  }
}

/** A picture this phone cannot open. */
export class Unreadable extends Error {
  constructor() {
    super('unreadable picture')
  }
}

/** How long a call may take. */
export const TIMEOUT_MS = 15_000

/** How long a file may take to send. */
export const UPLOAD_MS = 120_000

/** The promise, or Unreachable('slow') after the time allowed; WeChat's own call cannot be cancelled. */
export function withinTime<T>(promise: Promise<T>, ms = TIMEOUT_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Unreachable('slow')), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
