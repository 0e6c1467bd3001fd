import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function HomePage() {
  return (
    <Page title="首页" tab>
      <Empty title="欢迎使用职业指导服务" hint="从“专家”进入，查找适合您的职业指导专家。" />
    </Page>
  )
}
