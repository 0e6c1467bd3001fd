import { cloud } from '@/tests/screens/cloud'
import { aMe } from '@/tests/screens/people'
import { renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import JoinPage from '.'

const CODE = 'code-of-bai-ruo-xi'
const INVITED = {
  roundTitle: '2026 年度集中申请',
  name: '白若溪',
  unit: '云汀大学',
  seat: 'member' as const,
  joined: false,
}

beforeEach(() => {
  cloud.answers('account.me', aMe())
  cloud.answers('panel.joining', INVITED)
})

describe('加入评审小组', () => {
  it('confirms who it is for, takes the unit as corrected and the relatives, and leads to the cases', async () => {
    cloud.answers('panel.join', { roundTitle: INVITED.roundTitle, name: INVITED.name, seat: 'member' })
    renderScreen(<JoinPage />, { params: { code: CODE } })
    await type(await screen.findByRole('textbox', { name: '您的所在单位' }), '云汀大学就业中心')
    await type(screen.getByRole('textbox', { name: '可能申请的亲属' }), '白若川')

    await tap(screen.getByRole('button', { name: '我是白若溪，确认加入' }))

    await tap(await screen.findByRole('button', { name: '去评审' }))
    expect(cloud.inputsOf('panel.join')).toEqual([{ code: CODE, unit: '云汀大学就业中心', relatives: '白若川' }])
    expect(cloud.opened()).toEqual(['/packages/console/review/index'])
  })

  it('asks nothing of who has joined already, and sends the secretary nowhere', async () => {
    cloud.answers('panel.joining', { ...INVITED, seat: 'secretary', joined: true })
    renderScreen(<JoinPage />, { params: { code: CODE } })

    expect(await screen.findByText('白若溪，您已加入评审小组')).toBeInTheDocument()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('says when a link is over', async () => {
    cloud.refuses('panel.joining', { code: 'LINK_OVER' })
    renderScreen(<JoinPage />, { params: { code: CODE } })

    expect(await screen.findByText('这个链接已失效，请联系发送的人重新生成')).toBeInTheDocument()
  })

  it('asks nothing without a code', async () => {
    renderScreen(<JoinPage />)

    expect(await screen.findByText('链接不完整')).toBeInTheDocument()
    expect(cloud.callsMade()).not.toContain('panel.joining')
  })
})
