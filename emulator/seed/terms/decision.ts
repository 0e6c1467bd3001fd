import type { Account } from '@/cloudfunctions/_kit/caller'
import { digest } from '@/cloudfunctions/_kit/identity'
import type { DecisionDoc } from '@/cloudfunctions/_kit/termDocuments'
import { halfWidth } from '@/domain/rules/halfWidth'
import { startOfDayAt } from '@/domain/rules/shanghai'
import { remember, type Archive } from '../trail'

const MINUTE_MS = 60_000

/** A decision on paper, before anybody is in it. */
export interface Paper {
  kind: DecisionDoc['kind']
  no: string
  on: string
}

/** The id that the functions give to this number, so that nobody can use it again. */
export function decisionIdOf(no: string): string {
  const bare = halfWidth(no).replace(/\s/g, '').replace(/〔/g, '(').replace(/〕/g, ')')
  return digest(['decision', bare], 20)
}

/** When a decision of that day was made. */
export function decidedAt(on: string): number {
  return startOfDayAt(on) + 10 * 3_600_000
}

/** A decision that everybody in it has had for long; the officer's name is written as it was then. */
export function decisionOf(
  archive: Archive,
  { kind, no, on }: Paper,
  of: { by: Account; items: readonly Omit<DecisionDoc['items'][number], 'lost'>[] },
): DecisionDoc {
  const id = decisionIdOf(no)
  const at = decidedAt(on)
  const by = of.by._id
  const past = [
    { at, who: by, role: 'centreOfficer', action: `decisions.${kind}`, from: '', to: 'decided' },
    {
      at: at + MINUTE_MS,
      who: 'clock',
      role: 'clock',
      action: 'decisions.finish',
      from: 'decided',
      to: 'finished',
    },
  ]
  return {
    ...remember(archive, { collection: 'decisions', id }, past),
    ...{ kind, no, on, at, byId: by, byName: of.by.name },
    items: of.items.map((item) => ({ ...item, lost: false })),
    finished: true,
  }
}
