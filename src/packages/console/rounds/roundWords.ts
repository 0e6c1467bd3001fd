import type { RoundRow } from '@/domain/contract/rounds'
import { dayOf, daysBetween, showDay } from '@/domain/rules/shanghai'

/** The last day of a time that ends at its 24:00. */
export function lastDayOf(endAt: number): string {
  return dayOf(endAt - 1)
}

/** '2026年12月1日 至 2026年12月31日'. */
export function spanWords({ openAt, closeAt }: Pick<RoundRow, 'openAt' | 'closeAt'>): string {
  return `${showDay(dayOf(openAt))} 至 ${showDay(lastDayOf(closeAt))}`
}

/** '2026年12月1日 至 2026年12月31日 24:00'. */
export function windowWords(round: Pick<RoundRow, 'openAt' | 'closeAt'>): string {
  return `${spanWords(round)} 24:00`
}

function leftUntil(on: string, todayOn: string): string {
  const left = daysBetween(todayOn, on)
  return left === 0 ? '就在今天' : `还有 ${left} 天`
}

/** What comes next for a round, with the day and how far it is. */
export function nextWords({ phase, openAt, closeAt, cityDueAt }: RoundRow, todayOn: string): string {
  const openOn = dayOf(openAt)
  const closeOn = lastDayOf(closeAt)
  const dueOn = lastDayOf(cityDueAt)
  const words = {
    planned: () => `${showDay(openOn)} 开放申请，${leftUntil(openOn, todayOn)}`,
    open: () => `${showDay(closeOn)} 24:00 截止申请，${leftUntil(closeOn, todayOn)}`,
    cityReview: () => `${showDay(dueOn)} 24:00 前市级报送，${leftUntil(dueOn, todayOn)}`,
    centreReview: () => '各市报送已截止，等待评审、放行和公示',
    finished: () => '本批次已结束',
  }
  return words[phase]()
}
