import { fireEvent } from '@testing-library/react'
import { aMe } from '@/tests/screens/people'
import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap, tapTwice, type, waitFor } from '@/tests/screens/renderScreen'
import { makeCase, makeLogRow } from '../testing/log'
import ReviewLogsPage from './index'

const ROWS = [
  makeLogRow('a', { submittedAt: 1 }),
  makeLogRow('b', { submittedAt: 2, expertName: '白若溪' }),
  makeLogRow('c', { submittedAt: 3 }),
]
const titleOf = (id: string) => screen.findAllByText(`求职讲座 ${id}`)

beforeEach(() => {
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'cityOfficer', label: '南京市级经办人' }] }))
  cloud.answers('serviceLogs.queue', { rows: ROWS, nextCursor: null })
  cloud.answers('serviceLogs.get', ({ id }) => makeCase(id))
})

describe('服务日志审核 on a phone', () => {
  it('lists the queue, and opens a case as a page of its own', async () => {
    renderScreen(<ReviewLogsPage />)

    await tap(await screen.findByRole('button', { name: '待审核，求职讲座 b' }))

    expect(cloud.opened()).toEqual(['/packages/console/logs/index?id=b&from=list&state=submitted'])
    expect(cloud.inputsOf('serviceLogs.queue')).toEqual([{ state: 'submitted' }])
  })

  it('archives once when tapped twice, then shows the next case', async () => {
    cloud.answers('serviceLogs.accept', ({ id }) => makeCase(id, { state: 'accepted', can: [] }))
    renderScreen(<ReviewLogsPage />, { params: { id: 'a', from: 'list' } })

    await tapTwice(await screen.findByRole('button', { name: '通过并归档' }))

    expect(await titleOf('b')).not.toHaveLength(0)
    expect(screen.queryByText('求职讲座 a')).not.toBeInTheDocument()
    expect(cloud.inputsOf('serviceLogs.accept')).toEqual([{ id: 'a', version: 4 }])
    expect(cloud.toasts()).toEqual(['已通过并归档'])
  })

  it('goes back to the list after the only case', async () => {
    cloud.answers('serviceLogs.queue', { rows: [makeLogRow('a')], nextCursor: null })
    cloud.answers('serviceLogs.accept', ({ id }) => makeCase(id, { state: 'accepted', can: [] }))
    renderScreen(<ReviewLogsPage />, { params: { id: 'a', from: 'list' } })

    await tap(await screen.findByRole('button', { name: '通过并归档' }))

    await waitFor(() => expect(cloud.opened()).toEqual(['back']))
  })

  it('sends a log back with a usual reason and the words added to it', async () => {
    cloud.answers('serviceLogs.return', ({ id }) => makeCase(id, { state: 'returned', can: [] }))
    renderScreen(<ReviewLogsPage />, { params: { id: 'a' } })
    await tap(await screen.findByRole('button', { name: '退回修改' }))

    await tap(screen.getByRole('radio', { name: '照片无本人' }))
    await type(screen.getByRole('textbox', { name: '退回原因' }), '照片里看不到您本人，请更换第 2 张。')
    await tap(screen.getAllByRole('button', { name: '退回修改' }).at(-1) ?? document.body)

    expect(await titleOf('b')).not.toHaveLength(0)
    expect(cloud.inputsOf('serviceLogs.return')).toEqual([
      { id: 'a', version: 4, reason: '照片里看不到您本人，请更换第 2 张。' },
    ])
  })

  it('says at the field when the reason is too short, and keeps it', async () => {
    cloud.answers('serviceLogs.return', ({ id }) => makeCase(id))
    renderScreen(<ReviewLogsPage />, { params: { id: 'a' } })
    await tap(await screen.findByRole('button', { name: '退回修改' }))

    await type(screen.getByRole('textbox', { name: '退回原因' }), '改')
    await tap(screen.getAllByRole('button', { name: '退回修改' }).at(-1) ?? document.body)

    expect(await screen.findByText(/退回原因.*4/)).toBeInTheDocument()
    expect(screen.getByDisplayValue('改')).toBeInTheDocument()
  })

  it('says who was faster, and shows the log as it is now', async () => {
    cloud.refuses('serviceLogs.accept', { code: 'CHANGED_BY_OTHERS', detail: { state: '退回修改' } })
    renderScreen(<ReviewLogsPage />, { params: { id: 'a' } })
    await tap(await screen.findByRole('button', { name: '通过并归档' }))
    expect(await screen.findByText('已被他人处理，现在是“退回修改”，请刷新')).toBeInTheDocument()
    cloud.answers('serviceLogs.get', ({ id }) => makeCase(id, { version: 5, state: 'returned', can: [] }))

    await tap(screen.getByRole('button', { name: '刷新' }))

    await waitFor(() => expect(screen.queryByRole('button', { name: '通过并归档' })).not.toBeInTheDocument())
    expect(cloud.inputsOf('serviceLogs.accept')).toHaveLength(1)
  })

  it('offers nothing on a log that waits for its author', async () => {
    cloud.answers('serviceLogs.get', ({ id }) => makeCase(id, { state: 'returned', can: [] }))
    renderScreen(<ReviewLogsPage />, { params: { id: 'a' } })
    await titleOf('a')

    expect(screen.queryByRole('button', { name: '通过并归档' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '退回修改' })).not.toBeInTheDocument()
  })
})

describe('服务日志审核 on a wide screen', () => {
  const width = window.innerWidth
  const press = (key: string, on: Element | Window = window) => fireEvent.keyDown(on, { key })
  const linesShown = () => screen.getAllByText(/· 2026-11-20$/).map((line) => line.textContent)
  const casesOpened = () => cloud.inputsOf('serviceLogs.get').map((input) => JSON.stringify(input))

  beforeEach(() => {
    process.env.TARO_ENV = 'h5'
    window.innerWidth = 1280
    Element.prototype.scrollIntoView = () => undefined // jsdom has no layout
  })
  afterEach(() => {
    process.env.TARO_ENV = 'weapp'
    window.innerWidth = width
  })

  it('stands the first case beside the list, and j and k go through it', async () => {
    renderScreen(<ReviewLogsPage />)
    expect(await screen.findByRole('button', { name: '通过并归档' })).toBeInTheDocument()

    for (const key of ['j', 'j', 'j', 'k']) {
      press(key)
      await screen.findByRole('button', { name: '通过并归档' })
    }

    expect(casesOpened()).toEqual(['{"id":"a"}', '{"id":"b"}', '{"id":"c"}'])
    expect(await titleOf('b')).toHaveLength(2) // its line, and a box of the paper
    expect(cloud.opened()).toEqual([])
  })

  it('searches the loaded rows after /, where j is a letter', async () => {
    renderScreen(<ReviewLogsPage />)
    await screen.findByRole('button', { name: '通过并归档' })
    const field = screen.getByPlaceholderText('专家姓名或活动名称')

    press('/')
    expect(field).toHaveFocus()
    await type(field, '白若溪')
    press('j', field)
    press('Escape', field)

    expect(field).not.toHaveFocus()
    expect(linesShown()).toEqual(['白若溪 · 2026-11-20'])
    expect(casesOpened()).toEqual(['{"id":"a"}'])
  })

  it('has a rail of what a city works on, and goes there in place', async () => {
    renderScreen(<ReviewLogsPage />)

    await tap(await screen.findByText('值班台'))

    expect(screen.getByText('工作台')).toBeInTheDocument()
    expect(screen.queryByText('投诉与监督')).not.toBeInTheDocument()
    expect(cloud.opened()).toEqual(['/packages/console/duty/index'])
  })
})
