import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function ConsoleLogsPage() {
  return (
    <Page title="日志审核">
      <Empty title="没有待审核的日志" hint="专家提交后会出现在这里。" />
    </Page>
  )
}
