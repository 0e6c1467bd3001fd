import { ageStanding } from '@/domain/rules/age'
import { scoreOf } from '@/domain/rules/figures'
import type { SettingValues } from '@/domain/rules/settings'
import { addDays } from '@/domain/rules/shanghai'
import { programme } from '../_kit/programme'
import type { Handlers } from '../_kit/serve'
import type { TermDoc } from '../_kit/termDocuments'
import { presentTerm } from './presentTerm'
import * as store from './store'

type Within = '120' | '60' | '30' | 'expired'

/** The lists by their usual names; how many days each really looks ahead is a setting. 第七条 */
const DAYS: Record<Exclude<Within, 'expired'>, (settings: SettingValues) => number> = {
  '120': (settings) => settings.renewalListFirstDays,
  '60': (settings) => settings.renewalListSecondDays,
  '30': (settings) => settings.renewalListThirdDays,
}
const LISTS: readonly Within[] = ['120', '60', '30', 'expired']

/** Terms that end soon, or are over and undecided; soonest first, with what the decision rests on. 第七条 */
export const renewals: Handlers<'appointments'>['renewals'] = async ({ within, cursor }, ctx) => {
  const { settings } = await programme()
  const scopeOf = (list: Within) => scope(list, settings, ctx.todayOn)
  const [state, endOn] = scopeOf(within)
  const [{ records, nextCursor }, counts] = await Promise.all([
    store.termsEndingBy(state, endOn, cursor),
    Promise.all(LISTS.map(async (list) => [list, await store.countEndingBy(...scopeOf(list))] as const)),
  ])
  const expertIds = records.map(({ expertId }) => expertId)
  const [experts, reports] = await Promise.all([store.expertsById(expertIds), store.reportsOn(expertIds)])
  const rows = records.map((term) => {
    const figures = experts.get(term.expertId)?.figures
    const open = reports.filter(({ subjectId, state: at }) => subjectId === term.expertId && at !== 'resolved')
    return {
      ...presentTerm(term, ctx.todayOn),
      services: figures?.services ?? 0,
      score: figures ? scoreOf(figures, settings) : null,
      openReports: open.length,
      noted: term.notedAt > 0 && term.note !== '',
      overAge: term.bornOn !== '' && ageStanding(term.bornOn, term.endOn) === 'over',
    }
  })
  return { rows, nextCursor, counts: Object.fromEntries(counts) }
}

function scope(list: Within, settings: SettingValues, todayOn: string): [TermDoc['state'], string] {
  return list === 'expired' ? ['expired', todayOn] : ['active', addDays(todayOn, DAYS[list](settings))]
}
