import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CaseView } from '@/domain/contract/applications'
import type { Problem } from '@/src/refused'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'

/** What every form of an act is given. */
export interface ActFormProps {
  seen: CaseView
  onCancel: () => void
  /** The case has left this desk. */
  onDone: () => void
  /** Somebody else was faster: shows the case as it is now. */
  onReload: () => void
}

interface FrameProps {
  title: string
  /** The button's words. */
  confirm: string
  /** What it leads to, in one sentence. */
  consequence: string
  danger?: boolean
  form: { submit: () => void; busy: boolean; problem: Problem | null }
  onCancel: () => void
  onReload: () => void
  children: ReactNode
}

/** The frame of an act's form: fields, what it leads to, and the button that does it. */
export function ActForm({
  title,
  confirm,
  consequence,
  danger = false,
  form,
  onCancel,
  onReload,
  children,
}: FrameProps) {
  const { problem } = form
  return (
    <Card title={title}>
      {children}
      {problem ? (
        <Notice
          tone="bad"
          words={problem.sentence}
          {...(problem.code === 'CHANGED_BY_OTHERS' || problem.code === 'WRONG_STATE'
            ? { action: { label: '刷新', onClick: onReload } }
            : {})}
        />
      ) : null}
      <Notice tone="warn" words={consequence} />
      <View className="case-acts">
        <Button look={danger ? 'danger' : 'primary'} busy={form.busy} onClick={form.submit}>
          {confirm}
        </Button>
        <Button look="secondary" onClick={onCancel}>
          取消
        </Button>
      </View>
    </Card>
  )
}
