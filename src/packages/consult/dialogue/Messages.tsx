import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ConsultationView } from '@/domain/contract/consultations'
import { showMoment } from '@/domain/rules/shanghai'
import { Pictures } from '@/src/components/Pictures'
import { Button } from '@/src/ui/Button'
import { Confirm } from '@/src/ui/Confirm'
import { spoken } from '@/src/ui/a11y'
import { drop, resend, type Unsent } from './outbox'

type Message = ConsultationView['messages'][number]

/** A dialogue can hold 200; this many keep the page light. */
const SHOWN = 30
const FROM = { client: '提问人', expert: '专家', duty: '值班台' } as const satisfies Record<Message['from'], string>

function Bubble({ message, withWhom, nowAt }: { message: Message; withWhom: string; nowAt: number }) {
  const { from, mine, text, pictures, at } = message
  const who = mine ? '我' : withWhom || FROM[from]
  return (
    <View className={`bubble ${mine ? 'bubble--mine' : ''}`}>
      <Text className="bubble-who">{`${who} · ${showMoment(at, nowAt)}`}</Text>
      <Text className="bubble-text">{text}</Text>
      <Pictures files={pictures} />
    </View>
  )
}

/** A message on its way: shown at once, with how it fares. */
function UnsentBubble({ message, view }: { message: Unsent; view: ConsultationView }) {
  const [dropping, setDropping] = useState(false)
  const { key, text, pictures, state, why } = message
  const withPictures = pictures.length > 0 ? `（附 ${pictures.length} 张图片）` : ''
  return (
    <View className="bubble bubble--mine bubble--unsent">
      <Text className="bubble-text">{`${text}${withPictures}`}</Text>
      {state === 'sending' ? (
        <Text className="bubble-who">发送中…</Text>
      ) : (
        <>
          <Text className="bubble-why" {...spoken('alert')}>
            {state === 'lost' ? '未发送，网络恢复后会自动再发' : `未发送：${why}`}
          </Text>
          <View className="bubble-acts">
            <Button look="quiet" small onClick={() => resend(view, message)}>
              重试
            </Button>
            <Button look="quiet" small onClick={() => setDropping(true)}>
              删除
            </Button>
          </View>
        </>
      )}
      <Confirm
        open={dropping}
        title="删除这条消息"
        consequence="这条消息还没有发送成功，删除后需要重新填写。"
        confirm="删除"
        danger
        onConfirm={() => drop(view.id, key)}
        onCancel={() => setDropping(false)}
      />
    </View>
  )
}

interface MessagesProps {
  view: ConsultationView
  unsent: readonly Unsent[]
  nowAt: number
}

/** What was said, the newest last; earlier ones on demand. */
export function Messages({ view, unsent, nowAt }: MessagesProps) {
  const [count, setCount] = useState(SHOWN)
  const { messages, withWhom } = view
  const hidden = Math.max(0, messages.length - count)
  if (messages.length + unsent.length === 0) return null
  return (
    <View className="dialogue-messages">
      {hidden > 0 ? (
        <Button look="quiet" onClick={() => setCount(count + SHOWN)}>
          {`查看更早的 ${hidden} 条消息`}
        </Button>
      ) : null}
      {messages.slice(hidden).map((message) => (
        <Bubble key={message.id} message={message} withWhom={withWhom} nowAt={nowAt} />
      ))}
      {unsent.map((message) => (
        <UnsentBubble key={message.key} message={message} view={view} />
      ))}
    </View>
  )
}
