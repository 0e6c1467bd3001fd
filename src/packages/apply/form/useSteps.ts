import Taro from '@tarojs/taro'
import { useState } from 'react'
import { fieldOf, stepOf } from '@/domain/rules/applicationSteps'
import { scrollToField } from '@/src/ui/scrollToField'
import { toast } from '@/src/ui/toast'
import { anchorOf, LAST_LOOK } from './fields'
import type { Troubles } from './useTroubles'

export interface FormSteps {
  /** From 0; LAST_LOOK after the last. */
  step: number
  /** Whether somebody was led here from a list of what to mend. */
  mending: boolean
  goTo: (step: number) => void
  /** Goes on, and says what is still open here. */
  leave: () => void
  /** Leads to a field. */
  mend: (path: string) => void
}

/** Of what is said in parts, such as the signature, only the whole has a place; rows of certificates have their own. */
const placeOf = (path: string) => (path.startsWith('certificates.') ? path : (fieldOf(path) ?? path))

/** Where one is in the form. */
export function useSteps(first: number, troubles: Troubles): FormSteps {
  const [step, setStep] = useState(first)
  const [mending, setMending] = useState(false)
  function goTo(next: number) {
    setStep(next)
    if (next === LAST_LOOK) setMending(false)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  function leave() {
    troubles.mark(step)
    const left = troubles.all.filter(({ field }) => stepOf(field) === step).length
    if (left > 0) toast(`这一步还有 ${left} 处待填，提交前补上即可`)
    goTo(step + 1)
  }
  function mend(path: string) {
    setMending(true)
    setStep(stepOf(path))
    scrollToField(`field-${anchorOf(placeOf(path))}`)
  }
  return { step, mending, goTo, leave, mend }
}
