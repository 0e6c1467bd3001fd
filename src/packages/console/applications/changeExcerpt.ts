/** How much of what stayed is shown on either side of what changed. */
const AROUND = 20

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

const reversed = (text: string) => [...text].reverse().join('')

/** A surrogate pair is never cut in two. */
const cut = (text: string, from: number, to: number) => Array.from(text).slice(Math.max(0, from), to).join('')

/**
 * What differs between two texts, each with a little of what stayed around it; '…' stands for the rest. Short texts come whole.
 */
export function changeExcerpt(before: string, after: string): { before: string; after: string } {
  const [was, is] = [Array.from(before), Array.from(after)]
  if (Math.max(was.length, is.length) <= AROUND * 4) return { before, after }
  const start = Array.from(before.slice(0, commonStart(before, after))).length
  const rest = [was.slice(start).join(''), is.slice(start).join('')] as const
  const end = Array.from(reversed(rest[0]).slice(0, commonStart(reversed(rest[0]), reversed(rest[1])))).length
  const part = (text: string, length: number) => {
    const [from, to] = [start - AROUND, length - end + AROUND]
    return `${from > 0 ? '…' : ''}${cut(text, from, to)}${to < length ? '…' : ''}`
  }
  return { before: part(before, was.length), after: part(after, is.length) }
}
