import type { Account } from '@/cloudfunctions/_kit/caller'
import type { DemoData } from './demoData'
import type { Invented } from './experts'
import { createNumbers } from './numbers'
import type { Cast } from './people'
import type { Pictures } from './pictures/picture'
import { paperOf } from './rounds/folder'
import { selections } from './rounds/selection'
import { openDesks } from './rounds/stage'
import { exitsOf } from './terms/exits'
import { planTerms } from './terms/plan'
import { termsAndDecisions } from './terms/story'
import type { Archive } from './trail'

/** Everything between opening a round and leaving the programme. */
export type Programme = Omit<
  DemoData,
  'experts' | 'consultations' | 'serviceLogs' | 'feedback' | 'reports' | 'messages' | 'audit'
>

/** Rounds, terms, decisions, early exits and all that goes with them. 第二章, 第三章 */
export function programmeOf(
  people: readonly Invented[],
  by: { archive: Archive; cast: Cast; pictures: Pictures; nowAt: number },
): Programme {
  const { archive, cast, pictures, nowAt } = by
  const numbers = createNumbers()
  const stage = { archive, centre: cast.centre, nowAt }
  const plans = planTerms(people, nowAt)
  const { terms, decisions } = termsAndDecisions(plans, stage)
  const left = exitsOf(plans, terms, { stage, letter: paperOf(pictures, 'letter') })
  const { desks, accounts, files } = openDesks(archive, { cast, pictures, nowAt })
  const told = selections({ archive, nowAt, pictures, cast, numbers, desks }, { people, plans, decisions })
  const staff: Account[] = [...accounts, ...told.accounts]
  return {
    ...told,
    ...{ terms, decisions, exits: left.exits, bars: left.bars, accounts: staff },
    notices: [...told.notices, ...left.notices],
    files: [...files, ...told.files, ...left.files],
    counters: numbers.counters(terms.map(({ certificateNo }) => certificateNo)),
  }
}
