import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function ConsultReportPage() {
  return (
    <Page title="投诉与监督">
      <Empty title="没有可投诉的内容" hint="请从相应的服务进入。" />
    </Page>
  )
}
