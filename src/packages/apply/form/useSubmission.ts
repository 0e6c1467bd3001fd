import type { OutputOf } from '@/domain/contract'
import { useAct } from '@/src/query'
import type { Problem } from '@/src/refused'
import { toast } from '@/src/ui/toast'
import { forgetContent, type ApplicationDraft } from './useApplicationDraft'
import type { FormFiles } from './useFormFiles'
import { forgetSigning, type SigningPart } from './useSigning'

interface Written {
  id: string
  draft: ApplicationDraft
  files: FormFiles
  signing: SigningPart
}

interface Told {
  onSubmitted: (receipt: OutputOf<'applications.submit'>) => void
  onProblem: (problem: Problem) => void
}

/** Hands the form in: once, however often it is tapped or the reply is lost. What is on this phone goes when the cloud has it all. */
export function useSubmission({ id, draft, files, signing }: Written, { onSubmitted, onProblem }: Told) {
  const submit = useAct('applications.submit', {
    keptAs: `application-${id}-submit`,
    invalidates: ['applications'],
    onDone: (receipt) => {
      forgetContent(id)
      forgetSigning(id)
      files.forget()
      onSubmitted(receipt)
    },
    onProblem: (problem) => {
      onProblem(problem)
      return 'shown'
    },
  })
  async function send() {
    const version = await draft.flush()
    if (version === null) return toast('还没有保存到云端，请在有网络时再提交')
    const { commitment, publication } = signing.given
    const given = { commitment, publication: { ...publication, fields: [...publication.fields] } }
    await submit.run({ id, version, content: draft.content, ...given })
  }
  return { busy: submit.busy, problem: submit.problem, send }
}
