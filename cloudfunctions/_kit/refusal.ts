import type { ErrorCode } from '@/domain/contract/errors'

type Detail = Record<string, string | number>
export type FieldProblem = { field: string; message: string }

/** An expected "no": it has a code in ERRORS, is named in the action's row, and reaches the user. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail?: Detail,
    readonly fields?: FieldProblem[],
  ) {
    super(code)
    this.name = 'Refusal'
  }
}

/** Goes on only when `condition` holds. Throws Refusal. */
export function must(condition: unknown, code: ErrorCode, detail?: Detail): asserts condition {
  if (!condition) throw new Refusal(code, detail)
}

/** The value, when there is one. Throws Refusal. */
export function found<T>(value: T | null | undefined, code: ErrorCode = 'NOT_FOUND'): T {
  must(value !== null && value !== undefined, code)
  return value
}
