import { now } from './clock'
import { decidedBy, type DecisionItem } from './decisions'
import { openIdNumber, sealIdNumber } from './idNumbers'
import { create, type Act } from './records'
import type { DecisionDoc, TermDoc } from './termDocuments'

/** Whose term it is, and where the sealed ID number comes from. */
export interface TermPerson extends Pick<
  TermDoc,
  | '_id'
  | 'expertId'
  | 'accountId'
  | 'idHash'
  | 'bornOn'
  | 'applicationId'
  | 'previousTermId'
  | 'nth'
  | 'name'
  | 'unit'
  | 'city'
  | 'portrait'
> {
  sealed: { text: string; recordId: string }
}

/**
 * Writes down a new term as the decision's line says, and tells the person. Not begun: `beginTerm` does what its first day brings.
 * Twice is once. 第六条(五), 第七条
 */
export function createTerm(
  { _id, sealed, ...person }: TermPerson,
  { decision, item }: { decision: DecisionDoc; item: DecisionItem },
  how: { key: string; action: string; label: string } & Pick<Act, 'messages'>,
): Promise<TermDoc> {
  const { certificateNo, startOn, endOn } = item
  const { key, action, label, messages = [] } = how
  return create<TermDoc>(
    'terms',
    {
      ...person,
      idSealed: sealIdNumber(openIdNumber(sealed.text, sealed.recordId), `terms/${_id}`),
      certificateNo,
      startOn,
      endOn,
      state: 'active',
      decisionId: decision._id,
      begun: false,
      note: '',
      notedAt: 0,
      leaving: null,
      toldAt: [],
      history: [{ label, note: `${decision.no}，证书编号 ${certificateNo}`, at: now() }],
    },
    { ...decidedBy(decision, key), action, from: '', to: 'active', messages },
    _id,
  )
}
