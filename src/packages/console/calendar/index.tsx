import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { CalendarYearView } from '@/domain/contract/staff'
import { dayOf } from '@/domain/rules/shanghai'
import { useAct, useCall } from '@/src/query'
import { Chips } from '@/src/ui/Chips'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { useNow } from '@/src/ui/useNow'
import { Console } from '../Console'
import { Editor } from './Editor'
import type { CalendarDay } from './spans'
import { Entries, Year } from './Year'
import './index.scss'

/** The covered years and the one that comes next. */
function yearsOf({ coveredFrom, coveredUntil }: CalendarYearView) {
  const [first, last] = [Number(coveredFrom.slice(0, 4)), Number(coveredUntil.slice(0, 4)) + 1]
  return Array.from({ length: last - first + 1 }, (_, place) => String(last - place)).map((value) => ({
    value,
    label: `${value} 年`,
  }))
}

/** That the calendar runs out, and the way to the year to enter. */
function Warning({ view, onEnter }: { view: CalendarYearView; onEnter: (year: string) => void }) {
  if (!view.warning) return null
  const next = String(Number(view.coveredUntil.slice(0, 4)) + 1)
  const action =
    view.canEdit && view.year !== Number(next) ? { label: `看 ${next} 年`, onClick: () => onEnter(next) } : null
  return <Notice tone="warn" words={`${view.warning}。`} {...(action ? { action } : {})} />
}

function useDraft(year: number) {
  const [draft, setDraft] = useState<{ year: number; days: CalendarDay[] } | null>(null)
  const proposal = useAct('staff.importYear', {
    onProblem: () => 'shown',
    onDone: ({ days }) => setDraft({ year, days }),
  })
  const set = (days: CalendarDay[] | null) => setDraft(days && { year, days })
  return { days: draft?.year === year ? draft.days : null, set, proposal }
}

/** Holidays and make-up days by year, with their source; all working-day periods are counted by it. 第六条(四) */
export default function CalendarPage() {
  const nowAt = useNow()
  const [chosen, setChosen] = useState('')
  const year = Number(chosen || dayOf(nowAt).slice(0, 4))
  const seen = useCall('staff.calendarYear', { year }, { smooth: true })
  const draft = useDraft(year)
  function choose(value: string) {
    draft.proposal.reset()
    setChosen(value)
  }
  return (
    <Console title="工作日历" here="calendar">
      <Loaded seen={seen}>
        {(view) => (
          <>
            <Warning view={view} onEnter={choose} />
            <View className="calendar-years">
              <Chips
                single
                label="年份"
                options={yearsOf(view)}
                value={[String(year)]}
                onChange={([value]) => value && choose(value)}
              />
            </View>
            <Text className="calendar-line">{`公示期和各项工作日期限都按这份日历计算，目前可以算到 ${view.coveredUntil}。`}</Text>
            {draft.days && view.year === year ? (
              <Editor
                key={year}
                view={view}
                days={draft.days}
                onDays={draft.set}
                onClose={() => draft.set(null)}
                onReload={seen.reload}
              />
            ) : (
              <Year
                view={view}
                busy={draft.proposal.busy}
                problem={draft.proposal.problem?.sentence ?? ''}
                onEdit={() => draft.set(view.days)}
                onImport={() => void draft.proposal.run({ year: view.year })}
              />
            )}
            <Entries history={view.history} />
          </>
        )}
      </Loaded>
    </Console>
  )
}
