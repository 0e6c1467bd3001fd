import { CITIES, type City } from '@/domain/rules/cities'
import { receiptNumber } from '@/domain/rules/caseNumbers'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { applicationsById, nextApplicationState } from '../_kit/applicationRecords'
import { refuseBarredIn } from '../_kit/bars'
import { batchesOfCity, finishBatch, putBatch, type NewBatch } from '../_kit/batches'
import { heldRole, type Account } from '../_kit/caller'
import { now } from '../_kit/clock'
import type { Message } from '../_kit/messages'
import { isOwnCase } from '../_kit/ownCases'
import { found, must } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import { takeSerials } from '../_kit/serials'
import type { ApplicationDoc, BatchDoc, RoundDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { batchViews } from './presentBatch'
import { reachedCity } from './relation'
import * as store from './store'

/** Sends what a city recommends to the centre as one locked batch. Everything is looked at before the first write. 第六条(二) */
export const report: Handlers<'applications'>['report'] = async ({ roundId, ids }, ctx) => {
  const officer = await ctx.person()
  const city = found(heldRole(officer, 'cityOfficer')?.city)
  const [round, sent] = await Promise.all([roundById(roundId), batchesOfCity(roundId, city)])
  const call = { key: ctx.key, by: ctx.callerId, action: 'applications.report' }
  const repeated = sent.find((batch) => store.isDone(batch, call))
  const batch = repeated ?? (await putDown({ round, city, officer, ids: [...new Set(ids)], sent }, ctx))
  const [view] = await batchViews([await finishBatch(batch)], { officer, desk: 'city', nowAt: ctx.nowAt })
  must(view, 'CHANGED_BY_OTHERS', { state: '已被退回或撤回' })
  return view
}

interface Sending {
  round: RoundDoc
  city: City
  officer: Account
  ids: readonly string[]
  sent: readonly BatchDoc[]
}

async function putDown(sending: Sending, ctx: Context): Promise<BatchDoc> {
  const { round, city, officer, ids, sent } = sending
  const applications = await applicationsById(ids)
  must(applications.length === ids.length && applications.every(reachedCity), 'NOT_FOUND')
  for (const application of applications) mustBeReady(application, sending)
  mustBeInTime(applications, round, ctx.nowAt)
  await refuseBarredIn(applications)
  const at = now() // after the applications were read, so that none of them can have come later
  const no = receiptNumber('batch', await numberAt(at))
  const fields = { no, roundId: round._id, roundTitle: round.title, city, at, applicationIds: [...ids] }
  const batch: NewBatch = { ...fields, officerId: ctx.callerId, officerName: officer.name }
  return putBatch(batch, sent.length + 1, {
    key: ctx.key,
    who: ctx.callerId,
    role: 'cityOfficer',
    action: 'applications.report',
    from: '',
    to: 'sent',
    messages: [forCentre(batch)],
  })
}

/** Throws NOT_YOUR_AREA, OWN_CASE, WRONG_STATE, and CHANGED_BY_OTHERS for what is on its way already. */
function mustBeReady(application: ApplicationDoc, { round, city, officer, sent }: Sending): void {
  must(application.city === city, 'NOT_YOUR_AREA')
  must(application.roundId === round._id, 'NOT_FOUND')
  must(!isOwnCase(officer, application), 'OWN_CASE')
  nextApplicationState(application, { action: 'report', actors: ['city'] })
  const onItsWay = sent.some(({ finished, applicationIds }) => !finished && applicationIds.includes(application._id))
  must(!onItsWay, 'CHANGED_BY_OTHERS', { state: '正在报送' })
}

/** After the city's deadline only what the centre sent back may follow. Throws REPORT_CLOSED. 第六条(二) */
function mustBeInTime(applications: readonly ApplicationDoc[], { cityDueAt }: RoundDoc, nowAt: number): void {
  const isSupplement = applications.every(({ batchId }) => batchId !== '')
  must(nowAt < cityDueAt || isSupplement, 'REPORT_CLOSED', { day: showDay(dayOf(cityDueAt - 1)) })
}

async function numberAt(at: number): Promise<{ year: number; serial: number }> {
  const year = Number(dayOf(at).slice(0, 4))
  return { year, serial: await takeSerials(`batches-${year}`, 1) }
}

function forCentre({ no, city, applicationIds }: NewBatch): Message {
  const body = `${CITIES[city]}市报送 ${applicationIds.length} 人，批次编号 ${no}`
  return { to: 'centre', title: '收到市级报送', body, opens: 'packages/console/batch/index' }
}
