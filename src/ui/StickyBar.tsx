import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './StickyBar.scss'

/** The acts of a page, always in reach at the bottom: `<Page bar={<StickyBar>…</StickyBar>}>`. */
export function StickyBar({ children }: { children: ReactNode }) {
  return (
    <View className="sticky-bar">
      <View className="sticky-bar-row">{children}</View>
    </View>
  )
}
