import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { CITIES, type City } from '@/domain/rules/cities'
import { SERVICE_LOG_STATES, type ServiceLogState } from '@/domain/rules/serviceLogFlow'
import { LogLine } from '@/src/components/LogLine'
import { holds, useMe } from '@/src/me'
import { usePages } from '@/src/query'
import { Chips } from '@/src/ui/Chips'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { optionsOf } from '@/src/ui/options'
import { Page } from '@/src/ui/Page'
import { Select } from '@/src/ui/Select'
import { useWide } from '@/src/ui/useWide'
import { spoken } from '@/src/ui/a11y'
import { useNow } from '@/src/ui/useNow'
import { Case } from './Case'
import { useReviewKeys } from './useReviewKeys'
import './index.scss'

const STATES = optionsOf(SERVICE_LOG_STATES).filter(({ value }) => value !== 'draft' && value !== 'discarded')
const ALL_CITIES = 'all' as const

interface ToolsProps {
  state: ServiceLogState
  onState: (state: ServiceLogState) => void
  city: City | null
  onCity: (city: City | null) => void
  everywhere: boolean
}

function Tools({ state, onState, city, onCity, everywhere }: ToolsProps) {
  const cities = [{ value: ALL_CITIES, label: '全省' }, ...optionsOf(CITIES)]
  return (
    <View className="review-tools">
      <Chips single label="状态" options={STATES} value={[state]} onChange={([chosen]) => chosen && onState(chosen)} />
      {everywhere ? (
        <Select
          label="城市"
          options={cities}
          value={city ?? ALL_CITIES}
          onChange={(chosen) => onCity(chosen === ALL_CITIES ? null : chosen)}
        />
      ) : null}
      <Text className="review-hint">键盘：j 下一份，k 上一份</Text>
    </View>
  )
}

/** The reviewers' queue: list and case side by side on a wide screen, one after the other on a phone. 第十条(三) */
export default function ReviewLogsPage() {
  const { params } = useRouter()
  const wide = useWide()
  const me = useMe().data
  const [state, setState] = useState<ServiceLogState>('submitted')
  const [city, setCity] = useState<City | null>(null)
  const [chosen, setChosen] = useState<string | null>(params.id ?? null)
  const pages = usePages('serviceLogs.queue', { state, ...(city && { city }) }, (page) => page.rows)
  const { rows } = pages
  const nowAt = useNow()
  const current = chosen ?? (wide ? (rows[0]?.id ?? null) : null)
  const at = rows.findIndex((row) => row.id === current)
  const step = (by: 1 | -1) => setChosen(rows[at + by]?.id ?? current)
  useReviewKeys({ onNext: () => step(1), onPrevious: () => step(-1) })
  const list = (
    <View className="review-list">
      <Tools
        state={state}
        onState={setState}
        city={city}
        onCity={setCity}
        everywhere={me !== undefined && holds(me, 'centreOfficer')}
      />
      <List
        pages={pages}
        keyOf={(row) => row.id}
        render={(row) => (
          <LogLine
            row={row}
            nowAt={nowAt}
            showExpert
            chosen={wide && row.id === current}
            onClick={() => setChosen(row.id)}
          />
        )}
        empty={<Empty title="没有这样的日志" hint="专家提交的日志会按提交先后排在这里。" icon="check" />}
      />
    </View>
  )
  const next = () => setChosen(rows[at + 1]?.id ?? rows[at - 1]?.id ?? null)
  return (
    <Page title="服务日志审核" wide>
      <View className="review-columns">
        {wide || !current ? list : null}
        {current ? (
          <View className="review-case">
            {wide ? null : (
              <View className="review-back" hoverClass="pressed" onClick={() => setChosen(null)} {...spoken('button')}>
                返回列表
              </View>
            )}
            <Case key={current} id={current} onDone={next} />
          </View>
        ) : null}
      </View>
    </Page>
  )
}
