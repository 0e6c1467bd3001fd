import { View } from '@tarojs/components'
import { useState } from 'react'
import { CONSULTATION_ACTS, type ConsultationAct, type ConsultationView } from '@/domain/contract/consultations'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Confirm } from '@/src/ui/Confirm'
import { Sheet } from '@/src/ui/Sheet'
import { DeclineSheet } from './DeclineSheet'
import { isStep, type Step, wordsOf } from './steps'
import { useSteps } from './useSteps'

/** Said in the composer, not by a button of its own. */
const IN_COMPOSER: readonly ConsultationAct[] = ['answer', 'reply']
const RARE: readonly ConsultationAct[] = ['report', 'block']
/** What most people come for; it stands first, and is the screen's main button where nothing is to be written. */
const FIRST: readonly ConsultationAct[] = ['accept', 'offer', 'leaveFeedback', 'startLog']

function verbOf(act: ConsultationAct, view: ConsultationView): string {
  return isStep(act) ? (wordsOf(act).verb?.(view) ?? CONSULTATION_ACTS[act]) : CONSULTATION_ACTS[act]
}

interface ActsProps {
  view: ConsultationView
  reload: () => Promise<void>
}

/** What this person may do now, and nothing else: drawn from `can`. */
export function Acts({ view, reload }: ActsProps) {
  const [asked, setAsked] = useState<Step | 'decline' | 'more' | null>(null)
  const steps = useSteps(view, reload)
  const shown = view.can.filter((act) => !IN_COMPOSER.includes(act))
  const writes = view.can.some((act) => IN_COMPOSER.includes(act))
  const usual = [
    ...FIRST.filter((act) => shown.includes(act)),
    ...shown.filter((act) => !RARE.includes(act) && !FIRST.includes(act)),
  ]
  const rare = shown.filter((act) => RARE.includes(act))
  const close = () => setAsked(null)
  // What was refused or lost stays open, with the reason that was written.
  const closeOnce = (done: unknown) => done && close()

  function choose(act: ConsultationAct) {
    close()
    if (isStep(act)) return setAsked(act)
    if (act === 'decline') return setAsked('decline')
    if (act === 'leaveFeedback') return open('feedback', { consultationId: view.id })
    if (act === 'startLog') return open('log', { consultationId: view.id })
    if (act === 'report') open('report', { subject: 'consultation', id: view.id })
  }

  const lookOf = (act: ConsultationAct) =>
    act === 'accept' || (FIRST.includes(act) && !writes) ? 'primary' : 'secondary'
  const button = (act: ConsultationAct) => (
    <View key={act} className="dialogue-act">
      <Button look={lookOf(act)} onClick={() => choose(act)}>
        {verbOf(act, view)}
      </Button>
    </View>
  )
  const step = asked === 'decline' || asked === 'more' ? null : asked
  return (
    <View className="dialogue-acts">
      {usual.map(button)}
      {rare.length > 0 ? (
        <Button look="quiet" onClick={() => setAsked('more')}>
          {rare.includes('report') ? '遇到问题？投诉等' : '更多'}
        </Button>
      ) : null}
      <Sheet open={asked === 'more'} title="遇到问题" onClose={close}>
        <View className="dialogue-acts">{rare.map(button)}</View>
      </Sheet>
      {asked === 'decline' && shown.includes('decline') ? (
        <DeclineSheet
          busy={steps.busy}
          onClose={close}
          onDecline={(reason) => void steps.decline(reason).then(closeOnce)}
        />
      ) : null}
      {step && shown.includes(step) ? (
        <Confirm
          open
          title={verbOf(step, view)}
          consequence={wordsOf(step).consequence(view)}
          confirm={verbOf(step, view)}
          danger={wordsOf(step).danger === true}
          busy={steps.busy}
          onConfirm={() => void steps.run(step).then(closeOnce)}
          onCancel={close}
        />
      ) : null}
    </View>
  )
}
