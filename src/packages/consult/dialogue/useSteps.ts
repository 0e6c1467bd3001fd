import type { ConsultationView } from '@/domain/contract/consultations'
import { useAct } from '@/src/query'
import type { Problem } from '@/src/refused'
import { toast } from '@/src/ui/toast'
import { showNow } from './showNow'
import type { Step } from './steps'
import { wordsOf } from './steps'

const STALE: readonly Problem['code'][] = ['CHANGED_BY_OTHERS', 'WRONG_STATE']

interface Steps {
  run: (step: Step) => Promise<unknown>
  decline: (reason: string) => Promise<unknown>
  busy: boolean
}

/** Every act on a consultation that is one call; what it answers is shown at once. */
export function useSteps({ id, version }: ConsultationView, reload: () => Promise<void>): Steps {
  const touch = { id, version }
  const onProblem = ({ code }: Problem) => {
    if (STALE.includes(code)) void reload()
    return undefined
  }
  const told = (done: string) => ({
    onProblem,
    onDone: (view: ConsultationView) => {
      void showNow(view)
      toast(done)
    },
  })
  const accept = useAct('consultations.accept', told(wordsOf('accept').done))
  const shareContact = useAct('consultations.shareContact', told(wordsOf('shareContact').done))
  const offer = useAct('consultations.offer', told(wordsOf('offer').done))
  const withdraw = useAct('consultations.withdraw', told(wordsOf('withdraw').done))
  const close = useAct('consultations.close', told(wordsOf('close').done))
  const block = useAct('consultations.block', told(wordsOf('block').done))
  const decline = useAct('consultations.decline', told('已婉拒，提问人会收到您的说明'))
  const runs = {
    accept: () => accept.run(touch),
    shareContact: () => shareContact.run(touch),
    offer: () => offer.run(touch),
    withdraw: () => withdraw.run(touch),
    close: () => close.run(touch),
    block: () => block.run({ id }),
  } satisfies Record<Step, () => Promise<unknown>>
  return {
    run: (step) => runs[step](),
    decline: (reason) => decline.run({ ...touch, reason }),
    busy: [accept, shareContact, offer, withdraw, close, block, decline].some((each) => each.busy),
  }
}
