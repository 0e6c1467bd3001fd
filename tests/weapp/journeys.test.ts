import type { MiniProgram } from './miniProgram/launch'
import { createPhone } from './miniProgram/phone'
import type { Query } from './miniProgram/query'
import { takePhotographs } from './photographs'
import { askAs } from './screens'
import { type SeededCloud, startSeededCloud } from './seededCloud'

/** The four journeys one after the other: one question, from finding its expert to the feedback on the answer. */
const EXPERT = '秦致远'
const SEARCH = /^姓名、/
const SUMMARY = '在纺织厂做了二十年挡车工，厂里停产了，想知道能转到哪些岗位'
const ANSWER = '您的设备操作经验很适合转到自动化产线巡检，先从本市的免费培训开始，我把报名要点写给您。'
const ACTIVITY = '纺织转岗一对一职业规划'
const WORDS = '讲得很实在，知道下一步该报哪个培训了'
const CONTENT = '先听来访者介绍工作经历与家庭情况，再按职业兴趣和体力条件逐项分析可转的岗位，'.repeat(6)

let cloud: SeededCloud
let client: MiniProgram
let expert: MiniProgram
let before: { services: number; feedbacks: number }

const button = (name: string | RegExp): Query => ({ role: 'button', name })
const radio = (name: string | RegExp): Query => ({ role: 'radio', name })
const inDialog = async (app: MiniProgram, title: string, name: string): Promise<Query> => ({
  ...button(name),
  within: await app.find({ role: 'dialog', name: title }),
})

/** Goes on by so many parts of the form. */
async function turnTo(app: MiniProgram, parts: number) {
  for (let part = 0; part < parts; part += 1) await app.tap(button('下一步'))
}

const callsOf = (app: MiniProgram, name: string) => app.record.calls.filter(({ action }) => action === name)

/** Figures of the expert in the public directory. */
async function figures() {
  const { experts } = await askAs(cloud, 'visitor', ['experts.search', { words: EXPERT }])
  const { services = 0, feedbacks = 0 } = experts[0] ?? {}
  return { services, feedbacks }
}

/** Nothing went wrong on any phone so far. */
function expectNoErrors(...apps: MiniProgram[]) {
  for (const { record } of apps) expect([record.errors, [...record.unknown]]).toEqual([[], []])
}

let broken = false
/** A step of the story; after one that failed the next ones have nothing to stand on. */
function step(name: string, act: () => Promise<void>) {
  it(name, async () => {
    if (broken) throw new Error('an earlier step failed')
    broken = true
    await act()
    broken = false
  })
}

beforeAll(async () => {
  cloud = await startSeededCloud()
  before = await figures()
  const phone = createPhone({ privacyAgreed: false, gallery: await takePhotographs(1) })
  client = cloud.launchAsStranger('wx-journey-client', { phone })
  expert = cloud.launchAs('expert-busy', { phone: createPhone({ gallery: await takePhotographs(2) }) })
}, 60_000)
afterAll(() => cloud.close())

describe('1 find', () => {
  step('searches by name, pinyin initials and filters, without signing in', async () => {
    await client.openTab('pages/experts/index')
    await client.type(SEARCH, 'qzy')
    await client.confirm(SEARCH)
    await client.find({ className: 'expert-card', name: new RegExp(EXPERT) })

    await client.tap(button('清空搜索词'))
    await client.tap(button('筛选专家'))
    const sheet = await client.find({ role: 'dialog', name: '筛选专家' })
    await client.tap({ ...radio('南京'), within: sheet })
    await client.tap(button('查看结果'))

    const cities = client.all({ className: 'expert-card' }).map((card) => /南京/.test(client.wordsOf(card)))
    expect(cities.length).toBeGreaterThan(3)
    expect(cities).not.toContain(false)
    expect(client.record.calls.filter(({ action }) => action.startsWith('account.'))).toEqual([])
  })

  step('proposes three experts with reasons after three questions', async () => {
    await client.openTab('pages/home/index')
    await client.tap(button(/^我要咨询/))
    await client.tap(radio('职业规划'))
    await client.tap(radio('最好本周'))
    await client.tap(button('看看推荐'))

    const cards = client.all({ className: 'expert-card' })
    expect(cards).toHaveLength(3)
    expect(client.all({ className: 'ec-reason' })).toHaveLength(3)
    await client.goBack()
  })

  step('shows the public page of an expert, and none of their phone', async () => {
    await client.openTab('pages/experts/index')
    await client.type(SEARCH, EXPERT)
    await client.confirm(SEARCH)
    await client.tap({ className: 'expert-card', name: new RegExp(EXPERT) })

    expect(client.page().route).toBe('packages/directory/expert/index')
    expect(client.text()).toContain('南京')
    expect(client.text()).not.toMatch(/1[3-9]\d{9}/)
    expectNoErrors(client)
  })
})

