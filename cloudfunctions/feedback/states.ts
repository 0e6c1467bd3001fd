import type { FeedbackDoc } from '../_kit/documents'
import { Refusal } from '../_kit/refusal'
import * as store from './store'

const FEEDBACK_STATES = { public: '已公开', withheld: '未公开' } as const satisfies Record<FeedbackDoc['state'], string>

export function stateDetail(record: FeedbackDoc): { state: string } {
  return { state: FEEDBACK_STATES[record.state] }
}

/** The one place where a lost race on a feedback becomes the sentence the user reads. */
export async function refusingChanged<T>(record: FeedbackDoc, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof store.Changed)) throw error
    throw new Refusal('CHANGED_BY_OTHERS', stateDetail((await store.feedback(record._id)) ?? record))
  }
}
