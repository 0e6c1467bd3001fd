import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { makeAccount } from '@/tests/make'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'

const DAY_MS = 86_400_000

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(async () => cloud.close())

let count = 0
function makeMessage(to: string, fields: Partial<MessageDoc> = {}): MessageDoc {
  count += 1
  return {
    _id: `consultations:c${count}:1:0`,
    to,
    title: '有新的答复',
    body: '陆知远 答复了您的咨询',
    opens: 'packages/consult/dialogue/index?id=c1',
    needsMe: false,
    topic: `consultations/c${count}`,
    seq: 1,
    at: Date.now() - count,
    readBy: [],
    ...fields,
  }
}

const ids = (entries: { id: string }[]) => entries.map(({ id }) => id)

it('shows newest first and nothing of anybody else', async () => {
  const me = accountIdOf('wx-in-1')
  const [older, newer] = [makeMessage(me, { at: 1000 }), makeMessage(me, { at: Date.now(), needsMe: true })]
  cloud.load('messages', [older, newer, makeMessage('u-other'), makeMessage('city:320100'), makeMessage('centre')])

  const inbox = await cloud.as('wx-in-1').must('account.inbox', {})

  expect(inbox.entries.map(({ id, needsMe, read }) => ({ id, needsMe, read }))).toEqual([
    { id: newer._id, needsMe: true, read: false },
    { id: older._id, needsMe: false, read: false },
  ])
  expect(inbox.nextCursor).toBeNull()
})

it('does not count what is older than ninety days', async () => {
  const me = accountIdOf('wx-in-old')
  cloud.load('messages', [makeMessage(me, { at: Date.now() - 91 * DAY_MS }), makeMessage(me)])

  expect((await cloud.as('wx-in-old').must('account.inbox', {})).unread).toBe(1)
})

it('gives twenty a page and loses none, also of one instant', async () => {
  const me = accountIdOf('wx-in-pages')
  const messages = Array.from({ length: 45 }, (_each, place) =>
    makeMessage(me, { at: 5_000_000 - Math.floor(place / 5) }),
  )
  cloud.load('messages', messages)
  const person = cloud.as('wx-in-pages')

  const first = await person.must('account.inbox', {})
  const second = await person.must('account.inbox', { cursor: first.nextCursor ?? '' })
  const third = await person.must('account.inbox', { cursor: second.nextCursor ?? '' })

  const seen = [...ids(first.entries), ...ids(second.entries), ...ids(third.entries)]
  expect([first.entries.length, second.entries.length, third.entries.length]).toEqual([20, 20, 5])
  expect(new Set(seen)).toEqual(new Set(messages.map(({ _id }) => _id)))
  expect(third.nextCursor).toBeNull()
})

it('mixes the messages of the desks an officer staffs, and only of those', async () => {
  const officer = accountIdOf('wx-in-officer')
  cloud.load('accounts', [
    makeAccount('wx-in-officer', { kind: null, roles: [{ role: 'cityOfficer', city: '320800' }] }),
  ])
  const own = makeMessage(officer, { at: 3000 })
  const desk = makeMessage('city:320800', { at: 4000 })
  cloud.load('messages', [own, desk, makeMessage('city:320900')])

  const inbox = await cloud.as('wx-in-officer').must('account.inbox', {})

  expect(ids(inbox.entries)).toEqual([desk._id, own._id])
})

it('marks the messages named as read, for the reader alone', async () => {
  for (const openid of ['wx-in-a', 'wx-in-b']) {
    cloud.load('accounts', [makeAccount(openid, { kind: null, roles: [{ role: 'cityOfficer', city: '321000' }] })])
  }
  const [first, second] = [makeMessage('city:321000'), makeMessage('city:321000')]
  cloud.load('messages', [first, second])

  const { unread } = await cloud.as('wx-in-a').must('account.markRead', { ids: [first._id] })

  expect(unread).toBe(1)
  expect((await cloud.as('wx-in-b').must('account.me', {})).unread).toBe(2)
})

it('marks everything without ids, and again changes nothing', async () => {
  const me = accountIdOf('wx-in-all')
  cloud.load('messages', [makeMessage(me), makeMessage(me)])
  const person = cloud.as('wx-in-all')

  await person.must('account.markRead', {}, { key: 'mark-all-key' })
  const again = await person.must('account.markRead', {}, { key: 'mark-all-key' })

  expect(again.unread).toBe(0)
  expect((await person.must('account.inbox', {})).entries.map(({ read }) => read)).toEqual([true, true])
})

it("leaves somebody else's messages alone", async () => {
  const foreign = makeMessage(accountIdOf('wx-in-victim'))
  cloud.load('messages', [foreign])

  await cloud.as('wx-in-thief').must('account.markRead', { ids: [foreign._id] })

  expect((await cloud.as('wx-in-victim').must('account.me', {})).unread).toBe(1)
})

it.each([[{ ids: ['a b'] }], [{ ids: Array.from({ length: 51 }, () => 'a') }], [{ ids: 'all' }]])(
  'refuses %j',
  async (input) => {
    const reply = await cloud.as('wx-in-bad').send('account', { action: 'markRead', input, key: 'mark-bad-key' })

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT' } })
  },
)

it('starts from the top with a cursor nobody gave out', async () => {
  cloud.load('messages', [makeMessage(accountIdOf('wx-in-cursor'))])

  const inbox = await cloud.as('wx-in-cursor').must('account.inbox', { cursor: '$ne' })

  expect(inbox.entries).toHaveLength(1)
})
