import type { Faults } from '@/emulator/faults'
import { createDice } from '@/emulator/seed/dice'
import { WireError } from '@/emulator/wireError'

/** What a cloud answers on a bad day, none of it about the data. */
const CODES = [
  'DATABASE_TIMEOUT',
  'DATABASE_REQUEST_FAILED',
  'DATABASE_TRANSACTION_CONFLICT',
  'EXCEED_REQUEST_LIMIT',
  'OPERATION_FAIL',
  'SYS_ERR',
] as const

const REFUSED = 0.05
const LOST = 0.04
const SLOW = 0.15
const SLOWEST_MS = 60

/** Bad weather over every call to the cloud and to its functions, the same for the same `name`, until it is cleared. */
export function badWeather(faults: Faults, name: string): { struck(): number; clear(): void } {
  const dice = createDice(`weather/${name}`)
  const calm = faults.play.bind(faults)
  let struck = 0
  faults.play = async () => {
    if (dice.chance(SLOW)) await new Promise((wake) => setTimeout(wake, dice.between(1, SLOWEST_MS)))
    if (dice.chance(REFUSED)) {
      struck += 1
      throw new WireError(dice.pick(CODES), 'bad weather')
    }
    const loseReply = dice.chance(LOST)
    if (loseReply) struck += 1
    return { loseReply }
  }
  return {
    struck: () => struck,
    clear() {
      faults.play = calm
    },
  }
}
