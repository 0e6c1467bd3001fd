import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import { SERVICE_MODES } from '@/domain/rules/serviceModes'
import { HoursTable } from '@/src/components/HoursTable'
import { back } from '@/src/pages'
import { useAct, useCall, type Seen } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Chips } from '@/src/ui/Chips'
import { DayPicker } from '@/src/ui/DayPicker'
import { Field } from '@/src/ui/Field'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { optionsOf } from '@/src/ui/options'
import { Page } from '@/src/ui/Page'
import { StickyBar } from '@/src/ui/StickyBar'
import { toast } from '@/src/ui/toast'
import './index.scss'

const TITLE = '服务时间与接单'

const ACCEPTING = [
  { value: 'on' as const, label: '正常接单' },
  { value: 'paused' as const, label: '暂停接单' },
]

type Profile = OutputOf<'experts.mine'>

/** What is edited, as the server has it: a new version of anything else must not take away what was tapped. */
const serverSide = ({ hours, modes, paused, pausedUntilOn }: Profile) =>
  JSON.stringify([hours, modes, paused, pausedUntilOn])

interface AcceptingProps {
  paused: boolean
  onPaused: (paused: boolean) => void
  untilOn: string
  onUntilOn: (untilOn: string) => void
  tomorrowOn: string
}

function Accepting({ paused, onPaused, untilOn, onUntilOn, tomorrowOn }: AcceptingProps) {
  return (
    <Card title="接单">
      <Chips
        single
        label="接单"
        options={ACCEPTING}
        value={[paused ? 'paused' : 'on']}
        onChange={([chosen]) => chosen && onPaused(chosen === 'paused')}
      />
      {paused ? (
        <View className="hours-until">
          <Field label="恢复日期" optional hint="到这一天自动恢复；不填则由您自己恢复。已接受的咨询仍需答复。">
            <DayPicker label="恢复日期" value={untilOn} onChange={onUntilOn} min={tomorrowOn} startsOn={tomorrowOn} />
          </Field>
        </View>
      ) : null}
    </Card>
  )
}

/** Editing what was loaded; saved as a whole. */
function Availability({ profile, seen }: { profile: Profile; seen: Seen<Profile> }) {
  const [hours, setHours] = useState(profile.hours)
  const [modes, setModes] = useState(profile.modes)
  const [paused, setPaused] = useState(profile.paused)
  const [untilOn, setUntilOn] = useState(profile.pausedUntilOn ?? '')
  const save = useAct('experts.setAvailability', {
    invalidates: ['experts'],
    onDone: () => {
      toast('已保存')
      back('desk')
    },
  })
  const kept = hours.filter(({ mode }) => modes.includes(mode))
  const submit = () =>
    save.run({
      version: profile.version,
      hours: kept,
      modes,
      paused,
      pausedUntilOn: paused && untilOn ? untilOn : null,
    })
  const reload = () => {
    save.reset()
    void seen.reload()
  }
  const bar = (
    <StickyBar>
      <View className="hours-save">
        <Button
          busy={save.busy}
          {...(modes.length === 0 ? { reason: '请至少选择一种服务方式' } : {})}
          onClick={() => void submit()}
        >
          保存
        </Button>
      </View>
    </StickyBar>
  )
  return (
    <Page title={TITLE} bar={bar}>
      <Loaded seen={seen}>
        {() => (
          <>
            {save.problem?.code === 'CHANGED_BY_OTHERS' ? (
              <Notice tone="warn" words="别处刚改过您的资料。" action={{ label: '重新载入', onClick: reload }} />
            ) : null}
            <Accepting
              paused={paused}
              onPaused={setPaused}
              untilOn={untilOn}
              onUntilOn={setUntilOn}
              tomorrowOn={addDays(dayOf(profile.nowAt), 1)}
            />
            <Card title="服务方式">
              <Chips label="服务方式" options={optionsOf(SERVICE_MODES)} value={modes} onChange={setModes} />
            </Card>
            <Card title="每周时间">
              <Text className="hours-hint">
                点一下选方式，再点换下一种，直到“不接”。填了时间的专家会显示“本周可约”。
              </Text>
              <HoursTable hours={kept} modes={modes} onChange={setHours} />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** When and how the expert serves, and whether questions are taken at all. */
export default function HoursPage() {
  const seen = useCall('experts.mine', {})
  const profile = seen.data
  if (profile) return <Availability key={serverSide(profile)} profile={profile} seen={seen} />
  return (
    <Page title={TITLE}>
      <Loaded seen={seen}>{() => null}</Loaded>
    </Page>
  )
}
