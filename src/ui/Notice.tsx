import { Text, View } from '@tarojs/components'
import { spoken } from './a11y'
import { Icon, type IconName } from './Icon'
import type { Tone } from './StateTag'
import './Notice.scss'

type NoticeTone = Exclude<Tone, 'still'>

const ICONS: Record<NoticeTone, IconName> = { now: 'info', good: 'check', warn: 'warn', bad: 'warn' }

interface NoticeProps {
  words: string
  tone?: NoticeTone
  action?: { label: string; onClick: () => void }
}

/** One sentence the user should see, in place: a hint, a warning, what failed. */
export function Notice({ words, tone = 'now', action }: NoticeProps) {
  return (
    <View className={`notice notice--${tone}`} {...(tone === 'bad' ? spoken('alert') : {})}>
      <Icon name={ICONS[tone]} size="s" />
      <Text className="notice-words">{words}</Text>
      {action ? (
        <View className="notice-action" hoverClass="pressed" onClick={action.onClick} {...spoken('button')}>
          {action.label}
        </View>
      ) : null}
    </View>
  )
}
