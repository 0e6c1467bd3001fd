import type { RoundView } from '@/domain/contract/rounds'
import { endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'
import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap } from '@/tests/screens/renderScreen'
import RoundPage from './index'

const makeRound = (part: Partial<RoundView> = {}): RoundView => ({
  id: 'r1',
  version: 2,
  title: '2026年职业指导专家集中申请',
  phase: 'open',
  openAt: startOfDayAt('2026-11-01'),
  closeAt: endOfDayAt('2026-12-10'),
  cityDueAt: endOfDayAt('2026-12-25'),
  ageReferenceOn: '2026-12-10',
  places: null,
  note: '',
  contact: '省职业介绍中心 025-83300000',
  changes: [],
  setup: null,
  can: [],
  ...part,
})

describe('申请批次', () => {
  it('tells the window to its last day, the deadline and whom to ask', async () => {
    cloud.answers('rounds.get', makeRound({ changes: [{ at: Date.UTC(2026, 10, 20, 2), why: '材料较多，延长五天' }] }))
    renderScreen(<RoundPage />, { params: { id: 'r1' } })

    expect(await screen.findByText('2026年11月1日 至 2026年12月10日 24:00')).toBeInTheDocument()
    expect(screen.getByText('2026年12月25日')).toBeInTheDocument()
    expect(screen.getByText('择优聘任，不设名额')).toBeInTheDocument()
    expect(screen.getByText('省职业介绍中心 025-83300000')).toBeInTheDocument()
    expect(screen.getByText(/调整：材料较多，延长五天$/)).toBeInTheDocument()
    expect(cloud.callsMade()).toEqual(['rounds.get'])
  })

  it('lists what to bring for the category one belongs to', async () => {
    cloud.answers('rounds.get', makeRound())
    renderScreen(<RoundPage />, { params: { id: 'r1' } })

    await tap(await screen.findByRole('radio', { name: '竞赛优秀选手' }))

    expect(screen.getByText('· 国家公共就业服务专项业务竞赛获奖证书')).toBeInTheDocument()
    expect(screen.queryByText('· 论文、专利、课题等研究成果')).not.toBeInTheDocument()
  })

  it('opens the round that is open when none is named, and leads to applying', async () => {
    const {
      version: _version,
      note: _note,
      contact: _contact,
      changes: _changes,
      setup: _setup,
      can: _can,
      ...row
    } = makeRound()
    cloud.answers('rounds.list', { rounds: [{ ...row, id: 'r2', phase: 'planned' }, row], canCreate: false })
    cloud.answers('rounds.get', makeRound())
    renderScreen(<RoundPage />)
    await screen.findByText('申请中')

    await tap(screen.getByRole('button', { name: '申请' }))

    expect(cloud.inputsOf('rounds.get')).toEqual([{ id: 'r1' }])
    expect(cloud.opened()).toEqual(['/packages/apply/home/index'])
  })

  it('says that there is none', async () => {
    cloud.answers('rounds.list', { rounds: [], canCreate: false })
    renderScreen(<RoundPage />)

    expect(await screen.findByText('现在没有申请批次')).toBeInTheDocument()
  })
})
