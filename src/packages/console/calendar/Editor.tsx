import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CalendarYearView } from '@/domain/contract/staff'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import { toast } from '@/src/ui/toast'
import { AddSpan } from './AddSpan'
import { daysOf, spansOf, type CalendarDay, type Span } from './spans'
import { Spans } from './Spans'

interface EditorProps {
  view: CalendarYearView
  /** What is being written; kept by the page. */
  days: readonly CalendarDay[]
  onDays: (days: CalendarDay[]) => void
  onClose: () => void
  /** Somebody else was faster: asks for what holds now. */
  onReload: () => Promise<void>
}

/** The days with one more span; a day that is there already is replaced, as the later word counts. */
function withSpan(days: readonly CalendarDay[], span: Span): CalendarDay[] {
  const added = daysOf(span)
  const kept = days.filter(({ on }) => !added.some((day) => day.on === on))
  return [...kept, ...added].sort((one, other) => (one.on < other.on ? -1 : 1))
}

function withoutSpan(days: readonly CalendarDay[], { kind, firstOn, lastOn }: Span): CalendarDay[] {
  return days.filter((day) => day.kind !== kind || day.on < firstOn || day.on > lastOn)
}

function useSaving({ view, days, onClose }: EditorProps) {
  const [source, setSource] = useState(view.source)
  const [why, setWhy] = useState('')
  const save = useAct('staff.saveCalendarYear', {
    invalidates: ['staff'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('已保存')
      onClose()
    },
  })
  const submit = () => void save.run({ year: view.year, days: [...days], source, why, version: view.version })
  return { source, setSource, why, setWhy, save, submit }
}

/** What is wrong with the days themselves, or with the call as a whole. */
function troubleOf(problem: ReturnType<typeof useSaving>['save']['problem']): string[] {
  if (!problem) return []
  if (problem.fields.length === 0) return [problem.sentence]
  return problem.fields.filter(({ field }) => /^(days|year)/.test(field)).map(({ message }) => message)
}

/** One year as an administrator writes it from the notice. 第六条(四) */
export function Editor(props: EditorProps) {
  const { view, days, onDays, onClose, onReload } = props
  const { source, setSource, why, setWhy, save, submit } = useSaving(props)
  const errorAt = (name: string) => save.problem?.fields.find(({ field }) => field === name)?.message
  const refresh = () => void onReload().then(save.reset)
  const isLate = save.problem?.code === 'CHANGED_BY_OTHERS'
  return (
    <Card title={`编辑 ${view.year} 年`}>
      {days.length === 0 ? <Notice words="还没有日期，请逐项加入，或放弃修改后导入节假日。" /> : null}
      <Spans spans={spansOf(days)} onRemove={(span) => onDays(withoutSpan(days, span))} />
      <AddSpan year={view.year} onAdd={(span) => onDays(withSpan(days, span))} />
      <Field label="通知网址" hint="国务院办公厅放假安排通知的网址，以 https:// 开头。" error={errorAt('source')}>
        <TextInput label="通知网址" maxLength={300} value={source} onChange={setSource} />
      </Field>
      <Field label="理由" hint="会记入修改记录。" error={errorAt('why')}>
        <TextArea label="理由" value={why} onChange={setWhy} range={{ min: 4, max: 300 }} />
      </Field>
      {troubleOf(save.problem).map((words) => (
        <Notice
          key={words}
          tone="bad"
          words={words}
          {...(isLate ? { action: { label: '刷新', onClick: refresh } } : {})}
        />
      ))}
      <Notice tone="warn" words="保存后，今后计算的公示期和期限按新的日历；已发布的公示和已算好的期限不变。" />
      <View className="calendar-acts">
        <Button look="secondary" onClick={onClose}>
          放弃修改
        </Button>
        <Button busy={save.busy} onClick={submit}>
          保存
        </Button>
      </View>
    </Card>
  )
}
