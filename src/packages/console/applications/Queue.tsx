import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { CaseRow } from '@/domain/contract/applications'
import type { SeenPages } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { CaseLine } from './CaseLine'
import type { Choices } from './choices'
import { Filters, FilterSheet } from './Filters'
import { InviteSheet } from './InviteSheet'

interface QueueProps {
  queue: { choices: Choices; pages: SeenPages<CaseRow>; loaded: number }
  desk: 'city' | 'centre'
  /** The case that is open beside the list. */
  current: string | null
  onChange: (part: Partial<Choices>) => void
  onChoose: (id: string) => void
}

const HINTS = {
  city: '提交到本市的申请按等待先后排在这里。',
  centre: '各市报送的申请按等待先后排在这里。',
} as const

/** The list with its filters, and the way to invite somebody. */
export function Queue({ queue, desk, current, onChange, onChoose }: QueueProps) {
  const [sheet, setSheet] = useState<'filters' | 'invite' | null>(null)
  const { choices, pages, loaded } = queue
  const nothing =
    loaded > 0 ? (
      <Empty
        title="已载入的申请里没有找到"
        hint={`找过了 ${loaded} 份的姓名、单位和编号。`}
        icon="search"
        {...(pages.hasMore ? { action: { label: '再载入 20 份', onClick: pages.loadMore } } : {})}
      />
    ) : (
      <Empty title="没有这样的申请" hint={HINTS[desk]} icon="check" />
    )
  const close = () => setSheet(null)
  return (
    <>
      <View className="case-list">
        <Filters choices={choices} desk={desk} onChange={onChange} onMore={() => setSheet('filters')} />
        <List
          pages={pages}
          keyOf={(row) => row.id}
          render={(row) => (
            <CaseLine
              row={row}
              chosen={row.id === current}
              showCity={desk === 'centre'}
              onClick={() => onChoose(row.id)}
            />
          )}
          empty={nothing}
        />
        <Button look="quiet" onClick={() => setSheet('invite')}>
          推荐或邀请专家
        </Button>
        <Text className="case-keys">键盘：j 下一份，k 上一份，/ 搜索</Text>
      </View>
      {/* Outside the list, which stays in place on a wide screen and would keep them under the case. */}
      {sheet === 'filters' ? <FilterSheet choices={choices} desk={desk} onChange={onChange} onClose={close} /> : null}
      {sheet === 'invite' ? <InviteSheet onClose={close} /> : null}
    </>
  )
}
