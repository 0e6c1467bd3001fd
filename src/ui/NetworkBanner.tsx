import { View } from '@tarojs/components'
import { type NetworkState, useNetwork } from '@/src/network'
import { spoken } from './a11y'
import './NetworkBanner.scss'

const WORDS: Record<Exclude<NetworkState, 'good'>, string> = {
  slow: '网络较慢，请稍候',
  off: '网络已断开，可以继续看已打开的内容',
}

/** One line under the header while the network is weak or away. */
export function NetworkBanner() {
  const state = useNetwork((each) => each.state)
  if (state === 'good') return null
  return (
    <View className="network-banner" {...spoken('alert')}>
      {WORDS[state]}
    </View>
  )
}
