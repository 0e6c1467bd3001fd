import { isHandedIn, isVoter, liveMarks, type Board } from '../_kit/panelBoard'
import { boardOf } from '../_kit/panelRecords'
import type { PanelMemberDoc, RoundDoc } from '../_kit/selectionDocuments'
import { eachOf } from './step'
import * as store from './store'

const EVERY_MS = 3 * 86_400_000

/** Members who have cases to mark are reminded every third day of the centre's review, by number of cases alone. 第六条(三) */
export const remindPanel = eachOf(
  'remindPanel',
  async ({ nowAt }) =>
    (await store.roundsToClose(nowAt)).filter(
      ({ cityDueAt, panelRemindedAt = 0 }) => nowAt >= Math.max(cityDueAt, panelRemindedAt) + EVERY_MS,
    ),
  async (round: RoundDoc, { nowAt }) => {
    const board = await boardOf(round)
    const waiting = board.members.filter((member) => isVoter(member) && member.accountId !== '')
    for (const member of waiting) await remind(member, openCases(board, member), nowAt)
    await store.markReminded(round, nowAt)
    return true
  },
)

/** Without those in conflict, which the member shall not even count. */
function openCases(board: Board, { _id }: PanelMemberDoc): number {
  const open = board.cases.flatMap((each) => liveMarks(board, each)).filter((mark) => !isHandedIn(mark))
  return open.filter(({ memberId }) => memberId === _id).length
}

async function remind({ _id, accountId }: PanelMemberDoc, count: number, nowAt: number): Promise<void> {
  if (count === 0) return
  await store.tell(`panel-remind-${_id}-${nowAt}`, {
    to: accountId,
    title: '还有申请等您评审',
    body: `您还有 ${count} 份申请没有评审，请尽快办理；不便评审的，可以弃权或声明回避`,
    opens: 'packages/console/review/index',
  })
}
