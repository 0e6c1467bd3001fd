import { Text, View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { EXPERT_SORTS } from '@/domain/contract/experts'
import { ExpertCard } from '@/src/components/ExpertCard'
import { SearchField } from '@/src/components/SearchField'
import { open } from '@/src/pages'
import { usePages } from '@/src/query'
import { Empty } from '@/src/ui/Empty'
import { FilterChips } from '@/src/ui/FilterChips'
import { Icon } from '@/src/ui/Icon'
import { List } from '@/src/ui/List'
import { optionsOf } from '@/src/ui/options'
import { Page } from '@/src/ui/Page'
import { Select } from '@/src/ui/Select'
import { spoken } from '@/src/ui/a11y'
import { useWide } from '@/src/ui/useWide'
import { FilterFields, FilterSheet } from './FilterSheet'
import { chipsOf, queryOf, without, type ExpertFilters } from './filters'
import { adoptLink, useFilters } from './useFilters'
import './index.scss'

const NOBODY = (
  <Empty
    title="没有找到合适的专家"
    hint="可以减少筛选条件，或让我们根据您的情况推荐。"
    icon="search"
    action={{ label: '帮我找', onClick: () => open('finder') }}
  />
)

/** Filters that are words the list can be asked for; the order goes beside them. */
function Tools({
  filters,
  onChange,
  onFilter,
}: {
  filters: ExpertFilters
  onChange: (filters: ExpertFilters) => void
  onFilter: () => void
}) {
  const count = chipsOf(without(filters, 'words')).length
  return (
    <>
      <SearchField
        key={filters.words ?? ''}
        words={filters.words ?? ''}
        placeholder="姓名、单位、擅长方向或拼音首字母"
        onSearch={(words) => onChange(words ? { ...filters, words } : without(filters, 'words'))}
      />
      <View className="experts-tools">
        <View className="experts-sort">
          <Select
            label="排序"
            options={optionsOf(EXPERT_SORTS)}
            value={filters.sort ?? 'relevance'}
            onChange={(sort) => onChange({ ...filters, sort })}
          />
        </View>
        <View className="experts-filter" hoverClass="pressed" onClick={onFilter} {...spoken('button', '筛选专家')}>
          <Icon name="filter" size="s" />
          <Text>{count > 0 ? `筛选 ${count}` : '筛选'}</Text>
        </View>
      </View>
      <FilterChips
        filters={chipsOf(filters)}
        onRemove={(key) =>
          onChange(
            chipsOf(filters).reduce((left, chip) => (chip.key === key ? without(left, chip.key) : left), filters),
          )
        }
        onClear={() => onChange({})}
      />
    </>
  )
}

/** Browse and search experts. 第十条(一) */
export default function ExpertsPage() {
  const { params } = useRouter()
  useState(() => adoptLink(params))
  const { filters, setFilters } = useFilters()
  const [filtering, setFiltering] = useState(false)
  const wide = useWide()
  const pages = usePages('experts.search', filters, (page) => page.experts)
  useShareAppMessage(() => ({ title: '职业指导专家', path: `/pages/experts/index?${queryOf(filters)}` }))
  return (
    <Page title="专家" tab wide>
      <View className="experts-columns">
        {wide ? (
          <View className="experts-side">
            <FilterFields filters={filters} onChange={setFilters} />
          </View>
        ) : null}
        <View className="experts-main">
          <Tools filters={filters} onChange={setFilters} onFilter={() => setFiltering(true)} />
          <List
            pages={pages}
            keyOf={(expert) => expert.id}
            render={(expert) => <ExpertCard expert={expert} />}
            empty={NOBODY}
          />
        </View>
      </View>
      {filtering ? <FilterSheet filters={filters} onChange={setFilters} onClose={() => setFiltering(false)} /> : null}
    </Page>
  )
}
