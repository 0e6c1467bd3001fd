import type { $ZodType, input as InputOfSchema, output as OutputOfSchema } from 'zod/v4/core'
import type { Role } from '@/domain/rules/roles'
import type { ErrorCode } from './errors'

/** One row of the contract: who may call an action, what goes in, what comes out, and how it may refuse. */
export interface Action<In extends $ZodType = $ZodType, Out extends $ZodType = $ZodType> {
  /** `read` changes nothing; `write` carries an idempotency key and takes effect once. */
  readonly kind: 'read' | 'write'
  readonly by: readonly Role[]
  readonly input: In
  readonly output: Out
  /** Beside those every action can answer with: see EVERY_ACTION in errors.ts. */
  readonly refusals: readonly ErrorCode[]
}

type Row<In extends $ZodType, Out extends $ZodType> = Omit<Action<In, Out>, 'kind' | 'refusals'> & {
  refusals?: readonly ErrorCode[]
}

/** A row that changes nothing. */
export function read<In extends $ZodType, Out extends $ZodType>(row: Row<In, Out>): Action<In, Out> {
  return { kind: 'read', refusals: [], ...row }
}

/** A row that takes effect once for each idempotency key. */
export function write<In extends $ZodType, Out extends $ZodType>(row: Row<In, Out>): Action<In, Out> {
  return { kind: 'write', refusals: [], ...row }
}

export type SchemaInput<T extends $ZodType> = InputOfSchema<T>
export type SchemaOutput<T extends $ZodType> = OutputOfSchema<T>
