import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { InputOf, OutputOf } from '@/domain/contract'
import { notices } from '@/domain/contract/notices'
import { useDraftForm } from '@/src/components/form/useDraftForm'
import { usePhotos } from '@/src/components/usePhotos'
import { useAct } from '@/src/query'
import { toast } from '@/src/ui/toast'

type ObjectionInput = InputOf<'notices.object'>
export type Followed = OutputOf<'notices.follow'>

const RESOLVER = standardSchemaResolver<ObjectionInput, unknown, ObjectionInput>(notices.object.input)
export const MOST_FILES = 10

/** An objection as it is written: kept on this phone with its files until the server has it. */
export function useObjection(noticeId: string, onSent: (sent: Followed) => void) {
  const slot = `objection-${noticeId}`
  const files = usePhotos({ draft: slot, purpose: 'objectionProof', max: MOST_FILES, documents: true })
  const draft = useDraftForm<ObjectionInput, ObjectionInput>({
    slot,
    resolver: RESOLVER,
    blank: { name: '', phone: '', facts: '' },
    given: { noticeId, files: [] },
    order: ['personNo', 'name', 'phone', 'facts'],
  })
  const object = useAct('notices.object', {
    keptAs: slot,
    onDone: (sent) => {
      draft.clear()
      files.clear()
      onSent(sent)
    },
    onProblem: draft.showProblem,
  })
  function send(values: ObjectionInput) {
    if (files.sending > 0) toast('材料还在上传，请稍候再提交')
    else void object.run({ ...values, files: files.keys })
  }
  return { draft, files, busy: object.busy, problem: object.problem, submit: () => draft.submit(send) }
}
