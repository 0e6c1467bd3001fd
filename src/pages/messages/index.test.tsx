import type { OutputOf } from '@/domain/contract'
import { cloud } from '@/tests/screens/cloud'
import { NOW } from '@/tests/screens/people'
import { comeBack, renderScreen, screen, tap, waitFor } from '@/tests/screens/renderScreen'
import MessagesPage from './index'

type Entry = OutputOf<'account.inbox'>['entries'][number]

const anEntry = (part: Partial<Entry> & { id: string }): Entry => ({
  title: `标题 ${part.id}`,
  body: '请在 3 个工作日内答复',
  at: NOW,
  read: true,
  needsMe: false,
  opens: `/packages/consult/dialogue/index?id=${part.id}`,
  ...part,
})

const inbox = (entries: Entry[], unread: number) =>
  cloud.answers('account.inbox', { entries, nextCursor: null, unread })

describe('the inbox', () => {
  it('shows what needs me first', async () => {
    inbox([anEntry({ id: 'new' }), anEntry({ id: 'mine', needsMe: true })], 0)

    renderScreen(<MessagesPage />)
    await screen.findByText('等您处理（1）')

    expect(screen.getAllByText(/^标题/).map((each) => each.textContent)).toEqual(['标题 mine', '标题 new'])
  })

  it('tells how many are unread, also on the tab', async () => {
    inbox([anEntry({ id: 'a', read: false })], 1)

    renderScreen(<MessagesPage />)

    expect(await screen.findByText('1 条未读')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '未读，标题 a，请在 3 个工作日内答复' })).toBeInTheDocument()
    await waitFor(() => expect(cloud.badges()).toEqual({ 2: '1' }))
  })

  it('opens the thing and marks the message read', async () => {
    inbox([anEntry({ id: 'a', read: false })], 1)
    cloud.answers('account.markRead', { unread: 0 })
    renderScreen(<MessagesPage />)

    await tap(await screen.findByRole('button', { name: /标题 a/ }))

    expect(cloud.opened()).toEqual(['/packages/consult/dialogue/index?id=a'])
    await waitFor(() => expect(cloud.inputsOf('account.markRead')).toEqual([{ ids: ['a'] }]))
    expect(cloud.badges()).toEqual({})
  })

  it('opens the thing even when marking it read fails, without a word about that', async () => {
    inbox([anEntry({ id: 'a', read: false })], 1)
    cloud.losesReply('account.markRead')
    renderScreen(<MessagesPage />)

    await tap(await screen.findByRole('button', { name: /标题 a/ }))

    expect(cloud.opened()).toEqual(['/packages/consult/dialogue/index?id=a'])
    await waitFor(() => expect(cloud.keysOf('account.markRead').length).toBeGreaterThan(0))
    expect(cloud.toasts()).toEqual([])
  })

  it('switches to a tab when a message leads to one', async () => {
    inbox([anEntry({ id: 'a', opens: '/pages/me/index' })], 0)
    renderScreen(<MessagesPage />)

    await tap(await screen.findByRole('button', { name: /标题 a/ }))

    expect(cloud.opened()).toEqual(['/pages/me/index'])
  })

  it('marks everything read at once', async () => {
    inbox([anEntry({ id: 'a', read: false }), anEntry({ id: 'b', read: false })], 2)
    cloud.answers('account.markRead', { unread: 0 })
    renderScreen(<MessagesPage />)

    await tap(await screen.findByRole('button', { name: '全部标为已读' }))

    await waitFor(() => expect(cloud.inputsOf('account.markRead')).toEqual([{}]))
  })

  it('looks again when the user comes back', async () => {
    inbox([], 0)
    renderScreen(<MessagesPage />)
    expect(await screen.findByText('还没有消息')).toBeInTheDocument()

    inbox([anEntry({ id: 'a' })], 0)
    await comeBack()

    expect(await screen.findByText('标题 a')).toBeInTheDocument()
  })
})
