import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function DeskLogsPage() {
  return (
    <Page title="我的日志">
      <Empty title="还没有服务日志" hint="服务结束后请及时填写。" />
    </Page>
  )
}
