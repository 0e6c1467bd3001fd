import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { PrivacySheet } from '@/src/components/PrivacySheet'
import { fontScale, useElder } from '@/src/theme/elder'
import { Boundary } from './Boundary'
import { Head } from './Head'
import { NetworkBanner } from './NetworkBanner'
import './Page.scss'

interface PageProps {
  /** What the header of H5 and the navigation bar of WeChat say. */
  title: string
  children: ReactNode
  /** A page of the tab bar: no way back. */
  tab?: boolean
  /** Uses the whole width of a wide screen (console); otherwise at most 720 px, centred. */
  wide?: boolean
  /** Stays at the bottom: usually a StickyBar. */
  bar?: ReactNode
  className?: string
}

/** The frame of every screen: header on the web, elder mode, network banner, error boundary, content width. */
export function Page({ title, children, tab = false, wide = false, bar, className = '' }: PageProps) {
  const elder = useElder((state) => state.elder)
  useDidShow(() => void Taro.setNavigationBarTitle({ title }))
  return (
    <View
      className={`page ${elder ? 'page--elder' : ''} ${wide ? 'page--wide' : ''} ${className}`}
      style={`--k:${fontScale()}`}
    >
      {process.env.TARO_ENV === 'h5' && <Head title={title} back={!tab} />}
      <NetworkBanner />
      <View className="page-body">
        <Boundary>{children}</Boundary>
      </View>
      {bar}
      {process.env.TARO_ENV === 'weapp' && <PrivacySheet />}
    </View>
  )
}
