import { useEffect, useRef } from 'react'

/** Where a finger or the mouse is, in px from the corner of the element or of the screen. */
export interface Point {
  x: number
  y: number
}

/** What follows fingers and the mouse; each is told all that are down at the moment. */
export interface Following {
  onStart: (points: readonly Point[]) => void
  onMove: (points: readonly Point[]) => void
  onEnd: () => void
}

type Touched = Point | { clientX: number; clientY: number }
interface Touching {
  touches: ArrayLike<Touched>
}

/** Taro types the touches of a View's event as nothing in particular. */
const isTouching = (event: object): event is Touching => 'touches' in event

/** Touches of WeChat's canvas are told from its corner, others from the corner of the screen. */
const pointOf = (touch: Touched): Point =>
  'x' in touch ? { x: touch.x, y: touch.y } : { x: touch.clientX, y: touch.clientY }
const pointsOf = (event: object): Point[] => (isTouching(event) ? Array.from(event.touches, pointOf) : [])

/** The web: pointer events, which tell of mouse, pen and fingers alike. */
function followOnWeb(element: HTMLElement, latest: { current: Following }): () => void {
  const down = new Map<number, Point>()
  const placeOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = element.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    element.setPointerCapture(event.pointerId)
    down.set(event.pointerId, placeOf(event))
    latest.current.onStart([...down.values()])
  }
  const move = (event: PointerEvent) => {
    if (!down.has(event.pointerId)) return
    down.set(event.pointerId, placeOf(event))
    latest.current.onMove([...down.values()])
  }
  const end = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return
    if (down.size > 0) latest.current.onStart([...down.values()])
    else latest.current.onEnd()
  }
  element.style.touchAction = 'none'
  element.addEventListener('pointerdown', start)
  element.addEventListener('pointermove', move)
  element.addEventListener('pointerup', end)
  element.addEventListener('pointercancel', end)
  return () => {
    element.removeEventListener('pointerdown', start)
    element.removeEventListener('pointermove', move)
    element.removeEventListener('pointerup', end)
    element.removeEventListener('pointercancel', end)
  }
}

/** Follows fingers and the mouse on the element with this id; spread what it gives on the element, for WeChat. */
export function usePointers(id: string, following: Following) {
  const latest = useRef(following)
  useEffect(() => {
    latest.current = following
  })
  useEffect(() => {
    const element = process.env.TARO_ENV === 'h5' ? document.getElementById(id) : null
    return element ? followOnWeb(element, latest) : undefined
  }, [id])
  if (process.env.TARO_ENV === 'h5') return {}
  return {
    onTouchStart: (event: object) => following.onStart(pointsOf(event)),
    onTouchMove: (event: object) => following.onMove(pointsOf(event)),
    onTouchEnd: (event: object) => {
      const left = pointsOf(event)
      if (left.length > 0) following.onStart(left)
      else following.onEnd()
    },
    onTouchCancel: () => following.onEnd(),
  }
}
