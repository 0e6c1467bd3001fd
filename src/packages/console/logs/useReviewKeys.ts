import { useEffect, useRef } from 'react'

interface ReviewKeys {
  onNext: () => void
  onPrevious: () => void
  /** `/` was pressed. */
  onSearch: () => void
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** Out of the search field, whose words stay: `j` and `k` then go through what was found. */
function leave(event: KeyboardEvent) {
  if (!(event.target instanceof HTMLInputElement) || !['Escape', 'Enter'].includes(event.key)) return
  event.preventDefault() // Escape would empty a search field
  event.target.blur()
}

/** `j` and `k` go through the list on a keyboard and `/` searches it; Escape or Enter leaves the field. */
export function useReviewKeys(keys: ReviewKeys) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (isField(event.target)) return leave(event)
      if (document.querySelector('[role=dialog]')) return // a reason is being written for the open case
      if (event.key === 'j') latest.current.onNext()
      if (event.key === 'k') latest.current.onPrevious()
      if (event.key === '/') {
        event.preventDefault() // the sign itself is not to be typed into the field
        latest.current.onSearch()
      }
    }
    // On the way down: the component library's fields keep their keys to themselves.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
