// Control characters but line feed and tab, halves of surrogate pairs, and the two code points that XML has no place for.
// eslint-disable-next-line no-control-regex -- these are the characters to drop
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu

/** The text as paper can carry it: line breaks are '\n', tabs are blanks, characters that nothing can print are gone. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, '')
}

/** The same paper with every text in it cleaned, at any depth; pictures stay as they are. */
export function cleanPaper<Paper>(paper: Paper): Paper {
  return cleaned(paper) as Paper // the same shape: only strings are replaced, by strings
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]))
}
