import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { OBJECTION_STATES, type ObjectionState } from '@/domain/rules/objectionFlow'
import { dayOf, showDay, showMoment } from '@/domain/rules/shanghai'
import { usePages } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Chips } from '@/src/ui/Chips'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { optionsOf } from '@/src/ui/options'
import { StateTag, type Tone } from '@/src/ui/StateTag'
import { useNow } from '@/src/ui/useNow'
import { useWide } from '@/src/ui/useWide'
import { spoken } from '@/src/ui/a11y'
import { Console } from '../Console'
import { ObjectionCase } from './ObjectionCase'
import './index.scss'

type ObjectionRow = OutputOf<'notices.objections'>['rows'][number]

const TONES: Record<ObjectionState, Tone> = {
  received: 'warn',
  investigating: 'now',
  refused: 'still',
  upheld: 'bad',
  dismissed: 'good',
}

function Line({ row, chosen, onOpen }: { row: ObjectionRow; chosen: boolean; onOpen: () => void }) {
  const { state, personNo, personName, noticeTitle, receiptNo, at, dueAt, officerName } = row
  const nowAt = useNow()
  const isOpen = state === 'received' || state === 'investigating'
  const due = isOpen && dueAt !== null ? `应于${showDay(dayOf(dueAt - 1))}前答复` : ''
  return (
    <Card
      label={`${OBJECTION_STATES[state]}，${personName}，${receiptNo}`}
      onClick={onOpen}
      {...(chosen ? { className: 'objections-chosen' } : {})}
    >
      <StateTag word={OBJECTION_STATES[state]} tone={TONES[state]} />
      <Text className="objections-title">{`对 ${personNo}. ${personName} 的异议`}</Text>
      <Text className="objections-line">{noticeTitle}</Text>
      <Text className="objections-line">{`${receiptNo} · ${showMoment(at, nowAt)}`}</Text>
      <Text className="objections-line">{officerName ? `经办人 ${officerName}` : '等待认领'}</Text>
      {due ? <Text className="objections-line">{due}</Text> : null}
    </Card>
  )
}

/** Objections to people on public notices: taken by one officer, settled in writing. 第六条(四)(五) */
export default function StaffObjectionsPage() {
  const { id, noticeId } = useRouter().params
  const [states, setStates] = useState<ObjectionState[]>([])
  const [opened, setOpened] = useState<string | null>(id ?? null)
  const wide = useWide()
  const [state] = states
  const asked = { ...(noticeId && { noticeId }), ...(state && { state }) }
  const pages = usePages('notices.objections', asked, (page) => page.rows)
  return (
    <Console title="公示异议" here="staffObjections">
      <View className="objections-columns">
        {wide || !opened ? (
          <View className="objections-list">
            <View className="objections-tabs">
              <Chips single label="状态" options={optionsOf(OBJECTION_STATES)} value={states} onChange={setStates} />
            </View>
            <List
              pages={pages}
              keyOf={(row) => row.id}
              render={(row) => <Line row={row} chosen={row.id === opened} onOpen={() => setOpened(row.id)} />}
              empty={<Empty title="没有这样的异议" hint="公示期内任何人提出的异议会出现在这里。" icon="shield" />}
            />
          </View>
        ) : null}
        {opened || wide ? (
          <View className="objections-case">
            {opened && !wide ? (
              <View
                className="objections-back"
                hoverClass="pressed"
                onClick={() => setOpened(null)}
                {...spoken('button')}
              >
                返回列表
              </View>
            ) : null}
            {opened ? (
              <ObjectionCase key={opened} id={opened} />
            ) : (
              <Empty title="在左侧选一件异议" hint="认领后才能看到异议人和内容。" icon="shield" />
            )}
          </View>
        ) : null}
      </View>
    </Console>
  )
}
