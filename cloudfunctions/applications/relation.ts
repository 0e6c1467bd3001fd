import { APPLICATION_FLOW, type ApplicationAction, type ApplicationState } from '@/domain/rules/applicationFlow'
import { nextState } from '@/domain/rules/flow'
import { nextApplicationState, stateDetail } from '../_kit/applicationRecords'
import { heldRole, type Account } from '../_kit/caller'
import { isOwnCase } from '../_kit/ownCases'
import { found, must } from '../_kit/refusal'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Context } from '../_kit/serve'
import * as store from './store'

export type Desk = 'city' | 'centre'

/** An application in front of an officer who may see it. */
export interface Case {
  application: ApplicationDoc
  officer: Account
  /** The desks at which this officer has a say in it; one, as a rule. */
  desks: readonly Desk[]
}

type Standing = Pick<ApplicationDoc, 'state' | 'history' | 'batchId'>

/** From 省级评审 on. */
const AT_CENTRE: readonly ApplicationState[] = [
  'reported',
  'shortlisted',
  'publicised',
  'held',
  'appointed',
  'centreDeclined',
]

/** Whether it ever came to a city: what is the applicant's or the unit's alone is no officer's to see. */
export function reachedCity({ state, history }: Standing): boolean {
  if (state === 'draft' || state === 'awaitingUnit') return false
  return state !== 'withdrawn' || history.some(({ to }) => to === 'submitted')
}

export function isAtCentre({ state }: Pick<Standing, 'state'>): boolean {
  return AT_CENTRE.includes(state)
}

/** What a city is still at work on is its own; what it decided is the centre's to see. 第六条(二) */
export function reachedCentre(application: Standing): boolean {
  const { state, batchId } = application
  if (isAtCentre(application) || state === 'recommended' || state === 'cityDeclined') return true
  return state === 'withdrawn' && batchId !== ''
}

/** The case `id` in front of the caller. Throws NOT_FOUND, NOT_YOUR_AREA and OWN_CASE. */
export async function caseFor(id: string, ctx: Context): Promise<Case> {
  const [record, officer] = await Promise.all([store.applicationOrNull(id), ctx.person()])
  const application = found(record)
  must(reachedCity(application), 'NOT_FOUND')
  const desks = desksOf(officer, application)
  must(desks.length > 0, heldRole(officer, 'centreOfficer') ? 'NOT_FOUND' : 'NOT_YOUR_AREA')
  must(!isOwnCase(officer, application), 'OWN_CASE')
  return { application, officer, desks }
}

function desksOf(officer: Account, application: ApplicationDoc): Desk[] {
  const isCity = heldRole(officer, 'cityOfficer')?.city === application.city
  const isCentre = heldRole(officer, 'centreOfficer') !== undefined && reachedCentre(application)
  return [...(isCity ? ['city' as const] : []), ...(isCentre ? ['centre' as const] : [])]
}

/** The role in which an officer of these desks acts, for the audit trail. */
export function roleAt(desk: Desk): 'cityOfficer' | 'centreOfficer' {
  return desk === 'centre' ? 'centreOfficer' : 'cityOfficer'
}

/** Whether the table allows one of the officer's desks this act now. */
export function mayMove({ application: { state }, desks }: Case, action: ApplicationAction): boolean {
  return nextState(APPLICATION_FLOW, { state, action, actors: desks }) !== null
}

/** Goes on when the table allows the act and the officer saw the case as it stands. Throws WRONG_STATE and CHANGED_BY_OTHERS. */
export function mustMove({ application, desks }: Case, action: ApplicationAction, version: number): void {
  nextApplicationState(application, { action, actors: desks })
  mustBeCurrent(application, version)
}

/** Throws CHANGED_BY_OTHERS when the case was changed since `version`; looking up the ID number changes nothing of it. */
export function mustBeCurrent(application: ApplicationDoc, version: number): void {
  const since = application.version - version
  const unseen = since > 0 ? application.done.slice(-since) : []
  const isSame = since === unseen.length && unseen.every(({ action }) => action === 'applications.unmask')
  must(isSame, 'CHANGED_BY_OTHERS', stateDetail(application))
}

/** Whether this very call has already taken effect on the case. */
export function isDone({ application }: Case, action: string, ctx: Context): boolean {
  return store.isDone(application, { key: ctx.key, by: ctx.callerId, action: `applications.${action}` })
}
