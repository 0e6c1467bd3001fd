import { Text, View } from '@tarojs/components'
import { CITIES, type City } from '@/domain/rules/cities'
import { SERVICE_LOG_STATES, type ServiceLogState } from '@/domain/rules/serviceLogFlow'
import { Chips } from '@/src/ui/Chips'
import { optionsOf } from '@/src/ui/options'
import { Select } from '@/src/ui/Select'
import { TextInput } from '@/src/ui/TextInput'
import { ORDERS, type Order } from './arrange'

const STATES = optionsOf(SERVICE_LOG_STATES).filter(({ value }) => value !== 'draft' && value !== 'discarded')
const ALL_CITIES = 'all' as const

/** What the queue is asked for, and how what came is arranged. */
export interface Choices {
  state: ServiceLogState
  city: City | null
  words: string
  order: Order
}

export const SEARCH_ID = 'review-search'

interface ToolsProps {
  choices: Choices
  onChange: (part: Partial<Choices>) => void
  /** The centre sees all cities. */
  everywhere: boolean
  wide: boolean
}

/** State and city; on a wide screen also the order and a search over what is loaded. */
export function Tools({ choices, onChange, everywhere, wide }: ToolsProps) {
  const { state, city, words, order } = choices
  const cities = [{ value: ALL_CITIES, label: '全省' }, ...optionsOf(CITIES)]
  return (
    <View className="review-tools">
      <Chips
        single
        label="状态"
        options={STATES}
        value={[state]}
        onChange={([chosen]) => chosen && onChange({ state: chosen })}
      />
      {everywhere ? (
        <Select
          label="城市"
          options={cities}
          value={city ?? ALL_CITIES}
          onChange={(chosen) => onChange({ city: chosen === ALL_CITIES ? null : chosen })}
        />
      ) : null}
      {wide ? (
        <>
          <TextInput
            id={SEARCH_ID}
            label="在列表中搜索"
            value={words}
            placeholder="专家姓名或活动名称"
            confirm="search"
            onChange={(typed) => onChange({ words: typed })}
          />
          <Select
            label="排序"
            options={optionsOf(ORDERS)}
            value={order}
            onChange={(chosen) => onChange({ order: chosen })}
          />
          <Text className="review-hint">键盘：j 下一份，k 上一份，/ 搜索</Text>
        </>
      ) : null}
    </View>
  )
}
