import { isVoter, type BoardCase } from '../_kit/panelBoard'
import { panelConflicts } from '../_kit/panelConflicts'
import { casesById } from '../_kit/panelRecords'
import { found } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { MarkDoc, PanelMemberDoc, RoundDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'
import type { InputOfOutput } from '@/domain/contract'
import * as store from './store'

type PanelRow = InputOfOutput<'panel.cases'>['rows'][number]

/** The caller's own cases in 省级评审. One in conflict is in no list and no count. 第六条(三) */
export const cases: Handlers<'panel'>['cases'] = async (_input, ctx) => {
  const seats = (await store.seatsOf(ctx.callerId)).filter(isVoter)
  const marks = await store.marksOfMembers(seats.map(({ _id }) => _id))
  const [applications, rounds] = await Promise.all([
    casesById(marks.map(({ applicationId }) => applicationId)),
    Promise.all([...new Set(seats.map(({ roundId }) => roundId))].map(roundById)),
  ])
  const rows = marks.flatMap((mark) => {
    const application = applications.find(({ _id }) => _id === mark.applicationId)
    const seat = seats.find(({ _id }) => _id === mark.memberId)
    const round = rounds.find(({ _id }) => _id === mark.roundId)
    return application && seat && round ? rowOf(mark, application, { seat, round }) : []
  })
  const left = rows.filter(({ state }) => state === 'assigned' || state === 'opened').length
  return { rows: rows.sort((a, b) => (a.no < b.no ? -1 : 1)), left }
}

function rowOf(
  { _id: id, state }: MarkDoc,
  application: BoardCase,
  { seat, round }: { seat: PanelMemberDoc; round: RoundDoc },
): PanelRow[] {
  if (state === 'conflict' || state === 'removed' || application.state !== 'reported') return []
  if (panelConflicts(seat, application, { round, declared: false }).length > 0) return []
  const { _id: applicationId, no, name, category, city } = application
  return [{ id, applicationId, no, name, category: found(category || null), city: found(city || null), state }]
}
