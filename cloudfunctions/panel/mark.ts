import { must } from '../_kit/refusal'
import type { Context, Handlers } from '../_kit/serve'
import type { MarkDoc } from '../_kit/selectionDocuments'
import { isUnderReview, ownCase, ownMark, type OwnCase } from './ownCase'
import { presentCase } from './presentCase'
import * as store from './store'

/** One assigned case; before the declaration nothing but what a conflict can be judged by. */
export const caseOf: Handlers<'panel'>['case'] = async ({ id }, ctx) => {
  const own = await ownCase(await ownMark(id), ctx.callerId)
  must(isUnderReview(own), 'NOT_FOUND')
  return presentCase(own, ctx)
}

/** Says whether the member has to stand back; whoever has to loses the case for good, with what they may have marked. 第六条(三) */
export const declare: Handlers<'panel'>['declare'] = async ({ id, version, conflict, why }, ctx) => {
  const mark = await ownMark(id)
  const isDone = store.isDone(mark, { key: ctx.key, by: ctx.callerId, action: 'panel.declare' })
  if (isDone && mark.state === 'conflict') return null
  const own = await ownCase(mark, ctx.callerId)
  if (isDone) return presentCase(own, ctx)
  mustBeOpen(own)
  must(conflict || mark.state === 'assigned', 'WRONG_STATE', { state: '已声明无须回避' })
  mustBeCurrent(mark, version)
  const declared = { declaredWhy: conflict ? why : '', declaredAt: ctx.nowAt }
  if (!conflict) return changed(own, { ...declared, state: 'opened' }, { action: 'declare', ctx })
  const messages = [forCentre(own)]
  const fields = { ...declared, state: 'conflict' as const, points: null, opinion: '' }
  await store.changeMark(mark, fields, { ...actOf(ctx, 'declare'), messages })
  return null
}

/** Gives points with words, or abstains with words; may be changed until the results are released. 第六条(三) */
export const mark: Handlers<'panel'>['mark'] = async ({ id, version, points, opinion }, ctx) => {
  const seen = await ownMark(id)
  const own = await ownCase(seen, ctx.callerId)
  if (store.isDone(seen, { key: ctx.key, by: ctx.callerId, action: 'panel.mark' })) return presentCase(own, ctx)
  mustBeOpen(own)
  must(seen.state !== 'assigned', 'DECLARE_FIRST')
  mustBeCurrent(seen, version)
  const state = points ? ('marked' as const) : ('abstained' as const)
  return changed(own, { state, points, opinion, markedAt: ctx.nowAt }, { action: 'mark', ctx })
}

async function changed(own: OwnCase, fields: Partial<MarkDoc>, { action, ctx }: { action: string; ctx: Context }) {
  const written = await store.changeMark(own.mark, fields, actOf(ctx, action))
  return presentCase(await ownCase(written, ctx.callerId), ctx)
}

function actOf(ctx: Context, action: string) {
  return { key: ctx.key, who: ctx.callerId, role: 'panelist', action: `panel.${action}` }
}

/** Said in words that tell no result. */
function mustBeOpen(own: OwnCase): void {
  must(isUnderReview(own), 'WRONG_STATE', { state: '评审已结束' })
}

function mustBeCurrent(seen: MarkDoc, version: number): void {
  if (seen.version !== version) throw store.markChanged(seen)
}

function forCentre({ mark: { memberName, roundId }, application: { no } }: OwnCase) {
  return {
    to: 'centre',
    title: '有评审成员声明回避',
    body: `${memberName}声明回避申请 ${no}，如评审人数不足，请重新分配`,
    opens: `packages/console/panel/index?roundId=${roundId}`,
  }
}
