import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { holds, useMe } from '@/src/me'
import { back, open } from '@/src/pages'
import { usePages } from '@/src/query'
import { spoken } from '@/src/ui/a11y'
import { useWide } from '@/src/ui/useWide'
import { Console } from '../Console'
import { useReviewKeys } from '../logs/useReviewKeys'
import { Case } from './Case'
import { isSeenState, WAITING } from './caseStates'
import { found, NO_FILTERS, queueInput, type Choices } from './choices'
import { SEARCH_ID } from './Filters'
import { Queue } from './Queue'
import './index.scss'

/** The desk the queue is of; null until it is known who asks. */
function useDesk(): 'city' | 'centre' | null {
  const me = useMe().data
  if (!me) return null
  return holds(me, 'centreOfficer') ? 'centre' : 'city'
}

function useQueue(desk: 'city' | 'centre' | null, asked: string | undefined) {
  const [chosen, setChosen] = useState<Partial<Choices>>(isSeenState(asked) ? { state: asked } : {})
  const choices: Choices = { state: WAITING[desk ?? 'city'], ...NO_FILTERS, words: '', ...chosen }
  const pages = usePages('applications.queue', desk && queueInput(choices), (page) => page.rows)
  return {
    choices,
    change: (part: Partial<Choices>) => setChosen({ ...chosen, ...part }),
    pages: { ...pages, rows: found(pages.rows, choices.words), loading: pages.loading || desk === null },
    loaded: pages.rows.length,
  }
}

/** Keeps the chosen line in sight when the keyboard goes through the list. */
function useChosenInSight(current: string | null) {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    document.querySelector('.case-list .case-line--chosen')?.scrollIntoView({ block: 'nearest' })
  }, [current])
}

const search = () => document.querySelector<HTMLInputElement>(`#${SEARCH_ID} input, input#${SEARCH_ID}`)?.focus()

/** The officers' queue of applications: list and case side by side on a wide screen, one after the other on a phone. 第六条(二)(三) */
export default function ApplicationsPage() {
  const { params } = useRouter()
  const wide = useWide()
  const desk = useDesk()
  const queue = useQueue(desk, params.state)
  const [chosen, setChosen] = useState<string | null>(params.id ?? null)
  const { rows } = queue.pages
  const current = chosen ?? (wide ? (rows[0]?.id ?? null) : null)
  const at = rows.findIndex((row) => row.id === current)
  const step = (by: 1 | -1) => setChosen(rows[at + by]?.id ?? current)
  useReviewKeys({ onNext: () => step(1), onPrevious: () => step(-1), onSearch: search })
  useChosenInSight(current)
  // Another queue begins with its first case; a search over this one leaves open what is being read.
  function change(part: Partial<Choices>) {
    setChosen('words' in part ? current : null)
    queue.change(part)
  }
  // A page of its own on a phone: its way back leads to the list, where it was left.
  const choose = (id: string) =>
    wide ? setChosen(id) : open('staffApplications', { id, from: 'list', state: queue.choices.state })
  const toList = () => (params.from === 'list' ? back('staffApplications') : setChosen(null))
  function next() {
    const following = rows[at + 1]?.id ?? rows[at - 1]?.id
    if (following || wide) setChosen(following ?? null)
    else toList()
  }
  return (
    <Console title="专家申请" here="staffApplications">
      <View className="case-columns">
        {wide || !current ? (
          <Queue
            queue={queue}
            desk={desk ?? 'city'}
            current={wide ? current : null}
            onChange={change}
            onChoose={choose}
          />
        ) : null}
        {current ? (
          <View className="case-open">
            {wide ? null : (
              <View className="case-back" hoverClass="pressed" onClick={toList} {...spoken('button')}>
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
