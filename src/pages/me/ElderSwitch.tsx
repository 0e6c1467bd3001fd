import { Switch } from '@tarojs/components'
import { COLOURS } from '@/src/theme/tokens'
import { useElder } from '@/src/theme/elder'
import { Row } from '@/src/ui/Row'
import { spoken } from '@/src/ui/a11y'

/** 长辈版: larger type and targets, remembered on this phone. */
export function ElderSwitch() {
  const { elder, setElder } = useElder()
  const toggle = (
    <Switch
      checked={elder}
      color={COLOURS.primary}
      onChange={(event) => setElder(event.detail.value)}
      {...spoken('checkbox', '长辈版', { checked: elder })}
    />
  )
  return <Row icon="person" title="长辈版" note="字更大，按钮更大，功能不变" end={toggle} />
}
