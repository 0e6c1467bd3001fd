import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { tintOf } from './tint'
import './Avatar.scss'

interface AvatarProps {
  name: string
  /** '' when there is no portrait. */
  url: string
  size?: 's' | 'm' | 'l'
}

/** A portrait, or the surname on a tint made from the name. */
export function Avatar({ name, url, size = 'm' }: AvatarProps) {
  const [broken, setBroken] = useState(false)
  if (url && !broken) {
    return (
      <Image
        className={`avatar avatar--${size}`}
        src={url}
        mode="aspectFill"
        lazyLoad
        onError={() => setBroken(true)}
      />
    )
  }
  return (
    <View className={`avatar avatar--${size}`} style={`background:${tintOf(name)}`}>
      {[...name][0] ?? ''}
    </View>
  )
}
