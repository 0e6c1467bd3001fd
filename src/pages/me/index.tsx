import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function MePage() {
  return (
    <Page title="我的" tab>
      <Empty title="还没有登记" hint="在您提问或评价时再登记也不晚。" />
    </Page>
  )
}
