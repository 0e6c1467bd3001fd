import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function DeskRequestsPage() {
  return (
    <Page title="咨询请求">
      <Empty title="没有咨询请求" hint="新的咨询会出现在这里。" />
    </Page>
  )
}
