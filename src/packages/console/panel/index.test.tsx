import { draw } from '@/domain/rules/seededDraw'
import { cloud } from '@/tests/screens/cloud'
import { aMe, NOW } from '@/tests/screens/people'
import { renderScreen, screen, tap, type, waitFor } from '@/tests/screens/renderScreen'
import { makeAssignment, makeMember, makePanel, makeRoundRow } from '../testing/selection'
import PanelPage from '.'

const CHAIR = makeMember('1', { name: '葛明远', seat: 'chair', assigned: 5, marked: 2 })
const WAITING = makeMember('2', { name: '白若溪', joined: false, joinCode: 'code-of-bai-ruo-xi' })
const POOL = ['3', '4', '5'].map((id) => makeMember(id, { standing: 'candidate', joined: false }))

beforeEach(() => {
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'centreOfficer', label: '省中心经办人' }] }))
  cloud.answers('rounds.list', { rounds: [makeRoundRow()], canCreate: true })
  cloud.answers('panel.of', makePanel({ members: [CHAIR, WAITING, ...POOL] }))
})

const openPart = async (name: string) => tap(await screen.findByRole('radio', { name }))

describe('评审小组', () => {
  it('leads to the setting up of a round while there is none', async () => {
    cloud.answers('rounds.list', { rounds: [], canCreate: true })
    renderScreen(<PanelPage />)

    await tap(await screen.findByRole('button', { name: '去设置批次' }))

    expect(cloud.opened()).toEqual(['/packages/console/rounds/index'])
    expect(cloud.callsMade()).not.toContain('panel.of')
  })

  it('takes the round at work, and says what the panel lacks', async () => {
    cloud.answers('rounds.list', {
      rounds: [makeRoundRow({ id: 'r2', phase: 'planned', title: '2028 年度' }), makeRoundRow()],
      canCreate: true,
    })
    renderScreen(<PanelPage />)

    expect(
      await screen.findByText('在组 2 人，其中 2 人评分，还没有秘书；1 人还没有加入；备选 3 人'),
    ).toBeInTheDocument()
    expect(cloud.inputsOf('panel.of')).toEqual([{ roundId: 'r1' }])
  })

  it('adds somebody to the pool without a seat to choose', async () => {
    cloud.answers('panel.addMember', makePanel())
    renderScreen(<PanelPage />)
    await tap(await screen.findByRole('button', { name: '添加成员' }))
    await tap(screen.getByRole('radio', { name: /^进备选库/ }))
    expect(screen.queryByRole('radiogroup', { name: '席位' })).not.toBeInTheDocument()
    await type(screen.getByRole('textbox', { name: '姓名' }), '沈念慈')
    await type(screen.getByRole('textbox', { name: '所在单位' }), '云汀大学')
    await type(screen.getByRole('textbox', { name: '手机号' }), '138 0000 4321')

    await tap(screen.getAllByRole('button', { name: '添加' }).at(-1) ?? document.body)

    await waitFor(() =>
      expect(cloud.inputsOf('panel.addMember')).toEqual([
        {
          roundId: 'r1',
          standing: 'candidate',
          name: '沈念慈',
          unit: '云汀大学',
          phone: '13800004321',
          city: null,
          seat: 'member',
          relatives: '',
        },
      ]),
    )
  })

  it('says what removing a member means, with the numbers', async () => {
    cloud.answers('panel.removeMember', makePanel())
    renderScreen(<PanelPage />)
    await tap(await screen.findByText('葛明远'))
    await tap(screen.getByRole('button', { name: '移出' }))

    expect(
      screen.getByText('移出后葛明远立即不能再查看申请，3 份未评的申请需要重新分配，已提交的 2 份意见保留并计入结果。'),
    ).toBeInTheDocument()
    await type(screen.getByRole('textbox', { name: '移出原因' }), '工作调动')
    await tap(screen.getByRole('button', { name: '移出评审小组' }))
    await waitFor(() =>
      expect(cloud.inputsOf('panel.removeMember')).toEqual([{ memberId: '1', version: 1, why: '工作调动' }]),
    )
  })
})

