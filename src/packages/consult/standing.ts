import type { ConsultationRow } from '@/domain/contract/consultations'
import { CONSULTATION_STATES } from '@/domain/rules/consultationFlow'
import { dayOf, showDay } from '@/domain/rules/shanghai'

/** "11月26日前", the last day included; '' while no clock runs. */
export function dueWords(dueAt: number | null): string {
  // The clock ends at 24:00, which is the first moment of the day after.
  return dueAt === null ? '' : `${showDay(dayOf(dueAt - 1)).replace(/^\d+年/, '')}前`
}

type Standing = Pick<ConsultationRow, 'state' | 'stage' | 'withWhom' | 'dueAt'>

/** Where a question of mine stands, and whose turn it is by when. */
export function standingOf({ state, stage, withWhom, dueAt }: Standing): string {
  const due = dueWords(dueAt)
  const until = due ? `，${due}` : ''
  if (state === 'asked') return stage === 'field' ? `等待同领域专家认领${until}` : `等待 ${withWhom} 答复${until}`
  if (state === 'accepted') return `${withWhom} 已接受，将答复您${until}`
  if (state === 'declined') return '您可以转给同领域专家，或结束咨询'
  if (state === 'expired') return '暂时无人答复，您可以再次转给同领域专家'
  return state === 'answered' ? `正在与 ${withWhom} 沟通` : CONSULTATION_STATES.closed
}
