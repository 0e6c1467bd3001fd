import { Canvas, Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Ground } from '@/src/canvas/canvas'
import { canvases } from '@/src/canvas/canvases'
import { Button } from './Button'
import { drawStroke, fitted, inkLength, layPaper } from './ink'
import { spoken } from './a11y'
import { type Point, usePointers } from './usePointers'

/** Less is a slip of the finger, not a name. */
const LEAST_INK_PX = 120
const MARGIN = 16

let made = 0

interface InkPadProps {
  label: string
  busy: boolean
  onPicture: (path: string) => void
}

/** A white field to write a name on with finger, pen or mouse. */
export function InkPad({ label, busy, onPicture }: InkPadProps) {
  const [id] = useState(() => `ink-${(made += 1)}`)
  const [written, setWritten] = useState(0)
  const strokes = useRef<Point[][]>([])
  const ground = useRef<Promise<Ground | null> | null>(null)

  async function draw(from: number) {
    ground.current ??= canvases.shown(id)
    const stroke = strokes.current.at(-1)
    const shown = await ground.current
    if (shown && stroke) drawStroke(shown.pen, stroke, from)
  }

  const touch = usePointers(id, {
    onStart: ([point]) => {
      if (busy || !point) return
      strokes.current.push([point])
      void draw(0)
    },
    onMove: ([point]) => {
      const stroke = strokes.current.at(-1)
      if (busy || !point || !stroke) return
      stroke.push(point)
      void draw(stroke.length - 2)
    },
    onEnd: () => setWritten(inkLength(strokes.current)),
  })

  function clear() {
    strokes.current = []
    ground.current = canvases.shown(id)
    setWritten(0)
  }

  async function finish() {
    const shown = await canvases.shown(id)
    if (!shown) return
    ground.current = Promise.resolve(shown)
    layPaper(shown.pen, shown)
    for (const stroke of fitted(strokes.current, { ...shown, margin: MARGIN })) drawStroke(shown.pen, stroke)
    onPicture(await shown.save('png'))
  }

  const enough = written >= LEAST_INK_PX
  return (
    <>
      <View className="signature-pad" catchMove {...spoken('img', `${label}手写区`)}>
        <Canvas id={id} canvasId={id} type="2d" className="signature-canvas" disableScroll {...touch} />
        {written === 0 ? <Text className="signature-here">请在框内手写姓名</Text> : null}
      </View>
      <View className="signature-acts">
        <Button look="secondary" disabled={written === 0 || busy} onClick={clear}>
          清除重写
        </Button>
        <Button busy={busy} disabled={!enough} onClick={() => void finish()}>
          确认签名
        </Button>
      </View>
      {written > 0 && !enough ? <Text className="signature-hint">笔迹太短，请写完整的姓名</Text> : null}
    </>
  )
}
