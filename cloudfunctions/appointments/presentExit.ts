import type { ExitView } from '@/domain/contract/appointments'
import { barsForGood } from '@/domain/rules/dismissalGrounds'
import { EXIT_FLOW, exitOfficer, type ExitState } from '@/domain/rules/exitFlow'
import { allowedActions } from '@/domain/rules/flow'
import { barsOf } from '@/domain/rules/settingValues'
import { isInForce } from '@/domain/rules/termFlow'
import type { Account } from '../_kit/caller'
import { OPEN_EXITS } from '../_kit/exitRecords'
import { fileViews } from '../_kit/files'
import { openConsultations } from '../_kit/passOn'
import { programme } from '../_kit/programme'
import type { Context } from '../_kit/serve'
import type { ExitDoc, TermDoc } from '../_kit/termDocuments'
import { termById } from '../_kit/termRecords'
import { isOwnTerm } from './officer'
import { daysLeftOf } from './presentTerm'

type Step = ExitView['timeline'][number]

/** The case of one early exit as the centre sees it. 第八条 */
export async function presentExit(exit: ExitDoc, ctx: Context): Promise<ExitView> {
  const { evidence, evidenceOwners, delivery } = exit
  const [officer, term, { settings }, evidenceViews, proofs] = await Promise.all([
    ctx.person(),
    termById(exit.termId),
    programme(),
    fileViews(evidence, { ownerId: evidenceOwners, viewerId: ctx.callerId }),
    fileViews(delivery?.proofs ?? [], { ownerId: delivery?.proofsOwner ?? '', viewerId: ctx.callerId }),
  ])
  const open = OPEN_EXITS.includes(exit.state)
  const bars = open ? barsForGood(exit.ground, barsOf(settings)) : exit.barred
  const { _id: id, version, expertId, termId, name, unit, city, ground, askedByExpert, state, facts, attempts } = exit
  return {
    ...{ id, version, expertId, termId, name, unit, city, ground, askedByExpert, state, facts, attempts, bars },
    evidence: evidenceViews,
    decision: exit.decision,
    delivery: delivery && { way: delivery.way, on: delivery.on, note: delivery.note, proofs },
    noticeId: exit.noticeId || null,
    consequences: open ? await consequencesOf(term, { bars, todayOn: ctx.todayOn }) : [],
    timeline: timelineOf(exit),
    can: actsOn(exit, term, officer),
  }
}

/** What will happen when it takes effect, with the numbers of this moment. */
async function consequencesOf(term: TermDoc, { bars, todayOn }: { bars: boolean; todayOn: string }): Promise<string[]> {
  if (!isInForce(term.state)) return ['聘期已经结束，这件退出事项不能再生效，请作废或撤销']
  const open = await openConsultations({ _id: term.expertId, accountId: term.accountId })
  return [
    `距聘期届满还有 ${daysLeftOf(term, todayOn)} 天，聘任立即结束`,
    `专家主页立即撤下，证书 ${term.certificateNo} 扫码显示“已失效”`,
    open.length > 0 ? `${open.length} 个未办结的咨询转给同领域专家或结束，并通知服务对象` : '没有未办结的咨询',
    bars ? '今后不再列为聘任对象，换账号也不能申请（第八条）' : '按现行设置，今后可以再次申请',
    '服务日志和台账保留',
  ]
}

/** The own case, and a term that is over, leave nothing to do but end the case. */
function actsOn(exit: ExitDoc, term: TermDoc, officer: Account): ExitView['can'] {
  if (isOwnTerm(officer, term)) return []
  const actor = exitOfficer(exit.ground, exit.askedByExpert)
  const allowed = allowedActions(EXIT_FLOW, exit.state, [actor])
  const running = isInForce(term.state)
  const asked = actor === 'centreAsked'
  return [
    ...(exit.state === 'draft' && !asked ? (['edit'] as const) : []),
    ...(running && allowed.includes('decide') ? [asked ? ('confirm' as const) : ('decide' as const)] : []),
    ...(running && allowed.includes('deliver') ? (['deliver'] as const) : []),
    ...(running && allowed.includes('publish') ? (['publish'] as const) : []),
    ...(allowed.includes('discard') ? (['discard'] as const) : []),
    ...(allowed.includes('revoke') ? (['revoke'] as const) : []),
  ]
}

const AHEAD: Record<ExitState, (exit: ExitDoc) => Step[]> = {
  draft: ({ askedByExpert }) =>
    askedByExpert
      ? [now('等待省中心确认', '确认后立即生效；确认前本人可以收回')]
      : [now('起草中', '写明事实，附上证据'), next('作出决定'), next('送达本人'), next('公示并生效')],
  decided: () => [now('待送达', '送达本人并上传凭证'), next('公示并生效')],
  delivered: () => [now('待公示', '公示发布即生效')],
  effective: ({ finished }) => (finished ? [] : [now('正在生效', '几分钟内完成')]),
  discarded: () => [],
  revoked: () => [],
}

function timelineOf(exit: ExitDoc): Step[] {
  return [...exit.history.map((step): Step => ({ ...step, mark: 'done' })), ...AHEAD[exit.state](exit)]
}

function now(label: string, note: string): Step {
  return { label, note, at: null, mark: 'now' }
}

function next(label: string): Step {
  return { label, note: '', at: null, mark: 'next' }
}