describe('随机抽取', () => {
  it('draws after saying that it cannot be done again', async () => {
    cloud.answers('panel.draw', makePanel())
    renderScreen(<PanelPage />)
    await openPart('随机抽取')
    await type(screen.getByRole('textbox', { name: '抽取人数' }), '4')
    await tap(screen.getByRole('button', { name: '抽取' }))
    expect(screen.getByText('备选只有 3 人，不够抽取')).toBeInTheDocument()

    await type(screen.getByRole('textbox', { name: '抽取人数' }), '2')
    await tap(screen.getByRole('button', { name: '抽取' }))
    expect(
      screen.getByText('从 3 名备选中抽取 2 人进入评审小组，结果立即生效、永久留存，不能重抽。'),
    ).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '抽取 2 人' }))

    await waitFor(() => expect(cloud.inputsOf('panel.draw')).toEqual([{ roundId: 'r1', version: 2, count: 2 }]))
  })

  it('does each draw again on the phone, and tells a log that was tampered with', async () => {
    const ids = ['a', 'b', 'c', 'd']
    const { drawn } = draw({ seed: '5eed', candidates: ids, count: 2 })
    const candidates = ids.map((id) => ({ id, name: `备选${id}` }))
    const told = { at: NOW, byName: '韩立森', seed: '5eed', count: 2, candidates }
    cloud.answers(
      'panel.of',
      makePanel({
        draws: [
          { ...told, no: 1, drawn: [...drawn] },
          { ...told, no: 2, drawn: [...drawn].reverse() },
        ],
      }),
    )
    renderScreen(<PanelPage />)
    await openPart('随机抽取')

    expect(
      screen.getAllByText(/^已按种子重新计算，结果一致$|^按种子重新计算，结果不一致$/).map((each) => each.textContent),
    ).toEqual(['按种子重新计算，结果不一致', '已按种子重新计算，结果一致'])
    await tap(screen.getAllByRole('button', { name: '如何核验' })[0] ?? document.body)
    expect(screen.getByText("例如（备选a）：printf '%s' '5eed:a' | sha256sum")).toBeInTheDocument()
  })
})

describe('分配申请', () => {
  const ROWS = [
    makeAssignment('x', {
      assigned: [{ memberId: '1', name: '葛明远', state: 'marked' }],
      conflicts: [{ memberId: '2', name: '白若溪', kind: 'sameUnit', words: '同一单位' }],
    }),
    makeAssignment('y'),
  ]

  beforeEach(() => cloud.answers('panel.assignments', { rows: ROWS, unfilled: 2 }))

  it('names who has to stand back and why a case is short', async () => {
    renderScreen(<PanelPage />)
    await openPart('分配申请')

    expect(await screen.findByText('白若溪（同一单位）')).toBeInTheDocument()
    expect(screen.getByText('还差 1 位：需要 2 位，小组评分成员 2 位，其中 1 位须回避（同一单位）')).toBeInTheDocument()
    expect(screen.getByText('还差 2 位，可以分配')).toBeInTheDocument()
  })

  it('cannot tick who stands back, nor untick who has marked', async () => {
    cloud.answers('panel.assign', { rows: ROWS, unfilled: 2 })
    renderScreen(<PanelPage />)
    await openPart('分配申请')
    await tap(await screen.findByText('申请人x'))

    const conflicted = screen.getByRole('checkbox', { name: '白若溪，须回避：同一单位' })
    const marked = screen.getByRole('checkbox', { name: '葛明远，已提交意见，保留' })
    await tap(conflicted)
    await tap(marked)
    await tap(screen.getByRole('button', { name: '分配给 1 位' }))

    await waitFor(() =>
      expect(cloud.inputsOf('panel.assign')).toEqual([{ roundId: 'r1', applicationId: 'x', memberIds: ['1'] }]),
    )
  })

  it('gives every case out evenly after saying how many', async () => {
    cloud.answers('panel.assign', { rows: ROWS, unfilled: 1 })
    renderScreen(<PanelPage />)
    await openPart('分配申请')
    await tap(await screen.findByRole('button', { name: '平均分配' }))
    expect(
      screen.getByText(
        '2 份申请各分配给 2 位成员（共 2 位评分成员），自动避开须回避的；已分配的不变，新分配的成员会收到消息。',
      ),
    ).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '分配' }))

    await waitFor(() => expect(cloud.toasts()).toEqual(['已分配，还有 1 份缺成员']))
    expect(cloud.inputsOf('panel.assign')).toEqual([{ roundId: 'r1' }])
  })
})
