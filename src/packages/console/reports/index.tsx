import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function ConsoleReportsPage() {
  return (
    <Page title="投诉处理">
      <Empty title="没有待处理的投诉" hint="新的投诉会出现在这里。" />
    </Page>
  )
}
