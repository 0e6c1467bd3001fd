import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function DirectoryFinderPage() {
  return (
    <Page title="帮我找专家">
      <Empty title="没有可以推荐的专家" hint="请到名录中查找。" />
    </Page>
  )
}
