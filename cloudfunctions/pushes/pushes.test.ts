import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(async () => cloud.close())

const fileDoc = (id: string): FileDoc => ({
  _id: id,
  ownerId: 'u-owner',
  purpose: 'consultation',
  name: '咨询图片',
  kind: 'picture',
  mime: 'image/jpeg',
  sizeBytes: 4,
  original: '',
  view: '',
  thumb: '',
  state: 'pending',
  traceId: `trace-${id}`,
  at: 1,
})
const verdict = (id: string, suggest: string) => ({
  ToUserName: 'gh_1',
  FromUserName: 'wx-1',
  MsgType: 'event',
  Event: 'wxa_media_check',
  trace_id: `trace-${id}`,
  version: 2,
  result: { suggest, label: 100 },
})

async function stateOf(id: string): Promise<string | undefined> {
  const { db } = await import('@/cloudfunctions/_kit/cloud')
  const { data } = (await db.collection('files').doc(id).get()) as { data: FileDoc[] } // the SDK types documents as any
  const [file] = data
  return file?.state
}

async function inboxOf(to: string): Promise<{ _id: string; title: string }[]> {
  const { db } = await import('@/cloudfunctions/_kit/cloud')
  const { data } = await db.collection('messages').where({ to }).get()
  return data as { _id: string; title: string }[] // the SDK types documents as any
}

it.each([
  ['pass', 'passed'],
  ['risky', 'refused'],
  ['review', 'pending'],
])('takes the verdict %s as %s', async (suggest, state) => {
  cloud.load('files', [fileDoc(`verdict-${suggest}`)])

  const answer = await cloud.run('pushes', verdict(`verdict-${suggest}`, suggest))

  expect(answer).toBe('success')
  expect(await stateOf(`verdict-${suggest}`)).toBe(state)
})

it('tells the owner of a refused picture once, however often WeChat says so', async () => {
  cloud.load('files', [{ ...fileDoc('twice'), ownerId: 'u-twice' }])

  await cloud.run('pushes', verdict('twice', 'risky'))
  await cloud.run('pushes', verdict('twice', 'risky'))

  expect((await inboxOf('u-twice')).map(({ title }) => title)).toEqual(['有一张图片没有通过内容检查'])
})

it('does not let a second verdict overturn the first', async () => {
  cloud.load('files', [fileDoc('first')])

  await cloud.run('pushes', verdict('first', 'risky'))
  await cloud.run('pushes', verdict('first', 'pass'))

  expect(await stateOf('first')).toBe('refused')
})

it('waits for a file that is kept a moment later than its verdict comes', async () => {
  const pushed = cloud.run('pushes', verdict('late', 'pass'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  cloud.load('files', [fileDoc('late')])

  await pushed

  expect(await stateOf('late')).toBe('passed')
})

it.each([
  ['another event', { MsgType: 'event', Event: 'user_enter_tempsession' }],
  ['a message', { MsgType: 'text', Content: '你好' }],
  ['a verdict without a result', { MsgType: 'event', Event: 'wxa_media_check', trace_id: 'trace-none' }],
  ['a verdict with a query for a trace', { ...verdict('x', 'pass'), trace_id: { $ne: '' } }],
  ['nothing', null],
])('answers %s and does nothing', async (_case, event) => {
  cloud.load('files', [fileDoc(`still-${_case.length}`)])

  expect(await cloud.run('pushes', event)).toBe('success')
  expect(await stateOf(`still-${_case.length}`)).toBe('pending')
})

it('refuses whoever comes as a person', async () => {
  cloud.load('files', [fileDoc('forged')])
  const { main } = await import('@/cloudfunctions/pushes')
  await cloud.as('wx-forger').call('account.me', {}) // leaves a person's identity in the environment, as the platform does

  expect(await main(verdict('forged', 'pass'))).toBe('refused')
  expect(await stateOf('forged')).toBe('pending')
})