describe('2 consult', () => {
  step('lets a visitor write a question with a picture, and cancel registering without losing it', async () => {
    await client.tap(button('咨询'))
    await client.tap(radio('劳动者'))
    await client.tap(radio('职业规划'))
    await client.type('问题摘要', SUMMARY)
    await client.pick('所在城市：请选择', '南京')
    await client.tap(button('添加图片'))
    await client.tap(button('从相册选择'))
    await client.tap(button('同意'))
    await client.find({ text: '已选 1，最多 3' })

    await client.tap(button('提交问题'))
    await client.tap(button('暂不登记'))

    expect(client.page().route).toBe('packages/consult/ask/index')
    expect((await client.find({ name: '问题摘要', tag: 'textarea' })).attributes.value).toBe(SUMMARY)
    expect(callsOf(client, 'consultations.ask')).toEqual([])
  })

  step('registers in between and asks once', async () => {
    await client.tap(button('提交问题'))
    await client.type('姓名', '方小满')
    await client.type('手机号', '13800001234')
    await client.tap({ role: 'checkbox', name: '我已阅读并同意' })
    await client.tap(button('同意并登记'))

    await client.find({ text: '回执' })
    await client.tap(button('查看这次咨询'))

    expect(callsOf(client, 'consultations.ask')).toHaveLength(1)
    expect(client.page().route).toBe('packages/consult/dialogue/index')
    expectNoErrors(client)
  })

  step('brings the question to the expert, who accepts and answers', async () => {
    await expert.openTab('pages/messages/index')
    await expert.tap({ className: 'message', name: new RegExp(SUMMARY.slice(0, 8)) })
    expect(expert.text()).toContain(SUMMARY)
    await expert.tap(button('接受'))
    await expert.tap(await inDialog(expert, '接受', '接受'))

    await expert.type('写下您的答复', ANSWER)
    await expert.tap(button('答复'))

    await expert.find({ className: 'bubble', text: new RegExp(ANSWER.slice(0, 10)) })
    expectNoErrors(expert)
  })

  step('shows the client the answer, and ends when the client ends it', async () => {
    await client.openTab('pages/messages/index')
    await client.tap({ className: 'message', name: /咨询有新答复/ })
    expect(client.text()).toContain(ANSWER)
    await client.tap(button('结束咨询'))
    await client.tap(await inDialog(client, '结束咨询', '结束咨询'))

    await client.find({ text: '评价服务' })
    expectNoErrors(client)
  })
})

