import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { comeIn } from '@/src/identity'
import { type Me, fetchMe } from '@/src/me'
import { open } from '@/src/pages'
import { problemOf } from '@/src/refused'
import { toast } from '@/src/ui/toast'

type Needs = 'client' | 'registered'

const PASSES: Record<Needs, (me: Me) => boolean> = {
  client: (me) => me.kind !== null,
  registered: (me) => me.registered,
}

/**
 * Runs an act for a registered person; anybody else is led to register first and comes back to the act.
 * Nothing happens when they cancel. `client` asks for a job seeker or employer, `registered` for any role.
 */
export function useGate(needs: Needs = 'client'): (act: () => void) => void {
  const waiting = useRef<(() => void) | null>(null)

  async function tryAgain() {
    const act = waiting.current
    waiting.current = null
    if (act && PASSES[needs](await fetchMe())) act()
  }

  async function pass(act: () => void) {
    // Acting in one's own name is coming in again.
    comeIn()
    if (PASSES[needs](await fetchMe())) return act()
    waiting.current = act
    open('register')
  }

  const complain = (error: unknown) => toast(problemOf(error).sentence)

  useDidShow(() => void tryAgain().catch(complain))
  return (act) => void pass(act).catch(complain)
}
