import { Text, View } from '@tarojs/components'
import { spoken } from './a11y'
import type { Drawn } from './Table'
import { PickBox, pickLabel } from './TablePick'

function RowCard<Row>({ row, columns, keyOf, onRow, isPicked, onPick }: Drawn<Row> & { row: Row }) {
  const key = keyOf(row)
  const [first, ...rest] = columns
  const tappable = onRow ? { onClick: () => onRow(row), hoverClass: 'pressed', ...spoken('button') } : {}
  return (
    <View className="table-card">
      {onPick ? <PickBox label={pickLabel(columns, row)} on={isPicked(key)} onPick={() => onPick(key)} /> : null}
      <View className="table-card-words" {...tappable}>
        <View className="table-card-title">{first?.cell(row)}</View>
        {rest.map((column) => (
          <View key={column.key} className="table-card-line">
            <Text className="table-card-label">{column.title}</Text>
            <View className="table-card-value">{column.cell(row)}</View>
          </View>
        ))}
      </View>
    </View>
  )
}

/** The rows as cards, on a phone. */
export function TableCards<Row>(drawn: Drawn<Row>) {
  return (
    <View {...spoken('list', drawn.label)}>
      {drawn.rows.map((row) => (
        <RowCard key={drawn.keyOf(row)} row={row} {...drawn} />
      ))}
    </View>
  )
}
