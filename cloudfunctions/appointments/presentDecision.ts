import type { DecisionView } from '@/domain/contract/appointments'
import type { DecisionDoc } from '../_kit/termDocuments'

const RESULTS: Record<DecisionDoc['items'][number]['decision'], string> = {
  appoint: '聘任，颁发聘任证书',
  renew: '续聘，颁发新的聘任证书',
  letEnd: '聘期届满不再续聘，不影响再次申请',
  resign: '同意退出',
  dismiss: '解聘',
}

/** A decision with those it holds for. */
export function presentDecision(decision: DecisionDoc): DecisionView {
  const { _id: id, kind, no, on, at, byName, finished } = decision
  const items = decision.items.filter(({ lost }) => !lost)
  return {
    id,
    kind,
    no,
    on,
    at,
    byName,
    finished,
    items: items.map(({ name, unit, certificateNo, startOn, endOn, decision: decided, reason }) => ({
      name,
      unit,
      certificateNo,
      startOn,
      endOn,
      result: RESULTS[decided],
      reason,
    })),
  }
}
