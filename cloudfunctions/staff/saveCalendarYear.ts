import type { ParsedOf } from '@/domain/contract'
import { calendarYearProblems, inOrder, withYears } from '@/domain/rules/calendarYear'
import { CHINA_CALENDAR } from '@/domain/rules/chinaCalendar'
import type { CalendarDoc, EnteredYear } from '../_kit/programme'
import { Refusal } from '../_kit/refusal'
import type { Context, Handlers } from '../_kit/serve'
import { presentYear } from './calendarYear'
import { decidedBy, withLatest } from './deciding'
import * as store from './store'

type Input = ParsedOf<'staff.saveCalendarYear'>

const ACTION = 'saveCalendarYear'

/** One year of holidays and make-up days as the notice says, in place of what was there. 第六条(四) */
export const saveCalendarYear: Handlers<'staff'>['saveCalendarYear'] = async (input, ctx) => {
  const decided = await decidedBy('admin', input.why, ctx)
  const record = await store.calendarNow()
  if (store.alreadyDone(record, { key: ctx.key, by: ctx.callerId, action: ACTION })) {
    return presentYear(record, input.year, ctx)
  }
  if (record.version !== input.version) throw changedByOthers(record)
  refuseWrong(input, record)
  const { year, source } = input
  const after = await decide(record, { ...decided, year, source, days: inOrder(input.days) }, ctx)
  return presentYear(after, year, ctx)
}

async function decide(record: CalendarDoc, entered: EnteredYear, ctx: Context): Promise<CalendarDoc> {
  const { days, ...entry } = entered
  const { year, who, role, why } = entry
  const had = record.years.find((each) => each.year === year)
  const years = inYears([...record.years.filter((each) => each.year !== year), entered])
  const after = await store.decideCalendar(
    record,
    { years, history: withLatest(record.history, entry) },
    {
      ...{ key: ctx.key, who, role, action: ACTION, why },
      from: had ? `${year}: ${had.days.length} days` : `${year}: not entered`,
      to: `${year}: ${days.length} days`,
    },
  )
  if (!after) throw changedByOthers(await store.calendarNow())
  return after
}

function inYears(years: readonly EnteredYear[]): EnteredYear[] {
  return [...years].sort((one, other) => one.year - other.year)
}

function refuseWrong({ year, days }: Input, record: CalendarDoc): void {
  const problems = calendarYearProblems({ year, days })
  if (problems.length > 0) {
    const fields = problems.map(({ at, message }) => ({ field: at === null ? 'days' : `days.${at}`, message }))
    throw new Refusal('BAD_INPUT', undefined, fields)
  }
  const next = Number(withYears(CHINA_CALENDAR, record.years).coveredUntil.slice(0, 4)) + 1
  if (year <= next) return
  const message = `请先录入 ${next} 年的安排，年份之间不能有空缺`
  throw new Refusal('BAD_INPUT', undefined, [{ field: 'year', message }])
}

/** The latest entry tells who was faster and with what. */
function changedByOthers({ history }: CalendarDoc): Refusal {
  const latest = history.at(-1)
  return new Refusal('CHANGED_BY_OTHERS', { state: latest ? `${latest.year} 年由${latest.whoName}保存` : '未录入' })
}
