import { digest } from '@/cloudfunctions/_kit/identity'
import type { TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import type { Picture } from '../pictures/picture'
import { dismissed } from './dismissal'
import { barOf, exitOf, NOTHING, onCase, type Exits, type ExitStep } from './exit'
import type { TermPlan } from './plan'
import { askedToLeaveAt, LEAVING, type TermStage } from './story'

/** The case of everybody who asked to leave or was dismissed. 第八条 */
export function exitsOf(
  plans: readonly TermPlan[],
  terms: readonly TermDoc[],
  { stage, letter }: { stage: TermStage; letter: Picture },
): Exits {
  const all = plans.flatMap((plan): Exits[] => {
    const term = terms.find(({ _id }) => _id === plan.id)
    const { standing } = plan.of
    if (!term || !plan.isLatest) return []
    if (standing === 'leaving' || standing === 'resigned') return [asked(plan, term, stage)]
    return standing === 'dismissed' ? [dismissed(plan, term, { stage, letter })] : []
  })
  return {
    exits: all.flatMap(({ exits }) => exits),
    bars: all.flatMap(({ bars }) => bars),
    notices: all.flatMap(({ notices }) => notices),
    files: all.flatMap(({ files }) => files),
  }
}

function asked(plan: TermPlan, term: TermDoc, stage: TermStage): Exits {
  const { of, ended } = plan
  const askedAt = askedToLeaveAt(of, stage.nowAt)
  const id = digest(['exit', term._id, String(askedAt)], 20)
  const { ground, why } = of.standing === 'leaving' ? LEAVING.active : LEAVING.over
  const message = {
    to: 'centre',
    title: '有专家申请退出',
    body: `${term.name}（${term.unit}）申请退出，请办理`,
    opens: `packages/console/exits/index?id=${id}`,
    needsMe: true,
  }
  const opened = { at: askedAt, who: term.accountId, role: 'expert', messages: [message] }
  const begun = { ground, askedByExpert: true, facts: why, evidence: [], evidenceOwners: [], attempts: [] }
  const opening = { id, fields: { ...begun, openKey: `asked:${term.expertId}` }, opened, label: '本人申请退出' }
  if (!ended) return { ...NOTHING, exits: [exitOf(opening, term, { stage, steps: [] })] }
  const decision = onCase(plan, stage, '同意本人申请，自即日起退出职业指导专家队伍。')
  const step: ExitStep = {
    ...{ at: of.goneAt, who: stage.centre._id, role: 'centreOfficer', action: 'decide', by: 'centreAsked' },
    fields: { decision, effectiveAt: of.goneAt, barred: true },
    line: { label: '确认退出', note: ended.no },
  }
  const exit = exitOf(opening, term, { stage, steps: [step] })
  return { ...NOTHING, exits: [exit], bars: [barOf(exit, term, stage)] }
}
