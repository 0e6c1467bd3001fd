import type { Account } from '@/cloudfunctions/_kit/caller'
import { reviewDueAfter } from '@/cloudfunctions/_kit/calendar'
import type { ExpertDoc, ServiceLogDoc } from '@/cloudfunctions/_kit/documents'
import { digest } from '@/cloudfunctions/_kit/identity'
import type { Stored } from '@/cloudfunctions/_kit/records'
import type { LogContent } from '@/domain/contract/serviceLogs'
import { nextState } from '@/domain/rules/flow'
import { DEFAULT_PROGRAMME } from '@/domain/rules/programme'
import { SERVICE_LOG_FLOW, type ServiceLogAction } from '@/domain/rules/serviceLogFlow'
import { remember, type Archive, type PastAct } from './trail'

type Fields = Omit<ServiceLogDoc, keyof Stored>

/** A log begun at `at`, perhaps from a consultation or as a correction. */
export interface Begun {
  expert: ExpertDoc
  content: LogContent
  at: number
  consultationId?: string
  corrects?: string
}

/** What became of it. */
export interface LogStep {
  action: Extract<ServiceLogAction, 'submit' | 'accept' | 'return'>
  at: number
  /** Who reviews. */
  reviewer?: Account
  reason?: string
}

/** The id of the log that this expert began at that moment. */
export function logIdOf({ expert, at }: Pick<Begun, 'expert' | 'at'>): string {
  return digest(['demo log', expert._id, String(at)], 20)
}

/** A log with its past; throws RangeError when the flow table does not allow one of the steps. */
export function serviceLogOf(archive: Archive, begun: Begun, steps: readonly LogStep[]): ServiceLogDoc {
  const id = logIdOf(begun)
  let fields = begunFields(begun)
  const past: PastAct[] = [
    {
      at: begun.at,
      who: begun.expert.accountId,
      role: 'expert',
      action: begun.corrects ? 'correct' : 'start',
      from: '',
      to: 'draft',
    },
  ]
  for (const step of steps) {
    const actors = [step.reviewer ? ('reviewer' as const) : ('author' as const)]
    const to = nextState(SERVICE_LOG_FLOW, { state: fields.state, action: step.action, actors })
    if (to === null) throw new RangeError(`no ${step.action} from ${fields.state}`)
    past.push({ ...actOf(step, fields, id), from: fields.state, to })
    fields = { ...fields, ...changeOf(step, fields), state: to }
  }
  return { ...fields, ...remember(archive, { collection: 'serviceLogs', id }, past) }
}

function begunFields({ expert, content, at, consultationId, corrects }: Begun): Fields {
  return {
    expertId: expert._id,
    expertAccountId: expert.accountId,
    expertName: expert.name,
    expertPhone: expert.phone,
    city: expert.city,
    term: { startOn: expert.term.startOn, endOn: expert.term.endOn },
    consultationId: consultationId ?? null,
    state: 'draft',
    content,
    savedAt: at,
    submittedAt: 0,
    reviewDueAt: 0,
    reviewedAt: 0,
    reviewerId: '',
    reason: '',
    corrects: corrects ?? null,
    supersededBy: null,
    code: { code: '', audience: 'single', expiresAt: 0 },
    history: [{ label: corrects ? '新建更正' : '新建草稿', note: '', at }],
  }
}

const LINES = { submit: '已提交', accept: '已归档', return: '退回修改' } as const

function changeOf({ action, at, reviewer, reason = '' }: LogStep, fields: Fields): Partial<Fields> {
  const note = action === 'accept' ? '审核通过，计入服务次数' : reason
  const history = [...fields.history, { label: LINES[action], note, at }]
  if (action === 'submit') {
    const reviewDueAt = reviewDueAfter(DEFAULT_PROGRAMME, at)
    return { savedAt: at, submittedAt: at, reviewDueAt, reason: '', history }
  }
  return {
    reviewedAt: at,
    reviewerId: reviewer?._id ?? '',
    reviewDueAt: 0,
    ...(action === 'return' && { reason }),
    history,
  }
}

function actOf({ action, at, reviewer }: LogStep, fields: Fields, id: string): Omit<PastAct, 'from' | 'to'> {
  const name = `“${fields.content.activityName}”`
  if (!reviewer) {
    const message = {
      to: `city:${fields.city}`,
      title: '有一份服务日志待审核',
      body: `${fields.expertName}提交了${name}的服务日志，请审核`,
    }
    const messages = [{ ...message, opens: `packages/console/logs/index?id=${id}`, needsMe: true }]
    return { at, who: fields.expertAccountId, role: 'expert', action, messages }
  }
  const [title, body] =
    action === 'accept'
      ? ['服务日志已归档', `${name}审核通过，已计入您的服务次数`]
      : ['服务日志需要修改', `${name}被退回，请按退回原因修改后再次提交`]
  const message = {
    to: fields.expertAccountId,
    title,
    body,
    opens: `packages/desk/log/index?id=${id}`,
    needsMe: action === 'return',
  }
  const role = reviewer.roles[0]?.role ?? ''
  return { at, who: reviewer._id, role, action, messages: [message] }
}
