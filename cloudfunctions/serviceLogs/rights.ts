import { allowedActions, nextState } from '@/domain/rules/flow'
import {
  SERVICE_LOG_FLOW,
  SERVICE_LOG_STATES,
  type ServiceLogAction,
  type ServiceLogActor,
  type ServiceLogState,
} from '@/domain/rules/serviceLogFlow'
import type { ServiceLogDoc } from '../_kit/documents'
import { must, Refusal } from '../_kit/refusal'

/** A corrected log stays as it is, but whoever meets it shall know. */
export function stateLabel(log: ServiceLogDoc): string {
  return log.supersededBy ? '已更正' : SERVICE_LOG_STATES[log.state]
}

/** The state this act leads to. Throws WRONG_STATE. */
export function stepTo(log: ServiceLogDoc, action: ServiceLogAction, actor: ServiceLogActor): ServiceLogState {
  const to = nextState(SERVICE_LOG_FLOW, { state: log.state, action, actors: [actor] })
  if (!to || log.supersededBy) throw new Refusal('WRONG_STATE', { state: stateLabel(log) })
  return to
}

/** Goes on only when the caller saw the log as it stands. Throws CHANGED_BY_OTHERS. */
export function mustBeCurrent(log: ServiceLogDoc, version: number): void {
  must(log.version === version, 'CHANGED_BY_OTHERS', { state: stateLabel(log) })
}

/** The acts this caller may take now. */
export function canDo(
  log: ServiceLogDoc,
  as: { author: boolean; reviewer: boolean; correcting: boolean },
): ServiceLogAction[] {
  if (log.supersededBy) return []
  const actor: ServiceLogActor | null = as.author ? 'author' : as.reviewer ? 'reviewer' : null
  if (!actor) return []
  return allowedActions(SERVICE_LOG_FLOW, log.state, [actor]).filter((act) => act !== 'correct' || !as.correcting)
}
