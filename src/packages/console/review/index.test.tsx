import type { PanelCase } from '@/domain/contract/panel'
import { cloud } from '@/tests/screens/cloud'
import { aMe, NOW } from '@/tests/screens/people'
import { renderScreen, screen, tap, type, waitFor } from '@/tests/screens/renderScreen'
import { makePanelCase, makePaper } from '../testing/selection'
import ReviewPage from '.'

const rowOf = ({ id, applicationId, no, name, state }: PanelCase) => ({
  ...{ id, applicationId, no, name, state },
  category: 'agency' as const,
  city: '320100' as const,
})
const CASES = [makePanelCase('a'), makePanelCase('b')]
const OPENED = makePanelCase('a', {
  version: 2,
  state: 'opened',
  declared: true,
  paper: makePaper('申请人a'),
  can: ['declare', 'mark'],
})
const OTHER = {
  memberName: '顾清和',
  state: 'marked' as const,
  points: { expertise: 70, experience: 70, commitment: 70, standing: 70 },
  total: 70,
  opinion: '资料较单薄',
  at: NOW,
}

beforeEach(() => {
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'panelist', label: '评审专家' }] }))
  cloud.answers('panel.cases', { rows: CASES.map(rowOf), left: 2 })
  cloud.answers('panel.case', ({ id }) => CASES.find((each) => each.id === id) ?? makePanelCase(id))
})

const points = async (given: readonly [string, string][]) => {
  for (const [name, value] of given) await type(screen.getByRole('textbox', { name: `${name}，0 至 100 分` }), value)
}

describe('专家评审', () => {
  it('shows nothing but name and unit before the declaration', async () => {
    cloud.answers('panel.declare', OPENED)
    renderScreen(<ReviewPage />, { params: { id: 'a' } })
    expect(await screen.findByText('请先声明是否需要回避')).toBeInTheDocument()
    expect(screen.queryByText('江苏省职业指导专家申请表')).not.toBeInTheDocument()
    cloud.answers('panel.case', OPENED)

    await tap(screen.getByRole('button', { name: '无须回避，开始评审' }))

    expect(await screen.findByText('江苏省职业指导专家申请表')).toBeInTheDocument()
    expect(cloud.inputsOf('panel.declare')).toEqual([{ id: 'a', version: 1, conflict: false, why: '' }])
  })

  it('stands back after saying that nothing of it is seen again, and goes on to the next', async () => {
    cloud.answers('panel.declare', null)
    renderScreen(<ReviewPage />, { params: { id: 'a' } })
    await tap(await screen.findByRole('button', { name: '我需要回避' }))
    expect(screen.getByText('声明后这份申请从您的列表中移除，不能再查看，也不能撤回声明。')).toBeInTheDocument()
    await type(screen.getByRole('textbox', { name: '回避原因' }), '曾是同事')
    await tap(screen.getByRole('button', { name: '声明回避' }))

    expect(await screen.findByText('申请人b')).toBeInTheDocument()
    expect(cloud.inputsOf('panel.declare')).toEqual([{ id: 'a', version: 1, conflict: true, why: '曾是同事' }])
  })

  it('adds the weighted total up, and shows the others only after the own mark', async () => {
    cloud.answers('panel.case', OPENED)
    renderScreen(<ReviewPage />, { params: { id: 'a' } })
    await screen.findByText('四项都打分后显示总分')
    await points([
      ['专业能力', '90'],
      ['实践经验', '85'],
      ['服务意愿与时间', '80'],
      ['口碑与影响力', '101'],
    ])
    await type(screen.getByRole('textbox', { name: '评审意见' }), '经验丰富，材料扎实')
    await tap(screen.getByRole('button', { name: '提交评分' }))
    expect(await screen.findByText('“口碑与影响力”最高 100 分')).toBeInTheDocument()
    expect(cloud.inputsOf('panel.mark')).toEqual([])

    await points([['口碑与影响力', '75']])
    expect(screen.getByText('加权总分 83.5')).toBeInTheDocument()
    const given = { expertise: 90, experience: 85, commitment: 80, standing: 75 }
    const mine = { ...OTHER, memberName: '白若溪', points: given, total: 83.5, opinion: '经验丰富，材料扎实' }
    const marked = { ...OPENED, version: 3, state: 'marked' as const, mine, others: [OTHER], mean: 76.8 }
    cloud.answers('panel.mark', marked)
    cloud.answers('panel.case', marked)
    expect(screen.queryByText('资料较单薄')).not.toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '提交评分' }))

    expect(await screen.findByText('资料较单薄')).toBeInTheDocument()
    expect(screen.getByText('现在平均 76.8 分')).toBeInTheDocument()
    expect(cloud.inputsOf('panel.mark')).toEqual([
      { id: 'a', version: 2, points: given, opinion: '经验丰富，材料扎实' },
    ])
  })

  it('abstains with words and without points', async () => {
    cloud.answers('panel.case', OPENED)
    cloud.answers('panel.mark', { ...OPENED, version: 3, state: 'abstained' })
    renderScreen(<ReviewPage />, { params: { id: 'a' } })
    await tap(await screen.findByRole('button', { name: '弃权' }))
    await type(screen.getByRole('textbox', { name: '弃权的原因' }), '不熟悉该领域')
    await tap(screen.getAllByRole('button', { name: '弃权' }).at(-1) ?? document.body)

    await waitFor(() =>
      expect(cloud.inputsOf('panel.mark')).toEqual([{ id: 'a', version: 2, points: null, opinion: '不熟悉该领域' }]),
    )
  })
})
