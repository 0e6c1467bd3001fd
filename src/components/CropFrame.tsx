import { Image, Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/src/ui/Button'
import { Notice } from '@/src/ui/Notice'
import { spoken } from '@/src/ui/a11y'
import { type Point, usePointers } from '@/src/ui/usePointers'
import { type Crop, isCoarse, moved, sourceBox, zoomed } from './cropping'

/** In px of the screen: 25:35. */
export const FRAME = { width: 250, height: 350 }
const STEP_PX = 12
const ZOOM_STEP = 1.15

const ACTS = [
  { word: '放大', change: (crop: Crop) => zoomed(crop, ZOOM_STEP) },
  { word: '缩小', change: (crop: Crop) => zoomed(crop, 1 / ZOOM_STEP) },
  { word: '上移', change: (crop: Crop) => moved(crop, 0, -STEP_PX) },
  { word: '下移', change: (crop: Crop) => moved(crop, 0, STEP_PX) },
  { word: '左移', change: (crop: Crop) => moved(crop, -STEP_PX, 0) },
  { word: '右移', change: (crop: Crop) => moved(crop, STEP_PX, 0) },
] as const

let made = 0

/** The middle of one or two fingers and how far they are apart; 0 for one. */
function hold([first, second]: readonly Point[]) {
  if (!first) return null
  if (!second) return { ...first, apart: 0 }
  return {
    x: (first.x + second.x) / 2,
    y: (first.y + second.y) / 2,
    apart: Math.hypot(first.x - second.x, first.y - second.y),
  }
}

interface CropFrameProps {
  path: string
  crop: Crop
  /** Given a change rather than a crop: several may come before the next drawing. */
  onChange: (change: (crop: Crop) => Crop) => void
}

/** The picture under the certificate's frame: drag it, pinch it, or use the buttons. */
export function CropFrame({ path, crop, onChange }: CropFrameProps) {
  const [id] = useState(() => `crop-${(made += 1)}`)
  const last = useRef<ReturnType<typeof hold>>(null)
  const touch = usePointers(id, {
    onStart: (points) => void (last.current = hold(points)),
    onMove: (points) => {
      const now = hold(points)
      const before = last.current
      last.current = now
      if (!now || !before) return
      onChange((held) => {
        const dragged = moved(held, now.x - before.x, now.y - before.y)
        return now.apart > 0 && before.apart > 0 ? zoomed(dragged, now.apart / before.apart) : dragged
      })
    },
    onEnd: () => void (last.current = null),
  })
  const { picture, scale, x, y } = crop
  const size = `width:${Math.round(picture.width * scale)}px;height:${Math.round(picture.height * scale)}px`
  const place = `transform:translate(${Math.round(x)}px,${Math.round(y)}px)`
  const box = sourceBox(crop)
  return (
    <>
      <View
        id={id}
        className="portrait-frame"
        // Here and not in the style sheet, whose px WeChat scales with the screen.
        style={`width:${FRAME.width}px;height:${FRAME.height}px`}
        catchMove
        {...touch}
        {...spoken('img', '照片预览，可拖动和缩放')}
      >
        <Image className="portrait-picture" src={path} style={`${size};${place}`} />
      </View>
      <Text className="portrait-note">拖动照片，让头部居中、双肩入框；双指可缩放。</Text>
      <View className="portrait-acts">
        {ACTS.map(({ word, change }) => (
          <Button key={word} small look="secondary" onClick={() => onChange(change)}>
            {word}
          </Button>
        ))}
      </View>
      {isCoarse(crop) ? (
        <Notice
          tone="warn"
          words={`框内只有 ${Math.round(box.width)}×${Math.round(box.height)} 像素，印在证书上会不清晰。建议缩小一些，或换一张更大的照片（不小于 413×579）。`}
        />
      ) : null}
    </>
  )
}
