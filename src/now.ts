import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** The moment the screen was last shown, UTC epoch ms: for "今天 14:02". Rules and deadlines use the server's clock. */
export function useNow(): number {
  const [nowAt, setNowAt] = useState(() => Date.now())
  useDidShow(() => setNowAt(Date.now()))
  return nowAt
}
