import { brokenLink, nextEntry, type AuditEntry } from './audit'

const FACTS = {
  record: 'serviceLogs/l1',
  who: 'u1',
  role: 'expert',
  action: 'submit',
  from: 'draft',
  to: 'submitted',
  why: '',
  at: 1,
}

function chainOf(length: number): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (let step = 0; step < length; step += 1) {
    const last = entries.at(-1)
    entries.push(nextEntry(last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: '' }, { ...FACTS, at: step }))
  }
  return entries
}

describe('the audit chain of one record', () => {
  it('is whole when nothing was touched', () => {
    expect(brokenLink(chainOf(4))).toBeNull()
  })

  it.each(['who', 'role', 'action', 'from', 'to', 'why'] as const)('shows an entry whose %s was altered', (field) => {
    const chain = chainOf(4)
    const altered = chain.map((entry, index) => (index === 1 ? { ...entry, [field]: 'altered' } : entry))

    expect(brokenLink(altered)?.seq).toBe(2)
  })

  it('shows that an entry in the middle was taken out', () => {
    const [first, , third] = chainOf(3)

    expect(brokenLink([first, third].flatMap((entry) => entry ?? []))?.seq).toBe(3)
  })

  it('gives each entry an id made of record and step, so that it can be added only once', () => {
    expect(chainOf(2).map((entry) => entry._id)).toEqual(['serviceLogs:l1:1', 'serviceLogs:l1:2'])
  })
})
