import { dayOf } from '@/domain/rules/shanghai'

/** The server's clock, the only one that decides. UTC epoch milliseconds. */
export function now(): number {
  return Date.now()
}

/** The day it is in China, 'YYYY-MM-DD'. */
export function today(): string {
  return dayOf(now())
}
