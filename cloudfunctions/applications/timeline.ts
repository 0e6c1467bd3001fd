import type { OwnApplication } from '@/domain/contract/applications'
import { CITIES } from '@/domain/rules/cities'
import type { ApplicationState } from '@/domain/rules/applicationFlow'
import type { SettingValues } from '@/domain/rules/settings'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { isOpen } from '../_kit/roundRecords'
import type { ApplicationDoc, RoundDoc } from '../_kit/selectionDocuments'
import { ownState } from './results'

type Step = OwnApplication['timeline'][number]

/** What the timeline is told beside the application; `round` is its own, or for a draft the one that is open or comes next. */
export interface Moment {
  nowAt: number
  round: RoundDoc | null
  settings: SettingValues
  /** End of its public notice; 0 when it stands in none. */
  noticeEndsAt: number
}

const STAGES = ['提交申请', '单位确认', '市级初审', '统一报送', '省级评审', '公示', '聘任'] as const
type Stage = (typeof STAGES)[number]

/** What comes after each state; [] when nothing does. */
const NEXT: Record<ApplicationState, Stage | null> = {
  draft: '单位确认',
  awaitingUnit: '市级初审',
  submitted: '统一报送',
  returned: '市级初审',
  recommended: '省级评审',
  reported: '公示',
  shortlisted: '公示',
  publicised: '聘任',
  held: '聘任',
  appointed: null,
  cityDeclined: null,
  centreDeclined: null,
  withdrawn: null,
}

/** One timeline for all stages: what was done, whose turn it is and by when, what comes next. */
export function timelineOf(application: ApplicationDoc, moment: Moment): Step[] {
  const state = ownState(application, moment.nowAt)
  const after = NEXT[state]
  const now = NOW[state](application, moment)
  const ahead = after === null ? [] : STAGES.slice(STAGES.indexOf(after))
  const isAsked = application.content.consent.way !== 'scan' && application.content.consent.way !== 'none'
  const next = ahead.filter((stage) => stage !== '单位确认' || isAsked)
  return [
    ...pastOf(application, state),
    ...(now ? [{ ...now, at: null, mark: 'now' as const }] : []),
    ...next.map((label): Step => ({ label, note: '', at: null, mark: 'next' })),
  ]
}

type Said = { label: string; note: string }

const NOW: Record<ApplicationState, (application: ApplicationDoc, moment: Moment) => Said | null> = {
  draft: (_application, moment) => ({ label: '填写中', note: draftNote(moment) }),
  awaitingUnit: ({ consent }) => ({
    label: '单位确认',
    note: `现在由所在单位确认，请在${lastDay(consent.dueAt)}前完成；到期没有确认，申请会退回草稿`,
  }),
  submitted: ({ city, dueAt }, { settings }) => ({
    label: '市级初审',
    note: `现在由${cityOf(city)}初审，一般 ${settings.cityReviewWorkingDays} 个工作日内${by(dueAt)}`,
  }),
  returned: ({ dueAt }) => ({ label: '补正', note: `现在由您按退回的原因修改后重新提交${by(dueAt)}` }),
  recommended: ({ city }, { round }) => ({
    label: '统一报送',
    note: `市级初审已通过，现在由${cityOf(city)}统一报送省职业介绍中心${by(round?.cityDueAt ?? 0)}`,
  }),
  reported: () => ({ label: '省级评审', note: '现在由专家评审小组审核，结果由省职业介绍中心统一发布' }),
  shortlisted: () => ({ label: '准备公示', note: '已列入拟聘任名单，现在由省职业介绍中心准备公示' }),
  publicised: (_application, { nowAt, noticeEndsAt }) => ({
    label: '公示中',
    note:
      nowAt < noticeEndsAt
        ? `正在向社会公示，到${lastDay(noticeEndsAt)} 24:00 结束`
        : '公示期已结束，现在由省职业介绍中心办理聘任',
  }),
  held: () => ({ label: '核实情况', note: '公示期间收到需要核实的情况，现在由省职业介绍中心核查' }),
  appointed: () => null,
  cityDeclined: () => null,
  centreDeclined: () => null,
  withdrawn: () => null,
}

/** What a move is called to the applicant; null keeps the label of whoever wrote it, '' hides the line. */
const DONE: Record<ApplicationState, string | null> = {
  draft: null,
  awaitingUnit: null,
  submitted: null,
  withdrawn: null,
  returned: '市级退回补正',
  recommended: '通过市级初审',
  reported: '已报送省职业介绍中心',
  shortlisted: '列入拟聘任名单',
  publicised: '开始公示',
  held: '暂缓，核实情况',
  appointed: '已聘任',
  cityDeclined: '未入选',
  centreDeclined: '未入选',
}

/** Steps back among officers are theirs to know: what they undo is taken out again, and leaves no line. */
const UNDOES: Partial<Record<ApplicationState, readonly ApplicationState[]>> = {
  submitted: ['recommended'],
  recommended: ['reported'],
  reported: ['shortlisted', 'centreDeclined'],
}

function pastOf(application: ApplicationDoc, state: ApplicationState): Step[] {
  const hidden = state !== application.state
  const moves = application.history.flatMap((line) => (line.to === undefined ? [] : [{ ...line, to: line.to }]))
  const kept: typeof moves = []
  for (const move of moves) {
    const before = kept.at(-1)
    if (before && UNDOES[move.to]?.includes(before.to)) kept.pop()
    else kept.push(move)
  }
  return (hidden ? kept.slice(0, -1) : kept).map(({ label, note, at, to }) => {
    const words = DONE[to]
    // Only what the applicant's own side wrote is shown as written.
    return words === null ? { label, note, at, mark: 'done' } : { label: words, note: '', at, mark: 'done' }
  })
}

function draftNote({ round, nowAt }: Moment): string {
  if (!round) return '批次开放后可以提交，可以先填好'
  if (isOpen(round, nowAt)) return `请在${lastDay(round.closeAt)} 24:00 前提交`
  return `${showDay(dayOf(round.openAt))}开放申请，可以先填好`
}

function cityOf(city: ApplicationDoc['city']): string {
  return city === '' ? '市级公共就业服务机构' : `${CITIES[city]}市公共就业服务机构`
}

function by(dueAt: number): string {
  return dueAt > 0 ? `，${lastDay(dueAt)}前完成` : ''
}

/** A clock ends at 24:00, which is the first moment of the day after. */
function lastDay(dueAt: number): string {
  return showDay(dayOf(dueAt - 1))
}
