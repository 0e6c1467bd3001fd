import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import type { RoundRow } from '@/domain/contract/rounds'
import { ROUND_PHASES } from '@/domain/rules/roundPhases'
import { back, open } from '@/src/pages'
import { useCall } from '@/src/query'
import { spoken } from '@/src/ui/a11y'
import { Button } from '@/src/ui/Button'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { StateTag } from '@/src/ui/StateTag'
import { useWide } from '@/src/ui/useWide'
import { Console } from '../Console'
import { Desk } from './Desk'
import { PHASE_TONES } from './phaseTones'
import { RoundForm } from './RoundForm'
import { spanWords } from './roundWords'
import './index.scss'

type Rounds = OutputOf<'rounds.list'>
/** What stands open: a round's desk, its form, or the form of a new one. */
type Shown = { id: string; edit?: '1' } | { id: 'new' } | null

function shownBy({ id, edit }: Partial<Record<string, string>>): Shown {
  if (!id) return null
  return edit === '1' ? { id, edit } : { id }
}

interface LineProps {
  row: RoundRow
  chosen: boolean
  onClick: () => void
}

function RoundLine({ row, chosen, onClick }: LineProps) {
  const { title, phase } = row
  return (
    <View
      className={`round-line ${chosen ? 'round-line--chosen' : ''}`}
      hoverClass="pressed"
      onClick={onClick}
      {...spoken('button', `${ROUND_PHASES[phase]}，${title}`)}
    >
      <StateTag word={ROUND_PHASES[phase]} tone={PHASE_TONES[phase]} />
      <Text className="round-line-title">{title}</Text>
      <Text className="round-note">{spanWords(row)}</Text>
    </View>
  )
}

interface PlaceProps {
  shown: Shown
  onShow: (shown: Shown) => void
}

function RoundList({ shown, onShow, rounds, canCreate }: PlaceProps & Rounds) {
  return (
    <View className="round-list">
      {canCreate ? <Button onClick={() => onShow({ id: 'new' })}>设置新批次</Button> : null}
      {rounds.length === 0 ? (
        <Empty title="还没有申请批次" hint="设置后所有人可见，到开放日才能提交申请。" icon="calendar" />
      ) : null}
      <View className="round-lines">
        {rounds.map((row) => (
          <RoundLine key={row.id} row={row} chosen={row.id === shown?.id} onClick={() => onShow({ id: row.id })} />
        ))}
      </View>
    </View>
  )
}

/** One round: its desk, or the form over it. */
function Opened({ shown, onShow }: PlaceProps & { shown: NonNullable<Shown> }) {
  const isNew = shown.id === 'new'
  const seen = useCall('rounds.get', isNew ? null : { id: shown.id })
  if (isNew) {
    return <RoundForm round={null} onDone={({ id }) => onShow({ id })} onCancel={() => onShow(null)} />
  }
  return (
    <Loaded seen={seen} rows={5}>
      {(round) =>
        'edit' in shown && round.can.includes('edit') ? (
          <RoundForm
            round={round}
            onDone={() => {
              void seen.reload()
              onShow({ id: round.id })
            }}
            onCancel={() => onShow({ id: round.id })}
          />
        ) : (
          <Desk round={round} onEdit={() => onShow({ id: round.id, edit: '1' })} />
        )
      }
    </Loaded>
  )
}

/** Rounds of applications: set up, followed, and the ways from each. 第六条(一) */
export default function RoundsPage() {
  const { params } = useRouter()
  const wide = useWide()
  const seen = useCall('rounds.list', {})
  const [chosen, setChosen] = useState<Shown>(() => shownBy(params))
  const [first] = seen.data?.rounds ?? []
  usePullDownRefresh(() => void seen.reload().finally(() => Taro.stopPullDownRefresh()))
  const shown = chosen ?? (wide && first ? { id: first.id } : null)
  // A page of its own on a phone: its way back leads to the list.
  function show(next: Shown) {
    if (!wide && next && !chosen) return open('staffRounds', { ...next, from: 'list' })
    if (!wide && !next && params.from === 'list') return back('staffRounds')
    setChosen(next)
  }
  return (
    <Console title="申请批次" here="staffRounds">
      <View className="round-columns">
        {wide || !shown ? (
          <Loaded seen={seen}>{(list) => <RoundList {...list} shown={shown} onShow={show} />}</Loaded>
        ) : null}
        {shown ? (
          <View className="round-open">
            <Opened key={`${shown.id}-${'edit' in shown}`} shown={shown} onShow={show} />
          </View>
        ) : null}
      </View>
    </Console>
  )
}
