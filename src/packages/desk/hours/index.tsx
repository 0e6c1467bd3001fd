import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function DeskHoursPage() {
  return (
    <Page title="服务时间">
      <Empty title="还没有设置服务时间" hint="设置后服务对象可以看到。" />
    </Page>
  )
}
