import type { ExpertDoc } from '../_kit/documents'
import type { LogFields } from './store'

/** A new draft of this expert around the given content. */
export function blankLog(
  expert: ExpertDoc,
  nowAt: number,
  fields: Pick<LogFields, 'content' | 'consultationId' | 'corrects' | 'history'>,
): LogFields {
  return {
    expertId: expert._id,
    expertAccountId: expert.accountId,
    expertName: expert.name,
    expertPhone: expert.phone,
    city: expert.city,
    term: { startOn: expert.term.startOn, endOn: expert.term.endOn },
    state: 'draft',
    savedAt: nowAt,
    submittedAt: 0,
    reviewDueAt: 0,
    reviewedAt: 0,
    reviewerId: '',
    reason: '',
    supersededBy: null,
    code: { code: '', audience: 'single', expiresAt: 0 },
    ...fields,
  }
}
