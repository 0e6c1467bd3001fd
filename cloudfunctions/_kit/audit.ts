import { createHash } from 'node:crypto'

/** One line of the audit trail of one record: who did what, when, why; chained by hash. Append-only, kept 3 years. */
export interface AuditEntry {
  _id: string
  /** 'collection/id' */
  record: string
  /** 1, 2, 3… without gaps for each record. */
  seq: number
  /** Hash of the entry before; '' for the first. */
  prev: string
  hash: string
  who: string
  role: string
  action: string
  from: string
  to: string
  why: string
  at: number
}

/** The end of a record's chain, kept on the record itself so that state and trail change in one write. */
export interface Trail {
  seq: number
  hash: string
}

export type AuditFacts = Omit<AuditEntry, '_id' | 'seq' | 'prev' | 'hash'>

/** The entry that follows `trail`. */
export function nextEntry(trail: Trail, facts: AuditFacts): AuditEntry {
  const seq = trail.seq + 1
  const body = { ...facts, seq, prev: trail.hash }
  return { _id: `${facts.record.replace('/', ':')}:${seq}`, ...body, hash: hashOf(body) }
}

/** The first entry of a chain that does not follow from the one before, or null when the chain is whole. */
export function brokenLink(entries: readonly AuditEntry[]): AuditEntry | null {
  let before: Trail = { seq: 0, hash: '' }
  for (const entry of entries) {
    const { _id, hash, ...body } = entry
    if (entry.seq !== before.seq + 1 || entry.prev !== before.hash || hash !== hashOf(body)) return entry
    before = { seq: entry.seq, hash }
  }
  return null
}

function hashOf(body: AuditFacts & { seq: number; prev: string }): string {
  const { record, seq, prev, who, role, action, from, to, why, at } = body
  return createHash('sha256')
    .update(JSON.stringify([record, seq, prev, who, role, action, from, to, why, at]))
    .digest('hex')
}
