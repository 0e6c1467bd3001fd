import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { STANDINGS } from '@/domain/contract/appointments'
import type { OutputOf } from '@/domain/contract'
import { showDay } from '@/domain/rules/shanghai'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Field } from '@/src/ui/Field'
import { Icon, type IconName } from '@/src/ui/Icon'
import { Loaded } from '@/src/ui/Loaded'
import { Page } from '@/src/ui/Page'
import { TextInput } from '@/src/ui/TextInput'
import { numberIn } from './numberIn'
import './index.scss'

type Checked = OutputOf<'appointments.check'>

const TONES: Record<Checked['standing'], 'good' | 'bad' | 'still'> = {
  notYet: 'still',
  inForce: 'good',
  expired: 'still',
  ended: 'bad',
  unknown: 'bad',
}
const ICONS: Record<Checked['standing'], IconName> = {
  notYet: 'clock',
  inForce: 'check',
  expired: 'clock',
  ended: 'close',
  unknown: 'warn',
}

function wordsOf({ standing, untilOn }: Checked): string {
  if (standing === 'inForce' && untilOn) return `聘任有效至 ${showDay(untilOn)}`
  if (standing === 'expired' && untilOn) return `聘期已于 ${showDay(untilOn)} 届满`
  return STANDINGS[standing]
}

function Standing({ checked }: { checked: Checked }) {
  return (
    <Card>
      <View className={`certificate-standing certificate-standing--${TONES[checked.standing]}`}>
        <Icon name={ICONS[checked.standing]} />
        <Text className="certificate-words">{wordsOf(checked)}</Text>
      </View>
      <Text className="certificate-line">{`证书编号 ${checked.no}`}</Text>
      {checked.standing === 'unknown' ? (
        <Text className="certificate-line">请核对编号；仍查不到的，请向省职业介绍中心核实。</Text>
      ) : null}
    </Card>
  )
}

/** Scanning inside WeChat; on the web the phone's own camera opens the address on the paper. */
async function scan(): Promise<string> {
  const { result } = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })
  return numberIn(result)
}

/** Whether a certificate is in force: by its number, or by the QR code on the paper. It tells this and nothing more. 第六条(五), 第八条 */
export default function CertificatePage() {
  const given = numberIn(useRouter().params.no ?? '')
  const [typed, setTyped] = useState(given)
  const [asked, setAsked] = useState(given)
  const [missing, setMissing] = useState(false)
  const seen = useCall('appointments.check', asked ? { no: asked } : null)

  function check(number: string) {
    setMissing(number.length < 4)
    if (number.length < 4) return
    setTyped(number)
    if (number === asked) void seen.reload()
    else setAsked(number)
  }

  return (
    <Page title="证书查验">
      <Card>
        <Field
          label="证书编号"
          hint="印在聘任证书上，例如“苏职指〔2026〕0001号”"
          error={missing ? '请填写证书上的完整编号' : undefined}
        >
          <TextInput
            label="证书编号"
            value={typed}
            onChange={setTyped}
            onConfirm={(value) => check(numberIn(value))}
            maxLength={40}
            confirm="search"
          />
        </Field>
        <View className="certificate-acts">
          <Button onClick={() => check(numberIn(typed))}>查验</Button>
          {process.env.TARO_ENV === 'weapp' ? (
            <Button look="secondary" onClick={() => void scan().then(check, () => undefined)}>
              扫证书上的二维码
            </Button>
          ) : null}
        </View>
      </Card>
      {asked ? <Loaded seen={seen}>{(checked) => <Standing checked={checked} />}</Loaded> : null}
    </Page>
  )
}
