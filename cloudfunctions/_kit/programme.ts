import { withYears, type CalendarYear } from '@/domain/rules/calendarYear'
import { CHINA_CALENDAR } from '@/domain/rules/chinaCalendar'
import type { Programme } from '@/domain/rules/programme'
import { settingsWith } from '@/domain/rules/settingValues'
import type { Setting, SettingValue } from '@/domain/rules/settings'
import { now } from './clock'
import { _, db } from './cloud'
import type { Stored } from './records'

/** Who decided something for the whole programme, when and why. */
export interface Decided {
  who: string
  whoName: string
  role: 'admin' | 'centreOfficer'
  at: number
  why: string
}

export interface SettingChange extends Decided {
  name: Setting
  from: SettingValue
  to: SettingValue
}

/** `programme/settings`: what was changed from the defaults. */
export interface SettingsDoc extends Stored {
  /** The latest change of each setting that was ever changed. */
  set: SettingChange[]
  /** The latest changes of all, the newest last; the audit trail has every one. */
  history: SettingChange[]
}

/** One year as an administrator entered it. */
export interface EnteredYear extends CalendarYear, Decided {
  /** Address of the notice. */
  source: string
}

/** `programme/calendar`: years entered in addition to those of the product, or in their place. */
export interface CalendarDoc extends Stored {
  years: EnteredYear[]
  /** The latest entries of all, the newest last; the audit trail has every one. */
  history: (Decided & { year: number; source: string })[]
}

export const PROGRAMME = 'programme'
export const SETTINGS_ID = 'settings'
export const CALENDAR_ID = 'calendar'

/** How long an instance goes on with what it has read: a change reaches everybody within this time. */
const KEPT_MS = 60_000

let kept: { at: number; loading: Promise<Programme> } | undefined

/** The settings and the calendar that hold now, at most a minute old. One round trip when cold, none when warm. */
export function programme(): Promise<Programme> {
  const at = now()
  if (kept && kept.at <= at && at < kept.at + KEPT_MS) return kept.loading
  const loading = load()
  kept = { at, loading }
  loading.catch(() => {
    if (kept?.loading === loading) kept = undefined
  })
  return loading
}

/** The instance that changed something reads anew at once. */
export function forgetProgramme(): void {
  kept = undefined
}

async function load(): Promise<Programme> {
  const { data } = await db
    .collection(PROGRAMME)
    .where({ _id: _.in([SETTINGS_ID, CALENDAR_ID]) })
    .field({ set: true, years: true })
    .limit(2)
    .get()
  const documents = data as Partial<SettingsDoc & CalendarDoc>[] // the SDK types documents as any
  const changed = documents.flatMap((document) => document.set ?? [])
  return {
    settings: settingsWith(changed.map(({ name, to }) => ({ name, value: to }))),
    calendar: withYears(
      CHINA_CALENDAR,
      documents.flatMap((document) => document.years ?? []),
    ),
  }
}
