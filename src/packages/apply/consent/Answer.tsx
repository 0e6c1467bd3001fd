import { useState } from 'react'
import type { InputOf, OutputOf } from '@/domain/contract'
import { isPhone } from '@/domain/rules/phone'
import { countCharacters } from '@/domain/rules/textCount'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { usePhotos } from '@/src/components/usePhotos'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Choice } from '@/src/ui/Choice'
import { Confirm } from '@/src/ui/Confirm'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'

type Decision = InputOf<'applications.consent'>['decision']
type Given = Record<'signerName' | 'signerPost' | 'signerPhone' | 'why', string>
type Wrong = Partial<Record<keyof Given | 'decision', string>>

const DECISIONS = [
  { value: 'agree' as const, label: '同意申报' },
  { value: 'decline' as const, label: '不同意', hint: '申请退回申请人，不进入初审' },
]
const NOTHING: Given = { signerName: '', signerPost: '', signerPhone: '', why: '' }
const SIGNER = [
  { key: 'signerName', label: '经办人姓名', type: 'text', maxLength: 30 },
  { key: 'signerPost', label: '经办人职务', type: 'text', maxLength: 40 },
  { key: 'signerPhone', label: '经办人电话', type: 'phone', maxLength: 40 },
] as const
const CONSEQUENCES: Record<Decision, string> = {
  agree: '确认后申请送市级公共就业服务机构初审，本链接随即失效，不能再改。',
  decline: '确认后申请退回申请人，您写的原因会转告申请人，本链接随即失效。',
}

function wrongIn(decision: Decision | null, given: Given): Wrong {
  return {
    ...(decision ? {} : { decision: '请选择同意或不同意' }),
    ...(countCharacters(given.signerName) < 2 ? { signerName: '请填写经办人姓名' } : {}),
    ...(countCharacters(given.signerPost) < 2 ? { signerPost: '请填写经办人职务，至少 2 个字' } : {}),
    ...(isPhone(given.signerPhone) ? {} : { signerPhone: '请填写手机号，或带区号的座机号（可加分机）' }),
    ...(decision === 'decline' && countCharacters(given.why) < 2 ? { why: '请说明不同意的原因' } : {}),
  }
}

interface AnswerProps {
  code: string
  onDone: (answered: OutputOf<'applications.consent'>) => void
}

/** The unit's answer, with who gives it; a stamped scan may come along. 第六条(一) */
export function Answer({ code, onDone }: AnswerProps) {
  const [decision, setDecision] = useState<Decision | null>(null)
  const [given, setGiven] = useState(NOTHING)
  const [wrong, setWrong] = useState<Wrong>({})
  const [asking, setAsking] = useState(false)
  const scans = usePhotos({ draft: `consent-${code}`, purpose: 'consentScan', max: 1, documents: true })
  const consent = useAct('applications.consent', {
    keptAs: `consent-${code}`,
    onDone: (answered) => {
      scans.clear()
      onDone(answered)
    },
    onProblem: ({ fields }) => {
      setWrong(Object.fromEntries(fields.map(({ field, message }) => [field, message])))
      return 'shown'
    },
  })
  const set = (part: Partial<Given>) => setGiven((before) => ({ ...before, ...part }))
  function check() {
    const found = wrongIn(decision, given)
    setWrong(found)
    setAsking(Object.keys(found).length === 0)
  }
  function send() {
    setAsking(false)
    if (decision) void consent.run({ code, decision, ...given, scan: scans.keys[0] ?? '' })
  }

  return (
    <>
      <Card title="单位意见">
        <Field label="是否同意" name="decision" error={wrong.decision}>
          <Choice label="是否同意" options={DECISIONS} value={decision} onChange={setDecision} />
        </Field>
        {decision === 'decline' ? (
          <Field label="不同意的原因" name="why" error={wrong.why}>
            <TextArea
              label="不同意的原因"
              value={given.why}
              onChange={(why) => set({ why })}
              range={{ min: 2, max: 300 }}
              rows={3}
            />
          </Field>
        ) : null}
        {SIGNER.map(({ key, label, type, maxLength }) => (
          <Field key={key} label={label} name={key} error={wrong[key]}>
            <TextInput
              label={label}
              type={type}
              maxLength={maxLength}
              value={given[key]}
              onChange={(value) => set({ [key]: value })}
            />
          </Field>
        ))}
        <Field label="盖章扫描件" optional hint="有盖章的书面意见可一并上传">
          <PhotoGrid label="盖章扫描件" photos={scans} max={1} />
        </Field>
      </Card>
      {consent.problem && consent.problem.fields.length === 0 ? (
        <Notice tone="bad" words={consent.problem.sentence} />
      ) : null}
      <Button
        busy={consent.busy}
        {...(scans.sending > 0 ? { reason: '扫描件正在上传，传完即可提交' } : {})}
        onClick={check}
      >
        提交单位意见
      </Button>
      {decision ? (
        <Confirm
          open={asking}
          title={decision === 'agree' ? '同意申报' : '不同意申报'}
          consequence={CONSEQUENCES[decision]}
          confirm="确认提交"
          busy={consent.busy}
          danger={decision === 'decline'}
          onCancel={() => setAsking(false)}
          onConfirm={send}
        />
      ) : null}
    </>
  )
}
