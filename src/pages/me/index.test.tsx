import { cloud } from '@/tests/screens/cloud'
import { aMe, aSeeker } from '@/tests/screens/people'
import { renderScreen, screen, tap } from '@/tests/screens/renderScreen'
import MePage from './index'

const rows = () => screen.getAllByRole('button').map((each) => each.getAttribute('aria-label') ?? each.textContent)

describe('我的', () => {
  it('asks a visitor for nothing, and offers to register', async () => {
    cloud.answers('account.me', aMe())
    renderScreen(<MePage />)
    expect(await screen.findByText('还没有登记')).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '现在登记' }))

    expect(cloud.opened()).toEqual(['/packages/consult/register/index'])
    expect(screen.queryByText('我的咨询')).not.toBeInTheDocument()
    expect(screen.queryByText('仅限工作人员使用')).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '退出' })).not.toBeInTheDocument()
  })

  it('shows a job seeker who they are and what is theirs, the phone masked', async () => {
    cloud.answers('account.me', aSeeker())

    renderScreen(<MePage />)

    expect(await screen.findByText('陆小满')).toBeInTheDocument()
    expect(screen.getByText('劳动者')).toBeInTheDocument()
    expect(screen.getByText('南京 · 138****1234')).toBeInTheDocument()
    expect(rows()).toEqual([
      '修改登记信息',
      '我的咨询',
      '我的评价',
      '我的投诉',
      expect.stringContaining('专家申请'),
      '关于本服务',
      expect.stringContaining('个人信息与权利'),
      '退出',
    ])
  })

  it('leads an expert to the desk, who is not asked to be a client as well', async () => {
    cloud.answers(
      'account.me',
      aMe({ registered: true, name: '周以宁', expertId: 'e1', roles: [{ role: 'expert', label: '职业指导专家' }] }),
    )
    renderScreen(<MePage />)

    await tap(await screen.findByRole('button', { name: /专家工作台/ }))

    expect(cloud.opened()).toEqual(['/packages/desk/home/index'])
    expect(screen.queryByText('我的咨询')).not.toBeInTheDocument()
  })

  it('says that the entry of staff is for staff alone', async () => {
    cloud.answers(
      'account.me',
      aMe({ registered: true, name: '李知行', roles: [{ role: 'cityOfficer', label: '市级经办人（南京）' }] }),
    )
    renderScreen(<MePage />)

    await tap(await screen.findByRole('button', { name: '工作人员入口，仅限工作人员使用' }))

    expect(cloud.opened()).toEqual(['/packages/console/home/index'])
  })

  it('shows the unread count on the tab', async () => {
    cloud.answers('account.me', aSeeker({ unread: 120 }))

    renderScreen(<MePage />)
    await screen.findByText('陆小满')

    expect(cloud.badges()).toEqual({ 2: '99+' })
  })

  it('turns the elder edition on for the whole app and remembers it', async () => {
    cloud.answers('account.me', aMe())
    const { container } = renderScreen(<MePage />)

    await tap(screen.getByRole('switch'))

    expect(container.querySelector('.page--elder')).not.toBeNull()
    expect(cloud.stored().get('elder')).toBe('on')

    await tap(screen.getByRole('switch'))
    expect(container.querySelector('.page--elder')).toBeNull()
  })

  it('says what leaving means, then shows nothing personal until the user comes in again', async () => {
    cloud.answers('account.me', aSeeker({ unread: 2 }))
    cloud.stored().set('kept:consultations.list:{}', '{}')
    renderScreen(<MePage />)
    await tap(await screen.findByRole('button', { name: '退出' }))
    expect(screen.getByText(/您的咨询和评价都还在/)).toBeInTheDocument()

    const [, inDialogue] = screen.getAllByRole('button', { name: '退出' })
    if (inDialogue) await tap(inDialogue)

    expect(cloud.opened()).toEqual(['/pages/home/index'])
    expect(screen.queryByText('陆小满')).not.toBeInTheDocument()
    expect(cloud.stored().has('kept:consultations.list:{}')).toBe(false)
    expect(cloud.badges()).toEqual({})

    await tap(screen.getByRole('button', { name: '以微信身份进入' }))
    expect(await screen.findByText('陆小满')).toBeInTheDocument()
  })
})
