import type { Account } from '@/cloudfunctions/_kit/caller'
import type { Stored } from '@/cloudfunctions/_kit/records'
import type { BatchDoc, Release, RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { CITIES, type City } from '@/domain/rules/cities'
import { DEFAULT_WEIGHTS } from '@/domain/rules/panelMarks'
import { DEFAULT_SETTINGS } from '@/domain/rules/settingValues'
import { addDays, dayOf, endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'
import { remember, type Archive, type PastAct } from '../trail'

const MINUTE_MS = 60_000
const CONTACT = '江苏省职业介绍中心职业指导科，电话 025-00008330'

/** A round in days from today; negative ones are past. */
export interface RoundSpan {
  id: string
  title: string
  openDay: number
  closeDay: number
  cityDueDay: number
  places: number
  note: string
  intervalReason: string
  marksPerCase: number
  /** Days of the releases, and what they brought. */
  releases: readonly { day: number; items: Release['items'] }[]
  /** Day on which the last of the round had come to an end; null while somebody is on the way. */
  finishedDay: number | null
}

/** `hour` o'clock of the day `days` from today. */
export function momentOf(nowAt: number, days: number, hour = 10): number {
  return startOfDayAt(addDays(dayOf(nowAt), days)) + hour * 3_600_000
}

/** One release of staged results; the time to undo it is over. 第六条(三) */
export function releaseOf(no: number, at: number, of: { officer: Account; items: Release['items'] }): Release {
  return {
    ...{ no, at, byId: of.officer._id, byName: of.officer.name, items: of.items },
    undoUntilAt: at + DEFAULT_SETTINGS.releaseUndoMinutes * MINUTE_MS,
    ...{ undoneAt: 0, undoneById: '', undoneWhy: '', finished: true },
  }
}

/** The times of a round, before anything happened in it. */
export function roundFields(span: RoundSpan, nowAt: number): Omit<RoundDoc, keyof Stored> {
  const on = (days: number) => addDays(dayOf(nowAt), days)
  const { title, openDay, closeDay, cityDueDay, places, note, intervalReason, marksPerCase, finishedDay } = span
  const openAt = startOfDayAt(on(openDay))
  return {
    ...{ title, places, note, intervalReason, marksPerCase, contact: CONTACT, openAt },
    closeAt: endOfDayAt(on(closeDay)),
    cityDueAt: endOfDayAt(on(cityDueDay)),
    ageReferenceOn: on(closeDay),
    weights: DEFAULT_WEIGHTS,
    ownCityBarred: false,
    finishedAt: finishedDay === null ? null : momentOf(nowAt, finishedDay),
    changes: [],
    toldOpenAt: openAt + MINUTE_MS,
    releases: [],
    unfinishedRelease: 0,
  }
}

/** A round with its past. 第六条(一)–(三) */
export function roundOf(archive: Archive, span: RoundSpan, by: { centre: Account; nowAt: number }): RoundDoc {
  const { centre, nowAt } = by
  const fields = roundFields(span, nowAt)
  const officer = { who: centre._id, role: 'centreOfficer', from: '', to: '' }
  const clock = { who: 'clock', role: 'clock', from: '', to: '' }
  const createdAt = momentOf(nowAt, span.openDay - 20)
  const created = { at: createdAt, ...officer, action: 'rounds.create', to: 'planned', why: span.intervalReason }
  const releases = span.releases.map(({ day, items }, place) =>
    releaseOf(place + 1, momentOf(nowAt, day), { officer: centre, items }),
  )
  const past: PastAct[] = [
    created,
    { at: fields.toldOpenAt, ...clock, action: 'rounds.announce' },
    ...releases.flatMap(({ at }) => [
      { at, ...officer, action: 'rounds.release' },
      { at: at + MINUTE_MS, ...clock, action: 'rounds.finishRelease' },
    ]),
    ...(fields.finishedAt === null
      ? []
      : [{ at: fields.finishedAt, ...clock, action: 'rounds.close', to: 'finished' }]),
  ]
  return { ...fields, releases, ...remember(archive, { collection: 'rounds', id: span.id }, past) }
}

/** What one city sends at once. */
export interface Sending extends Pick<BatchDoc, 'no' | 'city' | 'at' | 'applicationIds' | 'returned'> {
  round: Pick<RoundDoc, '_id' | 'title'>
  officer: Account
  centre: Account
  /** Of the city's batches in this round. */
  nth: number
}

/** What one city sent in a round, with what the centre sent back of it. 第六条(二) */
export function batchOf(archive: Archive, sending: Sending): BatchDoc {
  const { round, city, officer, centre, nth, at, no, applicationIds, returned } = sending
  const id = batchIdOf(round._id, city, nth)
  const body = `${CITIES[city]}市报送 ${applicationIds.length} 人，批次编号 ${no}`
  const messages = [{ to: 'centre', title: '收到市级报送', body, opens: 'packages/console/batch/index' }]
  const sender = { who: officer._id, role: 'cityOfficer', from: '' }
  const back = { who: centre._id, role: 'centreOfficer', action: 'batches.return', from: '', to: '' }
  const past: PastAct[] = [
    { at, ...sender, action: 'applications.report', to: 'sent', messages },
    { at: at + 2 * MINUTE_MS, ...sender, action: 'batches.finish', to: '' },
    ...returned.map((each) => ({ at: each.at + MINUTE_MS, ...back })),
  ]
  return {
    ...{ no, roundId: round._id, roundTitle: round.title, city, at, applicationIds, returned },
    ...{ officerId: officer._id, officerName: officer.name, finished: true },
    ...remember(archive, { collection: 'batches', id }, past),
  }
}

/** The id of a city's batch, known before it is made. */
export function batchIdOf(roundId: string, city: City, nth: number): string {
  return `${roundId}-${city}-${nth}`
}
