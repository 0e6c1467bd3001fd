import type { CalendarYearView } from '@/domain/contract/staff'
import { addDays, daysBetween, weekdayOf } from '@/domain/rules/shanghai'

export type CalendarDay = CalendarYearView['days'][number]

/** Days of one kind and name that follow each other. */
export interface Span {
  kind: CalendarDay['kind']
  name: string
  firstOn: string
  lastOn: string
}

const WEEKDAYS = '一二三四五六日'

/** The days as spans, in order. */
export function spansOf(days: readonly CalendarDay[]): Span[] {
  const spans: Span[] = []
  for (const { on, kind, name } of days) {
    const last = spans.at(-1)
    if (last && last.kind === kind && last.name === name && addDays(last.lastOn, 1) === on) last.lastOn = on
    else spans.push({ kind, name, firstOn: on, lastOn: on })
  }
  return spans
}

/** Every day of a span. */
export function daysOf({ kind, name, firstOn, lastOn }: Span): CalendarDay[] {
  const count = lengthOf({ firstOn, lastOn })
  return Array.from({ length: Math.max(0, count) }, (_, days) => ({ on: addDays(firstOn, days), kind, name }))
}

/** How many days, both ends included. */
export function lengthOf({ firstOn, lastOn }: Pick<Span, 'firstOn' | 'lastOn'>): number {
  return daysBetween(firstOn, lastOn) + 1
}

/** '2月15日 周日'. */
export function dayWords(on: string): string {
  return `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日 周${WEEKDAYS.charAt(weekdayOf(on) - 1)}`
}

/** '2月15日 周日 至 2月23日 周一', or one day. */
export function spanWords({ firstOn, lastOn }: Span): string {
  return firstOn === lastOn ? dayWords(firstOn) : `${dayWords(firstOn)} 至 ${dayWords(lastOn)}`
}

/** '休 9 天', or '上班'. */
export function kindWords(span: Span): string {
  return span.kind === 'makeUp' ? '上班' : `休 ${lengthOf(span)} 天`
}

/** '春节', or '春节调休'. */
export function nameWords({ kind, name }: Span): string {
  return kind === 'makeUp' ? `${name}调休` : name
}
