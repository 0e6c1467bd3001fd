import type { RoundRow } from '@/domain/contract/rounds'
import { cloud } from '@/tests/screens/cloud'
import { aMe, NOW } from '@/tests/screens/people'
import { renderScreen, screen, tap, waitFor } from '@/tests/screens/renderScreen'
import { makeBatch, makeCaseRow } from '../testing/application'
import BatchPage from './index'

const DAY_MS = 86_400_000
const ROUND: RoundRow = {
  id: 'r1',
  title: '2026 年度集中申请',
  phase: 'cityReview',
  openAt: NOW - 30 * DAY_MS,
  closeAt: NOW - DAY_MS,
  cityDueAt: Date.now() + 30 * DAY_MS,
  ageReferenceOn: '2026-12-01',
  places: null,
}
const READY = [
  makeCaseRow('a', { state: 'recommended' }),
  makeCaseRow('b', { state: 'recommended', name: '白若溪', category: 'academic', overAge: true }),
]

beforeEach(() => {
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'cityOfficer', label: '南京市级经办人' }] }))
  cloud.answers('applications.toReport', { round: ROUND, rounds: [ROUND], ready: READY, stillWaiting: 2, batches: [] })
  cloud.answers('rounds.list', { rounds: [ROUND], canCreate: false })
})

describe('a city', () => {
  it('has everybody picked, shows the cover list and what sending leads to, and sends one batch', async () => {
    cloud.answers('applications.report', makeBatch('1'))
    renderScreen(<BatchPage />)

    await tap(await screen.findByRole('button', { name: '预览并报送 2 人' }))
    expect(screen.getByText('江苏省职业指导专家推荐人选汇总表')).toBeInTheDocument()
    expect(screen.getByText('共 2 人：人力资源服务机构 1 人、高校科研与社会团体 1 人')).toBeInTheDocument()
    expect(
      screen.getByText(
        '报送后名单锁定，共 2 人，本市不能再修改或撤回；有问题的由省中心单独退回，不影响其他人。还在初审的 2 份不在其中，截止前可以再报。',
      ),
    ).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '报送 2 人' }))

    await waitFor(() => expect(screen.queryByText('预览：报送省中心')).not.toBeInTheDocument())
    expect(cloud.inputsOf('applications.report')).toEqual([{ roundId: 'r1', ids: ['a', 'b'] }])
    expect(cloud.toasts()).toEqual(['已报送 1 人，批次 BS-2026-1'])
  })

  it('leaves out whom the officer unpicks, and says so', async () => {
    cloud.answers('applications.report', makeBatch('1'))
    renderScreen(<BatchPage />)
    await tap(await screen.findByRole('checkbox', { name: '选择 白若溪' }))

    await tap(screen.getByRole('button', { name: '预览并报送 1 人' }))
    expect(screen.getByText('待报送的还有 1 人没有选入这一批。')).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '报送 1 人' }))

    await waitFor(() => expect(cloud.inputsOf('applications.report')).toEqual([{ roundId: 'r1', ids: ['a'] }]))
  })

  it('sends under one key when the reply was lost', async () => {
    cloud.answers('applications.report', makeBatch('1'))
    cloud.losesReply('applications.report', 2) // the first try and its own repetition
    renderScreen(<BatchPage />)
    await tap(await screen.findByRole('button', { name: '预览并报送 2 人' }))
    await tap(screen.getByRole('button', { name: '报送 2 人' }))
    await screen.findByText('暂时连不上服务，请稍后重试')

    await tap(screen.getByRole('button', { name: '报送 2 人' }))

    await waitFor(() => expect(cloud.toasts()).toHaveLength(1))
    expect(new Set(cloud.keysOf('applications.report')).size).toBe(1)
  })

  it('names who may not be appointed, and keeps the preview open', async () => {
    cloud.refuses('applications.report', { code: 'BARRED_IN_BATCH', detail: { names: '白若溪' } })
    renderScreen(<BatchPage />)
    await tap(await screen.findByRole('button', { name: '预览并报送 2 人' }))

    await tap(screen.getByRole('button', { name: '报送 2 人' }))

    expect(await screen.findByText('名单中的白若溪按第八条不再列为聘任对象，请移出后再提交')).toBeInTheDocument()
    expect(screen.getByText('预览：报送省中心')).toBeInTheDocument()
  })

  it('shows what was sent and what came back of it', async () => {
    const rows = [{ ...makeCaseRow('a', { state: 'recommended' }), returnedWhy: '推荐意见没有盖章' }]
    cloud.answers('applications.toReport', {
      round: { ...ROUND, cityDueAt: NOW - DAY_MS },
      rounds: [ROUND],
      ready: [],
      stillWaiting: 0,
      batches: [makeBatch('1', { rows })],
    })
    renderScreen(<BatchPage />)

    expect(await screen.findByText('1 人，其中已退回 1 人')).toBeInTheDocument()
    expect(screen.getByText('沈一帆：推荐意见没有盖章')).toBeInTheDocument()
    expect(screen.getByText(/市级报送已截止，现在只能补报/)).toBeInTheDocument()
    expect(screen.getByText('没有待报送的人选')).toBeInTheDocument()
  })
})

describe('the centre', () => {
  beforeEach(() => {
    cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'centreOfficer', label: '省中心经办人' }] }))
    cloud.answers('applications.batches', { batches: [makeBatch('1')], missing: ['320500', '321300'] })
  })

  it('sees what came of the running round, and who is missing', async () => {
    renderScreen(<BatchPage />)

    expect(await screen.findByText('1 个市已报送 1 批、1 人')).toBeInTheDocument()
    expect(screen.getByText('还没有报送的 2 个市：苏州、宿迁')).toBeInTheDocument()
    expect(screen.getByText('南京市 BS-2026-1')).toBeInTheDocument()
    expect(cloud.inputsOf('applications.batches')).toEqual([{ roundId: 'r1' }])
    expect(cloud.inputsOf('applications.toReport')).toEqual([])
  })

  it('opens a name of the list as a case', async () => {
    renderScreen(<BatchPage />)
    await tap(await screen.findByRole('button', { name: '查看名单' }))

    await tap(screen.getByText('沈一帆'))

    expect(cloud.opened()).toEqual(['/packages/console/applications/index?id=a&state=reported'])
  })
})

it('lets a city report what came back of an earlier round', async () => {
  const earlier = { ...ROUND, id: 'r0', title: '上一批集中申请', phase: 'centreReview' as const }
  cloud.answers('applications.toReport', ({ roundId }) => ({
    round: roundId === 'r0' ? earlier : ROUND,
    rounds: [ROUND, earlier],
    ready: roundId === 'r0' ? [makeCaseRow('z', { name: '靳秋洁', state: 'recommended' })] : [],
    stillWaiting: 0,
    batches: [],
  }))
  renderScreen(<BatchPage />)
  expect(await screen.findByText('没有待报送的人选')).toBeInTheDocument()

  await tap(screen.getByText('上一批集中申请（省级评审）'))

  expect(await screen.findByText('靳秋洁')).toBeInTheDocument()
  expect(cloud.inputsOf('applications.toReport')).toEqual([{}, { roundId: 'r0' }])
})
