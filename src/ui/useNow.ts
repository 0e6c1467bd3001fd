import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** The moment the screen was last shown, for words such as “今天 14:02”. */
export function useNow(): number {
  const [nowAt, setNowAt] = useState(() => Date.now())
  useDidShow(() => setNowAt(Date.now()))
  return nowAt
}
