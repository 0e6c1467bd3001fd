import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function DeskHomePage() {
  return (
    <Page title="专家工作台">
      <Empty title="没有待办事项" hint="新的咨询会出现在这里。" />
    </Page>
  )
}
