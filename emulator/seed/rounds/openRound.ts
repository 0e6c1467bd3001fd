import type { ApplicationDoc, InvitationDoc, RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { cityReviewDueAt } from '@/cloudfunctions/_kit/applicationDeadlines'
import { EMPTY_APPLICATION } from '@/domain/rules/applicationContent'
import { DEFAULT_PROGRAMME } from '@/domain/rules/programme'
import { addDays, dayOf, endOfDayAt } from '@/domain/rules/shanghai'
import { remember } from '../trail'
import { phoneNumber } from '../texts/names'
import { candidateOf } from './applicants'
import { correct, remindUnit, unitAgrees, withdraw } from './applicationActs'
import { OPEN_CAST } from './cast'
import { notRecommend, reclassify, remindCity, sendBack } from './cityActs'
import { applicationFrom, file, putForward, sendBatches, type Filing } from './filing'
import { momentOf, roundFields, roundOf, type RoundSpan } from './round'
import { deskOf, prepare, type SelectionStage } from './stage'
import { NOTHING_TOLD, type ToldRound } from './told'

const ID = 'demo-round-open'
const UNTOUCHED = { version: 1, done: [], trail: { seq: 0, hash: '' }, outbox: [], outboxAt: 0, changedAt: 0 }
const DAY_MS = 86_400_000
const VERY_LATE_DAYS = 7
const UNIT_PHONE = 3450

/** The links of the demo; real ones cannot be guessed. */
export const DEMO_LINKS = {
  unit: 'demo-unit-consent-link',
  unitToo: 'demo-unit-consent-link-2',
  unitAgreed: 'demo-unit-consent-link-3',
  invitation: 'demo-invitation-link',
} as const

type OpenKey = keyof typeof OPEN_CAST
type Told = Record<Exclude<OpenKey, 'draft'>, Filing>

/** Days from today on which each was handed in, and the link to the unit where one went out. */
const HANDED_IN: Record<Exclude<OpenKey, 'draft'>, { day: number; code?: string }> = {
  late: { day: -25 },
  reported: { day: -22 },
  reportedToo: { day: -20 },
  declined: { day: -17 },
  recommended: { day: -15 },
  corrected: { day: -14 },
  refiled: { day: -12 },
  withdrawn: { day: -9 },
  returned: { day: -7 },
  invited: { day: -6, code: DEMO_LINKS.unitAgreed },
  retired: { day: -4 },
  waiting: { day: -3, code: DEMO_LINKS.unitToo },
  old: { day: -2 },
  fresh: { day: -1 },
  unit: { day: -1, code: DEMO_LINKS.unit },
}

function spanOf(nowAt: number): RoundSpan {
  const year = addDays(dayOf(nowAt), 20).slice(0, 4)
  return {
    ...{ id: ID, title: `${year}年第二批职业指导专家增补申请`, openDay: -26, closeDay: 20, cityDueDay: 35 },
    ...{ places: 20, marksPerCase: 3, finishedDay: null, releases: [] },
    note: '请如实填写申请表，证明材料可以拍照上传；单位同意可以发送链接在线确认。',
    intervalReason: '首批增补后仍有空缺，按各市需求继续征集。',
  }
}

/** The round one can apply in today, with applications in every early state. 第六条(一)(二) */
export function openRound(tools: SelectionStage): ToldRound {
  const { nowAt, archive, cast } = tools
  const span = spanOf(nowAt)
  const round: RoundDoc = { ...UNTOUCHED, ...roundFields(span, nowAt), _id: ID }
  const told = handIn(tools, round)
  askUnits(tools, told)
  correctOne(tools, round, told.corrected)
  decide(tools, told)
  const batches = sendBatches(tools, round, { filings: [told.reported, told.reportedToo], day: -8 })
  const filings = Object.values(told)
  const draft = halfFilled(tools)
  return {
    ...NOTHING_TOLD,
    rounds: [roundOf(archive, span, { centre: cast.centre, nowAt })],
    applications: [draft.application, ...filings.map((filing) => applicationFrom(tools, filing))],
    invitations: [invitationOf(tools)],
    batches,
    files: [...draft.files, ...filings.flatMap(({ folder }) => folder.files)],
  }
}

function handIn(tools: SelectionStage, round: RoundDoc): Told {
  const keys = Object.keys(HANDED_IN) as (keyof typeof HANDED_IN)[] // keys of a const table
  const filed = keys.map((key, place) => {
    const candidate = candidateOf(OPEN_CAST[key], place, tools.nowAt)
    return [key, file(tools, round, { candidate, ...HANDED_IN[key] })] as const
  })
  return Object.fromEntries(filed) as Told // one entry for each key
}

/** One unit was reminded of once, one has agreed. */
function askUnits({ nowAt }: SelectionStage, { waiting, invited }: Told): void {
  waiting.steps.push(remindUnit(waiting.submittedAt + 2 * DAY_MS + 60_000))
  const signer = {
    who: accountIdOf('unit-of-open-invited'),
    signer: '邹启明（负责人）',
    phone: phoneNumber(UNIT_PHONE),
  }
  invited.steps.push(unitAgrees(momentOf(nowAt, -4, 15), signer))
}

/** Returned once and handed in again with more in it: the officer sees what changed. */
function correctOne(tools: SelectionStage, round: RoundDoc, filing: Filing): void {
  const { candidate, steps, no, content } = filing
  const desk = deskOf(tools, candidate.city)
  const fields = [
    { field: 'profile', reason: '请补充近五年参加职业指导服务的具体情况。' },
    { field: 'unitPhone', reason: '电话无法接通，请核对。' },
  ]
  steps.push(sendBack(momentOf(tools.nowAt, -10, 11), desk, { why: '材料基本齐全，两处请补正。', fields }))
  const at = momentOf(tools.nowAt, -6, 16)
  const added = '近五年每年参加市里的专场招聘和企业用工指导不少于十次，牵头编写了纺织企业班组长招聘手册。'
  const mended = { ...content, profile: `${content.profile}${added}`, unitPhone: '0512-65000000-206' }
  const { accountId } = candidate
  steps.push(correct({ round, accountId, content: mended, folder: filing.folder, at, no, code: '' }))
}

/** What the two cities have done so far. */
function decide(tools: SelectionStage, told: Told): void {
  const { nowAt } = tools
  const { late, returned, recommended, refiled, reported, reportedToo, declined, withdrawn } = told
  remindOf(late, nowAt)
  const fields = [
    { field: 'certificates', reason: '证书扫描件看不清编号，请重新拍照上传。' },
    { field: 'profile', reason: '请写明负责过的职业指导项目和服务人数。' },
    { field: 'proofs', reason: '人力资源服务许可证已过期，请上传有效的许可证。' },
  ]
  const why = '三处需要补正，其余材料齐全，补正后可以继续办理。'
  returned.steps.push(sendBack(momentOf(nowAt, -3, 15), deskOf(tools, returned.candidate.city), { why, fields }))
  const filed = { to: 'R5.2' as const, why: '申请人长期从事就业指导教学，按高校教师类别更合适，已电话征得本人同意。' }
  refiled.steps.push(reclassify(momentOf(nowAt, -6, 10), deskOf(tools, refiled.candidate.city), filed))
  putForward(tools, recommended, -5)
  putForward(tools, refiled, -4)
  putForward(tools, reported, -12)
  putForward(tools, reportedToo, -11)
  const opinion = '从事人力资源服务不满三年，暂不符合“业务骨干”的条件，不予推荐。'
  declined.steps.push(notRecommend(momentOf(nowAt, -8, 10), deskOf(tools, declined.candidate.city), opinion))
  withdrawn.steps.push(withdraw(momentOf(nowAt, -5, 20), withdrawn.candidate.accountId, '材料还需准备，改报下一批'))
}

/** The clock reminds of a late case when its time is over, and once more a week later. */
function remindOf({ steps, submittedAt }: Filing, nowAt: number): void {
  const dueAt = cityReviewDueAt(DEFAULT_PROGRAMME, submittedAt)
  const reminders = [dueAt, dueAt + VERY_LATE_DAYS * DAY_MS].filter((at) => at < nowAt)
  for (const at of reminders) steps.push(remindCity(Math.min(at + 60_000, nowAt)))
}

/** Somebody of the switcher who has come half way: person and unit are there, the evidence is not. */
function halfFilled(tools: SelectionStage): { application: ApplicationDoc; files: Filing['folder']['files'] } {
  const candidate = candidateOf(OPEN_CAST.draft, Object.keys(HANDED_IN).length, tools.nowAt)
  const prepared = prepare(tools, candidate, momentOf(tools.nowAt, -2, 20))
  const { content, folder } = prepared
  const blank = { category: '', path: '', facts: EMPTY_APPLICATION.facts, certificates: [], hours: [] } as const
  const written = {
    ...{ ...content, ...blank, certificates: [], hours: [], proofs: folder.proofs.slice(0, 1) },
    ...{ profile: [...content.profile].slice(0, 46).join(''), consent: EMPTY_APPLICATION.consent },
  }
  const application = applicationFrom(tools, { ...prepared, submittedAt: 0, no: '', steps: [] })
  return {
    application: { ...application, content: written, savedAt: momentOf(tools.nowAt, -1, 21) },
    files: folder.files,
  }
}

/** A link by which somebody an agency recommends begins. 第六条 */
function invitationOf({ archive, nowAt, cast: { nanjing } }: SelectionStage): InvitationDoc {
  const at = momentOf(nowAt, -3, 11)
  const act = { at, who: nanjing._id, role: 'cityOfficer', action: 'applications.invite', from: '', to: 'sent' }
  return {
    ...{ source: 'unit', name: '计望远', unit: '沿江新渡技工学校', post: '就业指导中心主任', city: '320100' },
    ...{ note: '连续三年承担市级技能人才专场招聘的现场指导。', byId: nanjing._id, applicationId: '' },
    from: '南京市公共就业服务机构',
    expiresAt: endOfDayAt(addDays(dayOf(at), 30)),
    ...remember(archive, { collection: 'invitations', id: DEMO_LINKS.invitation }, [act]),
  }
}
