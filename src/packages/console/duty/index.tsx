import { ConsultationLine } from '@/src/components/ConsultationLine'
import { usePages } from '@/src/query'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { Notice } from '@/src/ui/Notice'
import { Page } from '@/src/ui/Page'
import { useNow } from '@/src/ui/useNow'

/** Questions no expert answered in time: the city's duty desk accepts and answers them. 第十条(一) */
export default function DutyPage() {
  const pages = usePages('consultations.list', { as: 'duty' }, (page) => page.rows)
  const nowAt = useNow()
  return (
    <Page title="值班台">
      <Notice words="下面的咨询已超过专家的答复时限。打开后先“接受”，再答复。" />
      <List
        pages={pages}
        keyOf={(row) => row.id}
        render={(row) => <ConsultationLine row={row} nowAt={nowAt} />}
        empty={<Empty title="值班台是空的" hint="本市的咨询都有专家在答复。" icon="check" />}
      />
    </Page>
  )
}
