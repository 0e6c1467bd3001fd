import { ScrollView, Text, View } from '@tarojs/components'
import { spoken } from './a11y'
import { Icon } from './Icon'
import './FilterChips.scss'

interface FilterChipsProps {
  /** Filters that are on; each can be removed alone. */
  filters: readonly { key: string; label: string }[]
  onRemove: (key: string) => void
  onClear?: () => void
}

/** What narrows a list at the moment, as a line of chips. Draws nothing when nothing does. */
export function FilterChips({ filters, onRemove, onClear }: FilterChipsProps) {
  if (filters.length === 0) return null
  return (
    <ScrollView scrollX className="filter-chips">
      <View className="filter-chips-row">
        {filters.map(({ key, label }) => (
          <View
            key={key}
            className="filter-chip"
            hoverClass="pressed"
            onClick={() => onRemove(key)}
            {...spoken('button', `取消筛选：${label}`)}
          >
            <Text>{label}</Text>
            <Icon name="close" size="s" />
          </View>
        ))}
        {onClear && filters.length > 1 ? (
          <View className="filter-chip filter-chip--clear" hoverClass="pressed" onClick={onClear} {...spoken('button')}>
            清空
          </View>
        ) : null}
      </View>
    </ScrollView>
  )
}
