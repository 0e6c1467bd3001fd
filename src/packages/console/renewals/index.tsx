import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { InputOf } from '@/domain/contract'
import type { DecisionView } from '@/domain/contract/appointments'
import { dayOf } from '@/domain/rules/shanghai'
import { useMe } from '@/src/me'
import { useNow } from '@/src/now'
import { usePages } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Columns } from '@/src/ui/Columns'
import { Empty } from '@/src/ui/Empty'
import { Sheet } from '@/src/ui/Sheet'
import { useWide } from '@/src/ui/useWide'
import { Console } from '../Console'
import { Decisions } from '../decisions/Decisions'
import { useReviewKeys } from '../logs/useReviewKeys'
import { TablePages } from '../TablePages'
import { COLUMNS } from './columns'
import { Decide } from './Decide'
import type { RenewalRow } from './decidedLines'
import { LedgerPanel } from './LedgerPanel'
import './index.scss'

type Within = InputOf<'appointments.renewals'>['within']
type Tab = Within | 'decisions'

const LISTS: Record<Within, string> = {
  '120': '120 天内',
  '60': '60 天内',
  '30': '30 天内',
  expired: '已满待定',
}
const WITHINS: readonly Within[] = ['120', '60', '30', 'expired']

const NONE = <Empty title="没有这样的聘期" hint="聘期临近届满的专家会按届满先后列在这里。" icon="check" />

function tabsOf(counts: Readonly<Record<string, number>> | undefined) {
  const lists = WITHINS.map((value) => ({
    value,
    label: counts ? `${LISTS[value]}（${counts[value] ?? 0}）` : LISTS[value],
  }))
  return [...lists, { value: 'decisions' as const, label: '决定记录' }]
}

interface TermsProps {
  pages: ReturnType<typeof useTerms>
  onDecide: (rows: RenewalRow[]) => void
}

function useTerms(within: Within) {
  return usePages('appointments.renewals', { within }, (page) => page.rows)
}

/** The list, and the ledger of the term that is open beside it. */
function Terms({ pages, onDecide }: TermsProps) {
  const wide = useWide()
  const [keys, setKeys] = useState<string[]>([])
  const [opened, setOpened] = useState<string | null>(null)
  const { rows } = pages
  const picked = rows.filter(({ id }) => keys.includes(id))
  const at = rows.findIndex(({ id }) => id === opened)
  const step = (by: 1 | -1) => setOpened(rows[at + by]?.id ?? opened)
  useReviewKeys({ onNext: () => step(1), onPrevious: () => step(-1), onSearch: () => undefined })
  const acts = (
    <Button small onClick={() => onDecide(picked)}>
      {`对 ${picked.length} 人作出决定`}
    </Button>
  )
  const table = (
    <View className="renewal-terms">
      <TablePages
        label="临近届满的聘期"
        columns={COLUMNS}
        pages={pages}
        keyOf={({ id }) => id}
        onRow={({ id }) => setOpened(id)}
        {...(opened ? { openKey: opened } : {})}
        select={{ keys, onChange: setKeys, acts }}
        empty={NONE}
      />
    </View>
  )
  if (!wide) {
    return (
      <>
        {table}
        <Sheet open={opened !== null} title="履职台账" onClose={() => setOpened(null)}>
          {opened ? <LedgerPanel key={opened} termId={opened} /> : null}
        </Sheet>
      </>
    )
  }
  return opened ? <Columns beside={<LedgerPanel key={opened} termId={opened} />}>{table}</Columns> : table
}

const isTab = (asked: string | undefined): asked is Tab => tabsOf(undefined).some(({ value }) => value === asked)

/** Terms that end soon or wait for the decision, with the ledger it rests on. 第七条 */
export default function RenewalsPage() {
  const { params } = useRouter()
  const [tab, setTab] = useState<Tab>(isTab(params.within) ? params.within : '120')
  const [deciding, setDeciding] = useState<RenewalRow[] | null>(null)
  const [made, setMade] = useState<DecisionView | null>(null)
  const nowAt = useNow()
  const todayOn = useMe().data?.todayOn ?? dayOf(nowAt)
  const pages = useTerms(tab === 'decisions' ? '120' : tab)
  function show(decision: DecisionView) {
    setDeciding(null)
    setMade(decision)
    setTab('decisions')
  }
  const list =
    tab === 'decisions' ? (
      <Decisions kind="renewal" chosen={made} />
    ) : (
      <Terms key={tab} pages={pages} onDecide={setDeciding} />
    )
  return (
    <Console title="续聘" here="staffRenewals">
      {deciding ? (
        <View className="renewal-form">
          <Decide rows={deciding} todayOn={todayOn} onClose={() => setDeciding(null)} onDone={show} />
        </View>
      ) : (
        <>
          <View className="renewal-tabs">
            <Chips
              single
              label="时间"
              options={tabsOf(pages.head?.counts)}
              value={[tab]}
              onChange={([chosen]) => chosen && setTab(chosen)}
            />
          </View>
          {list}
        </>
      )}
    </Console>
  )
}
