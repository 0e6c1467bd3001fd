import { CITIES } from '@/domain/rules/cities'
import { maskName } from '@/domain/rules/masks'
import type { ClientKind } from '@/domain/rules/serviceTypes'
import type { Account } from '../_kit/caller'
import type { ConsultationDoc } from '../_kit/documents'

const NAMELESS = { seeker: '一位劳动者', employer: '一家用人单位' } as const satisfies Record<ClientKind, string>
const SHOWN_OF_SUMMARY = 30

/** Under what name a client asks: employers by their unit. */
export function clientNameOf(account: Account, kind: ClientKind): string {
  return kind === 'employer' ? account.unit || account.name : account.name
}

/** The client as everybody else sees them. 第十条(四) */
export function showClient({
  hideName,
  clientKind,
  clientName,
}: Pick<ConsultationDoc, 'hideName' | 'clientKind' | 'clientName'>): string {
  if (hideName) return NAMELESS[clientKind]
  return clientKind === 'employer' ? clientName : maskName(clientName)
}

export function deskName({ city }: Pick<ConsultationDoc, 'city'>): string {
  return `${CITIES[city]}市值班台`
}

/** Whoever answers, as the client sees them: a name once there is one. */
export function showAnswerer(record: Pick<ConsultationDoc, 'stage' | 'expertName' | 'city'>): string {
  if (record.expertName) return record.expertName
  return record.stage === 'duty' ? deskName(record) : '同领域专家'
}

/** Whoever answers, as the timeline names them: who reads it next need not learn who had the question before. */
export function partOf({ stage }: Pick<ConsultationDoc, 'stage'>): string {
  return stage === 'duty' ? '值班台' : '专家'
}

/** The beginning of the summary, for messages. */
export function quoteSummary({ summary }: Pick<ConsultationDoc, 'summary'>): string {
  const characters = [...summary]
  const shown = characters.slice(0, SHOWN_OF_SUMMARY).join('')
  return `“${shown}${characters.length > SHOWN_OF_SUMMARY ? '…' : ''}”`
}
