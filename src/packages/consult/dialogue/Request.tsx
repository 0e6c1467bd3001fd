import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ConsultationView } from '@/domain/contract/consultations'
import { CITIES } from '@/domain/rules/cities'
import { CLIENT_KINDS } from '@/domain/rules/clientKinds'
import { CONSULTATION_STATES } from '@/domain/rules/consultationFlow'
import { INDUSTRIES } from '@/domain/rules/industries'
import { SERVICE_MODES } from '@/domain/rules/serviceModes'
import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { CONSULTATION_TONES } from '@/src/components/consultationTones'
import { Pictures } from '@/src/components/Pictures'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import { StateTag } from '@/src/ui/StateTag'
import { Timeline } from '@/src/ui/Timeline'

function aboutOf({ city, mode, industry, specialty, clientKind, role }: ConsultationView): string {
  const words = [
    role === 'client' ? '' : CLIENT_KINDS[clientKind],
    CITIES[city],
    industry ? INDUSTRIES[industry] : '',
    specialty ? SPECIALTIES[specialty] : '',
    mode ? `希望${SERVICE_MODES[mode]}` : '',
  ]
  return words.filter(Boolean).join(' · ')
}

/** The question itself: who, what, where it stands. */
export function Request({ view }: { view: ConsultationView }) {
  const { withWhom, serviceType, state, summary, details, pictures, reason, expertId, role } = view
  const asksExpert = role === 'client' && expertId
  return (
    <Card
      title={`${SERVICE_TYPES[serviceType].label} · ${withWhom}`}
      {...(asksExpert ? { action: { label: '专家主页', onClick: () => open('expert', { id: expertId }) } } : {})}
    >
      <View className="dialogue-tags">
        <StateTag word={CONSULTATION_STATES[state]} tone={CONSULTATION_TONES[state]} />
        <Text className="dialogue-line">{aboutOf(view)}</Text>
      </View>
      <Text className="dialogue-summary">{summary}</Text>
      {details ? <Text className="dialogue-details">{details}</Text> : null}
      <Pictures files={pictures} />
      {state === 'declined' && reason ? (
        <View className="dialogue-reason">
          <Notice tone="warn" words={`婉拒原因：${reason}`} />
        </View>
      ) : null}
    </Card>
  )
}

/** Who must act by when; what was done is folded away. */
export function Progress({ view, nowAt }: { view: ConsultationView; nowAt: number }) {
  const done = view.timeline.filter(({ mark }) => mark === 'done').length
  const [all, setAll] = useState(view.state === 'closed')
  // While they talk, what was said matters more than how it came about.
  const talking = view.state === 'answered'
  const brief = view.timeline.filter(({ mark }, index) => mark === 'now' || (!talking && index >= done - 1))
  const steps = all ? view.timeline : brief
  return (
    <Card title="进展">
      <Timeline steps={steps} nowAt={nowAt} />
      {steps.length < view.timeline.length ? (
        <Button look="quiet" small onClick={() => setAll(true)}>
          {`查看全部 ${view.timeline.length} 步`}
        </Button>
      ) : null}
    </Card>
  )
}

const WAITS = {
  mine: '您已同意交换联系方式，等对方同意后双方可见。',
  theirs: '对方愿意交换联系方式；您也同意后双方可见。',
} as const

/** Numbers pass only once both sides agreed. 第十条(四) */
export function Contact({ contact, state }: Pick<ConsultationView, 'contact' | 'state'>) {
  const { phone, mineShared, theirsShared } = contact
  if (phone) {
    const dial = () => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
    return (
      <Card title="对方电话">
        <Row icon="phone" title={phone} note="点按拨打；请只用于这次咨询" onClick={dial} />
      </Card>
    )
  }
  if (state === 'closed' || mineShared === theirsShared) return null
  return <Notice words={mineShared ? WAITS.mine : WAITS.theirs} />
}
