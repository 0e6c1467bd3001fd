import type { SettingsView } from '@/domain/contract/staff'
import { DEFAULT_SETTINGS, rowOf, SETTING_NAMES } from '@/domain/rules/settingValues'
import { cloud } from '@/tests/screens/cloud'
import { aMe, NOW } from '@/tests/screens/people'
import { renderScreen, screen, tap, type, waitFor } from '@/tests/screens/renderScreen'
import SettingsPage from '.'

const CHANGE = {
  ...({ name: 'feedbackEditableDays', from: 7, to: 10, whoName: '唐屿', role: 'admin', at: NOW } as const),
  why: '办公会决定放宽',
}

function settingsFor(role: 'admin' | 'centreOfficer', part: Partial<SettingsView> = {}): SettingsView {
  const rows = SETTING_NAMES.map((name) => ({
    name,
    value: name === CHANGE.name ? CHANGE.to : DEFAULT_SETTINGS[name],
    changed: name === CHANGE.name ? CHANGE : null,
    canSet: rowOf(name).by === role,
  }))
  return { version: 4, rows, history: [CHANGE], ...part }
}

beforeEach(() => {
  cloud.reset()
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'admin', label: '系统管理员' }] }))
  cloud.answers('staff.settings', settingsFor('admin'))
})

const openLine = async (what: string) => tap(await screen.findByRole('button', { name: new RegExp(`^${what}，`) }))

it('shows each value with its clause, and who set it, when and why', async () => {
  renderScreen(<SettingsPage />)

  expect(await screen.findByRole('button', { name: '拟聘任公示期，第六条(四) · 默认值' })).toHaveTextContent(
    '5 个工作日',
  )
  expect(
    screen.getByRole('button', { name: /^评价可修改，第十条\(一\) · 唐屿（系统管理员）· .+ · 办公会决定放宽$/ }),
  ).toHaveTextContent('10 天')
  expect(screen.getByText('评价可修改：7 天 → 10 天')).toBeInTheDocument()
  for (const title of ['第六条 选聘', '第七条 续聘', '第八条 退出', '第十条 日常管理', '附件2 服务日志']) {
    expect(screen.getByText(title)).toBeInTheDocument()
  }
  expect(screen.getAllByRole('button', { name: /默认值$|办公会决定放宽$/ })).toHaveLength(SETTING_NAMES.length)
})

it('changes a number with a reason, after saying what that leads to', async () => {
  cloud.answers('staff.setSetting', settingsFor('admin', { version: 5 }))
  renderScreen(<SettingsPage />)
  await openLine('解聘公示期')

  expect(screen.getByText('只影响今后发布的公示，已发布的公示期不变。')).toBeInTheDocument()
  expect(screen.getByText('第八条要求公示，没有规定天数；5 个工作日只适用于拟聘任公示。')).toBeInTheDocument()
  await type(screen.getByRole('textbox', { name: '新的值' }), '10')
  await type(screen.getByRole('textbox', { name: '理由' }), '参照兄弟省份做法')
  await tap(screen.getByRole('button', { name: '保存' }))

  expect(cloud.inputsOf('staff.setSetting')).toEqual([
    { name: 'dismissalNoticeWorkingDays', value: 10, why: '参照兄弟省份做法', version: 4 },
  ])
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

it('asks for a value before it calls', async () => {
  renderScreen(<SettingsPage />)
  await openLine('拟聘任公示期')

  await tap(screen.getByRole('button', { name: '保存' }))

  expect(screen.getByText('请填写新的值')).toBeInTheDocument()
  expect(cloud.inputsOf('staff.setSetting')).toEqual([])
})

it('stands what is wrong at the field and keeps what was typed', async () => {
  cloud.refuses('staff.setSetting', { code: 'BAD_INPUT', fields: [{ field: 'value', message: '应为 5 至 30 的整数' }] })
  renderScreen(<SettingsPage />)
  await openLine('拟聘任公示期')
  await type(screen.getByRole('textbox', { name: '新的值' }), '3')
  await type(screen.getByRole('textbox', { name: '理由' }), '想改短一些')

  await tap(screen.getByRole('button', { name: '保存' }))

  expect(await screen.findByText('应为 5 至 30 的整数')).toBeInTheDocument()
  expect(screen.getByDisplayValue('想改短一些')).toBeInTheDocument()
})

it('says who was faster, and saves on what holds now after a refresh', async () => {
  cloud.refuses('staff.setSetting', { code: 'CHANGED_BY_OTHERS', detail: { state: '6 个工作日' } })
  renderScreen(<SettingsPage />)
  await openLine('拟聘任公示期')
  await type(screen.getByRole('textbox', { name: '新的值' }), '8')
  await type(screen.getByRole('textbox', { name: '理由' }), '延长公示时间')
  await tap(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('已被他人处理，现在是“6 个工作日”，请刷新')).toBeInTheDocument()

  cloud.answers('staff.settings', settingsFor('admin', { version: 9 }))
  cloud.answers('staff.setSetting', settingsFor('admin', { version: 10 }))
  await tap(screen.getByRole('button', { name: '刷新' }))
  await waitFor(() => expect(screen.queryByText(/已被他人处理/)).not.toBeInTheDocument())
  await tap(screen.getByRole('button', { name: '保存' }))

  expect(cloud.inputsOf('staff.setSetting')).toMatchObject([{ version: 4 }, { version: 9, value: 8 }])
})

it('lets the centre decide on a bar, and says to the administrator whose decision it is', async () => {
  renderScreen(<SettingsPage />)
  await openLine('退出情形五：本人要求退出')
  expect(screen.getByText('这一项由省中心经办人决定。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '保存' })).not.toBeInTheDocument()
})

it('sends a switch as yes or no', async () => {
  cloud.answers('staff.settings', settingsFor('centreOfficer'))
  cloud.answers('staff.setSetting', settingsFor('centreOfficer'))
  renderScreen(<SettingsPage />)
  await openLine('退出情形六：身体健康原因')

  await tap(screen.getByRole('radio', { name: '可以再次申请' }))
  await type(screen.getByRole('textbox', { name: '理由' }), '因病退出的可以再来')
  await tap(screen.getByRole('button', { name: '保存' }))

  expect(cloud.inputsOf('staff.setSetting')).toEqual([
    { name: 'bar.health', value: false, why: '因病退出的可以再来', version: 4 },
  ])
})
