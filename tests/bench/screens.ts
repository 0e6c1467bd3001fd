import { costOf, everyVisit, visit } from '@/tests/weapp/screens'
import { type SeededCloud, startSeededCloud } from '@/tests/weapp/seededCloud'

/** Prints what each screen of the compiled WeChat app costs until its first content stands. */
export async function benchScreens(): Promise<void> {
  const cloud = await startSeededCloud()
  try {
    await printScreens(cloud)
    await printActs(cloud)
  } finally {
    await cloud.close()
  }
}

async function printScreens(cloud: SeededCloud) {
  console.log('Screens of the WeChat app: first content')
  const rows: Record<string, object> = {}
  for (const each of await everyVisit(cloud)) {
    const { app, cost } = await visit(cloud, each)
    const { setDataCalls, setDataBytes, nodes, mostChildren, depth, asked, errors } = cost
    const firstAt = Math.round(app.record.setData[0]?.afterMs ?? 0)
    const lastAt = Math.round(app.record.setData.at(-1)?.afterMs ?? 0)
    const page = each.path.replace(/^(pages|packages)\/|\/index$/g, '')
    rows[page] = {
      setDataCalls,
      setDataBytes,
      nodes,
      mostChildren,
      depth,
      calls: asked.length,
      firstAt,
      lastAt,
      errors: errors.length,
    }
    app.kill()
  }
  console.table(rows)
}

/** What single acts on the list of experts cost. */
async function printActs(cloud: SeededCloud) {
  const { app } = await visit(cloud, { path: 'pages/experts/index', who: 'visitor', asks: [] })
  const rows: Record<string, object> = {}
  const acts: [string, () => Promise<void>][] = [
    ['one key in the search field', () => app.press(/^姓名、/, '简')],
    ['twenty more experts', () => app.reachBottom()],
    ['forty more after these', () => app.reachBottom().then(() => app.reachBottom())],
    ['opening the filters', () => app.tap({ role: 'button', name: '筛选专家' })],
  ]
  for (const [act, does] of acts) {
    const before = costOf(app)
    await does()
    const after = costOf(app)
    rows[act] = {
      setDataCalls: after.setDataCalls - before.setDataCalls,
      setDataBytes: after.setDataBytes - before.setDataBytes,
      nodes: after.nodes,
      mostChildren: after.mostChildren,
    }
  }
  console.log('Acts on the list of experts')
  console.table(rows)
}
