import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function MessagesPage() {
  return (
    <Page title="消息" tab>
      <Empty title="还没有消息" hint="有需要您处理的事会出现在这里。" />
    </Page>
  )
}
