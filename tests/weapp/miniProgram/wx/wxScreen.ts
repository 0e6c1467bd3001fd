import { type Host, type Options, WxFailure, defineApi, textOf } from './defineApi'

interface ScreenOptions {
  /** Whether the app runs in answer to a tap right now. */
  inTap: () => boolean
  /** Whether a page of the tab bar is on top. */
  onTab: () => boolean
}

/** What shows or asks something beside the page: toasts, dialogues, the title, the tab bar. */
export function wxScreen(host: Host, { inTap, onTab }: ScreenOptions) {
  const { phone, record } = host

  const badge = (options: Options) => {
    if (!onTab()) throw new WxFailure('not TabBar page')
    const index = Number(options.index)
    if (options.text === undefined) phone.badges.delete(index)
    else phone.badges.set(index, textOf(options, 'text'))
  }

  return {
    showToast: defineApi(host, 'showToast', ({ title }) => void record.toasts.push(String(title))),
    hideToast: defineApi(host, 'hideToast'),
    showLoading: defineApi(host, 'showLoading'),
    hideLoading: defineApi(host, 'hideLoading'),
    showModal: defineApi(host, 'showModal', () => {
      const confirm = phone.modalAnswers.shift() ?? true
      return { confirm, cancel: !confirm }
    }),
    setNavigationBarTitle: defineApi(host, 'setNavigationBarTitle'),
    stopPullDownRefresh: defineApi(host, 'stopPullDownRefresh'),
    pageScrollTo: defineApi(host, 'pageScrollTo'),
    makePhoneCall: defineApi(host, 'makePhoneCall'),
    setTabBarBadge: defineApi(host, 'setTabBarBadge', badge),
    removeTabBarBadge: defineApi(host, 'removeTabBarBadge', badge),
    setClipboardData: defineApi(host, 'setClipboardData'),
    requestSubscribeMessage(options?: Options) {
      const tapped = inTap() // an awaited call before it loses the tap
      return defineApi(host, 'requestSubscribeMessage', ({ tmplIds }) => {
        if (!tapped) throw new WxFailure('can only be invoked by user TAP gesture.', 20000)
        const ids = Array.isArray(tmplIds) ? tmplIds.map(String) : []
        return Object.fromEntries(ids.map((id) => [id, phone.subscribeAnswer]))
      })(options)
    },
    createSelectorQuery: () => selectorQuery(host),
    createIntersectionObserver: () => {
      const observer = {
        relativeTo: () => observer,
        relativeToViewport: () => observer,
        observe: () => undefined,
        disconnect: () => undefined,
      }
      return observer
    },
  }
}

const RECT = { width: 375, height: 44, top: 0, left: 0, right: 375, bottom: 44, scrollTop: 0, scrollLeft: 0 }

/** Answers every question about places with one rectangle: there is no layout here. */
function selectorQuery({ sandbox }: Host) {
  let asked = 0
  const ask = () => {
    asked += 1
    return query
  }
  const same = () => query
  const query: object = {
    in: same,
    select: same,
    selectAll: same,
    selectViewport: same,
    boundingClientRect: ask,
    scrollOffset: ask,
    fields: ask,
    node: ask,
    exec(tell?: (rectangles: unknown) => void) {
      const rectangles = sandbox.copyIn(Array.from({ length: asked }, () => RECT))
      setTimeout(() => sandbox.guard('exec', () => tell?.(rectangles)), 0)
    },
  }
  return query
}
