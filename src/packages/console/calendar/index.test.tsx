import type { CalendarYearView } from '@/domain/contract/staff'
import { daysOfYear } from '@/domain/rules/calendarYear'
import { CHINA_CALENDAR } from '@/domain/rules/chinaCalendar'
import { cloud } from '@/tests/screens/cloud'
import { aMe, NOW } from '@/tests/screens/people'
import { renderScreen, screen, tap, type, waitFor } from '@/tests/screens/renderScreen'
import CalendarPage from '.'

const WARNING = '工作日历还有 38 天用完（到 2026-12-31 为止），请录入 2027 年的放假安排'
const SOURCE = 'https://www.gov.cn/zhengce/2027.htm'

function aYear(year: number, part: Partial<CalendarYearView> = {}): CalendarYearView {
  return {
    ...{ year, version: 2, days: daysOfYear(CHINA_CALENDAR, year), origin: year > 2026 ? 'none' : 'product' },
    ...{ source: '', entered: null, coveredFrom: '2021-01-01', coveredUntil: '2026-12-31' },
    ...{ warning: WARNING, canEdit: true, history: [] },
    ...part,
  }
}

beforeEach(() => {
  jest.useFakeTimers({
    now: NOW,
    doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask', 'nextTick', 'setImmediate'],
  })
  cloud.reset()
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'admin', label: '系统管理员' }] }))
  cloud.answers('staff.calendarYear', ({ year }) => aYear(year))
})
afterEach(() => jest.useRealTimers())

it('shows the days of this year as the notice lists them, where they come from, and that the calendar runs out', async () => {
  renderScreen(<CalendarPage />)

  expect(await screen.findByText('2月15日 周日 至 2月23日 周一')).toBeInTheDocument()
  expect(screen.getByText('休 9 天')).toBeInTheDocument()
  expect(screen.getByText('2月14日 周六')).toBeInTheDocument()
  expect(screen.getByText('随产品提供，来自国务院办公厅放假安排通知。')).toBeInTheDocument()
  expect(screen.getByText(`${WARNING}。`)).toBeInTheDocument()
  expect(screen.getAllByRole('radio').map((chip) => chip.textContent)).toEqual(
    [2027, 2026, 2025, 2024, 2023, 2022, 2021].map((year) => `${year} 年`),
  )
})

it('only shows to whom does not keep it', async () => {
  cloud.answers('staff.calendarYear', ({ year }) => aYear(year, { canEdit: false }))
  renderScreen(<CalendarPage />)
  await screen.findByText('休 9 天')

  for (const name of ['编辑', '导入节假日', '看 2027 年']) {
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
  }
})

it('tells who entered a year, and opens the notice', async () => {
  const entered = { whoName: '唐屿', role: 'admin', at: NOW, why: '按通知录入' } as const
  const history = [{ year: 2026, source: SOURCE, ...entered }]
  cloud.answers('staff.calendarYear', ({ year }) =>
    aYear(year, { origin: 'entered', source: SOURCE, entered, history }),
  )
  renderScreen(<CalendarPage />)

  expect(await screen.findByText('唐屿（系统管理员）· 今天 14:02 · 按通知录入')).toBeInTheDocument()
  expect(screen.getByText(SOURCE)).toBeInTheDocument()
})

