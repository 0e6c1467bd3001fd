import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useNow } from '@/src/now'
import type { SeenPages } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { List } from '@/src/ui/List'
import type { InboxEntry } from './index'
import { Message } from './Message'
import './index.scss'

interface InboxProps {
  pages: SeenPages<InboxEntry, { unread: number }>
  onOpen: (entry: InboxEntry) => void
  onReadAll: () => void
  empty: ReactNode
}

/** What waits for me first, then the rest by time. */
export function Inbox({ pages, onOpen, onReadAll, empty }: InboxProps) {
  const waiting = pages.rows.filter((entry) => entry.needsMe)
  const rest = pages.rows.filter((entry) => !entry.needsMe)
  const unread = pages.head?.unread ?? 0
  const nowAt = useNow()
  return (
    <>
      {unread > 0 ? (
        <View className="messages-head">
          <Text className="messages-unread">{`${unread} 条未读`}</Text>
          <Button look="quiet" small onClick={onReadAll}>
            全部标为已读
          </Button>
        </View>
      ) : null}
      {waiting.length > 0 ? <Text className="messages-section">{`等您处理（${waiting.length}）`}</Text> : null}
      {waiting.map((entry) => (
        <Message key={entry.id} entry={entry} nowAt={nowAt} onOpen={onOpen} />
      ))}
      {waiting.length > 0 && rest.length > 0 ? <Text className="messages-section">其他消息</Text> : null}
      <List
        pages={{ ...pages, rows: rest }}
        keyOf={(entry) => entry.id}
        render={(entry) => <Message entry={entry} nowAt={nowAt} onOpen={onOpen} />}
        empty={waiting.length > 0 ? null : empty}
      />
    </>
  )
}
