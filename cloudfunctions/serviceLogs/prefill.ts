import type { LogContent } from '@/domain/contract/serviceLogs'
import { EMPTY_LOG_CONTENT } from '@/domain/rules/serviceLogRules'
import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import { dayOf } from '@/domain/rules/shanghai'
import { maskName } from '@/domain/rules/masks'
import type { ConsultationDoc } from '../_kit/documents'

/**
 * What a log can know from the consultation it reports. 附件2
 * The activity is named after the kind of question: its summary is the client's own and the name becomes public. The client stays
 * as the expert knows them: no hidden name, a phone only if contact was exchanged, key groups only as declared in this very question.
 */
export function contentFrom(consultation: ConsultationDoc): LogContent {
  const { client, expert } = consultation.contact
  return {
    ...EMPTY_LOG_CONTENT,
    activityName: `${SERVICE_TYPES[consultation.serviceType].label}一对一服务`,
    startOn: dayOf(consultation.answeredAt),
    endOn: dayOf(Math.max(consultation.answeredAt, lastWordAt(consultation))),
    mode: consultation.mode ?? 'online',
    form: 'consultation',
    clientKind: consultation.clientKind,
    clientName: consultation.hideName ? '' : knownName(consultation),
    clientPhone: client !== '' && expert !== '' ? client : '',
    keyGroups: consultation.keyGroups,
  }
}

function knownName({ clientKind, clientName }: ConsultationDoc): string {
  return clientKind === 'seeker' ? maskName(clientName) : clientName
}

/** Closing comes days later by itself and is no service: the last message is. */
function lastWordAt(consultation: ConsultationDoc): number {
  return consultation.messages.at(-1)?.at ?? 0
}
