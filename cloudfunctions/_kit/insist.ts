import { Refusal } from './refusal'

const ATTEMPTS = 5

/**
 * Does the work again from the start when somebody changed the record in between. For what follows from a decision already made, which
 * nobody else's act undoes: `work` reads the record anew and sees for itself whether there is anything left to do.
 */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const isLate = error instanceof Refusal && error.code === 'CHANGED_BY_OTHERS'
      if (!isLate || attempt === ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt))
    }
  }
}
