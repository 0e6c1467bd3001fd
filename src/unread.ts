import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useLeft } from './identity'
import { expectsMessages, fetchMe } from './me'

const MESSAGES_TAB = 2
const AFTER_MS = 3000

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

/**
 * When the app is shown: asks for the count once the first screen has its content, and only for somebody who can have
 * messages; a visitor's start costs no extra call.
 */
export function checkUnread() {
  if (!expectsMessages() || useLeft.getState().left) return
  setTimeout(() => {
    // A badge that is not up to date is no reason to disturb.
    fetchMe().then(
      ({ unread }) => showUnread(unread),
      () => undefined,
    )
  }, AFTER_MS)
}
