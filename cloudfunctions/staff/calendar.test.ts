import { brokenLink, type AuditEntry } from '@/cloudfunctions/_kit/audit'
import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import type * as Kit from '@/cloudfunctions/_kit/programme'
import { addWorkingDays, CalendarGap } from '@/domain/rules/workingDays'
import { startCloud, type Cloud, type Person } from '@/tests/cloud/startCloud'
import { makeAccount } from '@/tests/make'

const at = (time: string) => Date.parse(`${time}+08:00`)
const why = '按国务院办公厅通知录入'
const source = 'https://www.gov.cn/zhengce/content/2027holidays.htm'
const off = (on: string, name: string) => ({ on, kind: 'holiday' as const, name })
const worked = (on: string, name: string) => ({ on, kind: 'makeUp' as const, name })
const DAYS_2027 = [
  off('2027-10-01', '国庆节'),
  off('2027-01-01', '元旦'),
  off('2027-02-05', '春节'),
  off('2027-02-08', '春节'),
  off('2027-04-05', '清明节'),
  off('2027-05-01', '劳动节'),
  off('2027-06-09', '端午节'),
  off('2027-09-15', '中秋节'),
  worked('2027-01-30', '春节'),
]

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
    makeAccount('wx-city', { kind: null, roles: [{ role: 'cityOfficer', city: '320100' }] }),
  ])
  admin = cloud.as('wx-admin')
  centre = cloud.as('wx-centre')
})
afterAll(() => cloud.close())

const save = (year: number, days: typeof DAYS_2027, part: { version?: number; source?: string; key?: string } = {}) =>
  admin.call(
    'staff.saveCalendarYear',
    { year, days, source, why, version: 0, ...part },
    part.key ? { key: part.key } : {},
  )

it('shows what comes with the product, and that the next year is not known', async () => {
  const known = await centre.must('staff.calendarYear', { year: 2026 })
  const unknown = await admin.must('staff.calendarYear', { year: 2027 })

  expect(known).toMatchObject({ version: 0, origin: 'product', source: '', entered: null, canEdit: false, history: [] })
  expect(known.days.slice(0, 5)).toEqual([
    off('2026-01-01', '元旦'),
    off('2026-01-02', '元旦'),
    off('2026-01-03', '元旦'),
    worked('2026-01-04', '元旦'),
    worked('2026-02-14', '春节'),
  ])
  expect(unknown).toMatchObject({ days: [], origin: 'none', coveredUntil: '2026-12-31', canEdit: true })
})

it('keeps writing and importing to the administrator', async () => {
  const refused = { ok: false, refusal: { code: 'NOT_ALLOWED' } }
  const input = { year: 2027, days: DAYS_2027, source, why, version: 0 }

  for (const person of [centre, cloud.as('wx-city'), cloud.as('wx-stranger')]) {
    expect(await person.call('staff.saveCalendarYear', input)).toMatchObject(refused)
    expect(await person.call('staff.importYear', { year: 2026 })).toMatchObject(refused)
  }
  expect(await cloud.as('wx-city').call('staff.calendarYear', { year: 2026 })).toMatchObject(refused)
})

describe('the import', () => {
  it.each([2021, 2022, 2023, 2024, 2025, 2026])('proposes %i as the product has it', async (year) => {
    const { days } = await admin.must('staff.importYear', { year })

    expect(days).toEqual((await admin.must('staff.calendarYear', { year })).days)
  })

  it('refuses a year that the library does not know', async () => {
    expect(await admin.call('staff.importYear', { year: 2031 })).toMatchObject({
      ok: false,
      refusal: { code: 'YEAR_UNKNOWN', detail: { year: 2031 } },
    })
  })
})

it.each([
  ['a make-up day in the week', [...DAYS_2027, worked('2027-02-09', '春节')], 'days.9', /不是周六或周日/],
  ['a day twice', [...DAYS_2027, off('2027-10-01', '国庆节')], 'days.9', /出现了两次/],
  ['a day of another year', [...DAYS_2027, off('2028-02-01', '春节')], 'days.9', /不在 2027 年的安排里/],
  ['no National Day', DAYS_2027.slice(1), 'days', /还缺少国庆节的放假日期/],
])('refuses %s', async (_, days, field, message) => {
  const reply = await save(2027, days)

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT', fields: [{ field }] } })
  expect(reply.ok ? '' : reply.refusal.fields?.[0]?.message).toMatch(message)
})

it.each(['', 'http://www.gov.cn/x', 'www.gov.cn', 'https://nowhere', 'javascript:alert(1)'])(
  'refuses %j as the address of the notice',
  async (address) => {
    expect(await save(2027, DAYS_2027, { source: address })).toMatchObject({
      ok: false,
      refusal: { code: 'BAD_INPUT', fields: [{ field: 'source' }] },
    })
  },
)

