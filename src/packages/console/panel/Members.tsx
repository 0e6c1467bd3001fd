import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import type { PanelView } from '@/domain/contract/panel'
import { CITIES } from '@/domain/rules/cities'
import { pathOf } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Empty } from '@/src/ui/Empty'
import { StateTag } from '@/src/ui/StateTag'
import { Table, type Column } from '@/src/ui/Table'
import { MemberForm } from './MemberForm'
import { MemberSheet } from './MemberSheet'
import { joinState, panelWords, progressWords, seatWords, type Member } from './memberWords'

const RANK = { seated: 0, candidate: 1, removed: 2 } as const
const SEAT_RANK = { chair: 0, secretary: 1, member: 2 } as const

function JoinTag({ member }: { member: Member }) {
  const state = joinState(member)
  return state ? <StateTag {...state} /> : null
}

const COLUMNS: readonly Column<Member>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => name, sortBy: ({ name }) => name },
  {
    key: 'seat',
    title: '席位',
    cell: seatWords,
    sortBy: ({ standing, seat }) => `${RANK[standing]}${SEAT_RANK[seat]}`,
  },
  { key: 'unit', title: '所在单位', cell: ({ unit }) => unit, sortBy: ({ unit }) => unit },
  {
    key: 'city',
    title: '城市',
    cell: ({ city }) => (city ? CITIES[city] : '—'),
    sortBy: ({ city }) => city ?? '',
  },
  { key: 'joined', title: '加入', cell: (member) => <JoinTag member={member} /> },
  {
    key: 'progress',
    title: '已评/已分配',
    cell: progressWords,
    sortBy: ({ assigned, marked }) => assigned - marked,
    align: 'end',
  },
]

/** The card in WeChat that leads to the seat of whoever is open; without one, to the app. */
function cardFor(member: Member | undefined) {
  if (!member?.joinCode) return { title: '公益职业指导', path: pathOf('home') }
  return {
    title: `请${member.name}加入职业指导专家评审小组`,
    path: pathOf('staffJoin', { code: member.joinCode }),
  }
}

/** Everybody of the panel and its pool. */
export function Members({ panel }: { panel: PanelView }) {
  const { roundId, members } = panel
  const [opened, setOpened] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const member = members.find(({ id }) => id === opened)
  useShareAppMessage(() => cardFor(member))
  return (
    <>
      <View className="panel-line">
        <Text className="panel-words">{panelWords(members)}</Text>
        <Button small onClick={() => setAdding(true)}>
          添加成员
        </Button>
      </View>
      {members.length === 0 ? (
        <Empty title="还没有成员" hint="可以直接添加进组，也可以先进备选库再随机抽取。" icon="unit" />
      ) : (
        <Table
          label="评审小组成员"
          columns={COLUMNS}
          rows={members}
          keyOf={({ id }) => id}
          sort={{ key: 'seat', down: false }}
          onRow={({ id }) => setOpened(id)}
        />
      )}
      {adding ? <MemberForm roundId={roundId} member={null} onClose={() => setAdding(false)} /> : null}
      {member ? (
        <MemberSheet key={member.id} roundId={roundId} member={member} onClose={() => setOpened(null)} />
      ) : null}
    </>
  )
}
