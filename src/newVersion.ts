const RELOADED = 'reloaded-for-new-version'
const AGAIN_AFTER_MS = 60_000

/**
 * A page left open while a new version is published asks for files that are gone: it reloads itself, which loses nothing,
 * since what is typed is kept as a draft. Once a minute at most, so that a server in trouble is not asked in a circle.
 */
export function reloadForNewVersion() {
  if (process.env.TARO_ENV !== 'h5') return
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    if (!(reason instanceof Error) || !/Loading (CSS )?chunk/.test(reason.message)) return
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0)
    if (Date.now() - last < AGAIN_AFTER_MS) return
    sessionStorage.setItem(RELOADED, String(Date.now()))
    window.location.reload()
  })
}
