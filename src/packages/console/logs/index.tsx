import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { CITIES } from '@/domain/rules/cities'
import { SERVICE_LOG_STATES } from '@/domain/rules/serviceLogFlow'
import { LogLine } from '@/src/components/LogLine'
import { holds, useMe } from '@/src/me'
import { back, open } from '@/src/pages'
import { usePages } from '@/src/query'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { useWide } from '@/src/ui/useWide'
import { spoken } from '@/src/ui/a11y'
import { useNow } from '@/src/ui/useNow'
import { Console } from '../Console'
import { arrange } from './arrange'
import { Case } from './Case'
import { SEARCH_ID, Tools, type Choices } from './Tools'
import { useReviewKeys } from './useReviewKeys'
import './index.scss'

const NONE = <Empty title="没有这样的日志" hint="专家提交的日志会按提交先后排在这里。" icon="check" />

function isKey<T extends object>(table: T, key: string | undefined): key is Extract<keyof T, string> {
  return key !== undefined && key in table
}

function useQueue(asked: Readonly<Record<string, string | undefined>>) {
  const [choices, setChoices] = useState<Choices>({
    state: isKey(SERVICE_LOG_STATES, asked.state) ? asked.state : 'submitted',
    city: isKey(CITIES, asked.city) ? asked.city : null,
    words: '',
    order: 'waiting',
  })
  const { state, city } = choices
  const loaded = usePages('serviceLogs.queue', { state, ...(city && { city }) }, (page) => page.rows)
  const change = (part: Partial<Choices>) => setChoices({ ...choices, ...part })
  return { choices, change, loaded, pages: { ...loaded, rows: arrange(loaded.rows, choices) } }
}

type Queue = ReturnType<typeof useQueue>

interface QueueListProps {
  queue: Queue
  current: string | null
  wide: boolean
  onChange: (part: Partial<Choices>) => void
  onChoose: (id: string) => void
}

function QueueList({ queue, current, wide, onChange, onChoose }: QueueListProps) {
  const { choices, loaded, pages } = queue
  const me = useMe().data
  const nowAt = useNow()
  const notFound = (
    <Empty
      title="已载入的日志里没有找到"
      hint={`找过了 ${loaded.rows.length} 份的专家姓名和活动名称。`}
      icon="search"
      {...(loaded.hasMore ? { action: { label: '再载入 20 份', onClick: loaded.loadMore } } : {})}
    />
  )
  return (
    <View className="review-list">
      <Tools
        choices={choices}
        onChange={onChange}
        everywhere={me !== undefined && holds(me, 'centreOfficer')}
        wide={wide}
      />
      <List
        pages={pages}
        keyOf={(row) => row.id}
        render={(row) => (
          <LogLine
            row={row}
            nowAt={nowAt}
            showExpert
            chosen={wide && row.id === current}
            onClick={() => onChoose(row.id)}
          />
        )}
        empty={loaded.rows.length > 0 ? notFound : NONE}
      />
    </View>
  )
}

/** Keeps the chosen line in sight when the keyboard goes through the list. */
function useChosenInSight(current: string | null) {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    document.querySelector('.review-list .log-line--chosen')?.scrollIntoView({ block: 'nearest' })
  }, [current])
}

const search = () => document.querySelector<HTMLInputElement>(`#${SEARCH_ID} input, input#${SEARCH_ID}`)?.focus()

/** The reviewers' queue: list and case side by side on a wide screen, one after the other on a phone. 第十条(三) */
export default function ReviewLogsPage() {
  const { params } = useRouter()
  const wide = useWide()
  const queue = useQueue(params)
  const [chosen, setChosen] = useState<string | null>(params.id ?? null)
  const { rows } = queue.pages
  const { state, city } = queue.choices
  const current = chosen ?? (wide ? (rows[0]?.id ?? null) : null)
  const at = rows.findIndex((row) => row.id === current)
  const step = (by: 1 | -1) => setChosen(rows[at + by]?.id ?? current)
  useReviewKeys({ onNext: () => step(1), onPrevious: () => step(-1), onSearch: search })
  useChosenInSight(current)
  // Another queue begins with its first case; a search over this one leaves open what is being read.
  function change(part: Partial<Choices>) {
    setChosen('state' in part || 'city' in part ? null : current)
    queue.change(part)
  }
  // A page of its own on a phone: its way back leads to the list, where it was left.
  const choose = (id: string) =>
    wide ? setChosen(id) : open('reviewLogs', { id, from: 'list', state, ...(city && { city }) })
  const toList = () => (params.from === 'list' ? back('reviewLogs') : setChosen(null))
  function next() {
    const following = rows[at + 1]?.id ?? rows[at - 1]?.id
    if (following || wide) setChosen(following ?? null)
    else toList()
  }
  return (
    <Console title="服务日志审核" here="reviewLogs">
      <View className="review-columns">
        {wide || !current ? (
          <QueueList queue={queue} current={current} wide={wide} onChange={change} onChoose={choose} />
        ) : null}
        {current ? (
          <View className="review-case">
            {wide ? null : (
              <View className="review-back" hoverClass="pressed" onClick={toList} {...spoken('button')}>
                返回列表
              </View>
            )}
            <Case key={current} id={current} onDone={next} />
          </View>
        ) : null}
      </View>
    </Console>
  )
}
