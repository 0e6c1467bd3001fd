import type { Engine } from './miniProgram/sandbox'
import { type SeededCloud, startSeededCloud } from './seededCloud'

let cloud: SeededCloud
beforeAll(async () => {
  cloud = await startSeededCloud()
}, 60_000)
afterAll(() => cloud.close())

/** What phones lack: new names of the language on old ones, `Intl` on many, Function on all, prompt promises on iOS up to 15. */
const LACKING = ['Intl', 'Proxy', 'WeakRef', 'FinalizationRegistry', 'BigInt', 'AggregateError']
const ENGINES: [string, Engine][] = [
  ['whose Function constructor throws', {}],
  ['whose Function constructor gives a dud', { functionConstructor: 'dud' }],
  ...LACKING.map((name): [string, Engine] => [`without ${name}`, { missing: [name] }]),
  ['with promises by timer', { slowPromises: true }],
  ['with all of this at once', { missing: LACKING, functionConstructor: 'dud', slowPromises: true }],
]

describe.each(ENGINES)('on a phone %s', (_, engine) => {
  it('starts and shows what its first query answers', async () => {
    const app = cloud.launchAs('visitor', { engine })

    await app.settle()

    expect(app.record.calls.map(({ action }) => action).filter(Boolean)).toEqual(['experts.home'])
    expect(app.all({ className: 'expert-card' }).length).toBeGreaterThan(0)
    expect(app.record.errors).toEqual([])
    expect([...app.record.unknown]).toEqual([])
  })

  it('checks a form by the shared schema', async () => {
    const app = cloud.launchAs('visitor', { engine, path: 'packages/consult/register/index' })
    await app.tap({ role: 'radio', name: /^劳动者/ })
    await app.type('姓名', '方小满')
    await app.type('手机号', '1380000')

    await app.tap({ role: 'button', name: '同意并登记' })

    expect(app.all({ role: 'alert' }).map((node) => app.wordsOf(node))).toEqual([
      expect.stringMatching(/^手机号应为 11 位数字/),
      '请阅读后勾选“我已阅读并同意”',
    ])
    expect(app.record.errors).toEqual([])
    app.kill()
  })
})
