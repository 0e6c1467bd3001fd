import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function ConsultAskPage() {
  return (
    <Page title="我要咨询">
      <Empty title="请先选择专家" hint="从名录中选择一位专家后提问。" />
    </Page>
  )
}
