import { Refusal } from '../_kit/refusal'

/** Whether a move of the clock took effect: not when somebody else changed the record meanwhile, then the next run looks again. */
export async function tookEffect(move: Promise<unknown>): Promise<boolean> {
  try {
    await move
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'CHANGED_BY_OTHERS') return false
    throw error
  }
}
