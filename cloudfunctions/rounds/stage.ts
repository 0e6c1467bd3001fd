import { applicationById, changeApplication, nextApplicationState, stateDetail } from '../_kit/applicationRecords'
import { isOwnCase } from '../_kit/ownCases'
import { boardOf } from '../_kit/panelRecords'
import { must, Refusal } from '../_kit/refusal'
import { releaseOf } from '../_kit/releases'
import { roundById } from '../_kit/roundRecords'
import type { ApplicationDoc, RoundDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'
import { blocksOf, rowOf } from './staged'
import * as store from './store'

/** Puts down a result for one case, for the centre alone until it is released. 第六条(三), 第四条(四) */
export const stage: Handlers<'rounds'>['stage'] = async ({ applicationId, version, ...said }, ctx) => {
  const application = await applicationById(applicationId)
  const officer = await ctx.person()
  must(application.roundId !== '', 'NOT_FOUND')
  must(!isOwnCase(officer, application), 'OWN_CASE')
  const round = await roundById(application.roundId)
  const board = await boardOf(round, [application])
  const call = { key: ctx.key, by: ctx.callerId, action: 'applications.stage' }
  if (store.isDoneOn(application, call)) return rowOf(board, application)
  nextApplicationState(application, { action: said.decision, actors: ['centre'] })
  must(!isBeingReleased(round, applicationId), 'WRONG_STATE', { state: '正在放行' })
  must(application.version === version, 'CHANGED_BY_OTHERS', stateDetail(application))
  const overAgeReason = said.decision === 'shortlist' ? said.overAgeReason : ''
  const staged = { ...said, overAgeReason, byId: ctx.callerId, at: ctx.nowAt }
  const [block] = blocksOf(board, application, staged)
  if (block) throw new Refusal(block.code, block.detail)
  return rowOf(board, await keep(application, staged, call))
}

function isBeingReleased(round: RoundDoc, applicationId: string): boolean {
  const items = releaseOf(round, round.unfinishedRelease)?.items ?? []
  return items.some((item) => item.applicationId === applicationId)
}

/** Moves nothing on, and leaves the result out of the history, which the city reads. */
function keep(
  application: ApplicationDoc,
  staged: NonNullable<ApplicationDoc['staged']>,
  { key, by, action }: { key: string; by: string; action: string },
): Promise<ApplicationDoc> {
  const { state } = application
  const act = { key, who: by, role: 'centreOfficer', action, from: state, to: state, settlesNothing: true as const }
  return changeApplication(application, { staged }, act)
}
