import { Text, View } from '@tarojs/components'
import { spoken } from './a11y'
import { Icon } from './Icon'
import type { Column, Drawn, Sort } from './Table'
import { PickBox, pickLabel } from './TablePick'

const alignOf = <Row,>({ align }: Column<Row>) => (align ? ` cell--${align}` : '')

function orderOf(sort: Sort | null, key: string): 'ascending' | 'descending' | 'none' {
  if (sort?.key !== key) return 'none'
  return sort.down ? 'descending' : 'ascending'
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row> } & Pick<Drawn<Row>, 'sort' | 'onSort'>) {
  const order = orderOf(sort, column.key)
  if (!column.sortBy) {
    return (
      <View className={`cell cell--head${alignOf(column)}`} {...spoken('columnheader')}>
        {column.title}
      </View>
    )
  }
  return (
    <View
      className={`cell cell--head${alignOf(column)}`}
      {...spoken('columnheader', column.title)}
      {...{ 'aria-sort': order }}
    >
      <View
        className="table-sort"
        hoverClass="pressed"
        onClick={() => onSort(column.key)}
        {...spoken('button', `按${column.title}排序`)}
      >
        <Text>{column.title}</Text>
        {order === 'none' ? null : <Icon name={order === 'ascending' ? 'up' : 'down'} size="s" />}
      </View>
    </View>
  )
}

function GridRow<Row>({ row, ...drawn }: Drawn<Row> & { row: Row }) {
  const { columns, keyOf, onRow, openKey, isPicked, onPick } = drawn
  const key = keyOf(row)
  const look = `table-row ${onRow ? 'table-row--opens' : ''} ${key === openKey ? 'table-row--open' : ''}`
  return (
    <View className={look} {...(onRow ? { onClick: () => onRow(row) } : {})} {...spoken('row')}>
      {onPick ? (
        <View className="cell cell--pick" {...spoken('cell')}>
          <PickBox label={pickLabel(columns, row)} on={isPicked(key)} onPick={() => onPick(key)} />
        </View>
      ) : null}
      {columns.map((column, index) => (
        <View
          key={column.key}
          className={`cell${index === 0 ? ' cell--names' : ''}${alignOf(column)}`}
          {...spoken('cell')}
        >
          {index === 0 && onRow ? (
            // Enter taps it, and the tap rises to the row.
            <View className="table-link" {...spoken('link')}>
              {column.cell(row)}
            </View>
          ) : (
            column.cell(row)
          )}
        </View>
      ))}
    </View>
  )
}

/** A table, on a wide screen. */
export function TableGrid<Row>(drawn: Drawn<Row>) {
  const { label, columns, rows, keyOf, onPick } = drawn
  return (
    <View className="table" {...spoken('table', label)}>
      <View className="table-row table-row--head" {...spoken('row')}>
        {onPick ? <View className="cell cell--head cell--pick" {...spoken('columnheader', '选择')} /> : null}
        {columns.map((column) => (
          <Head key={column.key} column={column} sort={drawn.sort} onSort={drawn.onSort} />
        ))}
      </View>
      {rows.map((row) => (
        <GridRow key={keyOf(row)} row={row} {...drawn} />
      ))}
    </View>
  )
}
