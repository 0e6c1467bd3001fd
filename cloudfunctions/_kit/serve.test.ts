import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeAccount } from '@/tests/make'

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
  cloud.load('accounts', [makeAccount('wx-seeker'), makeAccount('wx-nobody', { kind: null })])
})
afterAll(() => cloud.close())

const codeOf = (reply: Awaited<ReturnType<ReturnType<Cloud['as']>['send']>>) => (reply.ok ? 'ok' : reply.refusal.code)

describe('what every function does with a request', () => {
  it.each([
    ['no event', null, 'UNKNOWN_ACTION'],
    ['an unknown action', { action: 'drop', input: {} }, 'UNKNOWN_ACTION'],
    ['a name every object has', { action: 'toString', input: {} }, 'UNKNOWN_ACTION'],
    ['the prototype', { action: '__proto__', input: {} }, 'UNKNOWN_ACTION'],
    ['an action that is no text', { action: { a: 1 }, input: {} }, 'UNKNOWN_ACTION'],
    ['a write without a key', { action: 'markRead', input: {} }, 'BAD_INPUT'],
    ['a key that is no key', { action: 'markRead', input: {}, key: '../..' }, 'BAD_INPUT'],
    ['input of the wrong type', { action: 'files', input: 'all' }, 'BAD_INPUT'],
    ['ten megabytes', { action: 'files', input: { keys: ['x'.repeat(10_000_000)] } }, 'TOO_LARGE'],
  ])('refuses %s', async (_, event, code) => {
    expect(codeOf(await cloud.as('wx-seeker').send('account', event))).toBe(code)
  })

  it('names the field and the mend', async () => {
    const reply = await cloud.as('wx-seeker').call('account.update', {
      kind: 'seeker',
      name: '沈',
      phone: '12345',
    })

    expect(reply).toMatchObject({
      ok: false,
      refusal: {
        code: 'BAD_INPUT',
        fields: [
          { field: 'name', message: '姓名至少 2 个字，现在 1 个字' },
          { field: 'phone', message: '手机号应为 11 位数字，以 1 开头，请检查' },
        ],
      },
    })
  })

  it('asks an unregistered person to register and tells a registered one that it is not theirs', async () => {
    const stranger = await cloud.as('wx-stranger').send('consultations', { action: 'list', input: { as: 'client' } })
    const seeker = await cloud.as('wx-seeker').send('serviceLogs', { action: 'mine', input: {} })
    const withoutKind = await cloud.as('wx-nobody').send('consultations', { action: 'list', input: { as: 'client' } })

    expect([stranger, seeker, withoutKind].map(codeOf)).toEqual(['REGISTER_FIRST', 'NOT_ALLOWED', 'REGISTER_FIRST'])
  })

  it('takes the caller from the platform, never from the input', async () => {
    const reply = await cloud.as('wx-stranger').send('account', {
      action: 'me',
      input: { openid: 'wx-seeker', callerId: 'wx-seeker' },
      openid: 'wx-seeker',
      userInfo: { openId: 'wx-seeker' },
    })

    expect(reply).toMatchObject({ ok: true, data: { registered: false } })
  })

  it('refuses a call without a person', async () => {
    const { main } = await import('@/cloudfunctions/account')
    await cloud.run('daily')

    expect(await main({ action: 'me', input: {} })).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } })
  })

  it('answers a fault of the cloud with a trace id and nothing of its inside', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    cloud.emulator.faults.add({ action: 'database.getDocument', code: 'SYS_ERR', message: 'secret inside' })

    const reply = await cloud.as('wx-seeker').call('account.me', {})

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'BUSY' } })
    const traceId = reply.ok ? '' : reply.refusal.traceId
    expect(traceId).toMatch(/^[0-9a-f]{8}$/)
    expect(log.mock.calls.map(([line]) => String(line))).toEqual([expect.stringContaining(traceId)])
    expect(JSON.stringify([reply, log.mock.calls])).not.toContain('secret')
    log.mockRestore()
  })

  it('has no top-level code, which the web gateway would take for its own', async () => {
    expect(await cloud.as('wx-stranger').send('account', {})).not.toHaveProperty('code')
  })
})
