import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function ConsoleHomePage() {
  return (
    <Page title="工作台">
      <Empty title="没有待办事项" hint="新的事项会出现在这里。" />
    </Page>
  )
}
