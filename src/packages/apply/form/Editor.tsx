import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { APPLICATION_STEPS } from '@/domain/rules/applicationSteps'
import { applicationChanges } from '@/domain/rules/applicationWords'
import { dayOf, showMoment } from '@/domain/rules/shanghai'
import { ConflictSheet } from '@/src/components/ConflictSheet'
import { Trouble } from '@/src/components/form/Trouble'
import { useNow } from '@/src/now'
import type { Problem } from '@/src/refused'
import { Notice } from '@/src/ui/Notice'
import { Steps } from '@/src/ui/Steps'
import { Acts } from './Acts'
import { LAST_LOOK, STEPS, type PartProps } from './fields'
import { IdentifySheet } from './IdentifySheet'
import { LastLook } from './LastLook'
import { Returned } from './Returned'
import { Step } from './Step'
import { Submit } from './Submit'
import { useApplicationDraft, type ApplicationDraft } from './useApplicationDraft'
import { useFormFiles } from './useFormFiles'
import type { Opened, Opening } from './useOpened'
import { useSigning } from './useSigning'
import { useSteps } from './useSteps'
import { useSubmission } from './useSubmission'
import { useTroubles } from './useTroubles'

/** Refusals after which the form is read anew: what one may do with it has changed. */
const CHANGED: readonly Problem['code'][] = ['ROUND_CLOSED', 'WRONG_STATE', 'CHANGED_BY_OTHERS']

function savedWords({ savedAt, problem }: ApplicationDraft): string {
  if (problem) return `已保存在这台手机；${problem.fields[0]?.message ?? problem.sentence}`
  return savedAt === null ? '正在保存…' : `已保存 ${showMoment(savedAt, Date.now()).replace('今天 ', '')}`
}

interface EditorProps {
  opening: Opening
  opened: Opened
  onSubmitted: (receipt: OutputOf<'applications.submit'>) => void
}

/** Everything the form is written with. */
function useEditor({ opening, opened, onSubmitted }: EditorProps) {
  const { application } = opening
  const todayOn = dayOf(useNow())
  const draft = useApplicationDraft(application)
  const files = useFormFiles(application, draft)
  const signing = useSigning(application)
  const { content } = draft
  const troubles = useTroubles({ application, content, signing, todayOn })
  const steps = useSteps(opening.step, troubles)
  function explain({ code, fields, sentence }: Problem) {
    const [first] = fields
    if (first) {
      troubles.tell(fields)
      steps.mend(first.field)
    } else if (CHANGED.includes(code)) opened.load({ step: LAST_LOOK, words: sentence })
  }
  const written = { id: application.id, draft, files, signing }
  const submission = useSubmission(written, { onSubmitted, onProblem: explain })

  /** Leads to what is wanting, with the marks on. */
  function mend(path: string) {
    troubles.markAll()
    steps.mend(path)
  }
  function isComplete(): boolean {
    const [first] = troubles.all
    if (first) mend(first.field)
    return !first
  }
  function keepTheirs() {
    if (!draft.conflict) return
    files.forget()
    draft.keepTheirs()
    opened.reopen(draft.conflict.theirs)
  }
  const part: PartProps = { application, content, change: draft.change, troubleOf: troubles.at, todayOn }
  return { application, draft, files, signing, troubles, steps, submission, part, mend, isComplete, keepTheirs }
}

type Editing = ReturnType<typeof useEditor>

function Conflict({ draft, keepTheirs }: Pick<Editing, 'draft' | 'keepTheirs'>) {
  const { conflict } = draft
  const differences = conflict ? applicationChanges(conflict.theirs.content, conflict.mine.content) : []
  return <ConflictSheet what="申请表" draft={{ ...draft, keepTheirs }} differences={differences} />
}

/** Annex 1 as a form in steps of one screen, in the paper's order. 附件1 */
export function Editor(props: EditorProps) {
  const { opening, opened } = props
  const editing = useEditor(props)
  const { application, draft, files, signing, troubles, steps, submission, part } = editing
  const [identifying, setIdentifying] = useState(false)
  const { step } = steps
  const shown = APPLICATION_STEPS[step]?.key
  return (
    <>
      {step === opening.step || !shown ? <Returned application={application} onMend={steps.mend} /> : null}
      <Steps now={step + 1} titles={STEPS} />
      <Text className="apply-saved">{savedWords(draft)}</Text>
      {submission.problem?.fields.length === 0 ? <Trouble problem={submission.problem} /> : null}
      {opening.words && !submission.problem ? <Notice tone="bad" words={opening.words} /> : null}
      <Step
        shown={shown}
        part={part}
        files={files}
        signing={signing}
        onIdentify={application.state === 'draft' ? () => setIdentifying(true) : null}
      />
      {shown ? null : (
        <LastLook
          application={application}
          content={draft.content}
          files={files}
          signing={signing}
          problems={troubles.all}
          onMend={editing.mend}
        />
      )}
      <Acts
        onBack={step > 0 ? () => steps.goTo(step - 1) : null}
        onNext={steps.leave}
        onLastLook={steps.mending ? () => steps.goTo(LAST_LOOK) : null}
        submit={
          shown ? null : (
            <Submit
              application={application}
              content={draft.content}
              sending={files.sending}
              busy={submission.busy}
              isComplete={editing.isComplete}
              onSubmit={() => void submission.send()}
            />
          )
        }
      />
      {identifying ? (
        <IdentifySheet
          id={application.id}
          todayOn={part.todayOn}
          flush={draft.flush}
          onClose={() => setIdentifying(false)}
          onDone={opened.reopen}
        />
      ) : null}
      <Conflict draft={draft} keepTheirs={editing.keepTheirs} />
    </>
  )
}
