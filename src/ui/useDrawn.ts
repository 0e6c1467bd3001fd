import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { AT_FIRST, type Drawn, type Sight, clamped, drawnNext, heightsOf, spaces } from './listChunks'

let made = 0

interface Rectangle {
  top: number
  height: number
}

/** Asks the page where the list and each drawn chunk stand. Nothing is told of a page that is not shown. */
function measure(id: string, { first, last }: Drawn, tell: (sight: Sight, heights: (number | undefined)[]) => void) {
  const query = Taro.createSelectorQuery()
  query.select(`#${id}`).boundingClientRect()
  for (let chunk = first; chunk <= last; chunk += 1) query.select(`#${id}-${chunk}`).boundingClientRect()
  query.exec((found: (Rectangle | null)[]) => {
    const [list, ...chunks] = found
    if (!list?.height) return
    const heights: (number | undefined)[] = []
    chunks.forEach((chunk, index) => {
      if (chunk?.height) heights[first + index] = chunk.height
    })
    tell({ above: -list.top, height: Taro.getWindowInfo().windowHeight }, heights)
  })
}

/** On the web: whatever scrolls, the page or a column of it, at most once a frame. */
function watchScrolling(onMove: () => void): () => void {
  let frame = 0
  const move = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      onMove()
    })
  }
  document.addEventListener('scroll', move, { capture: true, passive: true })
  window.addEventListener('resize', move)
  return () => {
    cancelAnimationFrame(frame)
    document.removeEventListener('scroll', move, { capture: true })
    window.removeEventListener('resize', move)
  }
}

/** In WeChat: when an empty space comes within a screen. Listening to each move of the page would cost frames. */
function watchSpaces(id: string, onNear: () => void): () => void {
  const screen = Taro.getWindowInfo().windowHeight
  const observer = Taro.createIntersectionObserver(Taro.getCurrentInstance().page ?? {}, { observeAll: true })
  observer.relativeToViewport({ top: screen, bottom: screen })
  observer.observe(`#${id} .list-space`, ({ intersectionRatio = 0 }) => {
    if (intersectionRatio > 0) onNear()
  })
  return () => observer.disconnect()
}

/**
 * Which of a list's chunks are drawn, and the heights of the spaces that stand for the others.
 * The list carries `id`, chunk n `${id}-n`, a space the class `list-space`. One page of rows is always drawn whole.
 */
export function useDrawn(count: number) {
  const [id] = useState(() => `list-${(made += 1)}`)
  const [state, setState] = useState<{ drawn: Drawn; measured: (number | undefined)[] }>(() => ({
    drawn: AT_FIRST,
    measured: [],
  }))
  const known = useRef<(number | undefined)[]>([])
  const drawn = clamped(state.drawn, count)
  const { first, last } = drawn
  const long = count > AT_FIRST.last + 1

  function look() {
    if (!long) return
    measure(id, { first, last }, (sight, heights) => {
      known.current = Object.assign([...known.current], heights)
      const next = drawnNext(heightsOf(count, known.current), sight, drawn)
      if (next !== drawn) setState({ drawn: next, measured: known.current })
    })
  }
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  useDidShow(() => latest.current())
  useEffect(() => {
    if (!long) return
    const again = () => latest.current()
    again()
    return process.env.TARO_ENV === 'h5' ? watchScrolling(again) : watchSpaces(id, again)
  }, [id, long, count, first, last])

  return { id, drawn, ...spaces(heightsOf(count, state.measured), drawn) }
}
