import { type Host, WxFailure, defineApi } from './defineApi'

type Answer = { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }
type Listener = (resolve: (answer: Answer) => void, info: unknown) => void

/**
 * WeChat's question for consent: an interface that needs it waits until the app's listener answers, and agreeing counts only
 * when the button named was really tapped and opens `agreePrivacyAuthorization`.
 */
export function wxPrivacy(host: Host) {
  const { phone, record, sandbox } = host
  const agreeButtons = new Set<string>()
  let listener: Listener | null = null

  function settle(answer: Answer, done: { agree: () => void; refuse: (why: Error) => void }) {
    if (answer.event === 'exposureAuthorization') return
    if (answer.event === 'disagree') return done.refuse(new WxFailure('privacy permission is not authorized', 104))
    if (!agreeButtons.has(answer.buttonId ?? '')) {
      record.errors.push(`privacy: the button ${answer.buttonId ?? ''} was not tapped or does not agree`)
      return
    }
    phone.privacyAgreed = true
    done.agree()
  }

  function consent(): Promise<void> {
    if (phone.privacyAgreed) return Promise.resolve()
    const ask = listener
    if (!ask) return Promise.reject(new WxFailure('privacy permission is not authorized', 104))
    host.askingPerson += 1
    const answered = new Promise<void>((agree, refuse) => {
      sandbox.guard('onNeedPrivacyAuthorization', () =>
        ask((answer) => settle(answer, { agree, refuse }), sandbox.copyIn({})),
      )
    })
    return answered.finally(() => (host.askingPerson -= 1))
  }

  return {
    consent,
    /** A button that agrees was tapped. */
    agreed: (buttonId: string) => void agreeButtons.add(buttonId),
    interfaces: {
      onNeedPrivacyAuthorization: (given: Listener) => void (listener = given),
      getPrivacySetting: defineApi(host, 'getPrivacySetting', () => ({
        needAuthorization: !phone.privacyAgreed,
        privacyContractName: '《个人信息保护指引》',
      })),
      requirePrivacyAuthorize: defineApi(host, 'requirePrivacyAuthorize', consent),
    },
  }
}
