import type { RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { Filing } from './filing'
import type { RunningKey } from './runningCases'
import type { SelectionStage } from './stage'

export const RUNNING_ID = 'demo-round-running'

/** What the parts of this round's story share. */
export interface Telling {
  tools: SelectionStage
  round: RoundDoc
  /** Those appointed since. */
  appointed: Filing[]
  cast: Record<RunningKey, Filing>
  /** Day of the posting of the running notice, from today. */
  postedDay: number
}
