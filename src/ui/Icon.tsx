import { View } from '@tarojs/components'
import './Icon.scss'

export type IconName =
  | 'back'
  | 'forward'
  | 'down'
  | 'close'
  | 'check'
  | 'plus'
  | 'search'
  | 'clock'
  | 'warn'
  | 'info'
  | 'star'
  | 'person'
  | 'unit'
  | 'pin'
  | 'phone'
  | 'chat'
  | 'calendar'
  | 'camera'
  | 'file'
  | 'filter'
  | 'refresh'
  | 'edit'
  | 'shield'
  | 'code'
  | 'up'
  | 'pause'
  | 'bell'
  | 'leave'

/** A line icon in the colour of the text around it. Always beside a word, so it says nothing to a screen reader. */
export function Icon({ name, size = 'm' }: { name: IconName; size?: 's' | 'm' | 'l' }) {
  return <View className={`icon icon--${name} icon--${size}`} />
}
