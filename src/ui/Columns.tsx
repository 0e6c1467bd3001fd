import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Columns.scss'

interface ColumnsProps {
  /** What is read. */
  children: ReactNode
  /** What stands beside it from 960 px on, and below it on a phone. */
  beside: ReactNode
}

/** Two columns on a wide screen: a paper, and its evidence and acts beside it, which stay in sight. */
export function Columns({ children, beside }: ColumnsProps) {
  return (
    <View className="columns">
      <View className="columns-main">{children}</View>
      <View className="columns-beside">{beside}</View>
    </View>
  )
}
