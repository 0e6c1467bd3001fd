import Taro from '@tarojs/taro'
import { create } from 'zustand'

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void

interface Privacy {
  /** Acts of WeChat that wait for the user's answer. */
  waiting: Resolve[]
}

export const usePrivacy = create<Privacy>(() => ({ waiting: [] }))

/** The id of the button that agrees; WeChat wants to know which one was tapped. */
export const AGREE_BUTTON = 'privacy-agree'

/** Registers the app's one listener: WeChat keeps only the last, and its acts hang until it is answered. */
export function askPrivacyWhenNeeded() {
  if (process.env.TARO_ENV !== 'weapp' || typeof Taro.onNeedPrivacyAuthorization !== 'function') return
  Taro.onNeedPrivacyAuthorization((resolve: Resolve) => {
    resolve({ event: 'exposureAuthorization' })
    usePrivacy.setState(({ waiting }) => ({ waiting: [...waiting, resolve] }))
  })
}

/** Passes the user's answer on to everything that waits for it. */
export function answerPrivacy(agreed: boolean) {
  const { waiting } = usePrivacy.getState()
  usePrivacy.setState({ waiting: [] })
  for (const resolve of waiting) resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' })
}
