import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ExitView } from '@/domain/contract/appointments'
import { back, open } from '@/src/pages'
import { type SeenPages, usePages } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { spoken } from '@/src/ui/a11y'
import { useWide } from '@/src/ui/useWide'
import { Console } from '../Console'
import { useReviewKeys } from '../logs/useReviewKeys'
import { Bars } from './Bars'
import { ExitCase } from './ExitCase'
import { ExitLine } from './ExitLine'
import { StartDismissal } from './StartDismissal'
import './index.scss'

const TABS = [
  { value: 'open' as const, label: '办理中' },
  { value: 'over' as const, label: '已办结' },
  { value: 'bars' as const, label: '不再聘任名单' },
]

type Tab = (typeof TABS)[number]['value']

const NONE: Record<Exclude<Tab, 'bars'>, { title: string; hint: string }> = {
  open: { title: '没有正在办理的退出', hint: '专家申请退出，或省中心发起解聘后，会列在这里。' },
  over: { title: '还没有办结的退出', hint: '已生效、已作废和已撤销的事项会列在这里。' },
}

/** Beside the list on a wide screen; a page of its own on a phone. */
const NEW = 'new'

const isTab = (asked: string | undefined): asked is Tab => TABS.some(({ value }) => value === asked)

interface CasesProps {
  tab: Exclude<Tab, 'bars'>
  pages: SeenPages<ExitView>
  current: string | null
  onChoose: (id: string) => void
}

function Cases({ tab, pages, current, onChoose }: CasesProps) {
  return (
    <List
      pages={pages}
      keyOf={({ id }) => id}
      render={(row) => <ExitLine row={row} chosen={row.id === current} onClick={() => onChoose(row.id)} />}
      empty={<Empty {...NONE[tab]} icon="leave" />}
    />
  )
}

function useOpened(tab: Tab, asked: string | undefined) {
  const wide = useWide()
  const [chosen, setChosen] = useState<string | null>(asked ?? null)
  const pages = usePages('appointments.exits', tab === 'bars' ? null : { open: tab === 'open' }, (page) => page.rows)
  const current = chosen ?? (wide && tab !== 'bars' ? (pages.rows[0]?.id ?? null) : null)
  const at = pages.rows.findIndex(({ id }) => id === current)
  const step = (by: 1 | -1) => setChosen(pages.rows[at + by]?.id ?? current)
  useReviewKeys({ onNext: () => step(1), onPrevious: () => step(-1), onSearch: () => undefined })
  return { wide, pages, current, setChosen }
}

/** Early ends of terms: requests to leave and dismissals, from the first fact to the public notice; and who is barred by them. 第八条 */
export default function ExitsPage() {
  const { params } = useRouter()
  const [tab, setTab] = useState<Tab>(isTab(params.part) ? params.part : 'open')
  const { wide, pages, current, setChosen } = useOpened(tab, params.id)
  const choose = (id: string) => (wide ? setChosen(id) : open('staffExits', { id, from: 'list', part: tab }))
  const toList = () => (params.from === 'list' ? back('staffExits') : setChosen(null))
  function turnTo(next: Tab) {
    setChosen(null)
    setTab(next)
  }
  const list = (
    <View className={tab === 'bars' ? 'exit-bars' : 'exit-list'}>
      <View className="exit-tabs">
        <Chips single label="列表" options={TABS} value={[tab]} onChange={([next]) => next && turnTo(next)} />
      </View>
      {tab === 'bars' ? <Bars /> : <Cases tab={tab} pages={pages} current={wide ? current : null} onChoose={choose} />}
      {tab === 'open' ? (
        <Button look="secondary" onClick={() => choose(NEW)}>
          发起解聘
        </Button>
      ) : null}
    </View>
  )
  return (
    <Console title="解聘与退出" here="staffExits">
      <View className="exit-columns">
        {wide || !current ? list : null}
        {current ? (
          <View className="exit-open">
            {wide ? null : (
              <View className="exit-back" hoverClass="pressed" onClick={toList} {...spoken('button')}>
                返回列表
              </View>
            )}
            {current === NEW ? (
              <StartDismissal onOpened={({ id }) => setChosen(id)} />
            ) : (
              <ExitCase key={current} id={current} />
            )}
          </View>
        ) : null}
      </View>
    </Console>
  )
}
