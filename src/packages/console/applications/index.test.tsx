import { fireEvent } from '@testing-library/react'
import { cloud } from '@/tests/screens/cloud'
import { aMe } from '@/tests/screens/people'
import { renderScreen, screen, tap, type, waitFor } from '@/tests/screens/renderScreen'
import { makeCaseRow, makeCaseView } from '../testing/application'
import ApplicationsPage from './index'

const ROWS = [
  makeCaseRow('a', { waitingDays: 14, late: true }),
  makeCaseRow('b', { name: '白若溪', resubmitted: true, overAge: true }),
]
const CITY = aMe({ registered: true, roles: [{ role: 'cityOfficer', label: '南京市级经办人' }] })
const CENTRE = aMe({ registered: true, roles: [{ role: 'centreOfficer', label: '省中心经办人' }] })

beforeEach(() => {
  cloud.answers('account.me', CITY)
  cloud.answers('applications.queue', { rows: ROWS, nextCursor: null })
  cloud.answers('applications.case', ({ id }) => makeCaseView(id))
  cloud.answers('rounds.list', { rounds: [], canCreate: false })
})

describe('the queue on a phone', () => {
  it('says how long each waits, which are late and which came back, and opens one as a page of its own', async () => {
    renderScreen(<ApplicationsPage />)

    const late = await screen.findByRole('button', { name: '已超期，沈一帆，江畔人力资源服务有限公司' })
    expect(late).toHaveTextContent('已等待 14 天')
    expect(screen.getByText('补正后重新提交 · 超过 65 岁')).toBeInTheDocument()
    await tap(late)

    expect(cloud.inputsOf('applications.queue')).toEqual([{ state: 'submitted' }])
    expect(cloud.opened()).toEqual(['/packages/console/applications/index?id=a&from=list&state=submitted'])
  })

  it('narrows by category and age, and takes one filter off', async () => {
    renderScreen(<ApplicationsPage />)
    await tap(await screen.findByRole('button', { name: '筛选' }))
    await tap(screen.getByRole('radio', { name: '企业管理者' }))
    await tap(screen.getByRole('checkbox', { name: '超过 65 岁' }))
    expect(screen.queryByText('城市')).not.toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '查看结果' }))

    await tap(screen.getByRole('button', { name: '取消筛选：企业管理者' }))

    await waitFor(() =>
      expect(cloud.inputsOf('applications.queue')).toEqual([
        { state: 'submitted' },
        { state: 'submitted', category: 'enterprise' },
        { state: 'submitted', category: 'enterprise', overAge: true },
        { state: 'submitted', overAge: true },
      ]),
    )
  })

  it('opens the centre’s queue with what was reported, with cities', async () => {
    cloud.answers('account.me', CENTRE)
    renderScreen(<ApplicationsPage />)

    expect(await screen.findAllByText('南京 · 江畔人力资源服务有限公司')).toHaveLength(2)
    expect(cloud.inputsOf('applications.queue')).toEqual([{ state: 'reported' }])
  })

  it('says what was searched when nothing loaded holds the words', async () => {
    renderScreen(<ApplicationsPage />)
    await screen.findByText('白若溪')

    await type(screen.getByPlaceholderText('姓名、单位或编号'), '没有这个人')

    expect(screen.getByText('找过了 2 份的姓名、单位和编号。')).toBeInTheDocument()
  })
})

describe('an invitation', () => {
  it('makes a link for one person', async () => {
    cloud.answers('applications.invite', { code: 'c'.repeat(20), expiresAt: Date.UTC(2026, 11, 23, 16) })
    renderScreen(<ApplicationsPage />)
    await tap(await screen.findByRole('button', { name: '推荐或邀请专家' }))

    await tap(screen.getByRole('button', { name: '生成链接' }))
    expect(screen.getByText('请选择机构推荐或邀请')).toBeInTheDocument()
    await tap(screen.getByRole('radio', { name: '机构推荐' }))
    await type(screen.getByRole('textbox', { name: '姓名' }), '乔木')
    await type(screen.getByRole('textbox', { name: '推荐说明' }), '长期从事职业指导')
    await tap(screen.getByRole('button', { name: '生成链接' }))

    expect(await screen.findByText(/12月23日前有效，只能用一次。请发给乔木本人填写/)).toBeInTheDocument()
    expect(cloud.inputsOf('applications.invite')).toEqual([
      { source: 'unit', name: '乔木', unit: '', post: '', note: '长期从事职业指导' },
    ])
  })
})

describe('on a wide screen', () => {
  const width = window.innerWidth
  const casesOpened = () => cloud.inputsOf('applications.case').map((input) => JSON.stringify(input))

  beforeEach(() => {
    process.env.TARO_ENV = 'h5'
    window.innerWidth = 1280
    Element.prototype.scrollIntoView = () => undefined // jsdom has no layout
  })
  afterEach(() => {
    process.env.TARO_ENV = 'weapp'
    window.innerWidth = width
  })

  it('stands the first case beside the list, and j and k go through it', async () => {
    renderScreen(<ApplicationsPage />)
    expect(await screen.findByText('江苏省职业指导专家申请表')).toBeInTheDocument()

    fireEvent.keyDown(window, { key: 'j' })
    await waitFor(() => expect(casesOpened()).toEqual(['{"id":"a"}', '{"id":"b"}']))
    fireEvent.keyDown(window, { key: '/' })

    expect(screen.getByPlaceholderText('姓名、单位或编号')).toHaveFocus()
    expect(cloud.opened()).toEqual([])
  })
})
