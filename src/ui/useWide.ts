import { useEffect, useState } from 'react'

const WIDE = 960

/** Whether the screen is wide enough for two columns; always false on a phone. */
export function useWide(): boolean {
  const isWide = () => process.env.TARO_ENV === 'h5' && window.innerWidth >= WIDE
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const look = () => setWide(window.innerWidth >= WIDE)
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [])
  return wide
}
