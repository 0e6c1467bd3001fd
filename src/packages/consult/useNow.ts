import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** The present moment, taken when the screen is shown: for "今天" and "昨天". */
export function useNow(): number {
  const [nowAt, setNowAt] = useState(() => Date.now())
  useDidShow(() => setNowAt(Date.now()))
  return nowAt
}
