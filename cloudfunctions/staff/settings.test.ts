import { brokenLink, type AuditEntry } from '@/cloudfunctions/_kit/audit'
import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import type * as Kit from '@/cloudfunctions/_kit/programme'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { startCloud, type Cloud, type Person } from '@/tests/cloud/startCloud'
import { makeAccount } from '@/tests/make'

let cloud: Cloud
let db: typeof Cloudbase.db
let kit: typeof Kit
let admin: Person
let centre: Person

beforeAll(async () => {
  cloud = await startCloud()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  kit = await import('@/cloudfunctions/_kit/programme')
  cloud.load('accounts', [
    makeAccount('wx-admin', { kind: null, name: '唐屿', roles: [{ role: 'admin' }] }),
    makeAccount('wx-centre', { kind: null, name: '方晓', roles: [{ role: 'centreOfficer' }] }),
    makeAccount('wx-city', { kind: null, name: '何苇', roles: [{ role: 'cityOfficer', city: '320100' }] }),
    makeAccount('wx-auditor', { kind: null, name: '顾澄', roles: [{ role: 'auditor' }] }),
    makeAccount('wx-seeker'),
  ])
  admin = cloud.as('wx-admin')
  centre = cloud.as('wx-centre')
})
afterAll(() => cloud.close())

const why = '省中心 2026 年第 3 次办公会决定'
const versionNow = async () => (await admin.must('staff.settings', {})).version

it('shows every setting with its default, and to each whose decision it is', async () => {
  const { version, rows, history } = await admin.must('staff.settings', {})
  const canSet = (name: string, list: typeof rows) => list.find((row) => row.name === name)?.canSet

  expect([version, history]).toEqual([0, []])
  expect(rows.find((row) => row.name === 'publicNoticeWorkingDays')).toEqual({
    name: 'publicNoticeWorkingDays',
    value: 5,
    changed: null,
    canSet: true,
  })
  expect(canSet('bar.health', rows)).toBe(false)
  const forCentre = (await centre.must('staff.settings', {})).rows
  expect([canSet('bar.health', forCentre), canSet('publicNoticeWorkingDays', forCentre)]).toEqual([true, false])
})

it.each(['wx-city', 'wx-auditor', 'wx-seeker', 'wx-stranger'])('shows nothing to %s', async (openid) => {
  const person = cloud.as(openid)
  const change = { name: 'feedbackEditableDays', value: 9, why, version: 0 } as const

  expect(await person.call('staff.settings', {})).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } })
  expect(await person.call('staff.setSetting', change)).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } })
})

it('takes a change with who, when and why, and everybody goes by it', async () => {
  const before = Date.now()

  const { rows, history } = await admin.must('staff.setSetting', {
    ...{ name: 'dismissalNoticeWorkingDays', value: 10, why },
    version: await versionNow(),
  })

  const change = { name: 'dismissalNoticeWorkingDays', from: 7, to: 10, whoName: '唐屿', role: 'admin', why }
  expect(history).toEqual([{ ...change, at: history[0]?.at }])
  expect(history[0]?.at).toBeGreaterThanOrEqual(before)
  expect(rows.find((row) => row.name === 'dismissalNoticeWorkingDays')).toMatchObject({ value: 10, changed: change })
  expect((await kit.programme()).settings).toMatchObject({ dismissalNoticeWorkingDays: 10, publicNoticeWorkingDays: 5 })
})

it('lets the centre alone decide on the bars, and only on them', async () => {
  const version = await versionNow()
  const refused = { ok: false, refusal: { code: 'NOT_ALLOWED' } }

  expect(await centre.call('staff.setSetting', { name: 'feedbackEditableDays', value: 9, why, version })).toMatchObject(
    refused,
  )
  expect(await admin.call('staff.setSetting', { name: 'bar.health', value: false, why, version })).toMatchObject(
    refused,
  )
  await centre.must('staff.setSetting', { name: 'bar.health', value: false, why, version })

  const { settings } = await kit.programme()
  expect([settings['bar.health'], settings['bar.ownWish'], settings.feedbackEditableDays]).toEqual([false, true, 7])
})

