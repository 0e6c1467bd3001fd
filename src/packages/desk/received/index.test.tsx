import type { FeedbackView } from '@/domain/contract/feedback'
import { cloud } from '@/tests/screens/cloud'
import { NOW } from '@/tests/screens/people'
import { renderScreen, screen, tap, tapTwice, type, waitFor } from '@/tests/screens/renderScreen'
import ReceivedPage from './index'

const makeFeedback = (part: Partial<FeedbackView> = {}): FeedbackView => ({
  id: 'f1',
  version: 2,
  servedOn: '2026-11-20',
  score: 4.7,
  words: '讲得很明白',
  answer: '',
  clientKind: 'seeker',
  expertId: 'e1',
  expertName: '陆知远',
  activityName: '简历诊断',
  scores: { attitude: 5, expertise: 5, usefulness: 4 },
  at: NOW,
  editableUntilAt: NOW,
  state: 'public',
  can: ['answer'],
  ...part,
})
const received = (...rows: FeedbackView[]) => cloud.answers('feedback.mine', { rows, nextCursor: null })
const words = () => screen.getByRole('textbox', { name: '回复' })
/** The one on the card, then the one in the sheet. */
const send = () => screen.getAllByRole('button', { name: '回复' }).at(-1) ?? document.body

describe('收到的评价', () => {
  it('is answered once, and then shows the answer without a way to answer again', async () => {
    received(makeFeedback())
    cloud.answers('feedback.answer', makeFeedback({ answer: '谢谢您', can: [] }))
    renderScreen(<ReceivedPage />)
    await tap(await screen.findByRole('button', { name: '回复' }))
    await type(words(), '谢谢您')
    received(makeFeedback({ answer: '谢谢您', can: [] }))

    await tapTwice(send())

    expect(await screen.findByText('您的回复：谢谢您')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '回复' })).not.toBeInTheDocument()
    expect(cloud.inputsOf('feedback.answer')).toEqual([{ id: 'f1', text: '谢谢您' }])
  })

  it('keeps the words when the network is away, and sends them under the same key', async () => {
    received(makeFeedback())
    cloud.losesReply('feedback.answer')
    renderScreen(<ReceivedPage />)
    await tap(await screen.findByRole('button', { name: '回复' }))
    await type(words(), '谢谢您')
    await tap(send())
    await waitFor(() => expect(cloud.toasts()).toHaveLength(1), { timeout: 5000 })
    expect(screen.getByDisplayValue('谢谢您')).toBeInTheDocument()
    cloud.answers('feedback.answer', makeFeedback({ answer: '谢谢您', can: [] }))

    await tap(send())

    await waitFor(() => expect(cloud.toasts().at(-1)).toBe('已回复'))
    expect(new Set(cloud.keysOf('feedback.answer')).size).toBe(1)
  })

  it('still has the words after the sheet was closed by a slip', async () => {
    received(makeFeedback())
    renderScreen(<ReceivedPage />)
    await tap(await screen.findByRole('button', { name: '回复' }))
    await type(words(), '写了一半')

    await tap(screen.getByRole('button', { name: '关闭' }))
    await tap(screen.getByRole('button', { name: '回复' }))

    expect(screen.getByDisplayValue('写了一半')).toBeInTheDocument()
  })

  it('says at the field that an empty answer is none', async () => {
    received(makeFeedback())
    cloud.answers('feedback.answer', makeFeedback())
    renderScreen(<ReceivedPage />)
    await tap(await screen.findByRole('button', { name: '回复' }))

    await tap(send())

    expect(await screen.findByText('请填写回复')).toBeInTheDocument()
    expect(cloud.toasts()).toEqual([])
  })

  it('leads to a complaint about one that is not true', async () => {
    received(makeFeedback())
    renderScreen(<ReceivedPage />)

    await tap(await screen.findByText('投诉'))

    expect(cloud.opened()).toEqual(['/packages/consult/report/index?subject=feedback&id=f1'])
  })

  it('says how feedback comes about while there is none', async () => {
    received()
    renderScreen(<ReceivedPage />)

    expect(await screen.findByText('还没有评价')).toBeInTheDocument()
  })
})
