import { fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { type Column, Table } from './Table'

interface Case {
  id: string
  name: string
  days: number
}

const CASES: Case[] = [
  { id: 'a', name: '陆小满', days: 3 },
  { id: 'b', name: '白若溪', days: 11 },
  { id: 'c', name: '顾清和', days: 2 },
]
const COLUMNS: Column<Case>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'days', title: '等待', cell: ({ days }) => `${days} 天`, sortBy: ({ days }) => days, align: 'end' },
  { key: 'next', title: '下一步', cell: () => '初审' },
]

const opened = jest.fn<void, [string]>()

function Queue({ rows = CASES }: { rows?: Case[] }) {
  const [keys, setKeys] = useState<string[]>([])
  return (
    <Table
      label="待审申请"
      columns={COLUMNS}
      rows={rows}
      keyOf={({ id }) => id}
      onRow={({ id }) => opened(id)}
      sort={{ key: 'days', down: true }}
      select={{ keys, onChange: setKeys, acts: <button type="button">{`上报 ${keys.join()}`}</button> }}
    />
  )
}

const width = window.innerWidth
const tapOn = (element: Element) => fireEvent.click(element)
beforeEach(() => opened.mockClear())

describe('Table on a wide screen', () => {
  beforeEach(() => {
    process.env.TARO_ENV = 'h5'
    window.innerWidth = 1280
  })
  afterEach(() => {
    process.env.TARO_ENV = 'weapp'
    window.innerWidth = width
  })

  const names = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getByRole('link').textContent)

  it('sorts by a column up and down, numbers as numbers, and tells which', () => {
    render(<Queue />)
    expect(names()).toEqual(['白若溪', '陆小满', '顾清和'])
    expect(screen.getByRole('columnheader', { name: '等待' })).toHaveAttribute('aria-sort', 'descending')

    tapOn(screen.getByRole('button', { name: '按等待排序' }))

    expect(names()).toEqual(['顾清和', '陆小满', '白若溪'])
    expect(screen.getByRole('columnheader', { name: '等待' })).toHaveAttribute('aria-sort', 'ascending')
    expect(screen.queryByRole('button', { name: '按下一步排序' })).not.toBeInTheDocument()
  })

  it('opens a row by its link, once, which takes the focus of the keyboard', () => {
    render(<Queue />)
    const link = screen.getByRole('link', { name: '陆小满' })
    expect(link).toHaveAttribute('tabindex', '0')

    tapOn(link)

    expect(opened.mock.calls).toEqual([['a']])
  })

  it('picks rows without opening them, and says how many', () => {
    render(<Queue />)

    tapOn(screen.getByRole('checkbox', { name: '选择 陆小满' }))
    tapOn(screen.getByRole('checkbox', { name: '选择 顾清和' }))

    expect(screen.getByText('已选 2 项，共 3 项')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '上报 a,c' })).toBeInTheDocument()
    expect(screen.getByRole('checkbox', { name: '选择 陆小满' })).toBeChecked()
    expect(opened).not.toHaveBeenCalled()
  })

  it('picks all and none', () => {
    render(<Queue />)

    tapOn(screen.getByRole('checkbox', { name: '全选' }))
    expect(screen.getByText('已选 3 项，共 3 项')).toBeInTheDocument()
    tapOn(screen.getByRole('checkbox', { name: '全选' }))

    expect(screen.getByText('全选（共 3 项）')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /上报/ })).not.toBeInTheDocument()
  })

  it('does not count what a filter hides', () => {
    const { rerender } = render(<Queue />)
    tapOn(screen.getByRole('checkbox', { name: '全选' }))

    rerender(<Queue rows={CASES.slice(0, 1)} />)

    expect(screen.getByText('已选 1 项，共 1 项')).toBeInTheDocument()
  })
})

describe('Table on a phone', () => {
  it('is cards with the columns as labels, each opening and picked on its own', () => {
    render(<Queue />)
    expect(screen.queryByRole('table')).not.toBeInTheDocument()

    const cards = screen.getAllByRole('button', { name: /天/ })
    expect(cards.map((card) => card.textContent)).toEqual([
      '白若溪等待11 天下一步初审',
      '陆小满等待3 天下一步初审',
      '顾清和等待2 天下一步初审',
    ])
    tapOn(screen.getByRole('checkbox', { name: '选择 白若溪' }))
    tapOn(screen.getByRole('button', { name: /陆小满/ }))

    expect(opened.mock.calls).toEqual([['a']])
    expect(screen.getByText('已选 1 项，共 3 项')).toBeInTheDocument()
  })
})
