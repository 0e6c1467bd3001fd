import { receiptNumber } from '@/domain/rules/caseNumbers'
import { dayOf } from '@/domain/rules/shanghai'
import type { DemoData } from './demoData'

/** The series of the functions' own counters. */
const SERIES = { application: 'applications', batch: 'batches', objection: 'objection' } as const

/** Receipt numbers of one year one after the other, in the order in which they are asked for. */
export interface Numbers {
  next(kind: keyof typeof SERIES, at: number): string
  /** The counters as the functions go on from them. */
  counters(certificates: readonly string[]): DemoData['counters']
}

export function createNumbers(): Numbers {
  const given = new Map<string, number>()
  return {
    next(kind, at) {
      const year = Number(dayOf(at).slice(0, 4))
      const series = `${SERIES[kind]}-${year}`
      const serial = (given.get(series) ?? 0) + 1
      given.set(series, serial)
      return receiptNumber(kind, { year, serial })
    },
    counters(certificates) {
      const last = new Map(given)
      for (const each of certificates) {
        const [, year = '', serial = ''] = /〔(\d{4})〕(\d+)号/.exec(each) ?? []
        const series = `certificates-${year}`
        last.set(series, Math.max(last.get(series) ?? 0, Number(serial)))
      }
      return [...last].map(([_id, number]) => ({ _id, last: number }))
    },
  }
}