describe('3 serve and log', () => {
  step('begins the log from the consultation and checks it by the shared count', async () => {
    await expert.openTab('pages/messages/index')
    await expert.tap({ className: 'message', name: /咨询已结束/ })
    await expert.tap(button('填写服务日志'))
    expect((await expert.find({ name: '活动名称', tag: 'input' })).attributes.value).toBe('职业规划一对一服务')
    await expert.type('活动名称', ACTIVITY)
    await turnTo(expert, 2)
    await expert.type('服务内容', '太短了')

    expect(expert.all({ text: /已写 3 字，还差 197 字/ })).toHaveLength(1)
    expectNoErrors(expert)
  })

  step('keeps words and pictures over a killed app without a network, and sends the pictures on', async () => {
    await expert.setNetwork('none')
    await expert.type('服务内容', CONTENT)
    await expert.tap(button('下一步'))
    await expert.tap(button('添加现场照片'))
    await expert.tap(button('从相册选择'))
    await expert.find({ text: /2 个没有传上/ })

    const phone = expert.kill()
    phone.network = 'wifi'
    expert = cloud.launchAs('expert-busy', { phone, path: 'packages/desk/logs/index' })
    // The cloud has the name the log began with; this phone has what was typed since.
    await expert.tap({ className: 'log-line', name: '草稿，职业规划一对一服务' })
    expect((await expert.find({ name: '活动名称', tag: 'input' })).attributes.value).toBe(ACTIVITY)

    await turnTo(expert, 2)
    expect((await expert.find({ name: '服务内容', tag: 'textarea' })).attributes.value).toBe(CONTENT)
    await expert.tap(button('下一步'))
    await expert.find({ text: '已选 2，最多 3' })
    expectNoErrors(expert)
  })

  step('leads to the field that is missing, then is submitted once, however often the button is tapped', async () => {
    await expert.tap(button('提交审核'))
    await expert.find({ role: 'alert', text: '请选择职责类别' })
    await expert.tap(radio('个性化职业指导'))
    await turnTo(expert, 3)
    await expert.doubleTap(button('提交审核'))

    await expert.find({ text: '已提交' })
    expect(callsOf(expert, 'serviceLogs.submit')).toHaveLength(1)
    expectNoErrors(expert)
  })

  step('comes back with a reason, is mended, and is accepted by the officer of the city', async () => {
    const officer = await openCase()
    expect(officer.text()).toContain(CONTENT)
    await officer.tap(button('退回修改'))
    await officer.tap({ ...radio('内容笼统'), within: await officer.find({ role: 'dialog', name: '退回修改' }) })
    await officer.tap(await inDialog(officer, '退回修改', '退回修改'))
    await officer.gone({ role: 'dialog' })

    await expert.openTab('pages/messages/index')
    await expert.tap({ className: 'message', name: new RegExp(`服务日志需要修改.*${ACTIVITY}`) })
    expect(expert.text()).toContain('退回原因：服务内容写得太笼统')
    await turnTo(expert, 3)
    await expert.tap(button('提交审核'))
    await expert.find({ text: '已提交' })

    const again = await openCase()
    await again.tap(button('通过并归档'))

    await waitFor(async () => (await figures()).services === before.services + 1)
    expectNoErrors(officer, again, expert)
  })
})

/** The officer of the city with the log of this story before them. */
async function openCase(): Promise<MiniProgram> {
  const officer = cloud.launchAs('officer-nanjing', { path: 'packages/console/logs/index' })
  await officer.tap({ className: 'log-line', name: `待审核，${ACTIVITY}` })
  return officer
}

async function waitFor(holds: () => Promise<boolean>) {
  const until = Date.now() + 5000
  while (!(await holds())) if (Date.now() > until) throw new Error('did not come to be')
}

describe('4 feedback', () => {
  step('is left by the client after the service, and counts in the directory', async () => {
    await client.tap(button('评价服务'))
    await client.tap(button('提交评价'))
    expect(client.all({ role: 'alert' }).map((node) => client.wordsOf(node))).toContain('请给“专业水平”打分')
    for (const criterion of ['服务态度', '专业水平', '实际帮助']) await client.tap(radio(`${criterion} 5 分，很满意`))
    await client.type('想说的话', WORDS)
    await client.doubleTap(button('提交评价'))

    await client.find({ text: /已收到您的评价/ })
    expect(callsOf(client, 'feedback.leave')).toHaveLength(1)
    expect((await figures()).feedbacks).toBe(before.feedbacks + 1)
    expectNoErrors(client)
  })

  step('is answered once by the expert, which the client and the public read', async () => {
    expert = cloud.launchAs('expert-busy', { phone: expert.kill(), path: 'packages/desk/received/index' })
    const card = await expert.find({ className: 'card', name: new RegExp(WORDS) })
    await expert.tap({ ...button('回复'), within: card })
    await expert.type('回复', '谢谢您的信任，培训开班时我再提醒您。')
    await expert.tap(await inDialog(expert, '回复评价', '回复'))
    await expert.gone({ role: 'dialog' })

    await client.tap(button('看专家主页'))

    expect(client.text()).toContain(WORDS)
    expect(client.text()).toContain('谢谢您的信任')
    expect(client.text()).not.toContain('方小满')
    expectNoErrors(expert, client)
  })
})
