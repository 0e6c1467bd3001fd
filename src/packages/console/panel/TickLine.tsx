import { Text, View } from '@tarojs/components'
import { spoken } from '@/src/ui/a11y'
import { Icon } from '@/src/ui/Icon'
import './TickLine.scss'

interface TickLineProps {
  title: string
  note?: string
  on: boolean
  onChange: (on: boolean) => void
  /** Why it cannot be ticked is said in the note. */
  disabled?: boolean
}

/** Somebody in a list to tick. */
export function TickLine({ title, note = '', on, onChange, disabled = false }: TickLineProps) {
  return (
    <View
      className={`tick-line ${on ? 'tick-line--on' : ''} ${disabled ? 'tick-line--still' : ''}`}
      hoverClass={disabled ? 'none' : 'pressed'}
      onClick={() => !disabled && onChange(!on)}
      {...spoken('checkbox', note ? `${title}，${note}` : title, { checked: on, disabled })}
    >
      <View className="tick-line-box">{on ? <Icon name="check" size="s" /> : null}</View>
      <View className="tick-line-words">
        <Text className="tick-line-title">{title}</Text>
        {note ? <Text className="tick-line-note">{note}</Text> : null}
      </View>
    </View>
  )
}
