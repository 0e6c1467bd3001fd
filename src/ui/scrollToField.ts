import Taro from '@tarojs/taro'

/** Below the page's header. */
const HEADER = 72
/** What is said at the fields moves what is below them: it is drawn first. */
const DRAWN_MS = 100

/** Brings the place `id` into sight: on the web in its column or sheet too, in WeChat on the page, the only thing that can be scrolled there. */
export function scrollToField(id: string): void {
  setTimeout(() => {
    if (process.env.TARO_ENV === 'h5') document.getElementById(id)?.scrollIntoView({ block: 'center' })
    else void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -HEADER }).catch(() => undefined)
  }, DRAWN_MS)
}
