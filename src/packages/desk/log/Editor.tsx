import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { OutputOf } from '@/domain/contract'
import type { LogContent, LogView } from '@/domain/contract/serviceLogs'
import { logProblems } from '@/domain/rules/serviceLogRules'
import { dayOf, showMoment } from '@/domain/rules/shanghai'
import { scrollToField } from '@/src/ui/scrollToField'
import { ConflictSheet } from '@/src/components/ConflictSheet'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import { Steps } from '@/src/ui/Steps'
import { useWide } from '@/src/ui/useWide'
import { ActivityPart } from './ActivityPart'
import { ClientPart } from './ClientPart'
import { ContentPart } from './ContentPart'
import { Discard } from './Discard'
import { PARTS, stepOf } from './fields'
import { ProofPart, useLogFiles } from './ProofPart'
import { forgetLog, useLogDraft, type LogDraft } from './useLogDraft'

function keptWords({ savedAt, problem }: LogDraft): string {
  if (problem) return `已保存在这台手机；${problem.sentence}`
  return savedAt === null ? '正在保存…' : `已保存 ${showMoment(savedAt, Date.now())}`
}

/** The term's ends are the server's to check; here everything else of annex 2. */
const gapsOf = (content: LogContent) =>
  logProblems(content, { today: dayOf(Date.now()), termStartOn: '0000-01-01', termEndOn: '9999-12-31' })

/** What to know before writing on: why it came back, what it stands for, which days collide. */
function Warnings({ log, gaps }: { log: LogView; gaps: number }) {
  const overlapping = log.overlaps.map(({ activityName }) => activityName).join('”“')
  return (
    <>
      {log.state === 'returned' ? <Notice tone="warn" words={`退回原因：${log.reason}`} /> : null}
      {log.corrects ? <Notice words="这是一份更正，通过后代替原来的日志。" /> : null}
      {overlapping ? <Notice tone="warn" words={`日期与“${overlapping}”重叠，请核对；不影响提交。`} /> : null}
      {gaps > 0 ? <Notice tone="bad" words={`还有 ${gaps} 处需要补全，已在下面标出`} /> : null}
    </>
  )
}

interface SheetProps {
  log: LogView
  /** Activity, client, content, proof. */
  parts: readonly [ReactNode, ReactNode, ReactNode, ReactNode]
  step: number
}

/** The form itself: one step on a phone; on a wide screen all of it, what was done left, for whom and the proof right. */
function FormSheet({ log, parts, step }: SheetProps) {
  const wide = useWide()
  const who = `${log.expertName}  ${log.expertPhone}`
  if (!wide) return <Card title={who}>{parts[step - 1]}</Card>
  const [activity, client, content, proof] = parts
  return (
    <View className="log-columns">
      <View className="log-column">
        <Card title={who}>
          {activity}
          {content}
        </Card>
      </View>
      <View className="log-column">
        <Card title="服务对象">{client}</Card>
        <Card title="照片与证明">{proof}</Card>
      </View>
    </View>
  )
}

interface EditorProps {
  log: LogView
  onSubmitted: (receipt: OutputOf<'serviceLogs.submit'>) => void
}

/** Annex 2 as a form: steps of one screen on a phone, one page on a wide screen. */
export function Editor({ log, onSubmitted }: EditorProps) {
  const wide = useWide()
  const [step, setStep] = useState(1)
  const [gaps, setGaps] = useState<{ field: string; message: string }[]>([])
  const draft = useLogDraft(log)
  const files = useLogFiles(log, draft.change)
  const submit = useAct('serviceLogs.submit', {
    invalidates: ['serviceLogs', 'experts.mine'],
    onProblem: (problem) => (problem.fields.length > 0 ? (show(problem.fields), 'shown') : undefined),
    onDone: (receipt) => {
      forget()
      onSubmitted(receipt)
    },
  })
  const errorOf = (field: keyof LogContent) => gaps.find((gap) => gap.field.split('.').at(-1) === field)?.message

  /** The cloud has it all, or nobody wants it: nothing of it stays on this phone. */
  function forget() {
    forgetLog(log.id)
    files.photos.clear()
    files.proofs.clear()
  }
  function show(problems: { field: string; message: string }[]) {
    setGaps(problems)
    const first = problems[0]?.field.split('.').at(-1) ?? ''
    setStep(stepOf(first))
    scrollToField(`field-${first}`)
  }
  async function send() {
    const problems = gapsOf(draft.content)
    if (problems.length > 0) return show(problems)
    const version = await draft.flush()
    if (version !== null) await submit.run({ id: log.id, version, content: draft.content })
  }
  function goTo(next: number) {
    setStep(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  const waiting = files.photos.sending + files.proofs.sending
  return (
    <>
      <Warnings log={log} gaps={gaps.length} />
      {wide ? null : <Steps now={step} titles={PARTS.map(({ title }) => title)} />}
      <Text className="log-kept">{keptWords(draft)}</Text>
      <FormSheet
        log={log}
        step={step}
        parts={[
          <ActivityPart key="activity" draft={draft} errorOf={errorOf} />,
          <ClientPart key="client" log={log} draft={draft} errorOf={errorOf} />,
          <ContentPart key="content" draft={draft} errorOf={errorOf} />,
          <ProofPart key="proof" files={files} errorOf={errorOf} />,
        ]}
      />
      <View className="log-acts">
        {!wide && step > 1 ? (
          <View className="log-act">
            <Button look="secondary" onClick={() => goTo(step - 1)}>
              上一步
            </Button>
          </View>
        ) : null}
        <View className="log-act">
          {wide || step === PARTS.length ? (
            <Button
              busy={submit.busy}
              {...(waiting > 0 ? { reason: `还有 ${waiting} 个文件正在上传，传完即可提交` } : {})}
              onClick={() => void send()}
            >
              提交审核
            </Button>
          ) : (
            <Button onClick={() => goTo(step + 1)}>下一步</Button>
          )}
        </View>
      </View>
      {log.can.includes('discard') && (wide || step === 1) ? (
        <Discard log={log} draft={draft} onDiscarded={forget} />
      ) : null}
      <ConflictSheet what="日志" draft={draft} />
    </>
  )
}
