import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function ConsultMinePage() {
  return (
    <Page title="我的咨询">
      <Empty title="还没有咨询" hint="从专家名录选一位专家提问。" />
    </Page>
  )
}
