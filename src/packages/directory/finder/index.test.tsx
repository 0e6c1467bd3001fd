import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap } from '@/tests/screens/renderScreen'
import FinderPage from './index'

const EXPERT = {
  id: 'e1',
  name: '陆知远',
  portraitUrl: '',
  title: '高级职业指导师',
  unit: '江畔就业服务中心',
  city: '320500' as const,
  industry: 'education' as const,
  specialties: ['planning' as const],
  modes: ['online' as const],
  services: 36,
  feedbacks: 21,
  score: 4.9,
  availability: 'thisWeek' as const,
  replyTime: '',
}

describe('帮我找', () => {
  it('asks three questions and proposes experts with their reasons', async () => {
    cloud.answers('experts.suggest', { suggestions: [{ expert: EXPERT, reasons: ['擅长职业规划', '本周可约'] }] })
    renderScreen(<FinderPage />, { params: {} })

    await tap(screen.getByRole('radio', { name: '劳动者' }))
    await tap(screen.getByRole('radio', { name: '职业规划' }))
    await tap(screen.getByRole('radio', { name: '最好本周' }))
    await tap(screen.getByRole('radio', { name: '苏州' }))
    await tap(screen.getByRole('button', { name: '看看推荐' }))

    expect(await screen.findByText('擅长职业规划')).toBeInTheDocument()
    expect(cloud.inputsOf('experts.suggest')).toEqual([
      { who: 'seeker', about: 'planning', soon: true, city: '320500' },
    ])
  })

  it('offers employers only what the regulation names for them', async () => {
    renderScreen(<FinderPage />, { params: { who: 'employer' } })

    const offered = screen.getAllByRole('radio').map((radio) => radio.textContent)

    expect(offered).toEqual(['政策咨询', '招聘方式', '用工指导'])
  })

  it('leads on to the pool of the field when nobody fits', async () => {
    cloud.answers('experts.suggest', { suggestions: [] })
    renderScreen(<FinderPage />, { params: { who: 'seeker' } })
    await tap(screen.getByRole('radio', { name: '职业测评' }))
    await tap(screen.getByRole('button', { name: '看看推荐' }))

    await tap(await screen.findByRole('button', { name: '都不合适？问同领域专家' }))

    expect(cloud.opened()).toEqual(['/packages/consult/ask/index?serviceType=assessment'])
  })
})
