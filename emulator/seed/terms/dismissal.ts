import { digest } from '@/cloudfunctions/_kit/identity'
import type { NoticeDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { ExitDoc, TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import { scanOf } from '../files'
import { noticeOf } from '../notice'
import type { Picture } from '../pictures/picture'
import { decidedAt } from './decision'
import { barOf, exitOf, onCase, type Exits, type ExitStep } from './exit'
import type { TermPlan } from './plan'
import type { TermStage } from './story'

const CONTACT = '江苏省职业介绍中心职业指导科，电话 025-00008330'
const ATTEMPTS = [
  { ago: 160, way: '电话', result: '三次拨打均无人接听，已留言' },
  { ago: 118, way: '短信和应用内消息', result: '七日内没有回复' },
  { ago: 52, way: '致函所在单位', result: '单位回函：本人已离职，去向不明' },
]
const DISMISSED = '自去年起连续八个月未接受任何咨询和活动安排，多次联系均未取得联系，已无法履行职责。'

const DECIDED = '经核实并研究，依据第八条第四种情形，决定解聘江苏省职业指导专家。'
const DELIVERED = '按本人登记的地址邮寄并同时在应用内送达'

/** Somebody nobody can reach any more: decided, delivered, made public, barred. 第八条 */
export function dismissed(plan: TermPlan, term: TermDoc, by: { stage: TermStage; letter: Picture }): Exits {
  const { stage, letter } = by
  const { goneAt } = plan.of
  const id = digest(['demo exit', term._id], 20)
  const officer = { who: stage.centre._id, role: 'centreOfficer' }
  const at = decidedAt(plan.ended?.on ?? dayOf(goneAt))
  const paper = (name: string, uploadedAt: number) =>
    scanOf(letter, { ownerId: officer.who, purpose: 'dismissalProof', name, at: uploadedAt })
  const [evidence, proof] = [paper('单位回函.jpg', at - 7_200_000), paper('邮寄回执.jpg', goneAt - 7_200_000)]
  const attempts = ATTEMPTS.map(({ ago, way, result }) => ({ on: addDays(dayOf(stage.nowAt), -ago), way, result }))
  const facts = { ground: 'unreachable' as const, askedByExpert: false, facts: DISMISSED, attempts }
  const fields = { ...facts, evidence: [evidence._id], evidenceOwners: [officer.who], openKey: term.expertId }
  const opening = { id, fields, opened: { at: at - 3_600_000, ...officer }, label: '起草解聘' }
  const delivery = { way: 'post' as const, on: dayOf(goneAt), note: DELIVERED, proofs: [proof._id] }
  const noticeId = digest(['notice', id], 20)
  const steps: ExitStep[] = [
    {
      ...{ at, ...officer, action: 'decide', by: 'centre' },
      fields: { decision: onCase(plan, stage, DECIDED) },
      line: { label: '作出解聘决定', note: plan.ended?.no ?? '' },
    },
    {
      ...{ at: goneAt - 3_600_000, ...officer, action: 'deliver', by: 'centre' },
      fields: { delivery: { ...delivery, proofsOwner: officer.who } },
      line: { label: '送达本人', note: DELIVERED },
    },
    {
      ...{ at: goneAt, ...officer, action: 'publish', by: 'centre' },
      fields: { noticeContact: CONTACT, noticeId, effectiveAt: goneAt, barred: true },
      line: { label: '公示并生效', note: '' },
    },
  ]
  const exit = exitOf(opening, term, { stage, steps })
  const notices = [noticeFor(exit, stage)]
  return { exits: [exit], bars: [barOf(exit, term, stage)], notices, files: [evidence, proof] }
}

function noticeFor({ _id, noticeId, name, unit, city, decision, effectiveAt }: ExitDoc, stage: TermStage): NoticeDoc {
  const said = {
    ...{ kind: 'dismissal' as const, roundId: '', exitId: _id, contact: CONTACT, applicationIds: [] },
    title: `关于解聘${name}江苏省职业指导专家的公示`,
    opening: `经研究决定，解聘${name}江苏省职业指导专家（${decision?.no ?? ''}）。现予公示。`,
    persons: [{ no: 1, name, unit, postAndTitle: '', category: null, city }],
  }
  const posted = { id: noticeId, by: stage.centre._id, postedAt: effectiveAt, postedOn: dayOf(effectiveAt) }
  return noticeOf(stage.archive, { ...posted, said, archivedAt: 0 }, stage.nowAt)
}
