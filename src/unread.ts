import Taro from '@tarojs/taro'
import { useEffect } from 'react'

const MESSAGES_TAB = 2

/** Shows on the tab how many messages are unread. */
export function showUnread(count: number) {
  // Refused while a page outside the tab bar is on top; the next tab page sets it again.
  const quietly = () => undefined
  if (count > 0) Taro.setTabBarBadge({ index: MESSAGES_TAB, text: count > 99 ? '99+' : String(count) }).catch(quietly)
  else Taro.removeTabBarBadge({ index: MESSAGES_TAB }).catch(quietly)
}

/** Keeps the tab's badge at `count`; undefined while it is not known. */
export function useUnreadBadge(count: number | undefined) {
  useEffect(() => {
    if (count !== undefined) showUnread(count)
  }, [count])
}
