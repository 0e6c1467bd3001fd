import { answerDueAt, remindAt } from '@/domain/rules/answerClock'
import { CITIES } from '@/domain/rules/cities'
import type { ConsultationStage } from '@/domain/rules/consultationFlow'
import type { ConsultationDoc } from './documents'
import type { Message } from './messages'
import { poolTokens } from './pool'
import { programme } from './programme'
import { change, Changed } from './records'

type Clock = Pick<ConsultationDoc, 'dueAt' | 'remindAt' | 'dueUnknown'>

/**
 * Where a question goes when its time is over: from the expert to the field, from the field to the city's duty desk. 第十条(一)
 * Whoever accepted and did not answer loses it: an expert to the field, an officer back to the desk. Null: it has been everywhere.
 */
export function nextStage({ state, stage }: Pick<ConsultationDoc, 'state' | 'stage'>): ConsultationStage | null {
  if (state === 'accepted') return stage === 'duty' ? 'duty' : 'field'
  const AFTER = { direct: 'field', field: 'duty', duty: null } as const
  return AFTER[stage]
}

/** An answer clock that runs from `at` on; unknown while the holiday calendar does not reach its end. In the pool nobody is reminded. */
export async function clockFrom(at: number, stage: ConsultationStage): Promise<Clock> {
  const held = await programme()
  const dueAt = answerDueAt(held, at)
  const reminder = stage === 'field' ? null : remindAt(held, at)
  return { dueAt: dueAt ?? 0, remindAt: reminder ?? 0, dueUnknown: dueAt === null }
}

/**
 * Takes the question from whoever has it and offers it on, with a new clock. `why` is told to the one who loses it.
 * Gives whether it took effect: not when somebody else changed the question meanwhile.
 */
export async function handOn(
  consultation: ConsultationDoc,
  to: { stage: ConsultationStage; key: string; why: string },
  nowAt: number,
): Promise<boolean> {
  const { expertId } = consultation
  const label = to.stage === 'duty' ? '转给市级值班台' : '转给同领域专家'
  const fields = {
    state: 'asked' as const,
    stage: to.stage,
    expertId: '',
    expertAccountId: '',
    expertName: '',
    held: false,
    passedBy: [...new Set([...consultation.passedBy, expertId])].filter((each) => each !== ''),
    pool: to.stage === 'field' ? poolTokens(consultation) : [],
    acceptedAt: 0,
    lastAt: nowAt,
    // Numbers were exchanged with the one who had it, not with the next.
    contact: { client: '', expert: '' },
    ...(await clockFrom(nowAt, to.stage)),
    history: [...consultation.history, { label, note: '', at: nowAt }],
  }
  const messages = messagesOf(consultation, to)
  const act = { key: to.key, who: 'clock', role: 'clock', action: 'handOn', from: consultation.state, to: 'asked' }
  return tookEffect(change<ConsultationDoc>('consultations', consultation, fields, { ...act, messages }))
}

async function tookEffect(changing: Promise<ConsultationDoc>): Promise<boolean> {
  try {
    await changing
    return true
  } catch (error) {
    if (error instanceof Changed) return false
    throw error
  }
}

function messagesOf(consultation: ConsultationDoc, to: { stage: ConsultationStage; why: string }): Message[] {
  const { _id, city, clientId, expertAccountId } = consultation
  const where = to.stage === 'duty' ? `${CITIES[city]}市值班台` : '同领域专家'
  const forClient: Message = {
    to: clientId,
    title: `您的咨询已转给${where}`,
    body: '答复后会在这里通知您',
    opens: `packages/consult/dialogue/index?id=${_id}`,
  }
  const forHolder: Message = {
    to: expertAccountId,
    title: '一条咨询已转给他人',
    body: to.why,
    opens: consultation.stage === 'duty' ? 'packages/console/duty/index' : 'packages/desk/requests/index',
  }
  const forDesk: Message = {
    to: `city:${city}`,
    title: '有一条咨询待值班台答复',
    body: '超过时限无人答复，请接手或安排答复',
    opens: 'packages/console/duty/index',
    needsMe: true,
  }
  return [forClient, ...(expertAccountId ? [forHolder] : []), ...(to.stage === 'duty' ? [forDesk] : [])]
}
