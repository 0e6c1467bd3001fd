const LINE_BREAKS = /\r\n|[\n\r\u2028\u2029\u0085]/g

/**
 * How many characters a text has: Unicode code points, without white space at either end and without line breaks.
 * An emoji of one code point counts 1 (a family or a flag counts its parts); spaces, full-width ones too, count inside the text and
 * not at its ends; CRLF, CR and LF count 0. Phone and cloud use this one function. 附件2 服务内容
 */
export function countCharacters(text: string): number {
  return [...text.trim().replace(LINE_BREAKS, '')].length
}

/** Whether the text has from `min` to `max` characters, both included, or is too short or too long. */
export function withinCount(text: string, min: number, max: number): 'ok' | 'short' | 'long' {
  const count = countCharacters(text)
  if (count < min) return 'short'
  return count > max ? 'long' : 'ok'
}
