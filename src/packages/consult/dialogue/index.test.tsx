import { waitFor } from '@testing-library/react'
import { forgetPerson } from '@/src/me'
import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import { makeConsultation, NOW_AT } from '../testing/consultation'
import DialoguePage from './index'
import { resendLost, useOutbox } from './outbox'

const said = (text: string) => ({
  id: `m-${text}`,
  from: 'client' as const,
  mine: true,
  text,
  pictures: [],
  at: NOW_AT,
})
const show = () => renderScreen(<DialoguePage />, { params: { id: 'c1' } })

beforeEach(() => useOutbox.setState({ waiting: {} }))

describe('咨询对话', () => {
  it('draws the acts the server offers and no others', async () => {
    cloud.answers('consultations.get', makeConsultation({ state: 'closed', can: ['leaveFeedback', 'report'] }))
    show()

    await tap(await screen.findByRole('button', { name: '评价服务' }))

    expect(cloud.opened()).toEqual(['/packages/consult/feedback/index?consultationId=c1'])
    expect(screen.queryByRole('button', { name: '发送' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '结束咨询' })).not.toBeInTheDocument()
  })

  it('shows a message at once and keeps it when the network is lost, then says it once with the same key', async () => {
    cloud.answers('consultations.get', makeConsultation())
    cloud.answers('consultations.reply', makeConsultation({ messages: [said('我想先了解培训补贴')] }))
    cloud.losesReply('consultations.reply', 2)
    show()
    await type(await screen.findByLabelText('继续沟通'), '我想先了解培训补贴')

    await tap(screen.getByRole('button', { name: '发送' }))
    expect(screen.getByText('我想先了解培训补贴')).toBeInTheDocument()
    expect(await screen.findByText('未发送，网络恢复后会自动再发')).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '重试' }))

    await waitFor(() => expect(screen.queryByText('未发送，网络恢复后会自动再发')).not.toBeInTheDocument())
    expect(screen.getAllByText('我想先了解培训补贴')).toHaveLength(1)
    expect(new Set(cloud.keysOf('consultations.reply')).size).toBe(1)
    expect(cloud.stored().has('kept:outbox:c1')).toBe(false)
  })

  it('sends what an app killed in between had left', async () => {
    cloud.answers('consultations.get', makeConsultation())
    cloud.losesReply('consultations.reply')
    const first = show()
    await type(await screen.findByLabelText('继续沟通'), '周三下午可以')
    await tap(screen.getByRole('button', { name: '发送' }))
    await screen.findByText('未发送，网络恢复后会自动再发')
    const [lostKey] = cloud.keysOf('consultations.reply')
    first.unmount()
    useOutbox.setState({ waiting: {} })
    cloud.answers('consultations.reply', makeConsultation({ messages: [said('周三下午可以')] }))

    show()

    await waitFor(() => expect(cloud.stored().has('kept:outbox:c1')).toBe(false))
    expect(cloud.keysOf('consultations.reply').at(-1)).toBe(lostKey)
    expect(await screen.findByText('周三下午可以')).toBeInTheDocument()
  })

  it('says nothing of one person in the name of the next who uses the phone', async () => {
    cloud.answers('consultations.get', makeConsultation())
    cloud.losesReply('consultations.reply')
    const first = show()
    await type(await screen.findByLabelText('继续沟通'), '周三下午可以')
    await tap(screen.getByRole('button', { name: '发送' }))
    await screen.findByText('未发送，网络恢复后会自动再发')
    const tries = cloud.keysOf('consultations.reply').length
    first.unmount()
    forgetPerson()

    show()

    expect(await screen.findByLabelText('继续沟通')).toHaveValue('')
    expect(screen.queryByText('周三下午可以')).not.toBeInTheDocument()
    expect(cloud.keysOf('consultations.reply')).toHaveLength(tries)
  })

  it('answers with the version that was read, and continues as messages', async () => {
    cloud.answers(
      'consultations.get',
      makeConsultation({ role: 'expert', state: 'asked', withWhom: '方*', can: ['accept', 'decline', 'answer'] }),
    )
    cloud.answers('consultations.answer', makeConsultation({ role: 'expert', can: ['reply'], version: 4 }))
    show()
    await type(await screen.findByLabelText('写下您的答复'), '建议先做一次职业测评')

    await tap(screen.getByRole('button', { name: '答复' }))

    expect(await screen.findByRole('button', { name: '发送' })).toBeInTheDocument()
    expect(cloud.inputsOf('consultations.answer')).toEqual([
      { id: 'c1', version: 3, text: '建议先做一次职业测评', pictures: [] },
    ])
  })

  it('says what accepting leads to, by when, before it is done', async () => {
    const dueAt = Date.UTC(2026, 10, 26, 16)
    cloud.answers('consultations.get', makeConsultation({ role: 'expert', state: 'asked', dueAt, can: ['accept'] }))
    cloud.answers('consultations.accept', makeConsultation({ role: 'expert', state: 'accepted', can: ['answer'] }))
    show()

    await tap(await screen.findByRole('button', { name: '接受' }))
    expect(screen.getByText(/请在 11月26日前 答复/)).toBeInTheDocument()
    expect(cloud.callsMade()).not.toContain('consultations.accept')
    const [, confirm] = screen.getAllByRole('button', { name: '接受' })
    await tap(confirm ?? document.body)

    await waitFor(() => expect(cloud.inputsOf('consultations.accept')).toEqual([{ id: 'c1', version: 3 }]))
    expect(await screen.findByRole('button', { name: '答复' })).toBeInTheDocument()
  })

  it('looks again when somebody else was faster', async () => {
    cloud.answers(
      'consultations.get',
      makeConsultation({ role: 'expert', state: 'asked', stage: 'field', can: ['accept'] }),
    )
    cloud.refuses('consultations.accept', { code: 'CHANGED_BY_OTHERS', detail: { state: '已接受' } })
    show()
    await tap(await screen.findByRole('button', { name: '接受' }))
    cloud.answers('consultations.get', makeConsultation({ role: 'expert', state: 'accepted', stage: 'field', can: [] }))

    const [, confirm] = screen.getAllByRole('button', { name: '接受' })
    await tap(confirm ?? document.body)

    await waitFor(() => expect(screen.queryByRole('button', { name: '接受' })).not.toBeInTheDocument())
    expect(cloud.toasts()).toContain('已被他人处理，现在是“已接受”，请刷新')
  })

  it('keeps the reason that was written when declining did not get through', async () => {
    cloud.answers('consultations.get', makeConsultation({ role: 'expert', state: 'asked', can: ['decline'] }))
    cloud.losesReply('consultations.decline')
    show()
    await tap(await screen.findByRole('button', { name: '婉拒' }))
    await type(screen.getByLabelText('婉拒原因'), '本周出差，来不及答复')

    await tap(screen.getAllByRole('button', { name: '婉拒' }).at(-1) ?? document.body)

    await waitFor(() => expect(cloud.toasts()).toContain('暂时连不上服务，请稍后重试'))
    expect(screen.getByLabelText('婉拒原因')).toHaveValue('本周出差，来不及答复')
  })

  it('declines only with a reason', async () => {
    cloud.answers('consultations.get', makeConsultation({ role: 'expert', state: 'asked', can: ['decline'] }))
    cloud.answers('consultations.decline', makeConsultation({ role: 'expert', state: 'declined', can: [] }))
    show()
    await tap(await screen.findByRole('button', { name: '婉拒' }))
    const decline = () => tap(screen.getAllByRole('button', { name: '婉拒' }).at(-1) ?? document.body)

    await decline()
    expect(screen.getByText('请用 2–200 字说明原因')).toBeInTheDocument()
    await tap(screen.getByRole('radio', { name: '近期时间排不开，无法及时答复' }))
    await decline()

    await waitFor(() =>
      expect(cloud.inputsOf('consultations.decline')).toEqual([
        { id: 'c1', version: 3, reason: '近期时间排不开，无法及时答复' },
      ]),
    )
  })

  it('does not send again what the server refused', async () => {
    cloud.answers('consultations.get', makeConsultation())
    cloud.refuses('consultations.reply', { code: 'TEXT_REFUSED', detail: { field: '消息' } })
    show()
    await type(await screen.findByLabelText('继续沟通'), '加我微信领红包')
    await tap(screen.getByRole('button', { name: '发送' }))
    expect(await screen.findByText(/未发送：“消息”里有不适合发布的内容/)).toBeInTheDocument()

    resendLost('c1')

    expect(cloud.inputsOf('consultations.reply')).toHaveLength(1)
  })
})
