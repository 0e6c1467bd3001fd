import type { InputOfOutput } from '@/domain/contract'
import type { Account } from '../_kit/caller'
import { fileViews, requireFiles } from '../_kit/files'
import { isOwnCase } from '../_kit/ownCases'
import {
  conflictsBetween,
  liveMarks,
  quorumAt,
  tallyOf,
  votersOf,
  type Board,
  type BoardCase,
} from '../_kit/panelBoard'
import { boardOf } from '../_kit/panelRecords'
import { found, must } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { PanelDoc, RoundDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { markViewOf } from './present'
import * as store from './store'

type MeetingView = InputOfOutput<'panel.meeting'>

/** The meeting of a round: who is there, whether they are enough, what is on the table. 第六条(三) */
export const meeting: Handlers<'panel'>['meeting'] = async ({ roundId }, ctx) =>
  meetingNow(await roundById(roundId), ctx)

/** Keeps day, place, presence and minutes; closing needs the quorum and makes them final. 第六条(三) */
export const keepMeeting: Handlers<'panel'>['keepMeeting'] = async ({ roundId, version, close, ...said }, ctx) => {
  const round = await roundById(roundId)
  const { panel, members } = await boardOf(round, [])
  const call = { key: ctx.key, by: ctx.callerId, action: 'panel.keepMeeting' }
  if (store.isDone(panel, call)) return meetingNow(round, ctx)
  must(panel.meeting.closedAt === 0, 'WRONG_STATE', { state: '会议已定稿' })
  if (panel.version !== version) throw store.panelChanged(panel)
  const seated = members.filter(({ standing }) => standing === 'seated').map(({ _id }) => _id)
  must(
    said.presentIds.every((id) => seated.includes(id)),
    'NOT_FOUND',
  )
  const { present, needed, met } = quorumAt({ members }, said.presentIds)
  must(!close || met, 'NO_QUORUM', { present, needed })
  const minutesOwners = await ownersOf(panel, said.minutesFiles, ctx)
  const kept = { ...said, minutesOwners, closedAt: close ? ctx.nowAt : 0 }
  const { draws, unfinishedDraw } = panel
  const act = { key: ctx.key, who: ctx.callerId, action: call.action }
  await store.writePanel(panel, { draws, unfinishedDraw, meeting: kept }, act)
  return meetingNow(round, ctx)
}

/** Files another officer put to the minutes stay; new ones are the caller's. Throws FILE_MISSING and FILE_REFUSED. */
async function ownersOf({ meeting: before }: PanelDoc, keys: readonly string[], ctx: Context): Promise<string[]> {
  const added = keys.filter((key) => !before.minutesFiles.includes(key))
  await requireFiles(added, { ownerId: ctx.callerId, purposes: ['vettingProof'] })
  return [...new Set([...before.minutesOwners, ...(added.length > 0 ? [ctx.callerId] : [])])]
}

async function meetingNow(round: RoundDoc, ctx: Context): Promise<MeetingView> {
  const officer = await ctx.person()
  const board = await boardOf(round)
  const { version, meeting: kept } = board.panel
  const { heldOn, place, presentIds, minutes, minutesFiles, minutesOwners, closedAt } = kept
  const seated = board.members.filter(({ standing }) => standing === 'seated')
  return {
    roundId: round._id,
    version,
    heldOn,
    place,
    presentIds: presentIds.filter((id) => seated.some(({ _id }) => _id === id)),
    members: seated.map(({ _id: id, name, seat }) => ({ id, name, seat })),
    quorum: quorumAt(board, presentIds),
    minutes,
    minutesFiles: await fileViews(minutesFiles, { ownerId: minutesOwners, viewerId: ctx.callerId }),
    closedAt: closedAt || null,
    agenda: agendaOf(board, officer),
  }
}

/** Every case in 省级评审 but those the officer keeps out of, by number. */
function agendaOf(board: Board, officer: Account): MeetingView['agenda'] {
  return board.cases.filter((each) => !isOwnCase(officer, each)).map((each) => itemOf(board, each))
}

function itemOf(board: Board, application: BoardCase): MeetingView['agenda'][number] {
  const { _id: applicationId, version, no, name, unit, city, overAge, review, vettings, staged } = application
  const { mean, wanted } = tallyOf(board, application)
  const outside = votersOf(board).filter((member) => conflictsBetween(board, application, member).length > 0)
  return {
    applicationId,
    version,
    no,
    name,
    unit,
    city: found(city || null),
    overAge,
    cityOverAgeReason: review?.overAgeReason ?? '',
    total: mean,
    marks: liveMarks(board, application).flatMap((mark) => markViewOf(mark, board.round) ?? []),
    marksWanted: wanted,
    vettings: vettings.length,
    outside: outside.map((member) => member.name),
    decision: staged?.decision ?? null,
    reason: staged?.reason ?? '',
  }
}
