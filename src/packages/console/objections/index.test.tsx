import { aMe } from '@/tests/screens/people'
import { cloud } from '@/tests/screens/cloud'
import { anObjection } from '@/tests/screens/notices'
import { renderScreen, screen, tap, type, waitFor } from '@/tests/screens/renderScreen'
import StaffObjectionsPage from '.'

const TAKEN = anObjection({
  ...{ version: 2, officerName: '方晓', facts: '工作年限不实', objector: { name: '苗青', phone: '13700008888' } },
  can: ['accept', 'refuse'],
})
const last = (name: string) => screen.getAllByRole('button', { name }).at(-1) ?? document.body
const show = () => renderScreen(<StaffObjectionsPage />, { params: { id: 'o1' } })

beforeEach(() => {
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'centreOfficer', label: '省中心经办人' }] }))
  cloud.answers('notices.objections', { rows: [], nextCursor: null })
})

it('shows who objected only after it is taken, and says that taking is audited', async () => {
  cloud.answers('notices.objection', anObjection())
  cloud.answers('notices.takeObjection', () => {
    cloud.answers('notices.objection', TAKEN)
    return TAKEN
  })
  show()

  expect(await screen.findByText('认领后才能看到异议人、事实和材料。')).toBeInTheDocument()
  await tap(screen.getByRole('button', { name: '认领' }))
  expect(screen.getByText(/这次认领会记入审计记录。$/)).toBeInTheDocument()
  await tap(last('认领'))

  expect(await screen.findByText('苗青')).toBeInTheDocument()
  expect(screen.getByText('工作年限不实')).toBeInTheDocument()
  expect(cloud.inputsOf('notices.takeObjection')).toEqual([{ id: 'o1', version: 1 }])
})

it('accepts after saying that one person is held and the others are not', async () => {
  cloud.answers('notices.objection', TAKEN)
  cloud.answers('notices.acceptObjection', { ...TAKEN, state: 'investigating', can: ['uphold', 'dismiss'] })
  show()

  await tap(await screen.findByRole('button', { name: '受理' }))
  expect(screen.getByText('受理后立即暂缓聘任 拟聘人2 这 1 人并通知本人，名单上其他人不受影响。')).toBeInTheDocument()
  await tap(last('受理'))

  await waitFor(() => expect(cloud.inputsOf('notices.acceptObjection')).toEqual([{ id: 'o1', version: 2 }]))
})

it('settles with a finding in writing; a short one is told at its field and kept', async () => {
  const open = { ...TAKEN, state: 'investigating', can: ['uphold', 'dismiss'] } as const
  cloud.answers('notices.objection', { ...open, can: [...open.can] })
  cloud.answers('notices.dismissObjection', { ...TAKEN, state: 'dismissed', can: [] })
  show()

  await tap(await screen.findByRole('button', { name: '异议不成立' }))
  await type(screen.getByRole('textbox', { name: '书面结论' }), '属实')
  await tap(last('异议不成立'))
  expect(await screen.findByText('书面结论至少 10 个字，现在 2 个字')).toBeInTheDocument()
  await type(screen.getByRole('textbox', { name: '书面结论' }), '经向原单位核实，年限属实。')
  await tap(last('异议不成立'))

  await waitFor(() => expect(cloud.toasts()).toEqual(['已办结：异议不成立']))
  expect(cloud.inputsOf('notices.dismissObjection').at(-1)).toEqual({
    ...{ id: 'o1', version: 2 },
    finding: '经向原单位核实，年限属实。',
  })
})

it('says whose case it is to everybody else', async () => {
  cloud.answers('notices.objection', anObjection({ officerName: '谢宁', can: [] }))
  show()

  expect(await screen.findByText('这件异议由 谢宁 办理，只有经办人能看到异议人、事实和材料。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '认领' })).not.toBeInTheDocument()
})
