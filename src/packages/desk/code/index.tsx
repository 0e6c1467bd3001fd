import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function DeskCodePage() {
  return (
    <Page title="活动评价码">
      <Empty title="没有可用的评价码" hint="请从服务日志进入。" />
    </Page>
  )
}
