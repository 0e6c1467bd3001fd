import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { checkIdNumber } from '@/domain/rules/idNumber'
import { RECOMMENDATION_SOURCES } from '@/domain/rules/recommendationSources'
import { dayOf } from '@/domain/rules/shanghai'
import { useNow } from '@/src/now'
import { open } from '@/src/pages'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Choice } from '@/src/ui/Choice'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { TextInput } from '@/src/ui/TextInput'

const OWN_SOURCES = [
  { value: 'self' as const, label: RECOMMENDATION_SOURCES.self, hint: '自己了解到后申请' },
  { value: 'call' as const, label: RECOMMENDATION_SOURCES.call, hint: '看到征集公告后申请' },
]

export interface Invitation extends OutputOf<'applications.invitation'> {
  code: string
}

type Wrong = Partial<Record<'name' | 'idNumber' | 'source', string>>

interface StartProps {
  invitation: Invitation | null
}

/** Name and ID number come first: whether article 8 keeps somebody out is told before anything else is asked. 第六条(一), 第八条 */
export function Start({ invitation }: StartProps) {
  const todayOn = dayOf(useNow())
  const [name, setName] = useState(invitation?.name ?? '')
  const [idNumber, setIdNumber] = useState('')
  const [source, setSource] = useState<'self' | 'call' | null>(null)
  const [wrong, setWrong] = useState<Wrong>({})
  const start = useAct('applications.start', {
    invalidates: ['applications'],
    onDone: ({ id }) => open('applyForm', { id }),
    onProblem: ({ fields }) => {
      setWrong(Object.fromEntries(fields.map(({ field, message }) => [field, message])))
      return 'shown'
    },
  })
  const { problem } = start

  function begin() {
    const id = checkIdNumber(idNumber, todayOn)
    const found: Wrong = {
      ...(name.trim().length < 2 ? { name: '请填写姓名，至少 2 个字' } : {}),
      ...(id.ok ? {} : { idNumber: id.why }),
      ...(source || invitation ? {} : { source: '请选择推荐渠道' }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0 || !id.ok) return
    // With an invitation the server takes the source from there.
    const given = { name: name.trim(), idNumber: id.value, source: source ?? ('self' as const) }
    void start.run(invitation ? { ...given, invitation: invitation.code } : given)
  }

  return (
    <Card title="开始申请">
      <Field label="姓名" name="name" error={wrong.name}>
        <TextInput label="姓名" value={name} onChange={setName} maxLength={30} />
      </Field>
      <Field
        label="身份证号"
        name="idNumber"
        hint="加密保存，只用于核对身份和资格；显示时隐去中间各位"
        error={wrong.idNumber}
      >
        <TextInput label="身份证号" value={idNumber} onChange={setIdNumber} maxLength={40} />
      </Field>
      {invitation ? null : (
        <Field label="推荐渠道" name="source" error={wrong.source}>
          <Choice label="推荐渠道" options={OWN_SOURCES} value={source} onChange={setSource} />
        </Field>
      )}
      {problem && problem.fields.length === 0 ? (
        <Notice
          tone={problem.code === 'BARRED' ? 'warn' : 'bad'}
          words={problem.sentence}
          {...(problem.code === 'BARRED' ? { action: { label: '向省中心反映', onClick: () => open('report') } } : {})}
        />
      ) : null}
      <Button busy={start.busy} onClick={begin}>
        开始填写
      </Button>
      <Text className="apply-words">随时可以离开，填写的内容自动保存，换一部手机也能接着填。</Text>
    </Card>
  )
}
