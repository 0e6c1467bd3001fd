import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function DirectoryAboutPage() {
  return (
    <Page title="关于本服务">
      <Empty title="公益职业指导服务" hint="由职业指导专家志愿提供。" />
    </Page>
  )
}
