import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ConsultationLine } from '@/src/components/ConsultationLine'
import { usePages } from '@/src/query'
import { Chips } from '@/src/ui/Chips'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { optionsOf } from '@/src/ui/options'
import { Page } from '@/src/ui/Page'
import { useNow } from '@/src/ui/useNow'
import './index.scss'

const TABS = { open: '待办与进行中', pool: '同领域待认领', past: '已结束' } as const
type Tab = keyof typeof TABS

const ASKED = {
  open: { as: 'expert', open: true },
  pool: { as: 'pool' },
  past: { as: 'expert', open: false },
} as const

const HINTS: Record<Tab, string> = {
  open: '有人向您提问时，会出现在这里和“消息”里。',
  pool: '其他专家没有及时答复的同领域提问会出现在这里，先认领的一位负责答复。',
  past: '结束的咨询会留在这里。',
}

/** Questions to the expert, and open ones of the field. */
export default function RequestsPage() {
  const { params } = useRouter()
  const [tab, setTab] = useState<Tab>(params.as === 'pool' ? 'pool' : 'open')
  const pages = usePages('consultations.list', ASKED[tab], (page) => page.rows)
  const nowAt = useNow()
  return (
    <Page title="咨询">
      <View className="requests-tabs">
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
        empty={<Empty title="现在没有咨询" hint={HINTS[tab]} icon="chat" />}
      />
    </Page>
  )
}
