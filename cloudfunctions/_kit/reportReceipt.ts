import { digest } from './identity'

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** 'TS20261123-7K2M9A': short enough to read out; letters that look alike are left out. The same call and attempt make the same number. */
export function reportReceipt(
  { callerId, key, todayOn }: { callerId: string; key: string; todayOn: string },
  attempt: number,
): string {
  const value = Number.parseInt(digest(['receipt', callerId, key, String(attempt)], 12), 16)
  const tail = Array.from(
    { length: 6 },
    (_, place) => LETTERS[Math.floor(value / LETTERS.length ** place) % LETTERS.length],
  )
  return `TS${todayOn.replaceAll('-', '')}-${tail.join('')}`
}
