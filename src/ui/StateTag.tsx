import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import './StateTag.scss'

/** How a state feels; the word says which one it is. */
export type Tone = 'now' | 'good' | 'warn' | 'bad' | 'still'

const ICONS: Record<Tone, IconName> = { now: 'clock', good: 'check', warn: 'warn', bad: 'close', still: 'pause' }

/** A state as a word with an icon, never colour alone. */
export function StateTag({ word, tone }: { word: string; tone: Tone }) {
  return (
    <View className={`state-tag state-tag--${tone}`}>
      <Icon name={ICONS[tone]} size="s" />
      <Text>{word}</Text>
    </View>
  )
}
