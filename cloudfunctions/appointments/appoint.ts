import type { DecisionView } from '@/domain/contract/appointments'
import type { ParsedOf } from '@/domain/contract'
import { addDays, showDay } from '@/domain/rules/shanghai'
import { applicationsById, nextApplicationState, stateDetail } from '../_kit/applicationRecords'
import { refuseBarredIn } from '../_kit/bars'
import type { Account } from '../_kit/caller'
import { carryOut } from '../_kit/carryOut'
import { decisionById, decisionIdOf, isVoid, newCertificates, newDecision, recordDecision } from '../_kit/decisions'
import { isOwnCase } from '../_kit/ownCases'
import { found, must } from '../_kit/refusal'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Context } from '../_kit/serve'
import { standingOf } from './blocked'
import { asCentre } from './officer'
import { presentDecision } from './presentDecision'
import * as store from './store'

/** How long after the decision a term may start. */
const START_WITHIN_DAYS = 60

type Given = ParsedOf<'appointments.appoint'>

/**
 * Appoints everybody named, or nobody: all doors are passed before the decision is written down, and then it is carried out for each.
 * 第六条(五)
 */
export async function appoint(given: Given, ctx: Context): Promise<DecisionView> {
  const officer = await ctx.person()
  const begun = await decisionById(decisionIdOf(given.decisionNo))
  const call = { key: ctx.key, by: ctx.callerId, action: 'decisions.appointment' }
  if (begun && store.isDone(begun, call)) return presentDecision(await carryOut(begun))
  must(given.startOn >= ctx.todayOn && given.startOn <= addDays(ctx.todayOn, START_WITHIN_DAYS), 'START_DAY')
  const ids = [...new Set(given.applicationIds)]
  const applications = await applicationsById(ids)
  must(applications.length === ids.length, 'NOT_FOUND')
  // A decision of the same officer and number that was cut off finds its own people appointed.
  if (!begun || begun.finished || begun.byId !== ctx.callerId) await passDoors(applications, officer, ctx.nowAt)
  const decision = await recordDecision(await decisionOf(given, applications, { officer, ctx }), asCentre(ctx))
  const done = await carryOut(decision)
  must(!isVoid(done), 'CHANGED_BY_OTHERS', { state: '已由另一份决定办理' })
  return presentDecision(done)
}

/** Throws the first of OWN_CASE, WRONG_STATE, NOTICE_RUNNING, OBJECTIONS_OPEN, BARRED_IN_BATCH, ALREADY_EXPERT that holds for anybody. */
async function passDoors(applications: readonly ApplicationDoc[], officer: Account, nowAt: number): Promise<void> {
  must(!applications.some((application) => isOwnCase(officer, application)), 'OWN_CASE')
  const standing = await standingOf(applications)
  const objected = applications.filter(({ _id, state }) => state === 'held' || standing.objected.has(_id))
  must(objected.length === 0, 'OBJECTIONS_OPEN', { names: objected.map(({ name }) => name).join('、') })
  for (const application of applications) {
    nextApplicationState(application, { action: 'appoint', actors: ['centre'] })
    const notice = found(standing.notices.get(application.noticeId), 'NOT_FOUND')
    must(nowAt >= notice.endsAt, 'NOTICE_RUNNING', { until: showDay(notice.endOn) })
  }
  await refuseBarredIn(applications)
  must(!applications.some(({ idHash }) => standing.inForce.has(idHash)), 'ALREADY_EXPERT')
  const people = new Set(applications.map(({ idHash }) => idHash))
  const [first] = applications
  must(people.size === applications.length, 'WRONG_STATE', first ? stateDetail(first) : undefined)
}

async function decisionOf(
  { decisionNo: no, startOn }: Given,
  applications: readonly ApplicationDoc[],
  { officer, ctx }: { officer: Account; ctx: Context },
) {
  const certificates = await newCertificates(applications.map(() => startOn))
  const items = applications.flatMap(({ _id: sourceId, name, unit, city }, at) => {
    const certificate = certificates[at]
    if (!certificate || city === '') return []
    return [
      { sourceId, decision: 'appoint' as const, reason: '经公示无异议', name, unit, city, ...certificate, lost: false },
    ]
  })
  return newDecision({ kind: 'appointment', no, on: ctx.todayOn, byId: officer._id, byName: officer.name, items })
}
