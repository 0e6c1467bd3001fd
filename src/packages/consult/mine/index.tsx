import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '@/src/pages'
import { usePages } from '@/src/query'
import type { Problem } from '@/src/refused'
import { Chips } from '@/src/ui/Chips'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { Page } from '@/src/ui/Page'
import { ConsultationCard } from './ConsultationCard'
import { useNow } from '@/src/ui/useNow'
import './index.scss'

const TABS = [
  { value: 'open' as const, label: '进行中' },
  { value: 'closed' as const, label: '已结束' },
]
const NOT_A_CLIENT: readonly Problem['code'][] = ['REGISTER_FIRST', 'NOT_ALLOWED']

const NOTHING = {
  open: (
    <Empty
      icon="chat"
      title="没有进行中的咨询"
      hint="说说您的情况，我们推荐合适的专家；也可以在专家名录里自己选。"
      action={{ label: '帮我找专家', onClick: () => open('finder') }}
    />
  ),
  closed: <Empty icon="chat" title="还没有结束的咨询" hint="结束后的咨询会留在这里，可以随时查看和评价。" />,
}

const UNREGISTERED = (
  <Empty
    icon="person"
    title="登记后可以提问"
    hint="您提过的问题和专家的答复都会在这里。"
    action={{ label: '现在登记', onClick: () => open('register') }}
  />
)

/** My questions: open and ended. */
export default function MyConsultationsPage() {
  const [tab, setTab] = useState<'open' | 'closed'>('open')
  const pages = usePages('consultations.list', { as: 'client', open: tab === 'open' }, (page) => page.rows)
  const stranger = pages.problem !== null && NOT_A_CLIENT.includes(pages.problem.code)
  const nowAt = useNow()
  return (
    <Page title="我的咨询">
      <View className="mine-tabs">
        <Chips single label="咨询" options={TABS} value={[tab]} onChange={([chosen]) => chosen && setTab(chosen)} />
      </View>
      {stranger ? (
        UNREGISTERED
      ) : (
        <List
          pages={pages}
          keyOf={(row) => row.id}
          render={(row) => <ConsultationCard row={row} nowAt={nowAt} />}
          empty={NOTHING[tab]}
        />
      )}
    </Page>
  )
}
