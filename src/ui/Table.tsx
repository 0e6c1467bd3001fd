import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { TableCards } from './TableCards'
import { TableGrid } from './TableGrid'
import { TablePick } from './TablePick'
import { useWide } from './useWide'
import './Table.scss'

/** One column; the first names the row. */
export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Lets the column be sorted. */
  sortBy?: (row: Row) => string | number
  /** Numbers line up at the end. */
  align?: 'end'
}

export interface Sort {
  key: string
  down: boolean
}

/** Which rows are picked for an act on all of them. */
export interface Selection {
  keys: readonly string[]
  onChange: (keys: string[]) => void
  /** Buttons that act on what is picked. */
  acts?: ReactNode
}

export interface TableProps<Row> {
  /** What it lists, for screen readers. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Opens a row. */
  onRow?: (row: Row) => void
  /** Key of the row that is open beside the table. */
  openKey?: string
  /** The order at first; as given without it. */
  sort?: Sort
  select?: Selection
}

/** What the ways of drawing a table are given: rows in order, and what a tap on a head or a box does. */
export interface Drawn<Row> extends Omit<TableProps<Row>, 'sort' | 'select'> {
  sort: Sort | null
  onSort: (key: string) => void
  isPicked: (key: string) => boolean
  /** Absent when nothing can be picked. */
  onPick?: (key: string) => void
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN')
}

function ordered<Row>({ rows, columns }: TableProps<Row>, sort: Sort | null): readonly Row[] {
  const by = columns.find(({ key }) => key === sort?.key)?.sortBy
  if (!by) return rows
  return [...rows].sort((a, b) => compare(by(a), by(b)) * (sort?.down ? -1 : 1))
}

const toggled = (keys: readonly string[], key: string) =>
  keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key]

/** Rows of the console: a table with sortable columns from 960 px on, cards on a phone; picking with a count. */
export function Table<Row>(props: TableProps<Row>) {
  const { rows, keyOf, select } = props
  const [sort, setSort] = useState<Sort | null>(props.sort ?? null)
  const wide = useWide()
  const drawn: Drawn<Row> = {
    ...props,
    rows: ordered(props, sort),
    sort,
    onSort: (key) => setSort({ key, down: sort?.key === key && !sort.down }),
    isPicked: (key) => select?.keys.includes(key) ?? false,
    ...(select ? { onPick: (key: string) => select.onChange(toggled(select.keys, key)) } : {}),
  }
  return (
    <View>
      {select ? <TablePick select={select} all={rows.map(keyOf)} /> : null}
      {wide ? <TableGrid {...drawn} /> : <TableCards {...drawn} />}
    </View>
  )
}
