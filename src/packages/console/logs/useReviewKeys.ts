import { useEffect, useRef } from 'react'

interface ReviewKeys {
  onNext: () => void
  onPrevious: () => void
}

/** `j` and `k` go through the list on a keyboard; not while something is typed. */
export function useReviewKeys(keys: ReviewKeys) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const listen = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      if (event.key === 'j') latest.current.onNext()
      if (event.key === 'k') latest.current.onPrevious()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
