import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** `slow` while a call takes longer than five seconds, or WeChat reports a weak network. */
export type NetworkState = 'good' | 'slow' | 'off'

export const useNetwork = create<{ state: NetworkState }>(() => ({ state: 'good' }))

let slowCalls = 0
let weak = false

function settle() {
  const state = !onlineManager.isOnline() ? 'off' : weak || slowCalls > 0 ? 'slow' : 'good'
  if (useNetwork.getState().state !== state) useNetwork.setState({ state })
}

function setOnline(online: boolean) {
  onlineManager.setOnline(online)
  settle()
}

/** Taro's own event needs an interface that most browsers lack. */
function watchBrowser() {
  window.addEventListener('online', () => setOnline(true))
  window.addEventListener('offline', () => setOnline(false))
  setOnline(navigator.onLine)
}

/** Follows the network for the life of the app. */
export function watchNetwork() {
  if (process.env.TARO_ENV === 'h5') return watchBrowser()
  Taro.onNetworkStatusChange(({ isConnected }) => setOnline(isConnected))
  void Taro.getNetworkType().then(({ networkType }) => setOnline(networkType !== 'none'))
  if (typeof Taro.onNetworkWeakChange === 'function') {
    Taro.onNetworkWeakChange(({ weakNet }) => {
      weak = weakNet
      settle()
    })
  }
}

/** Watches one call; the banner shows while any takes longer than five seconds. */
export async function watchSlowness<T>(call: Promise<T>, slowAfterMs = 5000): Promise<T> {
  let counted = false
  const timer = setTimeout(() => {
    counted = true
    slowCalls += 1
    settle()
  }, slowAfterMs)
  try {
    return await call
  } finally {
    clearTimeout(timer)
    if (counted) slowCalls -= 1
    settle()
  }
}
