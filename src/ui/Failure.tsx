import { Text, View } from '@tarojs/components'
import { spoken } from './a11y'
import { Button } from './Button'
import { Icon } from './Icon'
import './Empty.scss'

interface FailureProps {
  /** What went wrong, in the user's words: `problem.sentence`. */
  sentence: string
  /** For asking the centre: `problem.traceId`. */
  traceId?: string
  onRetry?: () => void
}

/** An error where content should be: what, how to go on, and the number to tell when asking. */
export function Failure({ sentence, traceId = '', onRetry }: FailureProps) {
  return (
    <View className="empty" {...spoken('alert')}>
      <Icon name="warn" size="l" />
      <Text className="empty-title">{sentence}</Text>
      {traceId ? <Text className="empty-hint" userSelect>{`问题编号 ${traceId}`}</Text> : null}
      {onRetry ? (
        <Button look="secondary" small onClick={onRetry}>
          重试
        </Button>
      ) : null}
    </View>
  )
}
