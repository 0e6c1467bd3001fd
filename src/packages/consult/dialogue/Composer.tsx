import { Text, View } from '@tarojs/components'
import Taro, { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConsultationView } from '@/domain/contract/consultations'
import { withinCount } from '@/domain/rules/textCount'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { usePhotos } from '@/src/components/usePhotos'
import { Button } from '@/src/ui/Button'
import { Icon } from '@/src/ui/Icon'
import { StickyBar } from '@/src/ui/StickyBar'
import { TextArea } from '@/src/ui/TextArea'
import { spoken } from '@/src/ui/a11y'
import { toast } from '@/src/ui/toast'
import { dropDraft, readDraft, writeDraft } from '@/src/components/form/draft'
import { post } from './outbox'

const MAX = 2000
const END_OF_PAGE = 1_000_000

/** What is being written, kept on this phone when the user goes away. */
function useWriting(slot: string) {
  const [text, show] = useState(() => {
    const { text: left } = readDraft(slot)
    return typeof left === 'string' ? left : ''
  })
  const latest = useRef(text)
  const save = useCallback(() => {
    if (latest.current) writeDraft(slot, { text: latest.current })
    else dropDraft(slot)
  }, [slot])
  function setText(written: string) {
    latest.current = written
    show(written)
  }
  useDidHide(save)
  useEffect(() => save, [save])
  return { text, setText, save }
}

function placeholderOf({ can, role, state }: ConsultationView): string {
  if (can.includes('answer')) return '写下您的答复'
  return role === 'client' && state !== 'answered' ? '补充说明情况' : '继续沟通'
}

/** Where one writes, always in reach; what is sent shows at once. */
export function Composer({ view }: { view: ConsultationView }) {
  const slot = `dialogue-${view.id}`
  const { text, setText, save } = useWriting(slot)
  const [picturing, setPicturing] = useState(false)
  const photos = usePhotos({ draft: slot, purpose: 'consultation', max: 3 })
  const showsGrid = picturing || photos.tiles.length > 0
  const words = text.trim() || (photos.keys.length > 0 ? '请看图片' : '')

  function send() {
    if (photos.sending > 0) return toast(`还有 ${photos.sending} 张图片正在上传，请稍候`)
    if (words === '') return toast(photos.failed > 0 ? '图片没有传上，请点图片重试' : '请先写点什么')
    if (withinCount(words, 1, MAX) !== 'ok') return toast(`一条消息最多 ${MAX} 字，请分开发送`)
    post(view, { text: words, pictures: photos.keys })
    setText('')
    dropDraft(slot)
    // What did not get through stays, to be tried again and sent with the next message.
    for (const { id, state } of photos.tiles) if (state === 'done') photos.remove(id)
    setPicturing(false)
    void Taro.pageScrollTo({ scrollTop: END_OF_PAGE, duration: 200 })
  }

  return (
    <StickyBar>
      <View className="composer">
        {showsGrid ? <PhotoGrid label="图片" photos={photos} max={3} /> : null}
        <View className="composer-row">
          <View
            className="composer-camera"
            hoverClass="pressed"
            onClick={() => setPicturing(!picturing)}
            {...spoken('button', '附图片')}
          >
            <Icon name="camera" />
            <Text className="composer-camera-word">图片</Text>
          </View>
          <View className="composer-text">
            <TextArea
              label={placeholderOf(view)}
              placeholder={placeholderOf(view)}
              value={text}
              onChange={setText}
              onBlur={save}
              rows={1}
            />
          </View>
          <View className="composer-send">
            <Button onClick={send}>{view.can.includes('answer') ? '答复' : '发送'}</Button>
          </View>
        </View>
      </View>
    </StickyBar>
  )
}
