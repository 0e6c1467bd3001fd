import { View } from '@tarojs/components'
import { useState } from 'react'
import { ConsultationLine } from '@/src/components/ConsultationLine'
import { usePages } from '@/src/query'
import { Chips } from '@/src/ui/Chips'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { Notice } from '@/src/ui/Notice'
import { optionsOf } from '@/src/ui/options'
import { useNow } from '@/src/ui/useNow'
import { Console } from '../Console'
import './index.scss'

const TABS = { open: '待办与进行中', past: '已结束' } as const
const HINTS = {
  open: '本市的咨询都有专家在答复；专家逾期未答复的会转到这里。',
  past: '值班台答复过的和无人答复的咨询，结束后留在这里。',
} as const satisfies Record<keyof typeof TABS, string>

/** Questions no expert answered in time: the city's duty desk accepts and answers them. 第十条(一) */
export default function DutyPage() {
  const [tab, setTab] = useState<keyof typeof TABS>('open')
  const pages = usePages('consultations.list', { as: 'duty', open: tab === 'open' }, (page) => page.rows)
  const nowAt = useNow()
  return (
    <Console title="值班台" here="duty">
      <Notice words="这里的咨询都超过了专家的答复时限。打开后先“接受”，再答复。" />
      <View className="duty-tabs">
        <Chips
          single
          label="列表"
          options={optionsOf(TABS)}
          value={[tab]}
          onChange={([chosen]) => chosen && setTab(chosen)}
        />
      </View>
      <List
        pages={pages}
        keyOf={(row) => row.id}
        render={(row) => <ConsultationLine row={row} nowAt={nowAt} />}
        empty={<Empty title={tab === 'open' ? '没有待办的咨询' : '没有已结束的咨询'} hint={HINTS[tab]} icon="check" />}
      />
    </Console>
  )
}
