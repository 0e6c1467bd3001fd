import type { OwnTerm } from '@/domain/contract/appointments'
import { allowedActions } from '@/domain/rules/flow'
import { barsForGood } from '@/domain/rules/dismissalGrounds'
import type { Programme } from '@/domain/rules/programme'
import { barsOf } from '@/domain/rules/settingValues'
import { showDay } from '@/domain/rules/shanghai'
import { isInForce, TERM_FLOW } from '@/domain/rules/termFlow'
import { heldRole } from '../_kit/caller'
import { programme } from '../_kit/programme'
import { found, must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import type { TermDoc } from '../_kit/termDocuments'
import { termById, termsOfExpert } from '../_kit/termRecords'
import { daysLeftOf, presentTerm } from './presentTerm'

type Step = OwnTerm['timeline'][number]

/** The caller's own term by its id. Throws Refusal NOT_FOUND and NOT_YOURS. */
export async function ownTermById(id: string, ctx: Context): Promise<TermDoc> {
  const term = await termById(id)
  must(term.expertId === heldRole(await ctx.person(), 'expert')?.expertId, 'NOT_YOURS')
  return term
}

/** What an expert knows of the own terms: the newest, and those before it. Throws Refusal NOT_FOUND. */
export async function presentOwn(ctx: Context): Promise<OwnTerm> {
  const expertId = found(heldRole(await ctx.person(), 'expert')?.expertId)
  const [newest, ...earlier] = await termsOfExpert(expertId)
  const term = found(newest)
  const { note, leaving, certificateNo, state } = term
  return {
    term: presentTerm(term, ctx.todayOn),
    earlier: earlier.map((each) => presentTerm(each, ctx.todayOn)),
    note,
    leaving: state === 'leaving' ? leaving : null,
    leavingWords: leavingWords(term, await programme(), ctx.todayOn),
    certificate: { no: certificateNo, checkPath: checkPath(certificateNo) },
    timeline: timelineOf(term),
    can: actsOn(term, ctx.todayOn),
  }
}

/** The page on which everybody can check a certificate. */
export function checkPath(certificateNo: string): string {
  return `packages/directory/certificate/index?no=${encodeURIComponent(certificateNo)}`
}

/** Whether the expert may still write a note for the renewal: while the term runs, or waits for the decision. 第七条 */
export function takesNote({ state }: TermDoc): boolean {
  return state === 'active' || state === 'leaving' || state === 'expired'
}

function actsOn(term: TermDoc, todayOn: string): OwnTerm['can'] {
  const ends = allowedActions(TERM_FLOW, term.state, ['expert'])
  const running = todayOn <= term.endOn
  return [
    ...(takesNote(term) ? (['note'] as const) : []),
    ...(running && ends.includes('askToLeave') ? (['askToLeave'] as const) : []),
    ...(running && ends.includes('stay') ? (['stay'] as const) : []),
    'certificate',
  ]
}

/** What leaving now would mean, by the settings of today; '' when there is nothing to leave. 第八条 */
export function leavingWords(term: TermDoc, { settings }: Programme, todayOn: string): string {
  if (!isInForce(term.state) || todayOn > term.endOn) return ''
  const bars = barsOf(settings)
  const [wish, health] = [barsForGood('ownWish', bars), barsForGood('health', bars)]
  const days = `距聘期届满还有 ${daysLeftOf(term, todayOn)} 天`
  if (wish && health) return `提前退出后将不再被聘任；${days}`
  if (wish) return `提前退出后将不再被聘任（因身体健康原因退出的，今后可再次申请）；${days}`
  if (health) return `因身体健康原因提前退出后将不再被聘任（因个人意愿退出的，今后可再次申请）；${days}`
  return `提前退出后，今后仍可在集中申请时再次申请；${days}`
}

const AHEAD: Record<TermDoc['state'], (term: TermDoc) => Step[]> = {
  active: ({ endOn }) => [now('聘期内', `${showDay(endOn)}届满`), next('省中心决定是否续聘')],
  leaving: () => [now('退出申请办理中', '等待省中心确认；确认前可以收回')],
  expired: () => [now('聘期已满待定', '等待省中心决定是否续聘')],
  renewed: () => [],
  notRenewed: () => [],
  dismissed: () => [],
  resigned: () => [],
}

function timelineOf(term: TermDoc): Step[] {
  return [...term.history.map((step): Step => ({ ...step, mark: 'done' })), ...AHEAD[term.state](term)]
}

function now(label: string, note: string): Step {
  return { label, note, at: null, mark: 'now' }
}

function next(label: string): Step {
  return { label, note: '', at: null, mark: 'next' }
}
