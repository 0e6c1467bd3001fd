import { Text, View } from '@tarojs/components'
import { spoken } from './a11y'
import { Icon, type IconName } from './Icon'
import './CheckList.scss'

/** One thing that is asked for, and whether it is there. */
export interface Check {
  asks: string
  state: 'met' | 'missing' | 'toJudge'
  /** What is wanting, or what is to be judged. */
  words?: string
}

const STATES: Record<Check['state'], { word: string; icon: IconName }> = {
  met: { word: '符合', icon: 'check' },
  missing: { word: '还差', icon: 'close' },
  toJudge: { word: '待判断', icon: 'warn' },
}

/** What is asked for, each with a word and a mark: met, missing, or left to somebody's judgement. */
export function CheckList({ label, checks }: { label: string; checks: readonly Check[] }) {
  return (
    <View {...spoken('list', label)}>
      {checks.map(({ asks, state, words }) => (
        <View
          key={asks}
          className={`check check--${state}`}
          {...spoken('listitem', `${STATES[state].word}：${asks}${words ? `。${words}` : ''}`)}
        >
          <Icon name={STATES[state].icon} size="s" />
          <View className="check-words">
            <Text className="check-asks">{asks}</Text>
            {words ? <Text className="check-note">{words}</Text> : null}
          </View>
          <Text className="check-state">{STATES[state].word}</Text>
        </View>
      ))}
    </View>
  )
}
