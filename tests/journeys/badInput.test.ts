import { randomUUID } from 'node:crypto'
import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { uploadFolderOf } from '@/cloudfunctions/_kit/storage'
import type { Reply } from '@/domain/contract'
import { sentenceOf } from '@/domain/contract/errors'
import { completeContent, makeFile } from '@/tests/cloud/logDesk'
import { completeApplication, makeRound, signed } from '@/tests/cloud/selection'
import { makeNotice, makePublicised } from '@/tests/cloud/termDesk'
import { makeAccount, makeConsultation, makeExpertAccount, makeLog } from '@/tests/make'
import { settleExperts, startTown, type Town } from './town'

/** What a page would say to the user: the sentence, then what is wrong with each field. */
type Said = string[]

let town: Town
let client: { token: string; uid: string }
let expert: { token: string; uid: string }
let centre: { token: string; uid: string }

beforeAll(async () => {
  town = await startTown()
  ;[client, expert, centre] = [await signIn(), await signIn(), await signIn()]
  settleExperts(town, { e1: {}, e9: {} })
  const [clientId, expertAccountId] = [accountIdOf(client.uid), accountIdOf(expert.uid)]
  town.load('accounts', [makeAccount(client.uid), makeAccount('wx-other'), makeExpertAccount(expert.uid, 'e9')])
  town.load('consultations', [
    makeConsultation('closed', { clientId, state: 'closed' }),
    makeConsultation('theirs', { clientId: accountIdOf('wx-other') }),
  ])
  town.load('serviceLogs', [makeLog('draft', { expertId: 'e9', expertAccountId, version: 3 })])
  loadRound(clientId)
})
afterAll(() => town.close())

/** A round that opens next week, a draft of the client for it, and a notice that runs. */
function loadRound(clientId: string): void {
  const [openAt, closeAt] = [Date.parse('2026-03-10T00:00:00+08:00'), Date.parse('2026-03-31T00:00:00+08:00')]
  const applicant = makePublicised('公示人', { _id: 'publicised' })
  const { name, unit } = applicant
  const persons = [{ no: 1, name, unit, postAndTitle: '科长', category: null, city: '320100' }]
  const file = (name: string, purpose: FileDoc['purpose']) => makeFile(`form-${name}`, { purpose, ownerId: clientId })
  town.load('accounts', [makeAccount(centre.uid, { kind: null, roles: [{ role: 'centreOfficer' }] })])
  town.load('files', [
    file('portrait', 'portrait'),
    file('proof', 'applicationProof'),
    file('consent', 'consentScan'),
    file('signature', 'signature'),
  ])
  town.load('rounds', [makeRound({ openAt, closeAt })])
  town.load('applications', [applicant, makePublicised('沈小禾', { _id: 'form', accountId: clientId, state: 'draft' })])
  town.load('notices', [{ ...makeNotice(applicant, { endOn: '2026-03-09' }), persons }])
}

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

const form = (fields: object) =>
  event('submit', { id: 'form', version: 1, content: completeApplication('form', fields), ...signed('form') })
const start = (idNumber: string) => event('start', { name: '沈小禾', idNumber, source: 'self' })
const object = (fields: object) => {
  const facts = '此人申报材料所填的工作年限与实际不符，可以提供证明。'
  const said = { personNo: 1, name: '苗青', phone: '13700008888', facts, files: [] }
  return event('object', { noticeId: 'notice-publicised', ...said, ...fields })
}
const newRound = (fields: object) =>
  event('create', {
    ...{ title: '第一批集中申请', openOn: '2026-05-06', closeOn: '2026-05-20', cityDeadlineOn: '2026-06-01' },
    ...{ ageReferenceOn: '2026-05-20', places: null, note: '', contact: '025-83300000', marksPerCase: 2 },
    weights: { expertise: 40, experience: 30, commitment: 20, standing: 10 },
    ...{ ownCityBarred: false, intervalReason: '' },
    ...fields,
  })

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
  [
    'a mistyped ID number',
    () => send('applications', start('320102198006150010')),
    [FAULTY, '身份证号校验位不符，请逐位核对'],
  ],
  ['an ID number of 17 digits', () => send('applications', start('32010219800615001')), [FAULTY, '身份证号应为 18 位']],
  [
    'a form with a landline for the mobile',
    () => send('applications', form({ mobile: '025-83300000' })),
    ['申请表还不能提交，请按提示补全', '联系电话应为 11 位手机号，请检查'],
  ],
  [
    'a form before the round opens',
    () => send('applications', form({})),
    ['还没有开放的批次，“2026年职业指导专家集中申请”2026年3月10日开放申请，草稿已为您保留'],
  ],
  [
    'half a link',
    () => send('applications', event('consentOf', { code: 'abc' })),
    [FAULTY, '链接不完整，请让申请人重新发送'],
  ],
  [
    'a link that is over',
    () => send('applications', event('consentOf', { code: 'a'.repeat(32) })),
    ['这个链接已失效，请联系发送的人重新生成'],
  ],
  ["the officers' queue", () => send('applications', event('queue', {})), ['您的身份不能进行这项操作']],
  [
    'an objection without facts',
    () => send('notices', object({ facts: '不合适' })),
    [FAULTY, '事实和理由至少 20 个字，现在 3 个字'],
  ],
  ['an objection to nobody on the list', () => send('notices', object({ personNo: 9 })), [FAULTY, '请选择对谁有异议']],
  [
    'a receipt that is none',
    () => send('notices', event('follow', { receiptNo: 'YY-2026-0001-0', phone: '13700008888' })),
    ['编号或电话不正确，请核对回执'],
  ],
  [
    'a round that closes before it opens',
    () => send('rounds', newRound({ closeOn: '2026-05-01' }), centre.token),
    ['批次设置有误：截止日期不能早于开放日期'],
  ],
  [
    'a round in the window of another',
    () => send('rounds', newRound({ openOn: '2026-03-20', intervalReason: '提前开展' }), centre.token),
    ['与“2026年职业指导专家集中申请”的申请时间重叠，请调整日期'],
  ],
  [
    'weights that do not add up',
    () =>
      send(
        'rounds',
        newRound({ weights: { expertise: 40, experience: 30, commitment: 20, standing: 20 } }),
        centre.token,
      ),
    [FAULTY, '各项权重合计应为 100'],
  ],
  [
    'a notice that would run past the calendar',
    () => send('notices', event('preview', { kind: 'selection', on: '2026-12-28' }), centre.token),
    ['工作日历只到2026年12月31日，公示期会超出，请先补充下一年度的放假安排'],
  ],
  [
    'a term that starts yesterday',
    () =>
      send(
        'appointments',
        event('appoint', { applicationIds: ['publicised'], decisionNo: '苏职介〔2026〕1号', startOn: '2026-03-01' }),
        centre.token,
      ),
    ['聘期起始日应是决定当日或之后 60 天以内'],
  ],
  [
    'an appointment before the notice has ended',
    () =>
      send(
        'appointments',
        event('appoint', { applicationIds: ['publicised'], decisionNo: '苏职介〔2026〕1号', startOn: '2026-03-02' }),
        centre.token,
      ),
    ['公示到2026年3月9日 24:00 结束，结束后才能聘任'],
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
  const before = await town.all('files')
  const theirs = await town.emulator.files.put(`${uploadFolderOf(accountIdOf('wx-other'))}/a.jpg`, Buffer.from('x'))

  expect(await register(script)).toEqual(['不支持这种文件，请上传 JPG 图片、PNG 图片'])
  expect(await register(theirs)).toEqual(['这条记录不属于您，无法查看或办理'])
  expect(await town.all('files')).toEqual(before)
})
