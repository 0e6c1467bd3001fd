import { cloud } from '@/tests/screens/cloud'
import { aMe } from '@/tests/screens/people'
import { renderScreen, screen, tap, type, waitFor } from '@/tests/screens/renderScreen'
import { fireEvent } from '@testing-library/react'
import { makeRound, makeRoundRow } from '../testing/selection'
import RoundsPage from '.'

beforeEach(() => {
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'centreOfficer', label: '省中心经办人' }] }))
  cloud.answers('rounds.list', { rounds: [makeRoundRow()], canCreate: true })
  cloud.answers('rounds.get', makeRound())
})

const day = (label: string, on: string) => {
  const picker = screen.getByRole('button', { name: new RegExp(`^${label}：`) }).parentElement
  const field = picker?.querySelector('input[type=date]')
  if (!field) throw new Error(`no day ${label}`)
  fireEvent.change(field, { target: { value: on } })
}

async function fillNew() {
  await type(screen.getByRole('textbox', { name: '批次名称' }), '2028 年度集中申请')
  day('开放日期', '2028-12-01')
  day('申请截止日期', '2028-12-31')
  day('市级报送截止日期', '2029-01-31')
  day('年龄计算日', '2028-12-01')
  await tap(screen.getByRole('radio', { name: /^回避本市/ }))
  await type(screen.getByRole('textbox', { name: '联系方式' }), '培训指导科 025-83300000')
}

describe('申请批次', () => {
  it('opens a round as a page of its own on a phone', async () => {
    renderScreen(<RoundsPage />)

    await tap(await screen.findByRole('button', { name: '省级评审，2026 年度集中申请' }))

    expect(cloud.opened()).toEqual(['/packages/console/rounds/index?id=r1&from=list'])
  })

  it('tells how many are where, which cities have none, and leads on with the round', async () => {
    renderScreen(<RoundsPage />, { params: { id: 'r1' } })

    expect(await screen.findByText('收到 2 份申请')).toBeInTheDocument()
    expect(screen.queryByText('市级初审')).not.toBeInTheDocument()
    expect(screen.getByText('还没有申请：苏州')).toBeInTheDocument()
    expect(screen.getByText('专业能力 30%，实践经验 30%，服务意愿与时间 20%，口碑与影响力 20%')).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: /^评审会议与结果/ }))
    expect(cloud.opened()).toEqual(['/packages/console/meeting/index?roundId=r1'])
  })

  it('counts the weights up while they are typed, and sends nothing until they make 100', async () => {
    cloud.answers('rounds.create', makeRound({ id: 'r2' }))
    renderScreen(<RoundsPage />, { params: { id: 'new' } })
    await fillNew()
    await type(screen.getByRole('textbox', { name: '专业能力的权重' }), '25')
    expect(screen.getByText('合计 95，还差 5')).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '设置批次' }))

    expect(await screen.findByText('四项都要填写整数，合计应为 100')).toBeInTheDocument()
    expect(cloud.inputsOf('rounds.create')).toEqual([])

    await type(screen.getByRole('textbox', { name: '实践经验的权重' }), '35')
    expect(screen.getByText('合计 100，正好')).toBeInTheDocument()
    expect(
      screen.getByText(
        '保存后所有人可见；2028年12月1日 0:00 至 2028年12月31日 24:00，共 31 天，开放后只能延长，不能缩短。',
      ),
    ).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '设置批次' }))

    await waitFor(() =>
      expect(cloud.inputsOf('rounds.create')).toEqual([
        {
          title: '2028 年度集中申请',
          openOn: '2028-12-01',
          closeOn: '2028-12-31',
          cityDeadlineOn: '2029-01-31',
          ageReferenceOn: '2028-12-01',
          places: null,
          note: '',
          contact: '培训指导科 025-83300000',
          weights: { expertise: 25, experience: 35, commitment: 20, standing: 20 },
          marksPerCase: 3,
          ownCityBarred: true,
          intervalReason: '',
        },
      ]),
    )
  })

  it('asks for the reason of an early round only when the server does', async () => {
    cloud.refuses('rounds.create', { code: 'INTERVAL_REASON', detail: { months: 24 } })
    renderScreen(<RoundsPage />, { params: { id: 'new' } })
    await fillNew()
    expect(screen.queryByRole('textbox', { name: '提前开展的原因' })).not.toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '设置批次' }))

    await type(await screen.findByRole('textbox', { name: '提前开展的原因' }), '专家退出较多，需要补充')
    cloud.answers('rounds.create', makeRound({ id: 'r2' }))
    await tap(screen.getByRole('button', { name: '设置批次' }))
    await waitFor(() => expect(cloud.inputsOf('rounds.create')).toHaveLength(2))
    expect(cloud.inputsOf('rounds.create')[1]).toMatchObject({ intervalReason: '专家退出较多，需要补充' })
  })

  it('keeps what was announced of an open round, and asks why it is made longer', async () => {
    cloud.answers('rounds.get', makeRound({ phase: 'open' }))
    cloud.answers('rounds.edit', makeRound({ phase: 'open', version: 4 }))
    renderScreen(<RoundsPage />, { params: { id: 'r1', edit: '1' } })
    expect(await screen.findByRole('button', { name: /^开放日期：/ })).toHaveAttribute('aria-disabled', 'true')
    day('申请截止日期', '2026-10-08')

    await tap(screen.getByRole('button', { name: '保存修改' }))
    expect(await screen.findByText('批次已开放，请写明修改原因')).toBeInTheDocument()
    expect(cloud.inputsOf('rounds.edit')).toEqual([])

    await type(screen.getByRole('textbox', { name: '修改原因' }), '国庆假期顺延')
    await tap(screen.getByRole('button', { name: '保存修改' }))
    await waitFor(() => expect(cloud.inputsOf('rounds.edit')).toHaveLength(1))
    expect(cloud.inputsOf('rounds.edit')[0]).toMatchObject({
      id: 'r1',
      version: 3,
      closeOn: '2026-10-08',
      openOn: '2026-09-01',
      why: '国庆假期顺延',
    })
  })
})
