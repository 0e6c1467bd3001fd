import type { Account } from '@/cloudfunctions/_kit/caller'
import type { DecisionDoc } from '@/cloudfunctions/_kit/termDocuments'
import type { DemoData } from '../demoData'
import type { Invented } from '../experts'

/** What one round leaves behind. */
export type ToldRound = Pick<
  DemoData,
  | 'rounds'
  | 'applications'
  | 'batches'
  | 'panels'
  | 'panelMembers'
  | 'marks'
  | 'notices'
  | 'objections'
  | 'invitations'
  | 'files'
> & { accounts: Account[] }

/** A round of which nothing is told yet. */
export const NOTHING_TOLD: ToldRound = {
  ...{ rounds: [], applications: [], batches: [], panels: [], panelMembers: [], marks: [] },
  ...{ notices: [], objections: [], invitations: [], files: [], accounts: [] },
}

/** The experts chosen in a round, and the decision that appointed them. */
export interface Chosen {
  experts: readonly Invented[]
  decision: DecisionDoc
}
