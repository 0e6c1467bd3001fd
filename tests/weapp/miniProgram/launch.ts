import { type Gestures, createGestures } from './gestures'
import type { OpenPage } from './openPage'
import { type Phone, forgetTemporaryFiles } from './phone'
import type { Record } from './record'
import type { Engine } from './sandbox'
import { createSettle } from './settle'
import { startApp } from './startApp'
import { type ViewNode, textIn } from './tree'
import type { CloudDoor } from './wx/wxCloud'

export interface LaunchOptions {
  /** Folder of the compiled bundle. */
  dist: string
  cloud: CloudDoor
  phone?: Phone
  engine?: Engine
  /** Page to start at with its query, as from a shared card; the first page of the app otherwise. */
  path?: string
  query?: { [name: string]: string }
}

/** The compiled app, running on a phone. */
export interface MiniProgram extends Gestures {
  phone: Phone
  record: Record
  /** Runs code in the app's own world. */
  evaluate(source: string): unknown
  /** The page on top. */
  page(): OpenPage
  routes(): string[]
  tree(): ViewNode
  text(): string
  /** The words inside a node. */
  wordsOf(node: ViewNode): string
  /** Waits until no call is open, nothing is due soon and the view is at rest. */
  settle(): Promise<void>
  /** A tap on the tab bar, which WeChat draws itself. */
  openTab(route: string): Promise<void>
  reachBottom(): Promise<void>
  pullDown(): Promise<void>
  goBack(): Promise<void>
  /** Hands an event of a real view to the page on top. */
  handle(event: object): void
  hide(): void
  show(): Promise<void>
  /** The network goes or comes back. */
  setNetwork(network: Phone['network']): Promise<void>
  /** Ends the app at once; the phone keeps what it stored. */
  kill(): Phone
  /** Time from loading `app.js` to its first page opened. */
  startMs: number
}

/** Starts the app on a phone and opens its page. Errors of the start are in the record. */
export function launchMiniProgram(options: LaunchOptions): MiniProgram {
  const { host, navigation, stack, system, appHook, top, tree, asTap, startMs } = startApp(options)
  const handle = (event: object) => void top().call('eh', host.sandbox.copyIn(event))
  const settle = createSettle({
    open: () => [...host.pending.values()].slice(host.askingPerson),
    happened: () => host.record.setData.length + host.record.calls.length,
    dueSoon: () => host.sandbox.timersWithin(20),
  })
  const gestures = createGestures({ tree, send: handle, settle, asTap })
  const act = async (does: () => void) => {
    does()
    await settle()
  }
  return {
    ...gestures,
    phone: host.phone,
    record: host.record,
    evaluate: (source) => host.sandbox.run(source, 'evaluate'),
    page: top,
    routes: () => stack.map(({ route }) => route),
    tree,
    text: () => textIn(tree()),
    wordsOf: textIn,
    settle,
    handle,
    openTab: (route) => act(() => navigation.openTab(route)),
    reachBottom: () => act(() => void top().call('onReachBottom')),
    pullDown: () => act(() => void top().call('onPullDownRefresh')),
    goBack: () => act(() => navigation.goBack()),
    hide() {
      top().call('onHide')
      appHook('onHide')
      system.emit('AppHide', {})
    },
    show: () =>
      act(() => {
        appHook('onShow')
        system.emit('AppShow', {})
        top().call('onShow')
      }),
    setNetwork: (network) =>
      act(() => {
        host.phone.network = network
        system.emit('NetworkStatusChange', { isConnected: network !== 'none', networkType: network })
      }),
    kill() {
      host.sandbox.stop()
      forgetTemporaryFiles(host.phone)
      return host.phone
    },
    startMs,
  }
}
