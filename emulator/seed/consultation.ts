import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ConsultationDoc, ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { digest } from '@/cloudfunctions/_kit/identity'
import type { Message } from '@/cloudfunctions/_kit/messages'
import { poolTokens } from '@/cloudfunctions/_kit/pool'
import type { Stored } from '@/cloudfunctions/_kit/records'
import { clientNameOf, quoteSummary, showClient } from '@/cloudfunctions/consultations/names'
import { CONSULTATION_FLOW, type ConsultationAction, type ConsultationActor } from '@/domain/rules/consultationFlow'
import { nextState } from '@/domain/rules/flow'
import type { ServiceType } from '@/domain/rules/serviceTypes'
import { clockFrom } from './moments'
import type { Question } from './texts/questions'
import { remember, type Archive, type PastAct } from './trail'

export type Fields = Omit<ConsultationDoc, keyof Stored>

/** What somebody asks: an expert, or without one the pool of the field. */
export interface Asking {
  client: Account
  expert: ExpertDoc | null
  serviceType: ServiceType
  question: Pick<Question, 'summary' | 'details'>
  at: number
  also?: Partial<Pick<Fields, 'hideName' | 'industry' | 'specialty' | 'mode' | 'city'>>
}

/** One act on a question after it was asked; see consultationActs.ts. */
export interface Act {
  action: ConsultationAction
  as: ConsultationActor
  who: string
  role: string
  at: number
  /** What it writes, given how the record stands. */
  effect(
    before: Fields,
    id: string,
  ): { fields: Partial<Fields>; line?: { label: string; note?: string }; messages?: Message[] }
}

export const NO_CLOCK = { dueAt: 0, remindAt: 0, dueUnknown: false }

/** A consultation with its past; throws RangeError when the flow table does not allow one of the acts. */
export function consultationOf(archive: Archive, asking: Asking, acts: readonly Act[]): ConsultationDoc {
  const id = digest(['demo consultation', asking.client._id, String(asking.at)], 20)
  let fields = askedFields(asking)
  const past: PastAct[] = [askedAct(asking, fields, id)]
  for (const act of acts) {
    const { fields: changed, line, messages } = act.effect(fields, id)
    const to = nextState(CONSULTATION_FLOW, { state: fields.state, action: act.action, actors: [act.as] })
    if (to === null) throw new RangeError(`no ${act.action} by ${act.as} from ${fields.state}`)
    past.push({
      at: act.at,
      who: act.who,
      role: act.role,
      action: act.action,
      from: fields.state,
      to,
      messages: messages ?? [],
    })
    const history = line
      ? [...fields.history, { label: line.label, note: line.note ?? '', at: act.at }]
      : fields.history
    fields = { ...fields, lastAt: act.at, ...changed, state: to, history }
  }
  return { ...fields, ...remember(archive, { collection: 'consultations', id }, past) }
}

/** The page that shows it. */
export function dialoguePage(id: string): string {
  return `packages/consult/dialogue/index?id=${id}`
}

function askedFields({ client, expert, serviceType, question, at, also = {} }: Asking): Fields {
  const kind = client.kind ?? 'seeker'
  const about = { serviceType, industry: also.industry ?? null, specialty: also.specialty ?? null }
  const clock = clockFrom(at)
  return {
    clientId: client._id,
    clientKind: kind,
    clientName: clientNameOf(client, kind),
    hideName: also.hideName ?? false,
    keyGroups: client.keyGroups,
    city: also.city ?? client.city ?? '320100',
    ...about,
    mode: also.mode ?? null,
    summary: question.summary,
    details: question.details,
    pictures: [],
    state: 'asked',
    stage: expert ? 'direct' : 'field',
    expertId: expert?._id ?? '',
    expertAccountId: expert?.accountId ?? '',
    expertName: expert?.name ?? '',
    held: false,
    passedBy: [],
    pool: expert ? [] : poolTokens(about),
    messages: [],
    reason: '',
    askedAt: at,
    lastAt: at,
    ...clock,
    remindAt: expert ? clock.remindAt : 0,
    acceptedAt: 0,
    answeredAt: 0,
    closedAt: 0,
    contact: { client: '', expert: '' },
    feedbackId: null,
    history: [{ label: '提出咨询', note: expert ? `向${expert.name}提问` : '向同领域专家提问', at }],
  }
}

function askedAct({ client, expert, at }: Asking, fields: Fields, id: string): PastAct {
  const body = `${showClient(fields)}向您提问${quoteSummary(fields)}，请尽快答复`
  const messages = expert
    ? [{ to: expert.accountId, title: '新的咨询', body, opens: dialoguePage(id), needsMe: true }]
    : []
  return { at, who: client._id, role: fields.clientKind, action: 'ask', from: '', to: 'asked', messages }
}
