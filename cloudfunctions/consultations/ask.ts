import type { ParsedOf } from '@/domain/contract'
import type { ConsultationView } from '@/domain/contract/consultations'
import type { Programme } from '@/domain/rules/programme'
import { SERVICE_TYPES, type ClientKind } from '@/domain/rules/serviceTypes'
import type { Account } from '../_kit/caller'
import { checkTexts } from '../_kit/contentCheck'
import type { ConsultationDoc, ExpertDoc } from '../_kit/documents'
import { idFrom } from '../_kit/identity'
import type { Message } from '../_kit/messages'
import { poolTokens } from '../_kit/pool'
import { programme } from '../_kit/programme'
import { found, must, Refusal } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { clockFor, clockForPool, dueWords } from './clock'
import { refuseTooMany } from './limit'
import { clientNameOf, quoteSummary, showClient } from './names'
import { caseOf } from './openCase'
import { present } from './present'
import { viewerFrom } from './relation'
import { callOf, dialoguePage } from './step'
import * as store from './store'

type Input = ParsedOf<'consultations.ask'>
type Asking = {
  input: Input
  account: Account
  kind: ClientKind
  expert: ExpertDoc | null
  /** What holds for the programme. */
  held: Programme
  ctx: Context
}

const ATTEMPTS = 5

/** Asks one expert, or the pool of the field. */
export async function ask(input: Input, ctx: Context): Promise<ConsultationView> {
  const account = await ctx.person()
  const kind = found(account.kind, 'REGISTER_FIRST')
  const earlier = await store.questionsOf(ctx.callerId)
  const same = earlier.find((question) => store.alreadyDone(question, callOf('ask', ctx)))
  if (same) return show(found(await store.consultation(same._id)), account)
  refuseOtherKinds(input, kind)
  const held = await programme()
  refuseTooMany(openAmong(earlier), held.settings)
  const expert = input.expertId === undefined ? null : await askable(input.expertId, account, ctx)
  await checkTexts(ctx, { 问题摘要: input.summary, 详细情况: input.details })
  return show(await put({ input, account, kind, expert, held, ctx }, earlier), account)
}

/**
 * Adds the question under an id made from the client's latest one, so that of two sent at once only one is added and the other one
 * looks again: the limit holds without a lock.
 */
async function put(asking: Asking, earlier: readonly store.Question[]): Promise<ConsultationDoc> {
  let known = earlier
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    refuseTooMany(openAmong(known), asking.held.settings)
    const [latest] = known
    const askedAt = Math.max(asking.ctx.nowAt, (latest?.askedAt ?? 0) + 1)
    const fields = fieldsOf(asking, askedAt)
    const id = idFrom('consultations', asking.ctx.callerId, latest?._id ?? 'first')
    try {
      return await store.ask(fields, actOf(asking, fields, id), id)
    } catch (error) {
      if (!(error instanceof store.Duplicate)) throw error
      known = await store.questionsOf(asking.ctx.callerId)
    }
  }
  throw new Refusal('BUSY')
}

function openAmong(questions: readonly store.Question[]): number {
  const open: readonly string[] = store.OPEN_STATES
  return questions.filter((question) => open.includes(question.state)).length
}

function refuseOtherKinds({ serviceType }: Input, kind: ClientKind): void {
  const kinds: readonly string[] = SERVICE_TYPES[serviceType].for
  if (kinds.includes(kind)) return
  const message = `“${SERVICE_TYPES[serviceType].label}”不适用于您登记的身份，请另选咨询事项`
  throw new Refusal('BAD_INPUT', undefined, [{ field: 'serviceType', message }])
}

async function askable(expertId: string, account: Account, ctx: Context): Promise<ExpertDoc> {
  const expert = found(await store.expert(expertId))
  must(expert.accountId !== account._id, 'OWN_QUESTION')
  must(expert.listed && ctx.todayOn <= expert.term.endOn, 'EXPERT_GONE')
  must(!account.blocks.includes(expert.accountId), 'BLOCKED')
  must(!expert.paused, 'EXPERT_AWAY')
  return expert
}

function fieldsOf({ input, account, kind, expert, held, ctx }: Asking, askedAt: number): store.ConsultationFields {
  const about = {
    serviceType: input.serviceType,
    industry: input.industry ?? null,
    specialty: input.specialty ?? null,
  }
  return {
    clientId: account._id,
    clientKind: kind,
    clientName: clientNameOf(account, kind),
    hideName: input.hideName,
    keyGroups: input.keyGroups ?? [],
    city: input.city,
    ...about,
    mode: input.mode ?? null,
    summary: input.summary,
    details: input.details ?? '',
    pictures: input.pictures ?? [],
    ...UNANSWERED,
    ...(expert ? clockFor(held, ctx.nowAt) : clockForPool(held, ctx.nowAt)),
    stage: expert ? 'direct' : 'field',
    expertId: expert?._id ?? '',
    expertAccountId: expert?.accountId ?? '',
    expertName: expert?.name ?? '',
    pool: expert ? [] : poolTokens(about),
    askedAt,
    lastAt: askedAt,
    history: [{ label: '提出咨询', note: expert ? '向专家本人提问' : '向同领域专家提问', at: askedAt }],
  }
}

const UNANSWERED = {
  state: 'asked',
  held: false,
  passedBy: [],
  messages: [],
  reason: '',
  acceptedAt: 0,
  answeredAt: 0,
  closedAt: 0,
  contact: { client: '', expert: '' },
  feedbackId: null,
} satisfies Partial<store.ConsultationFields>

function actOf({ ctx, kind, expert }: Asking, fields: store.ConsultationFields, _id: string): store.Act {
  const messages = expert ? [noticeTo(expert, fields, _id)] : []
  return { key: ctx.key, who: ctx.callerId, role: kind, action: 'ask', from: '', to: 'asked', messages }
}

function noticeTo(expert: ExpertDoc, fields: store.ConsultationFields, _id: string): Message {
  const due = dueWords(fields)
  return {
    to: expert.accountId,
    title: '新的咨询',
    body: `${showClient(fields)}向您提问${quoteSummary(fields)}${due ? `，请在${due}答复` : '，请尽快答复'}`,
    opens: dialoguePage({ _id }),
    needsMe: true,
  }
}

async function show(record: ConsultationDoc, account: Account): Promise<ConsultationView> {
  return present(await caseOf(record, viewerFrom(account)))
}
