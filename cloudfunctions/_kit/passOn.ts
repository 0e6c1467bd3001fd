import { _, db } from './cloud'
import { now } from './clock'
import type { ConsultationDoc } from './documents'
import { handOn } from './handOn'
import { change, Changed } from './records'

const BATCH = 50
const ROUNDS = 20
const WITH_AN_EXPERT: ConsultationDoc['state'][] = ['asked', 'accepted', 'answered']

/** An expert's questions and dialogues that are not over. */
export async function openConsultations(expert: { _id: string; accountId: string }): Promise<ConsultationDoc[]> {
  const { data } = await db
    .collection('consultations')
    .where({ expertAccountId: expert.accountId, expertId: expert._id, state: _.in(WITH_AN_EXPERT) })
    .limit(BATCH)
    .get()
  return data as ConsultationDoc[] // the SDK types documents as any
}

/** Whether the client still waits for this expert's word. */
export function owesAnswer({ state, messages }: ConsultationDoc): boolean {
  return state !== 'answered' || messages.at(-1)?.from === 'client'
}

/**
 * Takes everything open from an expert who has left: what waits for an answer goes to the field, a dialogue in which the expert had the
 * last word ends and the client is told. What somebody changes meanwhile is looked at again. Twice is once. 第八条
 */
export async function passOnConsultations(expert: { _id: string; accountId: string }, key: string): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const open = await openConsultations(expert)
    if (open.length === 0) return
    for (const consultation of open) {
      const to = {
        stage: 'field',
        key: `${key}-${consultation._id}`,
        why: '您的聘任已结束，这条咨询已转给同领域专家',
      } as const
      if (owesAnswer(consultation)) await handOn(consultation, to, now())
      else await end(consultation, `${key}-${consultation._id}`)
    }
  }
  throw new Error('consultations of an expert keep changing')
}

async function end(record: ConsultationDoc, key: string): Promise<void> {
  const fields = {
    state: 'closed' as const,
    closedAt: now(),
    dueAt: 0,
    remindAt: 0,
    dueUnknown: false,
    pool: [],
    history: [...record.history, { label: '咨询已结束', note: '专家的聘任已结束', at: now() }],
  }
  const rated = record.feedbackId !== null
  const message = {
    to: record.clientId,
    title: '咨询已结束',
    body: `这位专家已不在专家团，还有问题可以另外提问${rated ? '' : '；也请您评价这次服务'}`,
    opens: rated
      ? `packages/consult/dialogue/index?id=${record._id}`
      : `packages/consult/feedback/index?consultationId=${record._id}`,
  }
  const act = {
    key,
    who: 'clock',
    role: 'clock',
    action: 'lapse',
    from: record.state,
    to: 'closed',
    messages: [message],
  }
  await change<ConsultationDoc>('consultations', record, fields, act).catch((error: unknown) => {
    if (!(error instanceof Changed)) throw error
  })
}
