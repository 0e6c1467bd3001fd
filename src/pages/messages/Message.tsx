import { Text, View } from '@tarojs/components'
import { showMoment } from '@/domain/rules/shanghai'
import { Icon } from '@/src/ui/Icon'
import { spoken } from '@/src/ui/a11y'
import type { InboxEntry } from './index'

interface MessageProps {
  entry: InboxEntry
  nowAt: number
  onOpen: (entry: InboxEntry) => void
}

/** One message; the whole of it opens the thing it is about. */
export function Message({ entry, nowAt, onOpen }: MessageProps) {
  const { title, body, at, read, needsMe } = entry
  const said = [read ? '' : '未读', title, body].filter(Boolean).join('，')
  return (
    <View
      className={`message ${read ? '' : 'message--unread'}`}
      hoverClass="pressed"
      onClick={() => onOpen(entry)}
      {...spoken('button', said)}
    >
      <View className="message-words">
        <Text className="message-title">{title}</Text>
        <Text className="message-body">{body}</Text>
        <Text className="message-when">{needsMe ? `${showMoment(at, nowAt)} · 等您处理` : showMoment(at, nowAt)}</Text>
      </View>
      <Icon name="forward" size="s" />
    </View>
  )
}
