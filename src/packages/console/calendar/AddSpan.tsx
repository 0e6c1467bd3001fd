import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/src/ui/Button'
import { Choice } from '@/src/ui/Choice'
import { DayPicker } from '@/src/ui/DayPicker'
import { Field } from '@/src/ui/Field'
import { optionsOf } from '@/src/ui/options'
import { TextInput } from '@/src/ui/TextInput'
import type { Span } from './spans'

const KINDS = optionsOf({ holiday: '放假', makeUp: '周末上班（调休）' })
const NOTHING: Span = { kind: 'holiday', name: '', firstOn: '', lastOn: '' }

type Wrong = { [Part in keyof Span]?: string }

function wrongWith({ kind, name, firstOn, lastOn }: Span): Wrong {
  return {
    ...(name.trim().length < 2 && { name: '请填写节日名称' }),
    ...(firstOn === '' && { firstOn: '请先选择日期' }),
    ...(kind === 'holiday' && lastOn !== '' && lastOn < firstOn && { lastOn: '最后一天不能早于第一天' }),
  }
}

/** One more holiday, or one make-up day. 元旦 may begin in the December before. */
export function AddSpan({ year, onAdd }: { year: number; onAdd: (span: Span) => void }) {
  const [span, setSpan] = useState(NOTHING)
  const [wrong, setWrong] = useState<Wrong>({})
  const set = (part: Partial<Span>) => setSpan({ ...span, ...part })
  const range = { min: `${year - 1}-12-01`, max: `${year}-12-31`, startsOn: span.firstOn || `${year}-01-01` }
  function add() {
    const problem = wrongWith(span)
    setWrong(problem)
    if (Object.keys(problem).length > 0) return
    const lastOn = span.kind === 'holiday' && span.lastOn ? span.lastOn : span.firstOn
    onAdd({ ...span, name: span.name.trim(), lastOn })
    setSpan({ ...NOTHING, kind: span.kind })
  }
  return (
    <View className="calendar-add">
      <Choice label="放假或上班" options={KINDS} value={span.kind} onChange={(kind) => set({ kind })} />
      <Field label="节日名称" hint="如 春节；调休上班也填它所属的节日。" error={wrong.name}>
        <TextInput label="节日名称" maxLength={20} value={span.name} onChange={(name) => set({ name })} />
      </Field>
      <Field label={span.kind === 'holiday' ? '第一天' : '上班日'} error={wrong.firstOn}>
        <DayPicker label="第一天" value={span.firstOn} onChange={(firstOn) => set({ firstOn })} {...range} />
      </Field>
      {span.kind === 'holiday' ? (
        <Field label="最后一天" optional hint="只放一天可以不选。" error={wrong.lastOn}>
          <DayPicker label="最后一天" value={span.lastOn} onChange={(lastOn) => set({ lastOn })} {...range} />
        </Field>
      ) : null}
      <Button look="secondary" onClick={add}>
        加入
      </Button>
    </View>
  )
}
