import { groundWords } from '@/domain/rules/dismissalGrounds'
import type { Account } from '@/cloudfunctions/_kit/caller'
import type { DecisionDoc, TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import { DEFAULT_SETTINGS } from '@/domain/rules/settingValues'
import { addDays, showDay, startOfDayAt } from '@/domain/rules/shanghai'
import { ENDING } from '../departures'
import type { Invented } from '../experts'
import { birthdayOf, identityOf } from '../identity'
import type { Archive } from '../trail'
import { decidedAt, decisionIdOf, decisionOf, type Paper } from './decision'
import type { TermPlan } from './plan'
import { termOf, type TermStep } from './term'

const CLOCK = { who: 'clock', role: 'clock' }
const DESK = 'packages/desk/term/index'
const { renewalListFirstDays, renewalListSecondDays, renewalListThirdDays } = DEFAULT_SETTINGS
const MARKS = [renewalListFirstDays, renewalListSecondDays, renewalListThirdDays]
const DAY_MS = 86_400_000

/** When somebody who is leaving asked to, and why. */
export const LEAVING = {
  active: { ground: 'ownWish', why: '明年起外派支援西部院校两年，无法保证每月的服务时间，申请退出，请予批准。' },
  over: { ground: 'ownWish', why: '家中老人需要长期照护，难以继续参加志愿服务。' },
} as const

/** When an expert asked to leave; three days ago, or five before the centre confirmed. */
export function askedToLeaveAt({ standing, goneAt }: Invented, nowAt: number): number {
  return standing === 'leaving' ? nowAt - 3 * DAY_MS : goneAt - 5 * DAY_MS
}

/** What the terms are told with. */
export interface TermStage {
  archive: Archive
  centre: Account
  nowAt: number
}

/** Every term and the decisions that gave them, or let them end; early ends have decisions of their own. */
export function termsAndDecisions(
  plans: readonly TermPlan[],
  stage: TermStage,
): { terms: TermDoc[]; decisions: DecisionDoc[] } {
  const terms = plans.map((plan) => termFrom(plan, stage))
  const papers = [...new Set(plans.flatMap(({ given, ended }) => (ended ? [given, ended] : [given])))]
  const decisions = papers.flatMap((paper) => {
    const items = plans.flatMap((plan) => itemsOf(plan, paper))
    return items.length > 0 ? [decisionOf(stage.archive, paper, { by: stage.centre, items })] : []
  })
  return { terms, decisions }
}

type Item = Omit<DecisionDoc['items'][number], 'lost'>

function itemsOf(plan: TermPlan, paper: Paper): Item[] {
  const { id, applicationId, previousTermId, expert, given, ended, certificateNo, startOn, endOn } = plan
  const person = { name: expert.name, unit: expert.unit, city: expert.city }
  const period = { certificateNo, startOn, endOn }
  if (given === paper) {
    const how =
      paper.kind === 'renewal'
        ? { sourceId: previousTermId, decision: 'renew' as const, reason: '履职情况良好，本人愿意继续服务' }
        : { sourceId: applicationId || id, decision: 'appoint' as const, reason: '经公示无异议' }
    return [{ ...how, ...person, ...period }]
  }
  if (ended !== paper || !plan.isLatest) return []
  if (paper.kind === 'renewal') {
    const reason = '聘期内没有归档的服务记录，本人也未提出续聘意愿'
    return [{ sourceId: id, decision: 'letEnd', reason, ...person, ...period }]
  }
  const decision = paper.kind === 'dismissal' ? 'dismiss' : 'resign'
  return [
    {
      sourceId: id,
      decision,
      reason: groundWords(decision === 'dismiss' ? 'unreachable' : 'ownWish'),
      ...person,
      ...period,
    },
  ]
}

function termFrom(plan: TermPlan, stage: TermStage): TermDoc {
  const { id, of, expert, nth, applicationId, previousTermId, startOn, endOn, certificateNo, given } = plan
  const citizen = { bornOn: birthdayOf(expert._id, of.age, stage.nowAt), gender: of.gender, serial: of.serial }
  const { idSealed, idHash, bornOn } = identityOf(citizen, `terms/${id}`)
  const fields = {
    ...{ expertId: expert._id, accountId: expert.accountId, idHash, idSealed, bornOn },
    ...{ applicationId, previousTermId, nth, name: expert.name, unit: expert.unit, city: expert.city },
    ...{ portrait: expert.portrait, certificateNo, startOn, endOn, decisionId: decisionIdOf(given.no) },
  }
  const isRenewal = given.kind === 'renewal'
  const period = `${showDay(startOn)}至${showDay(endOn)}`
  const told = isRenewal
    ? { title: '您已获续聘', body: `新聘期${period}，新证书编号 ${certificateNo}` }
    : { title: '您已受聘为江苏省职业指导专家', body: `聘期${period}，证书编号 ${certificateNo}` }
  const act = {
    at: decidedAt(given.on),
    who: stage.centre._id,
    messages: [{ to: expert.accountId, ...told, opens: DESK }],
    called: isRenewal ? ('terms.renewed' as const) : ('terms.appoint' as const),
    note: `${given.no}，证书编号 ${certificateNo}`,
  }
  const steps = [begun(plan), ...reminded(plan, stage), ...noted(plan), ...outcome(plan, stage)]
  const inOrder = [...steps].sort((one, other) => one.at - other.at)
  return termOf(stage.archive, { id, fields, given: act }, inOrder)
}

function begun({ startOn, given }: TermPlan): TermStep {
  const at = Math.max(decidedAt(given.on), startOfDayAt(startOn)) + 60_000
  return { at, ...CLOCK, called: 'terms.begin', fields: { begun: true } }
}

/** Told 120, 60 and 30 days before the end, as far as those days have come while the term was in force. */
function reminded({ endOn, expert, of, isLatest, ended }: TermPlan, { nowAt }: TermStage): TermStep[] {
  if (of.standing === 'leaving') return []
  const until = Math.min(nowAt, of.goneAt || nowAt, isLatest || !ended ? nowAt : decidedAt(ended.on))
  const days = MARKS.filter((mark) => startOfDayAt(addDays(endOn, -mark)) + 120_000 < until)
  return days.map((mark, place) => ({
    at: startOfDayAt(addDays(endOn, -mark)) + 120_000,
    ...CLOCK,
    called: 'terms.tell',
    fields: { toldAt: days.slice(0, place + 1) },
    messages: [
      {
        to: expert.accountId,
        title: '您的聘期将满',
        body: `聘期至${showDay(endOn)}，请在“我的聘期”里写下本人说明，供省中心决定续聘时参考`,
        opens: DESK,
      },
    ],
  }))
}

/** 本人说明 of somebody whose end is near, written five days after the second reminder. 第七条 */
function noted({ endOn, expert, of }: TermPlan): TermStep[] {
  if (of.serial !== ENDING.serial) return []
  const at = startOfDayAt(addDays(endOn, 5 - renewalListSecondDays)) + 10 * 3_600_000
  const note = '两年来参加校园讲座和企业用工指导二十余次，愿意继续服务，下个聘期希望多到县区产业园。'
  const act = { who: expert.accountId, role: 'expert', called: 'terms.note' }
  return [{ at, ...act, fields: { note, notedAt: at } }]
}

function outcome(plan: TermPlan, { centre, nowAt }: TermStage): TermStep[] {
  const { of, ended, endOn, isLatest } = plan
  const officer = { who: centre._id, role: 'centreOfficer' }
  if (!isLatest && ended) {
    const line = { label: '续聘', note: `${ended.no}，履职情况良好，本人愿意继续服务` }
    return [{ at: decidedAt(ended.on), ...officer, action: { name: 'renew', by: 'centre' }, line }]
  }
  const asked: TermStep = {
    at: askedToLeaveAt(of, nowAt),
    ...{ who: plan.expert.accountId, role: 'expert', action: { name: 'askToLeave', by: 'expert' } },
    fields: {
      leaving: { askedAt: askedToLeaveAt(of, nowAt), ...(of.standing === 'leaving' ? LEAVING.active : LEAVING.over) },
    },
    line: { label: '申请退出', note: '聘任在省中心确认前继续有效' },
  }
  const over: TermStep = {
    at: startOfDayAt(addDays(endOn, 1)) + 120_000,
    ...{ ...CLOCK, action: { name: 'expire', by: 'clock' } },
    line: { label: '聘期届满', note: '等待省中心决定是否续聘' },
  }
  const decided = (name: 'letEnd' | 'dismiss' | 'confirmLeaving', at: number, label: string): TermStep => ({
    ...{ at, ...officer, action: { name, by: 'centre' }, line: { label, note: ended?.no ?? '' } },
  })
  const steps: Record<Invented['standing'], () => TermStep[]> = {
    active: () => [],
    leaving: () => [asked],
    expired: () => [over],
    notRenewed: () => [over, decided('letEnd', decidedAt(ended?.on ?? endOn), '不再续聘')],
    dismissed: () => [decided('dismiss', of.goneAt, '解聘')],
    resigned: () => [asked, decided('confirmLeaving', of.goneAt, '退出')],
  }
  return steps[of.standing]()
}
