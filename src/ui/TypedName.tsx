import { Canvas, View } from '@tarojs/components'
import { useState } from 'react'
import { canvases } from '@/src/canvas/canvases'
import { Button } from './Button'
import { Field } from './Field'
import { drawName, layPaper } from './ink'
import { TextInput } from './TextInput'

let made = 0

interface TypedNameProps {
  /** The name that must be typed; any of two characters or more without it. */
  signer: string | undefined
  busy: boolean
  onPicture: (path: string) => void
}

function wrong(name: string, signer: string | undefined): string | undefined {
  if (signer && name !== signer) return `请输入与表中一致的姓名“${signer}”`
  return [...name].length < 2 ? '请输入您的姓名' : undefined
}

/** The name by keyboard, for whoever cannot draw; the picture says that it was typed. */
export function TypedName({ signer, busy, onPicture }: TypedNameProps) {
  const [id] = useState(() => `typed-${(made += 1)}`)
  const [text, setText] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)

  async function finish() {
    const name = text.trim()
    const problem = wrong(name, signer)
    setError(problem)
    const shown = problem ? null : await canvases.shown(id)
    if (!shown) return
    layPaper(shown.pen, shown)
    drawName(shown.pen, name, shown)
    onPicture(await shown.save('png'))
  }

  return (
    <>
      <Field label="键入姓名" hint="不便手写时使用，签名图片上会注明“本人键入”。" error={error}>
        <TextInput label="键入姓名" value={text} onChange={setText} maxLength={30} />
      </Field>
      <View className="signature-pad signature-pad--typed">
        <Canvas id={id} canvasId={id} type="2d" className="signature-canvas" />
      </View>
      <Button busy={busy} onClick={() => void finish()}>
        确认签名
      </Button>
    </>
  )
}
