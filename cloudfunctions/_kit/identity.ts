import { createHash } from 'node:crypto'

/** A hex digest of the parts, `length` characters; parts cannot run into each other. */
export function digest(parts: readonly string[], length = 24): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length)
}

/** The account of a WeChat openid or a web sign-in id. The platform's id itself is not stored. */
export function accountIdOf(platformId: string): string {
  return `u${digest(['account', platformId])}`
}

/** The id of a record made by one intention of one caller: the same call twice makes the same id. */
export function idFrom(collection: string, callerId: string, key: string): string {
  return digest([collection, callerId, key], 20)
}
