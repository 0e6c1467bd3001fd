import {
  CALENDAR_ID,
  forgetProgramme,
  PROGRAMME,
  SETTINGS_ID,
  type CalendarDoc,
  type SettingsDoc,
} from '../_kit/programme'
import { byId, change, Changed, create, Duplicate, alreadyDone, type Act, type Stored } from '../_kit/records'

export { alreadyDone, type Act }

/** Where nothing was decided yet: version 0, so that the first to decide creates it. */
const UNTOUCHED: Omit<Stored, '_id'> = {
  version: 0,
  done: [],
  trail: { seq: 0, hash: '' },
  outbox: [],
  outboxAt: 0,
  changedAt: 0,
}

export async function settingsNow(): Promise<SettingsDoc> {
  return (await byId<SettingsDoc>(PROGRAMME, SETTINGS_ID)) ?? { _id: SETTINGS_ID, ...UNTOUCHED, set: [], history: [] }
}

export async function calendarNow(): Promise<CalendarDoc> {
  return (await byId<CalendarDoc>(PROGRAMME, CALENDAR_ID)) ?? { _id: CALENDAR_ID, ...UNTOUCHED, years: [], history: [] }
}

/** Writes what was decided, with its audit entry; null when somebody else was faster. */
export async function decideSettings(before: SettingsDoc, fields: Pick<SettingsDoc, 'set' | 'history'>, act: Act) {
  return decide<SettingsDoc>(before, fields, act)
}

/** The same for the calendar. */
export async function decideCalendar(before: CalendarDoc, fields: Pick<CalendarDoc, 'years' | 'history'>, act: Act) {
  return decide<CalendarDoc>(before, fields, act)
}

async function decide<T extends Stored>(before: T, fields: Omit<T, keyof Stored>, act: Act): Promise<T | null> {
  try {
    if (before.version === 0) return await create<T>(PROGRAMME, fields, act, before._id)
    return await change<T>(PROGRAMME, before, fields, act)
  } catch (error) {
    if (error instanceof Changed || error instanceof Duplicate) return null
    throw error
  } finally {
    forgetProgramme()
  }
}
