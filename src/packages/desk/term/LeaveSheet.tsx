import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { OwnTerm } from '@/domain/contract/appointments'
import { open } from '@/src/pages'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Choice } from '@/src/ui/Choice'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'

/** Grounds an expert may give. 第八条 */
const GROUNDS = [
  { value: 'ownWish' as const, label: '本人要求退出', hint: '第八条第五种情形' },
  { value: 'health' as const, label: '身体健康状况不宜参加', hint: '第八条第六种情形' },
]

type Ground = (typeof GROUNDS)[number]['value']

interface LeaveSheetProps {
  own: OwnTerm
  /** Serves until the term ends instead. */
  onServe: () => void
  onClose: () => void
  onReload: () => void
}

/** First what does not bar for good: serving until the end, or a pause. */
function OtherWays({ own, onServe, onClose, onGo }: Omit<LeaveSheetProps, 'onReload'> & { onGo: () => void }) {
  const { daysLeft } = own.term
  return (
    <Sheet open title="提前退出之前" onClose={onClose}>
      <Row
        icon="calendar"
        title="履职到聘期届满"
        note={`还有 ${daysLeft} 天。在“本人说明”里写明期满后不再续聘即可，今后仍可再次申请`}
        onClick={onServe}
      />
      <Row
        icon="pause"
        title="暂停接单"
        note="保留聘任，暂不接受新的咨询，随时可以恢复"
        onClick={() => open('hours')}
      />
      <Row icon="leave" title="仍要提前退出" note={own.leavingWords} onClick={onGo} />
    </Sheet>
  )
}

function useLeave({ own, onClose }: LeaveSheetProps) {
  const [ground, setGround] = useState<Ground | null>(null)
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState('')
  const ask = useAct('appointments.askToLeave', {
    invalidates: ['appointments', 'experts.mine'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('已提出申请')
      onClose()
      // Where it can be taken back stands at the top.
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    },
  })
  function submit() {
    setMissing(ground ? '' : '请选择退出原因')
    const { id, version } = own.term
    if (ground) void ask.run({ id, version, ground, why, understood: true })
  }
  const errorAt = (field: string) => ask.problem?.fields.find((each) => each.field === field)?.message
  const groundError = ground ? errorAt('ground') : missing || errorAt('ground')
  return { ground, setGround, why, setWhy, submit, ask, errorAt, groundError }
}

/** The way out of the programme: what it leads to is said before, with the real number of days. 第八条 */
export function LeaveSheet(props: LeaveSheetProps) {
  const { own, onClose, onReload } = props
  const [going, setGoing] = useState(false)
  const { ground, setGround, why, setWhy, submit, ask, errorAt, groundError } = useLeave(props)
  if (!going) return <OtherWays {...props} onGo={() => setGoing(true)} />
  const { problem } = ask
  const refresh = () => {
    onReload()
    onClose()
  }
  const actions = (
    <>
      <Button look="secondary" onClick={onClose}>
        再想想
      </Button>
      <Button look="danger" busy={ask.busy} onClick={submit}>
        已了解，申请退出
      </Button>
    </>
  )
  return (
    <Sheet open title="申请提前退出" onClose={onClose} actions={actions}>
      <Notice tone="warn" words={`${own.leavingWords}。`} />
      <Text className="term-words">省中心确认前聘任继续有效，您可以随时收回；确认后立即生效，主页撤下，证书失效。</Text>
      {problem && problem.fields.length === 0 ? (
        <Notice tone="bad" words={problem.sentence} action={{ label: '刷新', onClick: refresh }} />
      ) : null}
      <Field label="退出原因" error={groundError}>
        <Choice label="退出原因" options={GROUNDS} value={ground} onChange={setGround} />
      </Field>
      <Field label="说明" optional error={errorAt('why')}>
        <TextArea label="说明" value={why} onChange={setWhy} range={{ max: 500 }} />
      </Field>
    </Sheet>
  )
}
