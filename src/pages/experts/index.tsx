import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function ExpertsPage() {
  return (
    <Page title="专家" tab>
      <Empty title="没有符合条件的专家" hint="换一个条件再试试。" />
    </Page>
  )
}
