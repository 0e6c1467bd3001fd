import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { FileView } from '@/domain/contract/fields'
import { FILE_PURPOSES } from '@/domain/rules/files'
import { canvases } from '@/src/canvas/canvases'
import { problemOf } from '@/src/refused'
import { Button } from '@/src/ui/Button'
import { Notice } from '@/src/ui/Notice'
import { spoken } from '@/src/ui/a11y'
import { useUpload } from '@/src/useUpload'
import { SOURCES, type Source, chooseFiles } from './chooseFiles'
import { CropFrame, FRAME } from './CropFrame'
import { type Crop, cutSize, sourceBox, startCrop } from './cropping'
import './PortraitCrop.scss'

interface PortraitCropProps {
  /** For screen readers: "证件照". */
  label: string
  /** The portrait the form has. */
  file: FileView | null
  onDone: (file: FileView) => void
  onCleared: () => void
}

/** A browser's own dialogue offers camera and album alike. */
const OFFERED: readonly Source[] = process.env.TARO_ENV === 'h5' ? ['album'] : ['camera', 'album']

async function cutOut(path: string, crop: Crop): Promise<string> {
  const { width, height } = cutSize(crop)
  const ground = canvases.blank(width, height)
  await ground.paint(path, sourceBox(crop), { x: 0, y: 0, width, height })
  return ground.save('jpg')
}

function Kept({ file, onCleared }: Pick<PortraitCropProps, 'onCleared'> & { file: FileView }) {
  const refused = file.state === 'refused'
  return (
    <>
      {refused ? <Notice tone="bad" words="照片没有通过内容检查，请换一张。" /> : null}
      {refused ? null : (
        <Image className="portrait-kept" src={file.url} mode="aspectFill" {...spoken('img', '已选的证件照')} />
      )}
      <Button look="secondary" small onClick={onCleared}>
        更换照片
      </Button>
    </>
  )
}

/** The portrait of the certificate: chosen, cut to 25:35 by hand or by buttons, stored as JPEG with the purpose `portrait`. */
export function PortraitCrop({ label, file, onDone, onCleared }: PortraitCropProps) {
  const [chosen, setChosen] = useState<{ path: string; crop: Crop } | null>(null)
  const [problem, setProblem] = useState('')
  const upload = useUpload('portrait', (done) => {
    setChosen(null)
    onDone(done)
  })
  const busy = upload.state === 'sending'

  async function choose(source: Source) {
    setProblem('')
    const [picked] = await chooseFiles(source, { count: 1, longEdge: FILE_PURPOSES.portrait.longEdge })
    if (!picked) return
    try {
      setChosen({ path: picked.path, crop: startCrop(await canvases.measure(picked.path), FRAME) })
    } catch (error) {
      setProblem(problemOf(error).sentence)
    }
  }

  function change(by: (crop: Crop) => Crop) {
    if (!busy) setChosen((before) => before && { ...before, crop: by(before.crop) })
  }

  async function finish() {
    if (!chosen) return
    try {
      upload.send(await cutOut(chosen.path, chosen.crop))
    } catch (error) {
      setProblem(problemOf(error).sentence)
    }
  }

  const told = upload.why || problem
  return (
    <View {...spoken('group', label)}>
      {told ? <Notice tone="bad" words={told} /> : null}
      {file ? <Kept file={file} onCleared={onCleared} /> : null}
      {!file && !chosen ? (
        <View className="portrait-sources">
          {OFFERED.map((source) => (
            <Button key={source} look="secondary" onClick={() => void choose(source)}>
              {OFFERED.length > 1 ? SOURCES[source] : '选择照片'}
            </Button>
          ))}
        </View>
      ) : null}
      {!file && chosen ? (
        <>
          <CropFrame {...chosen} onChange={change} />
          <View className="portrait-sources">
            <Button look="secondary" disabled={busy} onClick={() => setChosen(null)}>
              换一张
            </Button>
            <Button busy={busy} onClick={() => void finish()}>
              使用这张照片
            </Button>
          </View>
          {busy ? <Text className="portrait-note">{`照片正在上传 ${upload.percent}%`}</Text> : null}
        </>
      ) : null}
    </View>
  )
}
