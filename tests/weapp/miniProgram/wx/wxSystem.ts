import { type Host, defineApi } from './defineApi'

const SYSTEM = {
  SDKVersion: '3.8.0',
  platform: 'ios',
  system: 'iOS 15.0',
  brand: 'iPhone',
  model: 'iPhone 12',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  pixelRatio: 3,
  windowWidth: 390,
  windowHeight: 753,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 47,
  safeArea: { top: 47, left: 0, right: 390, bottom: 810, width: 390, height: 763 },
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
}

/** Events of the app and the phone that listeners may be added to. */
const EVENTS = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'NetworkStatusChange',
  'NetworkWeakChange',
  'ThemeChange',
  'WindowResize',
  'KeyboardHeightChange',
  'MemoryWarning',
] as const

export type SystemEvent = (typeof EVENTS)[number]
type Listener = (event: unknown) => void

/** Facts of the phone, its network, and its events. */
export function wxSystem(host: Host, launch: () => { path: string; query: unknown }) {
  const listeners = new Map<string, Listener[]>()
  const facts = () => host.sandbox.copyIn(SYSTEM)
  const entered = () => host.sandbox.copyIn({ ...launch(), scene: 1001, referrerInfo: {}, shareTicket: '' })
  const hooks: { [name: string]: (listener: Listener) => void } = {}
  for (const event of EVENTS) {
    const of = () => listeners.get(event) ?? []
    hooks[`on${event}`] = (listener) => void listeners.set(event, [...of(), listener])
    hooks[`off${event}`] = (listener) =>
      void listeners.set(
        event,
        of().filter((each) => each !== listener),
      )
  }
  const interfaces = {
    ...hooks,
    getSystemInfoSync: facts,
    getWindowInfo: facts,
    getDeviceInfo: facts,
    getAppBaseInfo: facts,
    getSystemSetting: () => host.sandbox.copyIn({}),
    getSystemInfo: defineApi(host, 'getSystemInfo', () => SYSTEM),
    getLaunchOptionsSync: entered,
    getEnterOptionsSync: entered,
    getMenuButtonBoundingClientRect: () =>
      host.sandbox.copyIn({ top: 51, bottom: 83, left: 296, right: 383, width: 87, height: 32 }),
    getAccountInfoSync: () => host.sandbox.copyIn({ miniProgram: { appId: 'wx0', envVersion: 'develop' } }),
    getNetworkType: defineApi(host, 'getNetworkType', () => ({ networkType: host.phone.network, weakNet: false })),
    getUpdateManager: () => {
      const listen = () => undefined
      return { onCheckForUpdate: listen, onUpdateReady: listen, onUpdateFailed: listen, applyUpdate: listen }
    },
    nextTick: (act: () => void) => void setTimeout(() => host.sandbox.guard('nextTick', act), 0),
    env: { USER_DATA_PATH: 'wxfile://usr' },
  }
  return {
    interfaces,
    emit(event: SystemEvent, detail: unknown) {
      for (const listener of listeners.get(event) ?? [])
        host.sandbox.guard(event, () => listener(host.sandbox.copyIn(detail)))
    },
  }
}
