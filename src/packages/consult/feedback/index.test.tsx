import type { OutputOf } from '@/domain/contract'
import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import { NOW_AT } from '../testing/consultation'
import FeedbackPage from './index'
import { occasionOf } from './occasionLink'

type Given = OutputOf<'feedback.leave'>

const OCCASION = {
  expertId: 'e1',
  expertName: '陆知远',
  activityName: '返乡人员就业政策讲座',
  servedOn: '2026-11-20',
  audience: 'group' as const,
  given: null,
}

const makeGiven = (part: Partial<Given> = {}): Given => ({
  id: 'f1',
  version: 1,
  expertId: 'e1',
  expertName: '陆知远',
  activityName: '返乡人员就业政策讲座',
  servedOn: '2026-11-20',
  score: 5,
  scores: { attitude: 5, expertise: 5, usefulness: 4 },
  words: '讲得很清楚',
  answer: '',
  clientKind: null,
  at: NOW_AT,
  editableUntilAt: NOW_AT + 7 * 86_400_000,
  state: 'public',
  can: ['edit'],
  ...part,
})

describe('评价服务', () => {
  it('takes three scores and words from a visitor who scanned the code', async () => {
    cloud.answers('feedback.occasion', OCCASION)
    cloud.answers('feedback.leave', makeGiven())
    renderScreen(<FeedbackPage />, { params: { code: 'ABCD2345' } })
    await tap(await screen.findByRole('radio', { name: '服务态度 5 分，很满意' }))
    await tap(screen.getByRole('radio', { name: '专业水平 5 分，很满意' }))
    await tap(screen.getByRole('radio', { name: '实际帮助 4 分，满意' }))
    await type(screen.getByLabelText('想说的话'), '讲得很清楚')

    await tap(screen.getByRole('button', { name: '提交评价' }))

    expect(await screen.findByText(/已收到您的评价/)).toBeInTheDocument()
    expect(cloud.inputsOf('feedback.leave')).toEqual([
      { code: 'ABCD2345', scores: { attitude: 5, expertise: 5, usefulness: 4 }, words: '讲得很清楚' },
    ])
    expect(cloud.callsMade()).not.toContain('account.me')
  })

  it('names the score that is missing', async () => {
    cloud.answers('feedback.occasion', OCCASION)
    renderScreen(<FeedbackPage />, { params: { code: 'ABCD2345' } })
    await tap(await screen.findByRole('radio', { name: '服务态度 5 分，很满意' }))
    await tap(screen.getByRole('radio', { name: '实际帮助 4 分，满意' }))

    await tap(screen.getByRole('button', { name: '提交评价' }))

    expect(await screen.findByText('请给“专业水平”打分')).toBeInTheDocument()
    expect(screen.queryByText('请给“服务态度”打分')).not.toBeInTheDocument()
    expect(cloud.callsMade()).not.toContain('feedback.leave')
  })

  it('shows what was given before and changes it', async () => {
    cloud.answers('feedback.occasion', { ...OCCASION, given: makeGiven() })
    cloud.answers('feedback.edit', makeGiven({ version: 2, words: '讲得很清楚，也很耐心' }))
    renderScreen(<FeedbackPage />, { params: { consultationId: 'c1' } })
    await tap(await screen.findByRole('button', { name: '修改' }))
    await type(screen.getByLabelText('想说的话'), '讲得很清楚，也很耐心')

    await tap(screen.getByRole('button', { name: '保存修改' }))

    expect(await screen.findByText('讲得很清楚，也很耐心')).toBeInTheDocument()
    expect(cloud.inputsOf('feedback.edit')).toEqual([
      { id: 'f1', version: 1, scores: { attitude: 5, expertise: 5, usefulness: 4 }, words: '讲得很清楚，也很耐心' },
    ])
  })

  it('says what to do about a code that is over', async () => {
    cloud.refuses('feedback.occasion', { code: 'CODE_EXPIRED' })
    renderScreen(<FeedbackPage />, { params: { code: 'ABCD2345' } })

    expect(await screen.findByText('这个二维码已过期，请专家重新出示')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '提交评价' })).not.toBeInTheDocument()
  })
})

describe('the service a link names', () => {
  test.each([
    ['a link', { code: 'abcd2345' }, { code: 'ABCD2345' }],
    ['a mini-program code', { scene: 'code%3DABCD2345' }, { code: 'ABCD2345' }],
    ['a bare scene', { scene: 'ABCD2345' }, { code: 'ABCD2345' }],
    [
      'a web address scanned in WeChat',
      { q: 'https%3A%2F%2Fa.example%2Ffeedback%3Fcode%3DABCD2345' },
      { code: 'ABCD2345' },
    ],
    ['a consultation', { consultationId: 'c1' }, { consultationId: 'c1' }],
    ['nothing', {}, null],
  ])('is read from %s', (_, query, expected) => {
    expect(occasionOf(query)).toEqual(expected)
  })
})
