import { Empty } from '@/src/ui/Empty'
import { Page } from '@/src/ui/Page'

export default function ConsultDialoguePage() {
  return (
    <Page title="咨询">
      <Empty title="没有找到这次咨询" hint="请从“我的咨询”重新进入。" />
    </Page>
  )
}
