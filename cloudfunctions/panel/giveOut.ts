import { digest } from '../_kit/identity'
import { inParallel } from '../_kit/inParallel'
import { insist } from '../_kit/insist'
import type { Message } from '../_kit/messages'
import type { Board, BoardCase } from '../_kit/panelBoard'
import type { MarkDoc, PanelMemberDoc } from '../_kit/selectionDocuments'
import type { Context } from '../_kit/serve'
import * as store from './store'

/** One case for one member. */
export interface Given {
  application: BoardCase
  member: PanelMemberDoc
}

/** Puts cases into members' hands; those that are there already stay as they are. Each member is told once, by number of cases alone. */
export async function giveOut(board: Board, given: readonly Given[], ctx: Context): Promise<void> {
  const fresh = given
    .map((each) => ({ ...each, mark: markOf(board, each) }))
    .filter(({ mark }) => !mark || mark.state === 'removed')
  const first = new Map([...fresh].reverse().map((each) => [each.member._id, each]))
  await inParallel(fresh, (each) => {
    const count = fresh.filter(({ member }) => member._id === each.member._id).length
    const messages = first.get(each.member._id) === each ? toldOf(each.member, count) : []
    return insist(() => handOver(each, { id: each.mark?._id ?? newId(each), isNew: !each.mark, messages }, ctx))
  })
}

function markOf({ marks }: Board, { application, member }: Given): MarkDoc | undefined {
  return marks.find((each) => each.applicationId === application._id && each.memberId === member._id)
}

/** From case and member, so that two officers at once make one mark. */
function newId({ application, member }: Given): string {
  return digest(['mark', application._id, member._id], 20)
}

/** Takes open cases out of members' hands. */
export async function takeAway(marks: readonly MarkDoc[], ctx: Context): Promise<void> {
  await inParallel(marks, (mark) =>
    insist(async () => {
      const current = await store.markById(mark._id)
      if (current?.state !== 'assigned' && current?.state !== 'opened') return
      await store.changeMark(current, { state: 'removed' }, actOf(ctx, 'takeAway'))
    }),
  )
}

async function handOver(
  { application, member }: Given,
  { id, isNew, messages }: { id: string; isNew: boolean; messages: Message[] },
  ctx: Context,
): Promise<void> {
  const fields: store.NewMark = {
    roundId: application.roundId,
    applicationId: application._id,
    memberId: member._id,
    memberName: member.name,
    state: 'assigned',
    declaredWhy: '',
    declaredAt: 0,
    points: null,
    opinion: '',
    markedAt: 0,
  }
  const act = { ...actOf(ctx, 'assign'), messages }
  if (isNew && (await store.addMark(fields, { ...act, from: '', to: 'assigned' }, id))) return
  const existing = await store.markById(id)
  if (existing?.state === 'removed') await store.changeMark(existing, fields, act)
}

function actOf(ctx: Context, action: string) {
  return { key: ctx.key, who: ctx.callerId, role: 'centreOfficer', action: `panel.${action}` }
}

/** Names no case: a conflict may still turn up. */
function toldOf(member: PanelMemberDoc, count: number): Message[] {
  if (member.accountId === '') return []
  return [
    {
      to: member.accountId,
      title: '有申请等您评审',
      body: `新分配给您 ${count} 份申请，请先声明是否需要回避，再阅读材料和评分`,
      opens: 'packages/console/review/index',
    },
  ]
}
