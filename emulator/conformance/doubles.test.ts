import { startTestEmulator } from '@/emulator/conformance/environment'

let started: Awaited<ReturnType<typeof startTestEmulator>>

beforeAll(async () => {
  started = await startTestEmulator()
})
afterAll(() => started.emulator.close())
beforeEach(() => started.emulator.doubles.clear())

const call = async (apiName: string, requestData: object) =>
  (await started.app.callWxOpenApi({ apiName, requestData })).result as Record<string, unknown>

describe('security.msgSecCheck', () => {
  const check = (content: string, more: object = {}) =>
    call('security.msgSecCheck', { version: 2, scene: 2, openid: 'o-sun', content, ...more })

  it.each([
    ['请问如何准备面试？', 'pass', 100],
    ['在家刷单，日入五百', 'risky', 20008],
    ['培训班保过', 'review', 10001],
  ])('judges %s as %s', async (content, suggest, label) => {
    expect(await check(content)).toMatchObject({
      errcode: 0,
      result: { suggest, label },
      trace_id: expect.any(String) as string,
    })
  })

  it('judges the nickname too', async () => {
    expect(await check('你好', { nickname: '赌博达人' })).toMatchObject({ result: { suggest: 'risky' } })
  })

  it.each([
    ['2,501 characters', { content: '问'.repeat(2501) }, 45002],
    ['no openid', { openid: '' }, 40003],
    ['no scene', { scene: 9 }, 40129],
    ['version 1', { version: 1 }, 47001],
    ['no content', { content: '' }, 47001],
  ])('refuses %s', async (_what, change, errcode) => {
    expect(await check('你好', change)).toMatchObject({ errcode })
  })

  it('takes exactly 2,500 characters, counted as code points', async () => {
    expect(await check('😀'.repeat(2500))).toMatchObject({ errcode: 0 })
  })
})

describe('security.mediaCheckAsync', () => {
  const pushed = async () => {
    const { data } = await started.app.database().collection('notes').get()
    return data as { pushed: Record<string, unknown> }[]
  }

  it.each([
    ['https://host/photo.jpg', 'pass'],
    ['https://host/risky-photo.jpg', 'risky'],
  ])('answers at once and pushes the judgement of %s as %s', async (url, suggest) => {
    const answer = await call('security.mediaCheckAsync', {
      version: 2,
      scene: 2,
      openid: 'o-sun',
      media_type: 2,
      media_url: url,
    })
    await started.emulator.doubles.settled()

    const event = (await pushed()).find((entry) => entry.pushed.trace_id === answer.trace_id)?.pushed
    expect(event).toMatchObject({
      MsgType: 'event',
      Event: 'wxa_media_check',
      result: { suggest },
      FromUserName: 'o-sun',
    })
  })
})

describe('subscribeMessage.send', () => {
  const send = (data: object, more: object = {}) =>
    call('subscribeMessage.send', { touser: 'o-sun', template_id: 'T1', page: 'pages/messages/index', data, ...more })

  it('takes a message whose fields keep their limits, and records it', async () => {
    const data = {
      thing1: { value: '您的咨询已有回复' },
      phrase2: { value: '已回复' },
      time3: { value: '2026年11月23日 10:00' },
    }

    expect(await send(data)).toMatchObject({ errcode: 0 })
    expect(started.emulator.doubles.sent).toEqual([
      expect.objectContaining({
        api: 'subscribeMessage.send',
        request: expect.objectContaining({ touser: 'o-sun', data }) as object,
      }),
    ])
  })

  it.each([
    { thing1: { value: '字'.repeat(21) } },
    { phrase1: { value: '专家组评审中' } },
    { phrase1: { value: 'done' } },
    { name1: { value: '名'.repeat(11) } },
    { character_string1: { value: 'x'.repeat(33) } },
    { number1: { value: 'three' } },
    { phone_number1: { value: '1'.repeat(18) } },
    { car_number1: { value: '苏A123456789' } },
    { date1: { value: 'tomorrow' } },
    { thing1: { value: '' } },
    { thing1: '不是对象' },
    { unknown1: { value: 'x' } },
    {},
  ])('refuses %j with 47003', async (data) => {
    expect(await send(data)).toMatchObject({ errcode: 47003 })
  })

  it('is refused with 43101 by a user who did not allow it, and goes again once they do', async () => {
    const { doubles } = started.emulator
    const data = { thing1: { value: '您好' } }

    doubles.refuseMessages('o-sun', 'T1')
    const [refused, other] = [await send(data), await send(data, { template_id: 'T2' })]
    doubles.acceptMessages('o-sun')

    expect([refused.errcode, other.errcode, (await send(data)).errcode]).toEqual([43101, 0, 0])
  })
})

describe('wxacode.getUnlimited', () => {
  it('gives a PNG as bytes through the compatible call, as base64 through the other', async () => {
    const request = { scene: 'f=Ab12_x', page: 'packages/consult/feedback/index', width: 280 }

    const bytes: unknown = await started.app.callCompatibleWxOpenApi({
      apiName: '/wxa/getwxacodeunlimit',
      requestData: Buffer.from(JSON.stringify(request)),
    })
    const { buffer } = await call('wxacode.getUnlimited', request)

    const image = Buffer.from(bytes as Buffer)
    expect(image.subarray(1, 4).toString()).toBe('PNG')
    expect(Buffer.from(String(buffer), 'base64').equals(image)).toBe(true)
  })

  it.each([
    [{ scene: '0123456789abcdef0123456789abcdef0' }, 40169],
    [{ scene: '反馈' }, 40169],
    [{ scene: 'a', page: '/pages/x' }, 41030],
    [{ scene: 'a', width: 100 }, 40097],
  ])('refuses %j', async (request, errcode) => {
    expect(await call('wxacode.getUnlimited', request)).toMatchObject({ errcode })
    const compatible: unknown = await started.app.callCompatibleWxOpenApi({
      apiName: 'wxacode.getUnlimited',
      requestData: Buffer.from(JSON.stringify(request)),
    })
    expect(compatible).toMatchObject({ errcode })
  })
})

it('refuses an interface that is not played', async () => {
  await expect(started.app.callWxOpenApi({ apiName: 'uniform.send', requestData: {} })).rejects.toMatchObject({
    code: 'INVALID_PARAM',
  })
})
