import { Text, View } from '@tarojs/components'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Icon } from '@/src/ui/Icon'
import { spoken } from '@/src/ui/a11y'
import { PRIVACY_NOTICE } from './notice'

interface ConsentProps {
  agreed: boolean
  onChange: (agreed: boolean) => void
}

/** What is collected and why, and the person's own tick under it. */
export function Consent({ agreed, onChange }: ConsentProps) {
  return (
    <Card>
      {PRIVACY_NOTICE.lines.map((line) => (
        <Text key={line} className="register-line">
          {line}
        </Text>
      ))}
      <Button look="quiet" small onClick={() => open('about', { part: 'privacy' })}>
        查看完整的隐私与权利说明
      </Button>
      <View
        className="register-agree"
        hoverClass="pressed"
        onClick={() => onChange(!agreed)}
        {...spoken('checkbox', '我已阅读并同意', { checked: agreed })}
      >
        <View className={`register-box ${agreed ? 'register-box--on' : ''}`}>
          {agreed ? <Icon name="check" size="s" /> : null}
        </View>
        <Text className="register-agree-words">我已阅读并同意</Text>
      </View>
    </Card>
  )
}
