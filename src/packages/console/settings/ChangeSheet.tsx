import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ROLES } from '@/domain/rules/roles'
import { rowOf } from '@/domain/rules/settingValues'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'
import { NewValue, valueFrom } from './NewValue'
import { valueWords, type SettingLine } from './settingWords'

interface ChangeSheetProps {
  line: SettingLine
  version: number
  onClose: () => void
  /** Somebody else was faster: asks for what holds now. */
  onReload: () => Promise<void>
}

function hintOf({ name }: SettingLine): string {
  const row = rowOf(name)
  return 'unit' in row ? `请填整数，${row.min} 至 ${row.max} ${row.unit}` : ''
}

function useChange({ line, version, onClose }: ChangeSheetProps) {
  const [typed, setTyped] = useState('')
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState('')
  const save = useAct('staff.setSetting', {
    invalidates: ['staff'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('已保存，并记入修改记录')
      onClose()
    },
  })
  function submit() {
    const value = valueFrom(line.name, typed)
    setMissing(value === null ? '请填写新的值' : '')
    if (value !== null) void save.run({ name: line.name, value, why, version })
  }
  const errorAt = (field: string) => save.problem?.fields.find((each) => each.field === field)?.message
  return { typed, setTyped, why, setWhy, save, submit, errorAt, valueError: missing || errorAt('value') }
}

/** One setting: what holds, what a change leads to, and the change with its reason for whose decision it is. 第十二条 */
export function ChangeSheet(props: ChangeSheetProps) {
  const { line, onClose, onReload } = props
  const { what, source, effect, note, by } = rowOf(line.name)
  const { typed, setTyped, why, setWhy, save, submit, errorAt, valueError } = useChange(props)
  const { problem } = save
  const refresh = () => void onReload().then(save.reset)
  const actions = line.canSet ? (
    <Button busy={save.busy} onClick={submit}>
      保存
    </Button>
  ) : undefined
  return (
    <Sheet open title={what} onClose={onClose} actions={actions}>
      <Text className="settings-line">{`现在：${valueWords(line.name, line.value)}`}</Text>
      <Text className="settings-line">{`依据：${source}`}</Text>
      {note ? <Text className="settings-line">{note}</Text> : null}
      {problem && problem.fields.length === 0 ? (
        <Notice
          tone="bad"
          words={problem.sentence}
          {...(problem.code === 'CHANGED_BY_OTHERS' ? { action: { label: '刷新', onClick: refresh } } : {})}
        />
      ) : null}
      {line.canSet ? (
        <>
          <Field label="新的值" hint={hintOf(line)} error={valueError}>
            <NewValue name={line.name} value={typed} onChange={setTyped} />
          </Field>
          <Field label="理由" hint="会记入修改记录，请写明依据的会议或文件。" error={errorAt('why')}>
            <TextArea label="理由" value={why} onChange={setWhy} range={{ min: 4, max: 300 }} />
          </Field>
          <Notice tone="warn" words={effect} />
        </>
      ) : (
        <Notice words={`这一项由${ROLES[by]}决定。`} />
      )}
    </Sheet>
  )
}
