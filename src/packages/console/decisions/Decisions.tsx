import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DECISION_KINDS, type DecisionKind, type DecisionView } from '@/domain/contract/appointments'
import { showDay } from '@/domain/rules/shanghai'
import { usePages } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Chips } from '@/src/ui/Chips'
import { Columns } from '@/src/ui/Columns'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { optionsOf } from '@/src/ui/options'
import { Sheet } from '@/src/ui/Sheet'
import { StateTag } from '@/src/ui/StateTag'
import { useWide } from '@/src/ui/useWide'
import { DecisionPaper } from './DecisionPaper'
import './decisions.scss'

const NONE = <Empty title="没有这样的决定" hint="作出的聘任、续聘、退出和解聘决定会列在这里。" icon="file" />

interface LineProps {
  decision: DecisionView
  chosen: boolean
  onClick: () => void
}

function Line({ decision, chosen, onClick }: LineProps) {
  const { kind, no, on, byName, items, finished } = decision
  return (
    <Card
      onClick={onClick}
      label={`${no}，${DECISION_KINDS[kind]}，${items.length} 人`}
      {...(chosen ? { className: 'decision-chosen' } : {})}
    >
      <Text className="decision-no">{no}</Text>
      <Text className="decision-line">{`${DECISION_KINDS[kind]} · ${items.length} 人 · ${showDay(on)} · ${byName}`}</Text>
      <StateTag word={finished ? '已办结' : '办理中'} tone={finished ? 'good' : 'now'} />
    </Card>
  )
}

/** All decisions on terms, newest first, with their documents. 第六条(五), 第七条, 第八条 */
export function Decisions({ kind, chosen = null }: { kind?: DecisionKind; chosen?: DecisionView | null }) {
  const [kinds, setKinds] = useState<DecisionKind[]>(kind ? [kind] : [])
  const [opened, setOpened] = useState<DecisionView | null>(chosen)
  const wide = useWide()
  const [only] = kinds
  const pages = usePages('appointments.decisions', only ? { kind: only } : {}, (page) => page.rows)
  // What the list says of it now: it may have been finished meanwhile.
  const shown = pages.rows.find(({ id }) => id === opened?.id) ?? opened
  const list = (
    <>
      <View className="decision-kinds">
        <Chips single label="决定类型" options={optionsOf(DECISION_KINDS)} value={kinds} onChange={setKinds} />
      </View>
      <List
        pages={pages}
        keyOf={({ id }) => id}
        render={(row) => <Line decision={row} chosen={wide && row.id === shown?.id} onClick={() => setOpened(row)} />}
        empty={NONE}
      />
    </>
  )
  if (!wide) {
    return (
      <>
        {list}
        <Sheet open={shown !== null} title="决定" onClose={() => setOpened(null)}>
          {shown ? <DecisionPaper key={shown.id} decision={shown} /> : null}
        </Sheet>
      </>
    )
  }
  const paper = shown ? (
    <DecisionPaper key={shown.id} decision={shown} />
  ) : (
    <Empty title="在左侧选一份决定" icon="file" />
  )
  return <Columns beside={paper}>{list}</Columns>
}
