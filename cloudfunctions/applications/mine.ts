import { openOrNextRound, presentRound } from '../_kit/roundRecords'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'
import { ownState } from './results'
import * as store from './store'

/** The applicant's entrance: own applications, the round that is open or comes next, and whether one may begin. 第六条(一) */
export const mine: Handlers<'applications'>['mine'] = async (_input, ctx) => {
  const [own, round, remind] = await Promise.all([
    store.applicationsOf(ctx.callerId),
    openOrNextRound(ctx.nowAt),
    store.wantsReminder(ctx.callerId),
  ])
  const titles = await store.roundTitles(own.map(({ roundId }) => roundId))
  return {
    rows: own.map((application) => rowOf(application, titles, ctx.nowAt)),
    round: round && presentRound(round, ctx.nowAt),
    remind,
    canStart: !own.some(({ accountKey }) => accountKey === `account:${ctx.callerId}`),
  }
}

function rowOf(application: ApplicationDoc, titles: ReadonlyMap<string, string>, nowAt: number) {
  const { _id: id, no, roundId, savedAt, submittedAt } = application
  const state = ownState(application, nowAt)
  return { id, no, state, roundTitle: titles.get(roundId) ?? '', savedAt, submittedAt: submittedAt || null }
}
