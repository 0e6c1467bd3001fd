import type { ConsultationRow } from '@/domain/contract/consultations'
import { Button } from '@/src/ui/Button'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { Loaded } from '@/src/ui/Loaded'
import { cloud } from '@/tests/screens/cloud'
import { aSeeker } from '@/tests/screens/people'
import { renderScreen, screen, tap, tapTwice, waitFor } from '@/tests/screens/renderScreen'
import { useAct, useCall, usePages } from './query'

const entry = (id: string) => ({
  id,
  title: `消息 ${id}`,
  body: '',
  at: 0,
  read: true,
  needsMe: false,
  opens: '/pages/me/index',
})

describe('useCall', () => {
  const Me = () => <Loaded seen={useCall('account.me', {})}>{(me) => <span>{me.name}</span>}</Loaded>

  it('shows what came', async () => {
    cloud.answers('account.me', aSeeker())

    renderScreen(<Me />)

    expect(await screen.findByText('陆小满')).toBeInTheDocument()
    expect(cloud.callsMade()).toEqual(['account.me'])
  })

  it('asks once more by itself when the reply is lost', async () => {
    cloud.answers('account.me', aSeeker())
    cloud.losesReply('account.me', 1)

    renderScreen(<Me />)

    expect(await screen.findByText('陆小满')).toBeInTheDocument()
    expect(cloud.callsMade()).toEqual(['account.me', 'account.me'])
  })

  it('shows the sentence and the trace id of a refusal, and comes back on retry', async () => {
    cloud.refuses('account.me', { code: 'BUSY', traceId: 't-77' })
    renderScreen(<Me />)
    expect(await screen.findByText('系统繁忙，请稍后再试')).toBeInTheDocument()
    expect(screen.getByText('问题编号 t-77')).toBeInTheDocument()

    cloud.answers('account.me', aSeeker())
    await tap(screen.getByRole('button', { name: '重试' }))

    expect(await screen.findByText('陆小满')).toBeInTheDocument()
  })
})

describe('usePages', () => {
  function Entries() {
    const pages = usePages('account.inbox', {}, (page) => page.entries)
    return (
      <List
        pages={pages}
        keyOf={(each) => each.id}
        render={(each) => <span>{each.title}</span>}
        empty={<Empty title="没有消息" />}
      />
    )
  }

  it('brings the next page by its cursor and stops at the last', async () => {
    cloud.answers('account.inbox', ({ cursor }) =>
      cursor
        ? { entries: [entry('b')], nextCursor: null, unread: 0 }
        : { entries: [entry('a')], nextCursor: 'after-a', unread: 0 },
    )
    renderScreen(<Entries />)
    await screen.findByText('消息 a')

    await tap(screen.getByRole('button', { name: '查看更多' }))

    expect(await screen.findByText('消息 b')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '查看更多' })).not.toBeInTheDocument()
    expect(cloud.inputsOf('account.inbox')).toEqual([{}, { cursor: 'after-a' }])
  })

  it('says what there is none of', async () => {
    cloud.answers('account.inbox', { entries: [], nextCursor: null, unread: 0 })

    renderScreen(<Entries />)

    expect(await screen.findByText('没有消息')).toBeInTheDocument()
  })
})

describe('what was read stays readable without a network', () => {
  const Mine = () => {
    const pages = usePages('consultations.list', { as: 'client' }, (page) => page.rows)
    return (
      <List
        pages={pages}
        keyOf={(row) => row.id}
        render={(row) => <span>{row.summary}</span>}
        empty={<Empty title="没有咨询" />}
      />
    )
  }
  const row: ConsultationRow = {
    id: 'c1',
    summary: '转行做数据分析要补什么',
    serviceType: 'planning',
    state: 'asked',
    stage: 'direct',
    withWhom: '周以宁',
    city: '320100',
    askedAt: 0,
    lastAt: 0,
    dueAt: null,
    needsMe: false,
  }

  it('shows the last list with a word that it is the last one', async () => {
    cloud.answers('consultations.list', { rows: [row], nextCursor: null })
    const { unmount } = renderScreen(<Mine />)
    await screen.findByText(row.summary)
    unmount()

    cloud.losesReply('consultations.list')
    renderScreen(<Mine />)

    expect(await screen.findByText(/下面是上次看到的内容/)).toBeInTheDocument()
    expect(screen.getByText(row.summary)).toBeInTheDocument()
  })
})

describe('useAct', () => {
  function Mark({ ids, keptAs }: { ids: string[]; keptAs?: string }) {
    const act = useAct('account.markRead', keptAs ? { keptAs } : {})
    return <Button onClick={() => void act.run({ ids })}>已读</Button>
  }

  it('does it once when tapped twice', async () => {
    cloud.answers('account.markRead', { unread: 0 })
    renderScreen(<Mark ids={['a']} />)

    await tapTwice(screen.getByRole('button'))

    await waitFor(() => expect(cloud.inputsOf('account.markRead')).toEqual([{ ids: ['a'] }]))
  })

  it('keeps the key while replies are lost, and takes another for the next intention', async () => {
    cloud.answers('account.markRead', { unread: 0 })
    cloud.losesReply('account.markRead', 2)
    renderScreen(<Mark ids={['a']} />)
    await tap(screen.getByRole('button'))
    await waitFor(() => expect(cloud.toasts()).toEqual(['暂时连不上服务，请稍后重试']))

    await tap(await screen.findByRole('button', { name: '已读' }))
    await waitFor(() => expect(cloud.keysOf('account.markRead')).toHaveLength(3))
    await tap(await screen.findByRole('button', { name: '已读' }))
    await waitFor(() => expect(cloud.keysOf('account.markRead')).toHaveLength(4))

    const [first, second, third, fourth] = cloud.keysOf('account.markRead')
    expect([second, third]).toEqual([first, first])
    expect(fourth).not.toBe(first)
  })

  it('sends the same key after the app was killed', async () => {
    cloud.losesReply('account.markRead')
    const { unmount } = renderScreen(<Mark ids={['a']} keptAs="a-submit" />)
    await tap(screen.getByRole('button'))
    await waitFor(() => expect(cloud.toasts()).toHaveLength(1))
    unmount()

    cloud.answers('account.markRead', { unread: 0 })
    renderScreen(<Mark ids={['a']} keptAs="a-submit" />)
    await tap(screen.getByRole('button'))

    await waitFor(() => expect(new Set(cloud.keysOf('account.markRead')).size).toBe(1))
    await waitFor(() => expect([...cloud.stored().keys()]).toEqual([]))
  })

  it("says the server's sentence with its numbers", async () => {
    cloud.refuses('account.markRead', { code: 'TOO_MANY_OPEN', detail: { count: 3 } })
    renderScreen(<Mark ids={['a']} />)

    await tap(screen.getByRole('button'))

    await waitFor(() => expect(cloud.toasts()).toEqual(['您有 3 个咨询正在进行，结束一个后可再提问']))
  })

  it('does not even send what is too large', async () => {
    cloud.answers('account.markRead', { unread: 0 })
    renderScreen(<Mark ids={['汉'.repeat(30_000)]} />)

    await tap(screen.getByRole('button'))

    await waitFor(() => expect(cloud.toasts()).toEqual(['提交的内容太大，请减少文字或图片后再试']))
    expect(cloud.callsMade()).toEqual([])
  })
})
