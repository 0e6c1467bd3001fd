import type { ReactNode } from 'react'
import type { Problem } from '@/src/refused'
import { Button } from '@/src/ui/Button'
import { Notice } from '@/src/ui/Notice'
import { Sheet } from '@/src/ui/Sheet'

interface ActSheetProps {
  title: string
  /** What it leads to, in one sentence with the real numbers. */
  consequence: string
  children: ReactNode
  /** The verb on the button. */
  verb: string
  act: { busy: boolean; problem: Problem | null }
  danger?: boolean
  /** Why it cannot be sent yet. */
  reason?: string
  onSend: () => void
  onClose: () => void
  /** Somebody else was faster: asks for what holds now. */
  onReload: () => void
}

/** How to mend one field of what was refused. */
export function errorAt(problem: Problem | null, field: string): string | undefined {
  return problem?.fields.find((each) => each.field === field)?.message
}

/** A decision in a dialogue: what to fill in, what it leads to, and why it was refused, in place. */
export function ActSheet(props: ActSheetProps) {
  const { title, consequence, children, verb, act, danger = false, reason, onSend, onClose, onReload } = props
  const { problem } = act
  const refresh = () => {
    onReload()
    onClose()
  }
  const actions = (
    <>
      <Button look="secondary" onClick={onClose}>
        取消
      </Button>
      <Button look={danger ? 'danger' : 'primary'} busy={act.busy} onClick={onSend} {...(reason ? { reason } : {})}>
        {verb}
      </Button>
    </>
  )
  return (
    <Sheet open title={title} onClose={onClose} actions={actions}>
      {problem ? (
        <Notice
          tone="bad"
          words={problem.sentence}
          {...(problem.code === 'CHANGED_BY_OTHERS' ? { action: { label: '刷新', onClick: refresh } } : {})}
        />
      ) : null}
      <Notice tone="warn" words={consequence} />
      {children}
    </Sheet>
  )
}
