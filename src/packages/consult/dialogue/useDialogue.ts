import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useCall } from '@/src/query'
import { openOutbox, resendLost, type Unsent, useOutbox } from './outbox'

const LOOK_EVERY_MS = 15_000
const NONE: readonly Unsent[] = []

/** Runs `look` every 15 s while the screen is shown and the consultation goes on. */
function useLookAgain(goesOn: boolean, look: () => void) {
  const [shown, setShown] = useState(true)
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  useEffect(() => {
    if (!shown || !goesOn) return
    const timer = setInterval(() => latest.current(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [shown, goesOn])
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
}

/** One consultation while it is on the screen, and what is still to be sent in it. */
export function useDialogue(id: string) {
  const seen = useCall('consultations.get', id ? { id } : null)
  const unsent = useOutbox(({ waiting }) => waiting[id]) ?? NONE

  useEffect(() => {
    if (id) openOutbox(id)
  }, [id])
  useLookAgain(seen.data !== undefined && seen.data.state !== 'closed', () => {
    void seen.reload()
    resendLost(id)
  })
  usePullDownRefresh(() => void seen.reload().finally(() => Taro.stopPullDownRefresh()))

  return { seen, unsent }
}
