import { Text, View } from '@tarojs/components'
import { spoken } from './a11y'
import { Icon } from './Icon'
import type { Column, Selection } from './Table'

/** A box to tick. */
export function PickBox({ label, on, onPick }: { label: string; on: boolean; onPick: () => void }) {
  return (
    <View
      className={`pick ${on ? 'pick--on' : ''}`}
      hoverClass="pressed"
      // The row around it opens on a tap.
      onClick={(event) => {
        event.stopPropagation()
        onPick()
      }}
      {...spoken('checkbox', label, { checked: on })}
    >
      <View className="pick-box">{on ? <Icon name="check" size="s" /> : null}</View>
    </View>
  )
}

/** Names the row by its first column, as far as that is a word. */
export function pickLabel<Row>([first]: readonly Column<Row>[], row: Row): string {
  const name = first?.cell(row)
  return typeof name === 'string' ? `选择 ${name}` : '选择这一项'
}

/** Over the rows: all or none, how many are picked, and what can be done with them. */
export function TablePick({ select, all }: { select: Selection; all: readonly string[] }) {
  const { keys, onChange, acts } = select
  // What another filter hides is not acted on unseen.
  const picked = all.filter((key) => keys.includes(key))
  const every = all.length > 0 && picked.length === all.length
  return (
    <View className="table-pick">
      <PickBox label="全选" on={every} onPick={() => onChange(every ? [] : [...all])} />
      <Text className="table-count" {...spoken('text')}>
        {picked.length > 0 ? `已选 ${picked.length} 项，共 ${all.length} 项` : `全选（共 ${all.length} 项）`}
      </Text>
      {picked.length > 0 && acts ? <View className="table-acts">{acts}</View> : null}
    </View>
  )
}
