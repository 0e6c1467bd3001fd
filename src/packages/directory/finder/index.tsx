import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { CITIES, type City } from '@/domain/rules/cities'
import { CLIENT_KINDS } from '@/domain/rules/clientKinds'
import { SERVICE_MODES, type ServiceMode } from '@/domain/rules/serviceModes'
import { SERVICE_TYPES, servicesFor, type ClientKind, type ServiceType } from '@/domain/rules/serviceTypes'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Choice } from '@/src/ui/Choice'
import { Field } from '@/src/ui/Field'
import { optionsOf, type Option } from '@/src/ui/options'
import { Page } from '@/src/ui/Page'
import { Steps } from '@/src/ui/Steps'
import { Suggestions } from './Suggestions'
import './index.scss'

const TITLES = ['您是谁', '想咨询什么', '什么时候、怎么谈']
const WHEN = [
  { value: 'soon' as const, label: '最好本周' },
  { value: 'any' as const, label: '不急' },
]

const servicesOf = (who: ClientKind): Option<ServiceType>[] =>
  servicesFor(who).map((value) => ({ value, label: SERVICE_TYPES[value].label }))

interface HowProps {
  onDone: (how: { soon: boolean; mode?: ServiceMode; city?: City }) => void
}

function How({ onDone }: HowProps) {
  const [when, setWhen] = useState<('soon' | 'any')[]>([])
  const [modes, setModes] = useState<ServiceMode[]>([])
  const [cities, setCities] = useState<City[]>([])
  const [mode] = modes
  const [city] = cities
  return (
    <View>
      <Field label="时间">
        <Chips single label="时间" options={WHEN} value={when} onChange={setWhen} />
      </Field>
      <Field label="方式" optional>
        <Chips single label="方式" options={optionsOf(SERVICE_MODES)} value={modes} onChange={setModes} />
      </Field>
      <Field label="城市" optional hint="不选就在全省找">
        <Chips single label="城市" options={optionsOf(CITIES)} value={cities} onChange={setCities} />
      </Field>
      <Button onClick={() => onDone({ soon: when.includes('soon'), ...(mode && { mode }), ...(city && { city }) })}>
        看看推荐
      </Button>
    </View>
  )
}

/** 帮我找: three questions, three experts with reasons. */
export default function FinderPage() {
  const { params } = useRouter()
  const [who, setWho] = useState<ClientKind | null>(
    params.who === 'seeker' || params.who === 'employer' ? params.who : null,
  )
  const [about, setAbout] = useState<ServiceType | null>(null)
  const [how, setHow] = useState<Parameters<HowProps['onDone']>[0] | null>(null)
  function startAgain() {
    setHow(null)
    setAbout(null)
    setWho(null)
  }
  const step = !who ? 1 : !about ? 2 : 3
  return (
    <Page title="帮我找">
      {how ? null : <Steps now={step} titles={TITLES} />}
      {!who ? <Choice label="您是谁" options={optionsOf(CLIENT_KINDS)} value={null} onChange={setWho} /> : null}
      {who && !about ? <Choice label="想咨询什么" options={servicesOf(who)} value={null} onChange={setAbout} /> : null}
      {who && about && !how ? <How onDone={setHow} /> : null}
      {who && about && how ? <Suggestions input={{ who, about, ...how }} onAgain={startAgain} /> : null}
      {step > 1 && !how ? (
        <View className="finder-acts">
          <Button look="quiet" onClick={() => (about ? setAbout(null) : setWho(null))}>
            上一步
          </Button>
        </View>
      ) : null}
    </Page>
  )
}
