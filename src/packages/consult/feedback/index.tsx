import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function ConsultFeedbackPage() {
  return (
    <Page title="服务评价">
      <Empty title="没有可评价的服务" hint="服务结束后可以在这里评价。" />
    </Page>
  )
}
