import { View } from '@tarojs/components'
import { useState } from 'react'
import { CITIES } from '@/domain/rules/cities'
import { INDUSTRIES } from '@/domain/rules/industries'
import { SERVICE_MODES } from '@/domain/rules/serviceModes'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { optionsOf } from '@/src/ui/options'
import { Sheet } from '@/src/ui/Sheet'
import type { ExpertFilters } from './filters'

const WHEN = [{ value: 'thisWeek' as const, label: '本周可约' }]

interface FilterFieldsProps {
  filters: ExpertFilters
  onChange: (filters: ExpertFilters) => void
}

type Choices = Pick<ExpertFilters, 'city' | 'industry' | 'specialty' | 'mode'>

/** Every filter, each one of a few. */
export function FilterFields({ filters, onChange }: FilterFieldsProps) {
  function choose<K extends keyof Choices>(key: K, [chosen]: NonNullable<Choices[K]>[]) {
    const { [key]: _before, ...rest } = filters
    onChange(chosen ? { ...rest, [key]: chosen } : rest)
  }
  function chooseWeek(on: boolean) {
    const { thisWeek: _before, ...rest } = filters
    onChange(on ? { ...rest, thisWeek: true } : rest)
  }
  const { city, industry, specialty, mode, thisWeek } = filters
  return (
    <View>
      <Field label="什么时候">
        <Chips
          single
          label="什么时候"
          options={WHEN}
          value={thisWeek ? ['thisWeek'] : []}
          onChange={(value) => chooseWeek(value.length > 0)}
        />
      </Field>
      <Field label="城市">
        <Chips
          single
          label="城市"
          options={optionsOf(CITIES)}
          value={city ? [city] : []}
          onChange={(value) => choose('city', value)}
        />
      </Field>
      <Field label="专业领域">
        <Chips
          single
          label="专业领域"
          options={optionsOf(SPECIALTIES)}
          value={specialty ? [specialty] : []}
          onChange={(value) => choose('specialty', value)}
        />
      </Field>
      <Field label="服务方式">
        <Chips
          single
          label="服务方式"
          options={optionsOf(SERVICE_MODES)}
          value={mode ? [mode] : []}
          onChange={(value) => choose('mode', value)}
        />
      </Field>
      <Field label="熟悉的行业">
        <Chips
          single
          label="熟悉的行业"
          options={optionsOf(INDUSTRIES)}
          value={industry ? [industry] : []}
          onChange={(value) => choose('industry', value)}
        />
      </Field>
    </View>
  )
}

interface FilterSheetProps extends FilterFieldsProps {
  onClose: () => void
}

/** The filters on a phone: nothing is asked of the cloud before “查看结果”. Draw it only while it is open. */
export function FilterSheet({ filters, onChange, onClose }: FilterSheetProps) {
  const [chosen, setChosen] = useState(filters)
  function show() {
    onChange(chosen)
    onClose()
  }
  const { words, sort } = filters
  const clear = () => setChosen({ ...(words && { words }), ...(sort && { sort }) })
  const actions = (
    <>
      <Button look="secondary" onClick={clear}>
        清空
      </Button>
      <Button onClick={show}>查看结果</Button>
    </>
  )
  return (
    <Sheet open title="筛选专家" onClose={onClose} actions={actions}>
      <FilterFields filters={chosen} onChange={setChosen} />
    </Sheet>
  )
}
