import type { ExpertCard as Expert } from '@/domain/contract/experts'
import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap } from '@/tests/screens/renderScreen'
import { ExpertCard, proofOf } from './ExpertCard'

const anExpert = (part: Partial<Expert> = {}): Expert => ({
  id: 'e1',
  name: '周以宁',
  portraitUrl: '',
  title: '高级职业指导师',
  unit: '金陵就业服务中心',
  city: '320100',
  industry: 'education',
  specialties: ['planning', 'assessment', 'law', 'research'],
  modes: ['online'],
  services: 36,
  feedbacks: 21,
  score: 4.9,
  availability: 'thisWeek',
  replyTime: '通常 2 个工作日内回复',
  ...part,
})

describe('ExpertCard', () => {
  it('shows who, where, three specialties, the proof and when', () => {
    renderScreen(<ExpertCard expert={anExpert()} reasons={['擅长职业规划', '本周可约']} />)

    expect(screen.getByText(/周以宁\s+高级职业指导师/)).toBeInTheDocument()
    expect(screen.getByText('南京 · 金陵就业服务中心')).toBeInTheDocument()
    expect(screen.getByText('法律法规')).toBeInTheDocument()
    expect(screen.queryByText('学术研究')).not.toBeInTheDocument()
    expect(screen.getByText('已服务 36 次 · 4.9 分（21 条）')).toBeInTheDocument()
    expect(screen.getByText('本周可约 · 通常 2 个工作日内回复')).toBeInTheDocument()
    expect(screen.getByText('擅长职业规划')).toBeInTheDocument()
  })

  it('shows the surname where there is no portrait', () => {
    renderScreen(<ExpertCard expert={anExpert()} />)

    expect(screen.getByText('周')).toBeInTheDocument()
  })

  it('promises no reply time while the expert takes no questions', () => {
    renderScreen(<ExpertCard expert={anExpert({ availability: 'paused' })} />)

    expect(screen.getByText('暂停接单')).toBeInTheDocument()
  })

  it("opens the expert's page from anywhere on the card", async () => {
    renderScreen(<ExpertCard expert={anExpert()} />)

    await tap(screen.getByRole('button', { name: /周以宁/ }))

    expect(cloud.opened()).toEqual(['/packages/directory/expert/index?id=e1'])
  })

  it.each([
    [{ services: 36, score: 4.9, feedbacks: 21 }, '已服务 36 次 · 4.9 分（21 条）'],
    [{ services: 36, score: 5, feedbacks: 3 }, '已服务 36 次 · 5.0 分（3 条）'],
    [{ services: 2, score: null, feedbacks: 2 }, '已服务 2 次'],
    [{ services: 0, score: null, feedbacks: 0 }, '新加入'],
  ])('proves %j as %s', (figures, words) => {
    expect(proofOf(figures)).toBe(words)
  })
})
