import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A random draw with all that is needed to do it again. */
export interface DrawLog {
  /** A text settled before anybody could know what it would draw, and published with the result. */
  seed: string
  /** Everybody who could be drawn, sorted. */
  candidates: readonly string[]
  count: number
  /** Who was drawn, in the order of the draw; the next ones stand in for those who cannot. */
  drawn: readonly string[]
}

/** WeChat's engine on iOS has no TextEncoder. */
const utf8 = (text: string) =>
  Uint8Array.from(encodeURIComponent(text).match(/%..|./g) ?? [], (part) =>
    part.length === 1 ? part.charCodeAt(0) : parseInt(part.slice(1), 16),
  )

const rankOf = (seed: string, id: string) => bytesToHex(sha256(utf8(`${seed}:${id}`)))

const byCode = (a: string, b: string) => (a < b ? -1 : 1)

/**
 * Draws `count` of `candidates`: those with the smallest SHA-256 of `<seed>:<id>`, smallest first, so anybody with a terminal can check it.
 * The order in which candidates are given does not matter. Throws RangeError without a seed, with a candidate named twice, or with too few.
 * 第六条(三)
 */
export function draw({ seed, candidates, count }: Omit<DrawLog, 'drawn'>): DrawLog {
  if (seed.trim() === '') throw new RangeError('A draw needs a seed')
  if (new Set(candidates).size < candidates.length) throw new RangeError('A candidate is named twice')
  if (!Number.isInteger(count) || count < 1 || count > candidates.length) {
    throw new RangeError(`Cannot draw ${count} of ${candidates.length}`)
  }
  const ranked = candidates.map((id) => ({ id, rank: rankOf(seed, id) })).sort((a, b) => byCode(a.rank, b.rank))
  return { seed, candidates: [...candidates].sort(byCode), count, drawn: ranked.slice(0, count).map(({ id }) => id) }
}

/** Whether a log tells the draw that its seed, candidates and count give, in the same order. False for a log that no draw could give. */
export function checkDraw(log: DrawLog): boolean {
  try {
    return log.drawn.join('\n') === draw(log).drawn.join('\n')
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
