import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './a11y'
import { Icon, type IconName } from './Icon'
import './Row.scss'

interface RowProps {
  title: string
  /** A second line. */
  note?: string
  /** At the right end: a word, a Badge, a StateTag. */
  end?: ReactNode
  icon?: IconName
  onClick?: () => void
}

/** One line of a list or of a form's summary; with an arrow when it leads somewhere. */
export function Row({ title, note, end, icon, onClick }: RowProps) {
  const tappable = onClick
    ? { onClick, hoverClass: 'pressed', ...spoken('button', note ? `${title}，${note}` : title) }
    : {}
  return (
    <View className="row" {...tappable}>
      {icon ? <Icon name={icon} /> : null}
      <View className="row-words">
        <Text className="row-title">{title}</Text>
        {note ? <Text className="row-note">{note}</Text> : null}
      </View>
      {typeof end === 'string' ? <Text className="row-end">{end}</Text> : end}
      {onClick ? <Icon name="forward" size="s" /> : null}
    </View>
  )
}
