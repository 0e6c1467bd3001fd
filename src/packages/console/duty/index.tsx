import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function ConsoleDutyPage() {
  return (
    <Page title="值班台">
      <Empty title="没有待接的咨询" hint="转来的咨询会出现在这里。" />
    </Page>
  )
}