describe('the next year', () => {
  const toNextYear = async () => {
    renderScreen(<CalendarPage />)
    await tap(await screen.findByRole('button', { name: '看 2027 年' }))
    await screen.findByText('2027 年的放假安排还没有录入')
  }

  it('says so when the library does not know it', async () => {
    cloud.refuses('staff.importYear', { code: 'YEAR_UNKNOWN', detail: { year: 2027 } })
    await toNextYear()

    await tap(screen.getByRole('button', { name: '导入节假日' }))

    expect(
      await screen.findByText('节假日数据里还没有 2027 年，请等国务院办公厅通知公布后再导入，或按通知手工填写'),
    ).toBeInTheDocument()
  })

  it('is a proposal first, mended by hand, and saved with its notice and a reason', async () => {
    const proposed = [
      { on: '2027-01-01', kind: 'holiday' as const, name: '元旦' },
      { on: '2027-01-02', kind: 'holiday' as const, name: '元旦' },
      { on: '2027-02-06', kind: 'makeUp' as const, name: '春节' },
    ]
    cloud.answers('staff.importYear', ({ year }) => ({ year, days: proposed }))
    cloud.answers('staff.saveCalendarYear', ({ year }) => aYear(year, { origin: 'entered', version: 3 }))
    await toNextYear()
    await tap(screen.getByRole('button', { name: '导入节假日' }))
    expect(await screen.findByText('1月1日 周五 至 1月2日 周六 · 休 2 天')).toBeInTheDocument()
    expect(screen.getByText(/已发布的公示和已算好的期限不变/)).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '删去 春节调休 2月6日 周六' }))
    await type(screen.getByRole('textbox', { name: '通知网址' }), SOURCE)
    await type(screen.getByRole('textbox', { name: '理由' }), '与通知核对一致')
    await tap(screen.getByRole('button', { name: '保存' }))

    expect(cloud.inputsOf('staff.saveCalendarYear')).toEqual([
      { year: 2027, days: proposed.slice(0, 2), source: SOURCE, why: '与通知核对一致', version: 2 },
    ])
    expect(cloud.toasts()).toContain('已保存')
  })

  it('says which day is wrong and keeps what was written', async () => {
    cloud.refuses('staff.saveCalendarYear', {
      code: 'BAD_INPUT',
      fields: [
        { field: 'days.0', message: '2027-02-08 不是周六或周日，调休上班日只能是周末' },
        { field: 'source', message: '请填写通知的网址，以 https:// 开头' },
      ],
    })
    await toNextYear()
    await tap(screen.getByRole('button', { name: '编辑' }))
    await type(screen.getByRole('textbox', { name: '理由' }), '先存一部分')

    await tap(screen.getByRole('button', { name: '保存' }))

    expect(await screen.findByText('2027-02-08 不是周六或周日，调休上班日只能是周末')).toBeInTheDocument()
    expect(screen.getByText('请填写通知的网址，以 https:// 开头')).toBeInTheDocument()
    expect(screen.getByDisplayValue('先存一部分')).toBeInTheDocument()
  })

  it('asks for a name and a day before it takes a holiday in', async () => {
    await toNextYear()
    await tap(screen.getByRole('button', { name: '编辑' }))

    await tap(screen.getByRole('button', { name: '加入' }))
    expect(screen.getByText('请填写节日名称')).toBeInTheDocument()
    expect(screen.getByText('请先选择日期')).toBeInTheDocument()
    await type(screen.getByRole('textbox', { name: '节日名称' }), '春节')
    await tap(screen.getByRole('button', { name: '加入' }))
    expect(screen.queryByText('请填写节日名称')).not.toBeInTheDocument()
    expect(screen.getByText('请先选择日期')).toBeInTheDocument()
  })
})

it('tells who was faster and saves on the refreshed version, with what was written', async () => {
  cloud.refuses('staff.saveCalendarYear', { code: 'CHANGED_BY_OTHERS', detail: { state: '2027 年由唐屿保存' } })
  renderScreen(<CalendarPage />)
  await tap(await screen.findByRole('button', { name: '编辑' }))
  await type(screen.getByRole('textbox', { name: '通知网址' }), SOURCE)
  await type(screen.getByRole('textbox', { name: '理由' }), '更正中秋调休')
  await tap(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('已被他人处理，现在是“2027 年由唐屿保存”，请刷新')).toBeInTheDocument()

  cloud.answers('staff.calendarYear', ({ year }) => aYear(year, { version: 7 }))
  cloud.answers('staff.saveCalendarYear', ({ year }) => aYear(year, { version: 8 }))
  await tap(screen.getByRole('button', { name: '刷新' }))
  await waitFor(() => expect(screen.queryByText(/已被他人处理/)).not.toBeInTheDocument())
  await tap(screen.getByRole('button', { name: '保存' }))

  expect(cloud.inputsOf('staff.saveCalendarYear')).toMatchObject([{ version: 2 }, { version: 7, why: '更正中秋调休' }])
})