it('takes one change once, however often it arrives', async () => {
  const input = { name: 'feedbackCodeValidDays', value: 9, why, version: await versionNow() } as const

  const first = await admin.must('staff.setSetting', input, { key: 'same-key-1' })
  const second = await admin.must('staff.setSetting', input, { key: 'same-key-1' })

  expect(second).toEqual(first)
  expect(second.history.filter(({ name }) => name === 'feedbackCodeValidDays')).toHaveLength(1)
})

it('says what holds now to whoever saw an older state', async () => {
  const version = await versionNow()
  await admin.must('staff.setSetting', { name: 'closeAfterQuietDays', value: 20, why, version })

  const late = await admin.call('staff.setSetting', { name: 'closeAfterQuietDays', value: 30, why, version })

  expect(late).toMatchObject({ ok: false, refusal: { code: 'CHANGED_BY_OTHERS', detail: { state: '20 天' } } })
})

it('lets one of two at once through', async () => {
  const version = await versionNow()
  const values = [21, 22] as const

  const replies = await Promise.all(
    values.map((value) => admin.call('staff.setSetting', { name: 'closeAfterQuietDays', value, why, version })),
  )

  expect(replies.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)).sort()).toEqual(['CHANGED_BY_OTHERS', 'ok'])
  const won = values[replies.findIndex((reply) => reply.ok)]
  expect((await kit.programme()).settings.closeAfterQuietDays).toBe(won)
})

it.each([
  ['publicNoticeWorkingDays', 4, '应为 5 至 30 的整数'],
  ['publicNoticeWorkingDays', '7', '应为 5 至 30 的整数'],
  ['noticeCountsFrom', 'never', '请选择一项'],
  ['remindAfterWorkingDays', 3, '应小于“咨询答复时限”的 3 个工作日'],
  ['answerWithinWorkingDays', 3, '与现在的值相同，不需要修改'],
] as const)('refuses %s = %s at the field', async (name, value, message) => {
  const version = await versionNow()

  const reply = await admin.call('staff.setSetting', { name, value, why, version })

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT', fields: [{ field: 'value', message }] } })
  expect(await versionNow()).toBe(version)
})

it.each([
  ['', '请填写理由'],
  ['改', '理由至少 4 个字，现在 1 个字'],
  ['改'.repeat(301), '理由最多 300 个字，现在 301 个字'],
])('asks for a reason of 4 to 300 characters: %#', async (reason, message) => {
  const change = { name: 'feedbackEditableDays', value: 9, why: reason, version: await versionNow() } as const

  const reply = await admin.call('staff.setSetting', change)

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT', fields: [{ field: 'why', message }] } })
})

it('leaves a whole audit chain', async () => {
  await cloud.run('daily')

  const { data } = await db.collection('audit').where({ record: 'programme/settings' }).orderBy('seq', 'asc').get()
  const entries = data as AuditEntry[]
  expect(entries.length).toBe(await versionNow())
  expect(brokenLink(entries)).toBeNull()
  expect(entries[0]).toMatchObject({
    who: accountIdOf('wx-admin'),
    role: 'admin',
    action: 'setSetting',
    from: 'dismissalNoticeWorkingDays=7',
    to: 'dismissalNoticeWorkingDays=10',
    why,
  })
})

it('asks the database once while cold, and not at all for a minute', async () => {
  kit.forgetProgramme()
  await cloud.as('wx-seeker').must('experts.search', {})
  const cold = cloud.lastCall().database
  await cloud.as('wx-seeker').must('experts.search', {})
  const warm = cloud.lastCall().database
  cloud.moveClock(60_000)
  await cloud.as('wx-seeker').must('experts.search', {})

  expect([cold - warm, cloud.lastCall().database]).toEqual([1, cold])
})
