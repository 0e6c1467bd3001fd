import { textOf } from '../link'

/** Which service is spoken of: the code an expert showed, or a consultation of the caller. */
export type OccasionLink = { code: string } | { consultationId: string }

type Query = Readonly<Record<string, string | undefined>>

const CODE_IN_TEXT = /(?:^|[?&])code=([A-Za-z0-9]+)/

function codeIn(text: string): string {
  const code = CODE_IN_TEXT.exec(text)?.[1] ?? (/^[A-Za-z0-9]{6,12}$/.test(text) ? text : '')
  return code.toUpperCase()
}

/**
 * The occasion a link names, or null. A code comes as `code=` (link), `scene=` (mini-program code: `code=…` or the bare code)
 * or `q=` (a web address scanned in WeChat).
 */
export function occasionOf(query: Query): OccasionLink | null {
  const given = [textOf(query, 'code'), codeIn(textOf(query, 'scene')), codeIn(textOf(query, 'q'))]
  const code = given.find((each) => each !== '')
  if (code) return { code: code.toUpperCase() }
  const consultationId = textOf(query, 'consultationId')
  return consultationId ? { consultationId } : null
}
