/** One thing to choose. */
export interface Option<T extends string> {
  value: T
  label: string
  hint?: string
}

/** The options of a vocabulary table, in the table's order: `optionsOf(SPECIALTIES)`. */
export function optionsOf<K extends string>(table: Readonly<Record<K, string>>): Option<K>[] {
  const isKey = (key: string): key is K => key in table
  return Object.keys(table)
    .filter(isKey)
    .map((value) => ({ value, label: table[value] }))
}
