import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { spoken } from './a11y'
import './Skeleton.scss'

interface SkeletonProps {
  /** How many cards to outline. */
  rows?: number
  /** Nothing is drawn before this; answers usually come sooner and the screen does not flicker. */
  afterMs?: number
}

/** The outline of what is coming, after a moment. */
export function Skeleton({ rows = 4, afterMs = 300 }: SkeletonProps) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), afterMs)
    return () => clearTimeout(timer)
  }, [afterMs])
  if (!shown) return <View className="skeleton" />
  return (
    <View className="skeleton" {...spoken('text', '正在加载')}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="skeleton-row" />
      ))}
    </View>
  )
}
