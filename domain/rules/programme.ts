import { CHINA_CALENDAR } from './chinaCalendar'
import { DEFAULT_SETTINGS } from './settingValues'
import type { SettingValues } from './settings'
import type { Calendar } from './workingDays'

/** What holds for the whole programme: the settings and the working-day calendar. */
export interface Programme {
  readonly settings: SettingValues
  readonly calendar: Calendar
}

/** The programme while nobody has changed anything. */
export const DEFAULT_PROGRAMME: Programme = { settings: DEFAULT_SETTINGS, calendar: CHINA_CALENDAR }
