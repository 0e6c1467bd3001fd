import Taro from '@tarojs/taro'
import { useState } from 'react'
import { stepOf } from '@/domain/rules/applicationSteps'
import { toast } from '@/src/ui/toast'
import { anchorOf, LAST_LOOK } from './fields'
import type { Troubles } from './useTroubles'

const DRAWN_MS = 100

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

function scrollTo(path: string) {
  const selector = `#field-${anchorOf(path)}`
  setTimeout(() => void Taro.pageScrollTo({ selector, offsetTop: -80 }).catch(() => undefined), DRAWN_MS)
}

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
    scrollTo(path)
  }
  return { step, mending, goTo, leave, mend }
}
