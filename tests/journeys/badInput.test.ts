import { randomUUID } from 'node:crypto'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { uploadFolderOf } from '@/cloudfunctions/_kit/storage'
import type { Reply } from '@/domain/contract'
import { sentenceOf } from '@/domain/contract/errors'
import { completeContent } from '@/tests/cloud/logDesk'
import { makeAccount, makeConsultation, makeExpertAccount, makeLog } from '@/tests/make'
import { settleExperts, startTown, type Town } from './town'

/** What a page would say to the user: the sentence, then what is wrong with each field. */
type Said = string[]

let town: Town
let client: { token: string; uid: string }
let expert: { token: string; uid: string }

beforeAll(async () => {
  town = await startTown()
  ;[client, expert] = [await signIn(), await signIn()]
  settleExperts(town, { e1: {}, e9: {} })
  const [clientId, expertAccountId] = [accountIdOf(client.uid), accountIdOf(expert.uid)]
  town.load('accounts', [makeAccount(client.uid), makeAccount('wx-other'), makeExpertAccount(expert.uid, 'e9')])
  town.load('consultations', [
    makeConsultation('closed', { clientId, state: 'closed' }),
    makeConsultation('theirs', { clientId: accountIdOf('wx-other') }),
  ])
  town.load('serviceLogs', [makeLog('draft', { expertId: 'e9', expertAccountId, version: 3 })])
})
afterAll(() => town.close())

async function post(path: string, body: string, token = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  return fetch(town.emulator.url + path, { method: 'POST', headers, body })
}

async function signIn(): Promise<{ token: string; uid: string }> {
  const tokens = (await (await post('/auth/v1/signin/anonymously', '{}')).json()) as Record<string, string> // texts
  return { token: tokens.access_token ?? '', uid: tokens.sub ?? '' }
}

/** One request as text, so that it may hold what JSON.stringify would leave out. */
async function send(area: string, text: string, token = client.token): Promise<Said> {
  const reply = (await (await post(`/v1/functions/${area}`, text, token)).json()) as Reply<unknown> // serve answers so
  if (reply.ok) return ['ok']
  const { code, detail, fields = [] } = reply.refusal
  return [sentenceOf(code, detail), ...fields.map(({ message }) => message)]
}

const event = (action: string, input: unknown) => JSON.stringify({ action, input, key: randomUUID() })
const ask = (fields: object) =>
  event('ask', {
    expertId: 'e1',
    serviceType: 'planning',
    city: '320100',
    summary: '怎样写简历',
    hideName: false,
    ...fields,
  })
const complete = completeContent({ startOn: '2026-02-27', endOn: '2026-02-27' })
const submit = (fields: object) => event('submit', { id: 'draft', version: 3, content: { ...complete, ...fields } })

const NO_SUCH_ACTION = '没有这项操作，请更新到最新版本后再试'
const FAULTY = '填写的内容有误，请按提示修改'

/** Through the web's gateway and the built functions: what the user reads. */
it.each<[string, () => Promise<Said>, Said]>([
  ['an unknown action', () => send('consultations', event('destroy', {})), [NO_SUCH_ACTION]],
  ['the prototype as an action', () => send('consultations', event('__proto__', {})), [NO_SUCH_ACTION]],
  ['an action every object has', () => send('consultations', event('constructor', {})), [NO_SUCH_ACTION]],
  ['the wrong role', () => send('serviceLogs', event('mine', {})), ['您的身份不能进行这项操作']],
  [
    "somebody else's question",
    () => send('consultations', event('get', { id: 'theirs' })),
    ['这条记录不属于您，无法查看或办理'],
  ],
  [
    'a closed question',
    () => send('consultations', event('withdraw', { id: 'closed', version: 1 })),
    ['当前状态是“已结束”，不能进行这项操作，请刷新后再看'],
  ],
  [
    'a summary too short',
    () => send('consultations', ask({ summary: ' 怎么 \n' })),
    [FAULTY, '问题摘要至少 4 个字，现在 2 个字'],
  ],
  [
    'a summary too long',
    () => send('consultations', ask({ summary: '问'.repeat(251) })),
    [FAULTY, '问题摘要最多 250 个字，现在 251 个字'],
  ],
  [
    'values of the wrong type',
    () => send('consultations', ask({ summary: { $ne: null }, hideName: 'no', expertId: ['e1'] })),
    [FAULTY, '缺少记录编号', '请填写问题摘要', '“hideName”填写有误，请检查'],
  ],
  [
    'four pictures with a question',
    () => send('consultations', ask({ pictures: ['a', 'b', 'c', 'd'] })),
    [FAULTY, '图片最多 3 个'],
  ],
  [
    'four photos with a log',
    () => send('serviceLogs', submit({ photos: ['a', 'b', 'c', 'd'] }), expert.token),
    ['日志还不能提交，请按提示补全', '现场照片最多 3 张，请移除多余的照片'],
  ],
  [
    'a log of 199 characters',
    () => send('serviceLogs', submit({ content: '字'.repeat(199) }), expert.token),
    ['日志还不能提交，请按提示补全', '服务内容请写 200 至 500 字，现有 199 字，还差 1 字'],
  ],
  [
    'a draft that another phone has saved since',
    () => send('serviceLogs', event('save', { id: 'draft', version: 2, content: complete }), expert.token),
    ['已被他人处理，现在是“草稿”，请刷新'],
  ],
  [
    'one megabyte',
    () => send('consultations', ask({ details: '字'.repeat(350_000) })),
    ['提交的内容太大，请减少文字或图片后再试'],
  ],
  ['a body that is no object', () => send('consultations', '[1, 2]'), [NO_SUCH_ACTION]],
])('refuses %s in words a user can act on', async (_what, sent, said) => {
  expect(await sent()).toEqual(said)
})

it('keeps prototype keys out of the functions', async () => {
  const poison =
    '{"action":"register","key":"poison-key-1","input":{"__proto__":{"kind":"seeker","name":"沈小禾"},"phone":"1"}}'

  expect((await send('account', poison))[0]).toBe(FAULTY)
  expect(await send('account', '{"action":"me","input":{"__proto__":{"registered":true}}}')).toEqual(['ok'])
  const stranger = await town.as('wx-stranger').must('account.me', {})
  expect(stranger).toMatchObject({ registered: false, kind: null, name: '' })
})

it('answers ten megabytes at the gateway, before any function runs', async () => {
  const before = town.emulator.stats.invocations().length

  const response = await post('/v1/functions/consultations', ask({ details: 'x'.repeat(10_000_000) }), client.token)

  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' })
  expect(town.emulator.stats.invocations()).toHaveLength(before)
})

it('tells a file by its bytes, whatever its name says, and takes it from its owner alone', async () => {
  const register = (fileId: string) =>
    send('account', event('addFile', { fileId, purpose: 'logPhoto', name: '现场.jpg' }))
  const script = await town.emulator.files.put(
    `${uploadFolderOf(accountIdOf(client.uid))}/photo.jpg`,
    Buffer.from('<svg onload="steal()"/>'),
    { contentType: 'image/jpeg' },
  )
  const theirs = await town.emulator.files.put(`${uploadFolderOf(accountIdOf('wx-other'))}/a.jpg`, Buffer.from('x'))

  expect(await register(script)).toEqual(['不支持这种文件，请上传 JPG 图片、PNG 图片'])
  expect(await register(theirs)).toEqual(['这条记录不属于您，无法查看或办理'])
  expect(await town.all('files')).toEqual([])
})
