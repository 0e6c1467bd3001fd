import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function DeskLogPage() {
  return (
    <Page title="服务日志">
      <Empty title="没有找到这份日志" hint="请从“我的日志”重新进入。" />
    </Page>
  )
}
