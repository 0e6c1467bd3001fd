type Query = Readonly<Record<string, string | undefined>>

/** A value of a link as text; WeChat hands it over encoded, the web decoded. */
export function textOf(query: Query, name: string): string {
  const given = query[name] ?? ''
  try {
    return decodeURIComponent(given).trim()
  } catch {
    return given.trim() // holds a per cent sign of its own, or was cut in the middle of a character
  }
}

/** A value of a link that names a row of a vocabulary; anything else is left out. */
export function keyOf<K extends string>(
  table: Readonly<Record<K, unknown>>,
  query: Query,
  name: string,
): K | undefined {
  const given = query[name]
  const isKey = (text: string): text is K => Object.hasOwn(table, text)
  return given !== undefined && isKey(given) ? given : undefined
}
