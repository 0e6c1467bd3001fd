import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function DirectoryExpertPage() {
  return (
    <Page title="专家">
      <Empty title="没有找到这位专家" hint="请返回名录重新选择。" />
    </Page>
  )
}
