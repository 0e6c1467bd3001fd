import { View } from '@tarojs/components'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { FilterChips } from '@/src/ui/FilterChips'
import { optionsOf } from '@/src/ui/options'
import { Select } from '@/src/ui/Select'
import { Sheet } from '@/src/ui/Sheet'
import { TextInput } from '@/src/ui/TextInput'
import { statesFor } from './caseStates'
import { filtersOn, NO_FILTERS, without, type Choices } from './choices'

export const SEARCH_ID = 'case-search'
const AGES = [{ value: 'over' as const, label: '超过 65 岁' }]
const ALL = 'all' as const

export interface FiltersProps {
  choices: Choices
  desk: 'city' | 'centre'
  onChange: (part: Partial<Choices>) => void
}

/** What narrows the queue beside the state. */
export function FilterSheet({ choices, desk, onChange, onClose }: FiltersProps & { onClose: () => void }) {
  const rounds = useCall('rounds.list', {}).data?.rounds ?? []
  const { category, city, overAge, round } = choices
  return (
    <Sheet open title="筛选" onClose={onClose} actions={<Button onClick={onClose}>查看结果</Button>}>
      <Field label="人员类别">
        <Chips
          single
          label="人员类别"
          options={optionsOf(CATEGORIES)}
          value={category ? [category] : []}
          onChange={([chosen]) => onChange({ category: chosen ?? null })}
        />
      </Field>
      <Field label="年龄">
        <Chips
          label="年龄"
          options={AGES}
          value={overAge ? ['over'] : []}
          onChange={(chosen) => onChange({ overAge: chosen.length > 0 })}
        />
      </Field>
      {desk === 'centre' ? (
        <Field label="城市">
          <Select
            label="城市"
            options={[{ value: ALL, label: '全省' }, ...optionsOf(CITIES)]}
            value={city ?? ALL}
            onChange={(chosen) => onChange({ city: chosen === ALL ? null : chosen })}
          />
        </Field>
      ) : null}
      <Field label="批次">
        <Select
          label="批次"
          options={[{ value: ALL, label: '全部批次' }, ...rounds.map(({ id, title }) => ({ value: id, label: title }))]}
          value={round?.id ?? ALL}
          onChange={(chosen) => onChange({ round: rounds.find(({ id }) => id === chosen) ?? null })}
        />
      </Field>
    </Sheet>
  )
}

/** The state, what narrows the queue, and a search over what is loaded. */
export function Filters({ choices, desk, onChange, onMore }: FiltersProps & { onMore: () => void }) {
  return (
    <View className="case-filters">
      <View className="case-filters-row">
        <View className="case-filters-state">
          <Select
            label="状态"
            options={statesFor(desk)}
            value={choices.state}
            onChange={(state) => onChange({ state })}
          />
        </View>
        <Button look="secondary" small onClick={onMore}>
          筛选
        </Button>
      </View>
      <FilterChips
        filters={filtersOn(choices)}
        onRemove={(key) => onChange(without(key))}
        onClear={() => onChange(NO_FILTERS)}
      />
      <TextInput
        id={SEARCH_ID}
        label="在列表中搜索"
        value={choices.words}
        placeholder="姓名、单位或编号"
        confirm="search"
        onChange={(words) => onChange({ words })}
      />
    </View>
  )
}
