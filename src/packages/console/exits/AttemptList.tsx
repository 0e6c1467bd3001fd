import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ExitView } from '@/domain/contract/appointments'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { useMe } from '@/src/me'
import { useNow } from '@/src/now'
import { Button } from '@/src/ui/Button'
import { DayPicker } from '@/src/ui/DayPicker'
import { Field } from '@/src/ui/Field'
import { Row } from '@/src/ui/Row'
import { Sheet } from '@/src/ui/Sheet'
import { TextInput } from '@/src/ui/TextInput'

type Attempt = ExitView['attempts'][number]

interface AttemptListProps {
  attempts: readonly Attempt[]
  onChange: (attempts: Attempt[]) => void
}

const MOST = 20

function gapOf({ on, way, result }: Attempt): string {
  if (!on) return '请选择联系日期'
  if (way.trim().length < 2) return '请写明联系方式，至少 2 个字'
  return result.trim().length < 2 ? '请写明联系结果，至少 2 个字' : ''
}

/** Only a whole one is added, so the list never holds half an attempt. */
function AttemptSheet({ onAdd, onClose }: { onAdd: (attempt: Attempt) => void; onClose: () => void }) {
  const nowAt = useNow()
  const todayOn = useMe().data?.todayOn ?? dayOf(nowAt)
  const [attempt, setAttempt] = useState<Attempt>({ on: '', way: '', result: '' })
  const [gap, setGap] = useState('')
  const change = (part: Partial<Attempt>) => setAttempt({ ...attempt, ...part })
  function add() {
    const found = gapOf(attempt)
    setGap(found)
    if (!found) onAdd({ ...attempt, way: attempt.way.trim(), result: attempt.result.trim() })
  }
  return (
    <Sheet open title="添加联系记录" onClose={onClose} actions={<Button onClick={add}>添加</Button>}>
      <Field label="联系日期">
        <DayPicker label="联系日期" value={attempt.on} onChange={(on) => change({ on })} max={todayOn} />
      </Field>
      <Field label="联系方式">
        <TextInput
          label="联系方式"
          value={attempt.way}
          onChange={(way) => change({ way })}
          placeholder="如：电话、短信、上门"
          maxLength={40}
        />
      </Field>
      <Field label="联系结果" error={gap}>
        <TextInput
          label="联系结果"
          value={attempt.result}
          onChange={(result) => change({ result })}
          placeholder="如：无人接听"
          maxLength={200}
        />
      </Field>
    </Sheet>
  )
}

/** The attempts to reach somebody, oldest first. 第八条(四) */
export function AttemptList({ attempts, onChange }: AttemptListProps) {
  const [adding, setAdding] = useState(false)
  function add(attempt: Attempt) {
    onChange([...attempts, attempt].sort((a, b) => a.on.localeCompare(b.on)))
    setAdding(false)
  }
  return (
    <View>
      {attempts.map(({ on, way, result }, index) => (
        <Row
          key={`${index}-${on}`}
          title={`${showDay(on)} · ${way}`}
          note={result}
          end={
            <Button
              small
              look="quiet"
              label={`删除 ${showDay(on)} 的联系记录`}
              onClick={() => onChange(attempts.filter((_, at) => at !== index))}
            >
              删除
            </Button>
          }
        />
      ))}
      {attempts.length < MOST ? (
        <Button look="secondary" onClick={() => setAdding(true)}>
          添加联系记录
        </Button>
      ) : null}
      {adding ? <AttemptSheet onAdd={add} onClose={() => setAdding(false)} /> : null}
    </View>
  )
}
