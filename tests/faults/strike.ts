import type { Faults } from '@/emulator/faults'
import { WireError } from '@/emulator/wireError'

/** What happens to a call to the cloud: it is not done, or it is done and the reply is lost. */
export type Blow = 'refused' | 'lost'

/** Strikes the call number `at` (from 1; 0 strikes none) of what follows. */
export function strikeAt(faults: Faults, at: number, blow: Blow): { calls(): number; stop(): void } {
  const play = faults.play.bind(faults)
  let calls = 0
  faults.play = async () => {
    calls += 1
    if (calls !== at) return { loseReply: false }
    if (blow === 'lost') return { loseReply: true }
    throw new WireError('DATABASE_TIMEOUT', '[DATABASE_TIMEOUT] struck')
  }
  return {
    calls: () => calls,
    stop() {
      faults.play = play
    },
  }
}
