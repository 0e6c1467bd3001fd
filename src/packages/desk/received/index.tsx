import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function DeskReceivedPage() {
  return (
    <Page title="收到的评价">
      <Empty title="还没有评价" hint="服务对象评价后会出现在这里。" />
    </Page>
  )
}
