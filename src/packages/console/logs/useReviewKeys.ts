import { useEffect, useRef } from 'react'

interface ReviewKeys {
  onNext: () => void
  onPrevious: () => void
  /** `/` was pressed. */
  onSearch: () => void
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** `j` and `k` go through the list on a keyboard and `/` searches it; Escape leaves the field. Nothing while one types. */
export function useReviewKeys(keys: ReviewKeys) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (isField(event.target)) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
        return
      }
      if (event.key === 'j') latest.current.onNext()
      if (event.key === 'k') latest.current.onPrevious()
      if (event.key === '/') {
        event.preventDefault() // the sign itself is not to be typed into the field
        latest.current.onSearch()
      }
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
