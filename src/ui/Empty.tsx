import { Text, View } from '@tarojs/components'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'
import './Empty.scss'

interface EmptyProps {
  /** What there is none of. */
  title: string
  /** What to do about it. */
  hint?: string
  icon?: IconName
  action?: { label: string; onClick: () => void }
}

/** Says that there is nothing, and what to do next. */
export function Empty({ title, hint, icon = 'info', action }: EmptyProps) {
  return (
    <View className="empty">
      <Icon name={icon} size="l" />
      <Text className="empty-title">{title}</Text>
      {hint ? <Text className="empty-hint">{hint}</Text> : null}
      {action ? (
        <Button look="secondary" small onClick={action.onClick}>
          {action.label}
        </Button>
      ) : null}
    </View>
  )
}
