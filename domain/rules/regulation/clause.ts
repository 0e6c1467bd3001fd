/** Where one clause of the regulation, or one field of an annex form, lives in the product. */
export interface Clause {
  /** R = article, A1 and A2 = the annex forms. */
  id: string
  /** The clause in the regulation's words, shortened. */
  text: string
  covered: 'whole' | 'partly'
  /** `path#EXPORT` of the rule or table. */
  rules: readonly string[]
  /** Names in the contract. */
  actions: readonly string[]
  tests: readonly string[]
  /** Page paths under `src/`. */
  screens: readonly string[]
  /** What is missing, when the clause is covered in part. */
  missing?: string
}

/** A clause that the product covers in full. */
export const whole = { covered: 'whole' } as const
