import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { useDidHide, useDidShow, useLaunch } from '@tarojs/taro'
import { watchNetwork } from './network'
import { askPrivacyWhenNeeded } from './components/privacy'
import { reloadForNewVersion } from './newVersion'
import { queries, setForeground } from './query'
import { teachAria } from './ui/ariaRuntime'
import { tapByKeyboard } from './ui/keyboard'
import { checkUnread } from './unread'
import './app.scss'

teachAria()

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork()
    askPrivacyWhenNeeded()
    tapByKeyboard()
    reloadForNewVersion()
  })
  useDidShow(() => {
    setForeground(true)
    checkUnread()
  })
  useDidHide(() => setForeground(false))
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
