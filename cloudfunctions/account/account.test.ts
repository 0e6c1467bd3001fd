import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { Account } from '@/cloudfunctions/_kit/caller'
import { makeAccount, makeExpertAccount } from '@/tests/make'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'

const SEEKER = { kind: 'seeker', name: '周晓岚', phone: '13700000002', city: '320500', agreedTo: '2026-11' } as const
const EMPLOYER = { ...SEEKER, kind: 'employer', unit: '江畔纺织有限公司' } as const

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(async () => cloud.close())

async function stored(openid: string): Promise<Account | null> {
  const { accountOf } = await import('@/cloudfunctions/_kit/caller')
  return accountOf(accountIdOf(openid))
}

describe('me', () => {
  it('tells a visitor where to upload and nothing else', async () => {
    const me = await cloud.as('wx-me-visitor').must('account.me', {})

    expect(me).toMatchObject({
      registered: false,
      kind: null,
      name: '',
      phoneMasked: '',
      roles: [],
      expertId: null,
      unread: 0,
    })
    expect(me.uploadFolder).toBe(`uploads/${accountIdOf('wx-me-visitor')}`)
  })

  it('masks the phone and names the city of a city officer', async () => {
    cloud.load('accounts', [
      makeAccount('wx-me-officer', { kind: null, roles: [{ role: 'cityOfficer', city: '320500' }] }),
    ])

    const me = await cloud.as('wx-me-officer').must('account.me', {})

    expect(me).toMatchObject({ registered: true, kind: null, phoneMasked: '138****0001' })
    expect(me.roles).toEqual([{ role: 'cityOfficer', label: '苏州市级经办人' }])
  })

  it('costs two round trips', async () => {
    await cloud.as('wx-me-visitor').must('account.me', {})

    expect(cloud.lastCall().database).toBe(2)
  })

  it('knows the same person on the web as somebody else', async () => {
    cloud.load('accounts', [makeExpertAccount('wx-me-expert', 'e-me')])

    const inWeChat = await cloud.as('wx-me-expert').must('account.me', {})
    const onWeb = await cloud.onWeb('wx-me-expert-web').must('account.me', {})

    expect(inWeChat.expertId).toBe('e-me')
    expect(onWeb.registered).toBe(false)
  })
})

describe('register', () => {
  it('opens an account with one entry in the audit trail', async () => {
    const me = await cloud.as('wx-reg-1').must('account.register', SEEKER)

    expect(me).toMatchObject({
      registered: true,
      kind: 'seeker',
      name: '周晓岚',
      phoneMasked: '137****0002',
      city: '320500',
    })
    const account = await stored('wx-reg-1')
    expect(account).toMatchObject({ version: 1, phone: '13700000002', agreedTo: '2026-11', roles: [], blocks: [] })
    expect(account?.outbox[0]?.entry).toMatchObject({
      action: 'account.register',
      from: 'visitor',
      to: 'seeker',
      why: '',
      seq: 1,
    })
  })

  it('answers the same call twice with the same account', async () => {
    const person = cloud.as('wx-reg-twice')

    const first = await person.must('account.register', SEEKER, { key: 'register-key-1' })
    const second = await person.must('account.register', SEEKER, { key: 'register-key-1' })

    expect({ ...second, nowAt: 0 }).toEqual({ ...first, nowAt: 0 })
    expect((await stored('wx-reg-twice'))?.version).toBe(1)
  })

  it('finds its own work when the reply was lost after the write', async () => {
    const person = cloud.as('wx-reg-lost')
    cloud.emulator.faults.add({ action: 'database.insertDocument', loseReply: true })

    const first = await person.call('account.register', SEEKER, { key: 'register-lost' })
    const second = await person.call('account.register', SEEKER, { key: 'register-lost' })

    expect(first).toMatchObject({ ok: false, refusal: { code: 'BUSY' } })
    expect(second).toMatchObject({ ok: true, data: { kind: 'seeker' } })
    expect((await stored('wx-reg-lost'))?.version).toBe(1)
  })

  it('refuses a second registration and says as what the person is registered', async () => {
    const person = cloud.as('wx-reg-again')
    await person.must('account.register', EMPLOYER)

    const reply = await person.call('account.register', SEEKER)

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'ALREADY_REGISTERED', detail: { kind: '用人单位' } } })
    expect((await stored('wx-reg-again'))?.kind).toBe('employer')
  })

  it('lets one of two registrations at once through', async () => {
    const person = cloud.as('wx-reg-race')

    const replies = await Promise.all([
      person.call('account.register', SEEKER),
      person.call('account.register', EMPLOYER),
    ])

    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ refusal: { code: 'ALREADY_REGISTERED' } })
  })

  it('keeps the roles of somebody the server already knows', async () => {
    cloud.load('accounts', [makeExpertAccount('wx-reg-expert', 'e-reg')])

    const me = await cloud.as('wx-reg-expert').must('account.register', SEEKER)

    expect(me).toMatchObject({ kind: 'seeker', expertId: 'e-reg' })
    expect(me.roles.map(({ role }) => role)).toEqual(['seeker', 'expert'])
  })

  it.each([
    ['an employer without unit', { ...EMPLOYER, unit: '' }, 'unit'],
    ['a phone that is none', { ...SEEKER, phone: '12345' }, 'phone'],
    ['a name of one character', { ...SEEKER, name: '周' }, 'name'],
    ['a city outside the province', { ...SEEKER, city: '110000' }, 'city'],
    ['a key group nobody knows', { ...SEEKER, keyGroups: ['__proto__'] }, 'keyGroups.0'],
  ])('refuses %s and names the field', async (_case, input, field) => {
    const reply = await cloud.as('wx-reg-bad').send('account', { action: 'register', input, key: 'register-bad' })

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT', fields: [{ field }] } })
    expect(await stored('wx-reg-bad')).toBeNull()
  })

  it('refuses a name that may not be shown, in WeChat and on the web', async () => {
    const input = { ...EMPLOYER, unit: '刷单兼职工作室' }

    const replies = [
      await cloud.as('wx-reg-risky').call('account.register', input),
      await cloud.onWeb('web-reg-risky').call('account.register', input),
    ]

    for (const reply of replies) {
      expect(reply).toMatchObject({ ok: false, refusal: { code: 'TEXT_REFUSED', detail: { field: '单位名称' } } })
    }
    expect(await stored('wx-reg-risky')).toBeNull()
  })

  it('keeps no key group of an employer', async () => {
    await cloud.as('wx-reg-groups').must('account.register', { ...EMPLOYER, keyGroups: ['graduate'] })

    expect((await stored('wx-reg-groups'))?.keyGroups).toEqual([])
  })
})

