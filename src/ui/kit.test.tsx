import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { SPECIALTIES, type Specialty } from '@/domain/rules/specialties'
import { Badge } from './Badge'
import { Chips } from './Chips'
import { Choice } from './Choice'
import { Confirm } from './Confirm'
import { Failure } from './Failure'
import { Field } from './Field'
import { FilterChips } from './FilterChips'
import { optionsOf } from './options'
import { Select } from './Select'
import { StarScore } from './StarScore'
import { Steps } from './Steps'
import { TextArea } from './TextArea'
import { Timeline } from './Timeline'

const OPTIONS = optionsOf(SPECIALTIES)

describe('optionsOf', () => {
  it("gives a vocabulary's entries in the table's order", () => {
    expect(OPTIONS.map(({ label }) => label).slice(0, 3)).toEqual(['职业测评', '职业规划', '人力资源管理'])
    expect(OPTIONS).toHaveLength(10)
  })
})

describe('Chips', () => {
  function Several({ single = false, max = 10 }) {
    const [value, setValue] = useState<Specialty[]>([])
    return <Chips label="专业领域" options={OPTIONS} value={value} onChange={setValue} single={single} max={max} />
  }

  it('chooses several and takes one back', () => {
    render(<Several />)

    fireEvent.click(screen.getByRole('checkbox', { name: '职业规划' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '心理咨询' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '职业规划' }))

    expect(screen.getByRole('checkbox', { name: '职业规划' })).not.toBeChecked()
    expect(screen.getByRole('checkbox', { name: '心理咨询' })).toBeChecked()
  })

  it('replaces the choice when there may be one', () => {
    render(<Several single />)

    fireEvent.click(screen.getByRole('radio', { name: '职业规划' }))
    fireEvent.click(screen.getByRole('radio', { name: '心理咨询' }))

    expect(screen.getAllByRole('radio', { checked: true }).map((each) => each.textContent)).toEqual(['心理咨询'])
  })

  it('takes no more than the limit', () => {
    render(<Several max={1} />)

    fireEvent.click(screen.getByRole('checkbox', { name: '职业规划' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '心理咨询' }))

    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1)
  })
})

describe('Choice and Select', () => {
  it('choose nothing beforehand', () => {
    render(<Choice label="专业领域" options={OPTIONS} value={null} onChange={() => undefined} />)
    expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument()

    render(<Select label="领域" options={OPTIONS} value={null} onChange={() => undefined} />)
    expect(screen.getByRole('button', { name: '领域：请选择' })).toBeInTheDocument()
  })

  it('tell the key of what was chosen', () => {
    const chosen = jest.fn()
    render(<Choice label="专业领域" options={OPTIONS} value={null} onChange={chosen} />)
    render(<Select label="领域" options={OPTIONS} value={null} onChange={chosen} />)

    fireEvent.click(screen.getByRole('radio', { name: '法律法规' }))
    fireEvent.click(screen.getByRole('option', { name: '数据分析' }))

    expect(chosen.mock.calls).toEqual([['law'], ['dataAnalysis']])
  })
})

describe('TextArea', () => {
  const area = (value: string) => (
    <TextArea label="服务内容" value={value} onChange={() => undefined} range={{ min: 200, max: 500 }} />
  )

  it('counts by the shared rule: no line breaks, an emoji is one', () => {
    render(area('讲解简历写法\n😀'))

    expect(screen.getByText('已写 7 字，还差 193 字（200–500 字）')).toBeInTheDocument()
  })

  it('keeps what is too long and says by how much', () => {
    render(area('字'.repeat(503)))

    expect(screen.getByLabelText('服务内容')).toHaveValue('字'.repeat(503))
    expect(screen.getByText('已写 503 字，超出 3 字（最多 500 字）')).toBeInTheDocument()
  })

  it('is content within the range', () => {
    render(area('字'.repeat(200)))

    expect(screen.getByText('已写 200 字（200–500 字）')).toBeInTheDocument()
  })
})

describe('Field', () => {
  it('shows its error as an alert and says when it is optional', () => {
    render(
      <Field label="单位" optional error="请填写单位名称">
        <span />
      </Field>,
    )

    expect(screen.getByText('单位（选填）')).toBeInTheDocument()
    expect(screen.getByRole('alert')).toHaveTextContent('请填写单位名称')
  })
})

describe('StarScore', () => {
  it('says the word of the score and gives the number', () => {
    const scored = jest.fn()
    render(<StarScore label="专业水平" value={4} onChange={scored} />)

    fireEvent.click(screen.getByRole('radio', { name: '专业水平 5 分，很满意' }))

    expect(screen.getByText('4 分 满意')).toBeInTheDocument()
    expect(scored).toHaveBeenCalledWith(5)
  })
})

describe('Confirm', () => {
  it('says the consequence, and does it only when told', () => {
    const done = jest.fn()
    const cancelled = jest.fn()
    render(
      <Confirm
        open
        title="撤回提问"
        consequence="撤回后专家将看不到这个问题。"
        confirm="撤回"
        onConfirm={done}
        onCancel={cancelled}
      />,
    )

    expect(screen.getByRole('dialog', { name: '撤回提问' })).toHaveTextContent('撤回后专家将看不到这个问题。')
    fireEvent.click(screen.getByRole('button', { name: '取消' }))
    expect(done).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '撤回' }))

    expect(cancelled).toHaveBeenCalledTimes(1)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('is not there while closed', () => {
    render(
      <Confirm
        open={false}
        title="撤回提问"
        consequence="。"
        confirm="撤回"
        onConfirm={jest.fn()}
        onCancel={jest.fn()}
      />,
    )

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('the small pieces', () => {
  it('shows the number to tell when asking about a failure', () => {
    const retry = jest.fn()
    render(<Failure sentence="系统繁忙，请稍后再试" traceId="t-42" onRetry={retry} />)

    fireEvent.click(screen.getByRole('button', { name: '重试' }))

    expect(screen.getByText('问题编号 t-42')).toBeInTheDocument()
    expect(retry).toHaveBeenCalledTimes(1)
  })

  it('counts up to 99 on a badge and shows none for nothing', () => {
    const { container } = render(<Badge count={0} />)
    expect(container).toBeEmptyDOMElement()

    render(<Badge count={120} />)
    expect(screen.getByText('99+')).toBeInTheDocument()
  })

  it('removes one filter at a time', () => {
    const removed = jest.fn()
    render(
      <FilterChips
        filters={[
          { key: 'city', label: '南京' },
          { key: 'mode', label: '线上' },
        ]}
        onRemove={removed}
      />,
    )

    fireEvent.click(screen.getByRole('button', { name: '取消筛选：线上' }))

    expect(removed).toHaveBeenCalledWith('mode')
  })

  it('says how far a form is', () => {
    render(<Steps now={2} titles={['活动', '内容', '照片']} />)

    expect(screen.getByText('第 2 步，共 3 步')).toBeInTheDocument()
    expect(screen.getByText('内容')).toBeInTheDocument()
  })

  it('says which step of a timeline is now', () => {
    const at = Date.UTC(2026, 10, 23, 6, 2)
    render(
      <Timeline
        nowAt={at + 3_600_000}
        steps={[
          { label: '提问', note: '', at, mark: 'done' },
          { label: '等待专家答复', note: '11月26日前', at: null, mark: 'now' },
        ]}
      />,
    )

    expect(screen.getByText('今天 14:02')).toBeInTheDocument()
    expect(screen.getByText('等待专家答复（现在）')).toBeInTheDocument()
  })
})
