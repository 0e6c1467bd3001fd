import type { NoticeView } from '@/domain/contract/notices'
import { useAct } from '@/src/query'
import { toast } from '@/src/ui/toast'
import { DraftForm } from './DraftForm'

/** A draft being changed. */
export function EditNotice({ notice, onClose }: { notice: NoticeView; onClose: () => void }) {
  const { id, version, title, opening, contact, desk } = notice
  const applicationIds = desk?.applicationIds ?? []
  const edit = useAct('notices.edit', {
    invalidates: ['notices'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('草稿已保存，还没有发布')
      onClose()
    },
  })
  return (
    <DraftForm
      slot={`notice-${id}-${version}`}
      roundId={desk?.roundId ?? ''}
      blank={{ title, opening, contact, applicationIds }}
      own={applicationIds}
      busy={edit.busy}
      problem={edit.problem}
      onSave={(values) => edit.run({ id, version, ...values })}
      onClose={onClose}
    />
  )
}
