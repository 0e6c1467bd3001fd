import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function ConsultRegisterPage() {
  return (
    <Page title="登记">
      <Empty title="无需登记" hint="您可以直接浏览专家名录。" />
    </Page>
  )
}
