import { cloud } from '@/tests/screens/cloud'
import { aNotice } from '@/tests/screens/notices'
import { renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import NoticePage from '.'

const show = () => renderScreen(<NoticePage />, { params: { id: 'n1' } })

it('tells both dates with their weekdays and leads to objecting', async () => {
  cloud.answers('notices.get', aNotice())
  show()

  expect(await screen.findByText('发布：2026年11月20日（星期五）')).toBeInTheDocument()
  expect(screen.getByText('截止：2026年11月27日（星期五） 24:00，共 5 个工作日')).toBeInTheDocument()
  expect(screen.getByLabelText('11月27日 周五，第 5 天，24:00 结束')).toBeInTheDocument()
  expect(screen.getByText('江畔单位1 · 主任、经济师 · 人力资源服务机构 · 南京')).toBeInTheDocument()
  await tap(screen.getByRole('button', { name: '提出异议' }))
  expect(cloud.opened()).toEqual(['/packages/directory/objection/index?notice=n1'])
})

it('counts the posting day when the setting says so', async () => {
  const [first, ...others] = aNotice().strip
  if (!first) throw new Error('no day')
  cloud.answers('notices.get', aNotice(1, { strip: [first, ...others.slice(0, 6)], endOn: '2026-11-26' }))
  show()

  expect(await screen.findByLabelText('11月20日 周五，第 1 天')).toBeInTheDocument()
  expect(screen.getByLabelText('11月26日 周四，第 5 天，24:00 结束')).toBeInTheDocument()
})

it('says that what comes after the end is a report', async () => {
  cloud.answers('notices.get', aNotice(1, { state: 'ended', openForObjections: false }))
  show()

  expect(await screen.findByText(/公示期已满。现在反映的情况按投诉办理/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '反映情况（公示已结束）' })).toBeInTheDocument()
})

it('takes no objections to a dismissal', async () => {
  cloud.answers('notices.get', aNotice(1, { kind: 'dismissal', openForObjections: false }))
  show()

  expect(await screen.findByText('公示名单（1 人）')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /异议$|反映情况/ })).not.toBeInTheDocument()
})

it('shows a long list a part at a time, and finds people in all of it', async () => {
  cloud.answers('notices.get', aNotice(300))
  show()

  expect(await screen.findByText('20. 拟聘人20')).toBeInTheDocument()
  expect(screen.queryByText('21. 拟聘人21')).not.toBeInTheDocument()
  await tap(screen.getByRole('button', { name: '再显示 50 人（还有 280 人）' }))
  expect(screen.getByText('70. 拟聘人70')).toBeInTheDocument()
  await type(screen.getByRole('textbox', { name: '在名单里找姓名或单位' }), '拟聘人299')
  await tap(screen.getByRole('button', { name: '搜索' }))
  expect(screen.getByText('299. 拟聘人299')).toBeInTheDocument()
  expect(screen.queryByText('1. 拟聘人1')).not.toBeInTheDocument()
})
