import type * as ContentCheck from '@/cloudfunctions/_kit/contentCheck'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'

let cloud: Cloud
let checkTexts: typeof ContentCheck.checkTexts

beforeAll(async () => {
  cloud = await startCloud()
  checkTexts = (await import('@/cloudfunctions/_kit/contentCheck')).checkTexts
})
beforeEach(() => cloud.emulator.doubles.clear())
afterAll(async () => cloud.close())

const IN_WECHAT = { openId: 'wx-writer' }
const ON_WEB = { openId: '' }

it('asks WeChat once for all texts together', async () => {
  await checkTexts(IN_WECHAT, { 问题摘要: '怎么写简历', 详细情况: '刚毕业' })

  expect(cloud.emulator.doubles.sent).toHaveLength(1)
  expect(cloud.emulator.doubles.sent[0]?.request).toEqual({
    content: '怎么写简历\n刚毕业',
    version: 2,
    scene: 2,
    openid: 'wx-writer',
  })
})

it('asks nobody when nothing is written', async () => {
  expect(await checkTexts(IN_WECHAT, { 问题摘要: ' ', 详细情况: undefined })).toBe('pass')
  expect(cloud.emulator.doubles.sent).toEqual([])
})

it.each([
  ['in WeChat', IN_WECHAT],
  ['on the web', ON_WEB],
])('names the field that is refused, %s', async (_where, ctx) => {
  const texts = { 问题摘要: '怎么写简历', 详细情况: '我这里可以代开发票', 备注: '谢谢' }

  await expect(checkTexts(ctx, texts)).rejects.toMatchObject({ code: 'TEXT_REFUSED', detail: { field: '详细情况' } })
})

it.each([
  ['in WeChat', IN_WECHAT],
  ['on the web', ON_WEB],
])('lets doubtful text through and says so, %s', async (_where, ctx) => {
  expect(await checkTexts(ctx, { 评价内容: '老师说包面试保过' })).toBe('review')
})

it('finds a word that a long text has at the end of one piece and the start of the next', async () => {
  for (const before of [2478, 2479, 2480, 2498, 2499, 2500, 2501]) {
    const text = `${'好'.repeat(before)}赌博${'好'.repeat(500)}`
    await expect(checkTexts(IN_WECHAT, { 内容: text })).rejects.toMatchObject({ code: 'TEXT_REFUSED' })
  }
})

it('lets nothing through while WeChat does not answer', async () => {
  await expect(checkTexts({ openId: '' }, { 内容: '你好' })).resolves.toBe('pass')
  cloud.emulator.faults.add({ action: 'wx.api', code: 'SYS_ERR', times: 1 })

  await expect(checkTexts(IN_WECHAT, { 内容: '你好' })).rejects.toMatchObject({ code: 'SYS_ERR' })
})