it('refuses to leave a year out', async () => {
  const days = DAYS_2027.filter(({ kind }) => kind === 'holiday').map((day) => ({
    ...day,
    on: day.on.replace('2027', '2028'),
  }))

  expect(await save(2028, days)).toMatchObject({
    ok: false,
    refusal: { fields: [{ field: 'year', message: '请先录入 2027 年的安排，年份之间不能有空缺' }] },
  })
  await expect(kit.programme()).resolves.toMatchObject({ calendar: { coveredUntil: '2026-12-31' } })
})

it('warns the centre and the administrators two months before the calendar ends, once a week, until the next year is there', async () => {
  const told = async () => {
    const { data } = await db.collection('messages').where({ title: '工作日历即将用完' }).orderBy('at', 'asc').get()
    return (data as MessageDoc[]).map(({ to }) => to).sort()
  }
  const dayOn = async (on: string) => {
    cloud.moveClock(at(`${on}T10:00:00`) - Date.now())
    await cloud.run('daily')
    await cloud.run('daily')
  }

  await dayOn('2026-10-31')
  expect(await told()).toEqual([])
  expect((await admin.must('staff.calendarYear', { year: 2026 })).warning).toBe('')
  await dayOn('2026-11-01')
  expect(await told()).toEqual(['admin', 'centre'])
  await dayOn('2026-11-07')
  expect(await told()).toEqual(['admin', 'centre'])
  await dayOn('2026-11-08')
  expect(await told()).toEqual(['admin', 'admin', 'centre', 'centre'])
  expect((await centre.must('staff.calendarYear', { year: 2026 })).warning).toMatch(/^工作日历还有 53 天用完/)
  const { entries } = await admin.must('account.inbox', {})
  expect(entries[0]).toMatchObject({ title: '工作日历即将用完', opens: 'packages/console/calendar/index' })
})

it('reaches on once the next year is saved, in order of its days, once for the same call', async () => {
  cloud.moveClock(at('2026-11-23T10:00:00') - Date.now())
  const { calendar: before } = await kit.programme()
  expect(() => addWorkingDays(before, '2026-12-30', 5)).toThrow(CalendarGap)

  const first = await save(2027, DAYS_2027, { key: 'save-2027-1' })
  const again = await save(2027, DAYS_2027, { key: 'save-2027-1' })

  expect(again).toEqual(first)
  const { calendar } = await kit.programme()
  expect(calendar.coveredUntil).toBe('2027-12-31')
  expect(addWorkingDays(calendar, '2026-12-30', 5)).toBe('2027-01-07')
  expect(addWorkingDays(calendar, '2027-01-29', 1)).toBe('2027-01-30')
  const seen = await centre.must('staff.calendarYear', { year: 2027 })
  expect(seen).toMatchObject({
    ...{ version: 1, origin: 'entered', source, warning: '', coveredUntil: '2027-12-31' },
    entered: { whoName: '唐屿', role: 'admin', why },
    history: [{ year: 2027, source, whoName: '唐屿', why }],
  })
  expect(seen.days.map(({ on }) => on)).toEqual(DAYS_2027.map(({ on }) => on).sort())
})

it('counts as before across the holidays of a year entered again', async () => {
  const { days } = await admin.must('staff.importYear', { year: 2021 })
  await save(2021, days, { version: 1 })

  const { calendar } = await kit.programme()

  expect((await admin.must('staff.calendarYear', { year: 2021 })).origin).toBe('entered')
  expect(addWorkingDays(calendar, '2021-09-17', 5)).toBe('2021-09-26')
  expect(addWorkingDays(calendar, '2021-09-27', 5)).toBe('2021-10-09')
  expect(addWorkingDays(calendar, '2026-02-14', 5)).toBe('2026-02-28')
})

it('tells whoever comes too late who saved which year', async () => {
  expect(await save(2027, DAYS_2027, { version: 1 })).toMatchObject({
    ok: false,
    refusal: { code: 'CHANGED_BY_OTHERS', detail: { state: '2021 年由唐屿保存' } },
  })
})

it('lets one of two at once through', async () => {
  const replies = await Promise.all([save(2027, DAYS_2027, { version: 2 }), save(2027, DAYS_2027, { version: 2 })])

  expect(replies.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)).sort()).toEqual(['CHANGED_BY_OTHERS', 'ok'])
})

it('leaves a whole audit chain', async () => {
  await cloud.run('daily')

  const { data } = await db.collection('audit').where({ record: 'programme/calendar' }).orderBy('seq', 'asc').get()
  const entries = data as AuditEntry[]
  expect(brokenLink(entries)).toBeNull()
  expect(entries.map(({ from, to }) => [from, to])).toEqual([
    ['2027: not entered', '2027: 9 days'],
    ['2021: not entered', '2021: 38 days'],
    ['2027: 9 days', '2027: 9 days'],
  ])
})