describe('update', () => {
  it('needs a registration first', async () => {
    const reply = await cloud.as('wx-up-visitor').call('account.update', SEEKER)

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'REGISTER_FIRST' } })
  })

  it('is not for officers', async () => {
    cloud.load('accounts', [makeAccount('wx-up-centre', { kind: 'seeker', roles: [{ role: 'centreOfficer' }] })])
    cloud.load('accounts', [makeAccount('wx-up-admin', { kind: null, roles: [{ role: 'admin' }] })])

    expect(await cloud.as('wx-up-centre').call('account.update', SEEKER)).toMatchObject({ ok: true })
    expect(await cloud.as('wx-up-admin').call('account.update', SEEKER)).toMatchObject({ ok: false })
  })

  it('turns a job seeker into an employer and leaves roles and blocks alone', async () => {
    cloud.load('accounts', [makeAccount('wx-up', { keyGroups: ['veteran'], blocks: ['u-other'] })])

    const me = await cloud.as('wx-up').must('account.update', EMPLOYER)

    expect(me).toMatchObject({ kind: 'employer', unit: '江畔纺织有限公司', keyGroups: [] })
    expect(await stored('wx-up')).toMatchObject({ blocks: ['u-other'], version: 2 })
  })

  it('takes effect once for one key', async () => {
    cloud.load('accounts', [makeAccount('wx-up-twice')])
    const person = cloud.as('wx-up-twice')

    await person.must('account.update', SEEKER, { key: 'update-key-1' })
    await person.must('account.update', SEEKER, { key: 'update-key-1' })

    expect((await stored('wx-up-twice'))?.version).toBe(2)
  })

  it('keeps both of two changes at once, one after the other', async () => {
    cloud.load('accounts', [makeAccount('wx-up-race')])
    const person = cloud.as('wx-up-race')

    const replies = await Promise.all([
      person.call('account.update', { ...SEEKER, city: '320600' }),
      person.call('account.update', { ...SEEKER, city: '320700' }),
    ])

    expect(replies.map((reply) => reply.ok)).toEqual([true, true])
    expect((await stored('wx-up-race'))?.version).toBe(3)
  })

  it('refuses a text that may not be shown and changes nothing', async () => {
    cloud.load('accounts', [makeAccount('wx-up-risky')])

    const reply = await cloud.as('wx-up-risky').call('account.update', { ...SEEKER, name: '代开发票王' })

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'TEXT_REFUSED', detail: { field: '姓名' } } })
    expect((await stored('wx-up-risky'))?.version).toBe(1)
  })
})
