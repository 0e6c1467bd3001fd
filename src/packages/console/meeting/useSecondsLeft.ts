import { useEffect, useState } from 'react'

/** Whole seconds until `at` (UTC epoch ms), told every second; 0 once it is past. The server's clock decides what is still in time. */
export function useSecondsLeft(at: number): number {
  const left = () => Math.max(0, Math.ceil((at - Date.now()) / 1000))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    const tick = () => {
      const now = Math.max(0, Math.ceil((at - Date.now()) / 1000))
      setSeconds(now)
      if (now === 0) clearInterval(ticking)
    }
    const ticking = setInterval(tick, 1000)
    return () => clearInterval(ticking)
  }, [at])
  return seconds
}
