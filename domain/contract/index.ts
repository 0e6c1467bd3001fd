import type { $ZodType } from 'zod/v4/core'
import type { SchemaInput, SchemaOutput } from './action'
import { account } from './account'
import { applications } from './applications'
import { appointments } from './appointments'
import { consultations } from './consultations'
import type { ErrorCode } from './errors'
import { experts } from './experts'
import { feedback } from './feedback'
import { notices } from './notices'
import { panel } from './panel'
import { rounds } from './rounds'
import { serviceLogs } from './serviceLogs'
import { staff } from './staff'

/** Every action of the product. Key = area = cloud function = folder = first half of the action's name. */
export const CONTRACT = {
  account,
  rounds,
  applications,
  panel,
  notices,
  appointments,
  experts,
  consultations,
  serviceLogs,
  feedback,
  staff,
} as const

export type Area = keyof typeof CONTRACT
export type ActionOf<A extends Area> = keyof (typeof CONTRACT)[A] & string
/** `'consultations.ask'` and its like, derived from the tables. */
export type ActionName = { [A in Area]: `${A}.${ActionOf<A>}` }[Area]

type RowOf<N extends ActionName> = N extends `${infer A extends Area}.${infer B}`
  ? B extends keyof (typeof CONTRACT)[A]
    ? (typeof CONTRACT)[A][B]
    : never
  : never

/** What a caller sends. */
export type InputOf<N extends ActionName> =
  RowOf<N> extends { input: infer S extends $ZodType } ? SchemaInput<S> : never
/** What an action works on after parsing. */
export type ParsedOf<N extends ActionName> =
  RowOf<N> extends { input: infer S extends $ZodType } ? SchemaOutput<S> : never
/** What a handler gives: the output before it is shaped. */
export type InputOfOutput<N extends ActionName> =
  RowOf<N> extends { output: infer S extends $ZodType } ? SchemaInput<S> : never
/** What comes back. */
export type OutputOf<N extends ActionName> =
  RowOf<N> extends { output: infer S extends $ZodType } ? SchemaOutput<S> : never

/** The wire: what a phone sends to a cloud function. */
export interface Request {
  action: string
  input: unknown
  /** Made once per intention of the user; kept across retries. Needed for writes. */
  key?: string
}

export interface RefusalReply {
  code: ErrorCode
  detail?: Record<string, string | number>
  /** For BAD_INPUT and LOG_INCOMPLETE: which field, and how to mend it. */
  fields?: { field: string; message: string }[]
  traceId: string
}

/** The wire: what a cloud function answers. Never a top-level `code`. */
export type Reply<T> = { ok: true; data: T } | { ok: false; refusal: RefusalReply }
