import type { ParsedOf } from '@/domain/contract'
import { dayOf, endOfDayAt, showDay, startOfDayAt } from '@/domain/rules/shanghai'
import { roundGap, type RoundTimes } from '@/domain/rules/roundPhases'
import type { SettingValues } from '@/domain/rules/settings'
import { must, Refusal } from '../_kit/refusal'
import type { RoundDoc } from '../_kit/selectionDocuments'
import * as store from './store'

export type Setup = ParsedOf<'rounds.create'>
type Times = Omit<RoundTimes, 'finishedAt'>

export function timesOf({ openOn, closeOn, cityDeadlineOn }: Setup): Times {
  return { openAt: startOfDayAt(openOn), closeAt: endOfDayAt(closeOn), cityDueAt: endOfDayAt(cityDeadlineOn) }
}

/** What the form says, as the round keeps it. */
export function fieldsOf(setup: Setup): Times & Pick<RoundDoc, Exclude<keyof Setup, `${string}On`> | 'ageReferenceOn'> {
  const { title, ageReferenceOn, places, note, contact, weights, marksPerCase, ownCityBarred, intervalReason } = setup
  const said = { title, ageReferenceOn, places, note, contact, weights, marksPerCase, ownCityBarred, intervalReason }
  return { ...timesOf(setup), ...said }
}

/** The days in their order: open, close, the cities' deadline, which for a planned round is not over. Throws ROUND_DAYS. 第六条(一)(二) */
export function checkDays({ openOn, closeOn, cityDeadlineOn }: Setup, notBeforeOn: string | null): void {
  const refuse = (what: string) => new Refusal('ROUND_DAYS', { what })
  if (closeOn < openOn) throw refuse('截止日期不能早于开放日期')
  if (cityDeadlineOn <= closeOn) throw refuse('市级报送截止日期应晚于申请截止日期')
  if (notBeforeOn !== null && cityDeadlineOn < notBeforeOn) throw refuse('市级报送截止日期已经过去，请重新选择')
}

/** 一般每两年: a round sooner than that, before or after another, needs a reason. Throws INTERVAL_REASON. 第六条(一) */
export function checkInterval(
  setup: Setup,
  { others, settings }: { others: readonly RoundDoc[]; settings: SettingValues },
): void {
  const { openAt, closeAt } = timesOf(setup)
  const months = settings.roundIntervalMonths
  const earlier = others.filter((round) => round.closeAt <= openAt).map(({ closeAt: at }) => dayOf(at - 1))
  const later = others.filter((round) => round.openAt >= closeAt).map((round) => dayOf(round.openAt))
  const lastClosedOn = earlier.sort().at(-1) ?? null
  const [nextOpenOn] = later.sort()
  const isNear =
    roundGap(lastClosedOn, setup.openOn, months) !== null ||
    (nextOpenOn !== undefined && roundGap(setup.closeOn, nextOpenOn, months) !== null)
  must(!isNear || setup.intervalReason.length >= 4, 'INTERVAL_REASON', { months })
}

/** Makes the window this round's own. Throws ROUND_OVERLAPS. */
export async function claimWindow(setup: Setup, roundId: string): Promise<void> {
  const { openAt, closeAt } = timesOf(setup)
  const title = await store.claimWindow({ roundId, title: setup.title, openAt, closeAt })
  must(title === null, 'ROUND_OVERLAPS', { title: title ?? '' })
}

/**
 * What may no longer change: once open the window only grows, ages are counted on the day that was announced, and who has been marked
 * was marked by known weights. Throws WINDOW_SHORTENED and ROUND_DAYS. 第六条(一)
 */
export async function checkStillOpenToChange(round: RoundDoc, setup: Setup, nowAt: number): Promise<void> {
  const { weights, marksPerCase } = setup
  const isSameScale = marksPerCase === round.marksPerCase && sameWeights(weights, round.weights)
  if (!isSameScale && (await store.hasMarks(round._id))) {
    throw new Refusal('ROUND_DAYS', { what: '已有评审意见，权重和每件评审人数不能再修改' })
  }
  if (nowAt < round.openAt) return
  const { openAt, closeAt, cityDueAt } = timesOf(setup)
  must(openAt === round.openAt && closeAt >= round.closeAt && cityDueAt >= round.cityDueAt, 'WINDOW_SHORTENED')
  const kept = `批次已开放，年龄计算日（${showDay(round.ageReferenceOn)}）不能修改`
  must(setup.ageReferenceOn === round.ageReferenceOn, 'ROUND_DAYS', { what: kept })
}

function sameWeights(one: RoundDoc['weights'], other: RoundDoc['weights']): boolean {
  const { expertise, experience, commitment, standing } = one
  return (
    expertise === other.expertise &&
    experience === other.experience &&
    commitment === other.commitment &&
    standing === other.standing
  )
}

/** How a longer window is told on the round's page; '' when the days stay. */
export function extensionWords(before: RoundDoc, { closeOn, cityDeadlineOn }: Setup): string {
  const words = [
    endOfDayAt(closeOn) > before.closeAt ? `申请截止延长至${showDay(closeOn)} 24:00` : '',
    endOfDayAt(cityDeadlineOn) > before.cityDueAt ? `市级报送截止延长至${showDay(cityDeadlineOn)} 24:00` : '',
  ]
  return words.filter((each) => each !== '').join('，')
}
