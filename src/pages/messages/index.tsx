import { useDidShow } from '@tarojs/taro'
import type { OutputOf } from '@/domain/contract'
import { useLeft } from '@/src/identity'
import { openPath } from '@/src/pages'
import { invalidate, useAct, usePages } from '@/src/query'
import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'
import { showUnread, useUnreadBadge } from '@/src/unread'
import { Inbox } from './Inbox'

export type InboxEntry = OutputOf<'account.inbox'>['entries'][number]

/** What messages tell of: an answer from before the message is outdated, however fresh. */
const TOLD_OF = ['consultations', 'serviceLogs', 'feedback']

export default function MessagesPage() {
  const left = useLeft((state) => state.left)
  const pages = usePages('account.inbox', left ? null : {}, (page) => page.entries)
  const markRead = useAct('account.markRead', {
    onDone: ({ unread }) => showUnread(unread),
    invalidates: ['account.inbox', 'account.me'],
    // Not having marked a message is nothing to bother the reader with.
    onProblem: () => 'shown',
  })
  useUnreadBadge(left ? 0 : pages.head?.unread)
  useDidShow(() => void invalidate(['account.inbox']))

  function read(entry: InboxEntry) {
    if (!entry.read) void markRead.run({ ids: [entry.id] })
    void invalidate(TOLD_OF)
    openPath(entry.opens)
  }

  return (
    <Page title="消息" tab>
      <Inbox
        pages={pages}
        onOpen={read}
        onReadAll={() => void markRead.run({})}
        empty={<Empty icon="bell" title="还没有消息" hint="咨询的答复、需要您处理的事，都会出现在这里。" />}
      />
    </Page>
  )
}
