import { readAppJson } from './miniProgram/appJson'
import { costOf, everyVisit, visit, type Visit } from './screens'
import { BUNDLE, type SeededCloud, startSeededCloud } from './seededCloud'

let cloud: SeededCloud
let visits: Visit[]
beforeAll(async () => {
  cloud = await startSeededCloud()
  visits = await everyVisit(cloud)
}, 60_000)
afterAll(() => cloud.close())

const LIST = 'pages/experts/index'

it('knows every page of the bundle', () => {
  expect(visits.map(({ path }) => path).sort()).toEqual([...readAppJson(BUNDLE).routes].sort())
})

describe.each(readAppJson(BUNDLE).routes)('%s', (path) => {
  it('stands without an error, within the nodes WeChat allows, and asks for nothing but what it shows', async () => {
    const wanted = visits.find((each) => each.path === path)
    if (!wanted) throw new Error(`no visit of ${path}`)

    const { app, cost } = await visit(cloud, wanted)
    app.kill()

    expect(cost.errors).toEqual([])
    expect(cost.asked.filter((action) => action !== 'account.me')).toEqual(wanted.asks)
    expect(cost.nodes).toBeLessThan(800)
    expect(cost.mostChildren).toBeLessThanOrEqual(60)
    expect(cost.depth).toBeLessThan(30)
    expect(cost.setDataCalls).toBeLessThanOrEqual(4)
  })
})

it.each(['pages/home/index', LIST, 'packages/directory/expert/index'])(
  '%s makes one call for its content',
  async (path) => {
    const wanted = visits.find((each) => each.path === path)
    if (!wanted) throw new Error(`no visit of ${path}`)

    const { cost } = await visit(cloud, wanted)

    expect(cost.asked).toEqual(wanted.asks)
  },
)

it('draws the first 20 experts in at most 3 setData and 32 KB', async () => {
  const { app, cost } = await visit(cloud, { path: LIST, who: 'visitor', asks: [] })

  expect(app.all({ className: 'expert-card' })).toHaveLength(20)
  expect(cost.setDataCalls).toBeLessThanOrEqual(3)
  expect(cost.setDataBytes).toBeLessThanOrEqual(32 * 1024)
})

it('spends at most 1 KB on a key in the search field, and asks nothing', async () => {
  const { app } = await visit(cloud, { path: LIST, who: 'visitor', asks: [] })
  const before = costOf(app)

  await app.press(/^姓名、/, '简')

  const after = costOf(app)
  expect(after.setDataBytes - before.setDataBytes).toBeGreaterThan(0)
  expect(after.setDataBytes - before.setDataBytes).toBeLessThanOrEqual(1024)
  expect(after.asked).toEqual(before.asked)
})

it('spends at most 1 KB on a key in the longest forms', async () => {
  const ask = cloud.launchAs('seeker-lin', { path: 'packages/consult/ask/index' })
  const log = cloud.launchAs('expert-busy', { path: 'packages/desk/log/index' })
  await Promise.all([ask.settle(), log.settle()])
  await ask.press('问题摘要', '想')
  await log.press('活动名称', '春')
  const before = [ask, log].map((app) => costOf(app).setDataBytes)

  await ask.press('问题摘要', '想转')
  await log.press('活动名称', '春季')

  const spent = [ask, log].map((app, at) => costOf(app).setDataBytes - (before[at] ?? 0))
  expect(Math.max(...spent)).toBeLessThanOrEqual(1024)
})

it('draws twenty more experts in at most 48 KB', async () => {
  const { app, cost } = await visit(cloud, { path: LIST, who: 'visitor', asks: [] })

  await app.reachBottom()

  expect(app.all({ className: 'expert-card' })).toHaveLength(40)
  expect(costOf(app).setDataBytes - cost.setDataBytes).toBeLessThanOrEqual(48 * 1024)
  expect(costOf(app).mostChildren).toBeLessThanOrEqual(60)
})
