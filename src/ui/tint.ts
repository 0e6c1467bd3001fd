/** Grounds for a surname without a portrait; each carries white text at 4.5:1 or more. */
export const TINTS = ['#0F766E', '#1D4ED8', '#6D28D9', '#9D174D', '#9A3412', '#3F6212', '#155E75', '#4B5563'] as const

/** A ground made from the name: the same person looks the same everywhere. */
export function tintOf(name: string): string {
  const sum = [...name].reduce((total, character) => (total * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7)
  return TINTS[sum % TINTS.length] ?? TINTS[0]
}
