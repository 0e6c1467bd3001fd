import { launchPage, pageOf, words } from './fakeBundle'
import type { MiniProgram } from './launch'
import { measureTree } from './tree'

let app: MiniProgram
afterEach(() => app.kill())

const told = (fact: string): unknown =>
  app.evaluate(`getCurrentPages()[0].events.map(function (e) { return ${fact} }).join()`)

const NESTED = {
  cn: [
    {
      nn: '8',
      sid: 'outer',
      cl: 'card wide',
      cn: [
        { nn: '3', sid: 'plain', cn: [{ nn: '8', sid: 'inner', p1: 'button', cn: [words('打开')] }] },
        { nn: '0', sid: 'stop', cn: [{ nn: '8', sid: 'caught', cn: [words('停在这里')] }] },
      ],
    },
    { nn: '3', sid: 'dead', cn: [words('不可点')] },
  ],
}

it('lets a tap bubble through what the template binds, and no further than a catch', async () => {
  app = launchPage(pageOf(NESTED))

  await app.tap({ text: '打开' })
  expect(told('e.type + ":" + e.currentTarget.dataset.sid + "<" + e.target.id')).toBe('tap:inner<inner,tap:outer<inner')
  await app.tap({ text: '停在这里' })
  expect(told('e.currentTarget.dataset.sid')).toBe('inner,outer,caught,stop')
})

it('refuses to tap where nothing is bound', async () => {
  app = launchPage(pageOf(NESTED))

  await expect(app.tap({ text: '不可点' })).rejects.toThrow('"tap" is not bound on <view>')
})

it('refuses to tap what is disabled, itself or around it', async () => {
  const disabled = { nn: '14', sid: 'b', p1: true, cn: [words('提交')] }
  const still = { nn: '8', sid: 'c', p2: true, cl: 'row', cn: [{ nn: '8', sid: 'd', cn: [words('选择')] }] }
  app = launchPage(pageOf({ cn: [disabled, still] }))

  await expect(app.tap({ tag: 'button' })).rejects.toThrow('<button> is disabled')
  await expect(app.tap({ text: '选择' })).rejects.toThrow('<view.row> is disabled')
})

it('does not find what a style hides', () => {
  const root = {
    cn: [
      { nn: '8', sid: 'a', cl: 'gone', cn: [words('甲')] },
      { nn: '8', sid: 'b', st: 'display:none', cn: [words('乙')] },
    ],
  }
  app = launchPage(pageOf(root), {
    wxss: '@media (min-width:9px){.shown{display:none}}.x,.y{color:red}.gone{color:red;display:none}',
  })

  expect(app.all({ tag: 'view' }).map(({ sid }) => sid)).toEqual([])
  expect(app.text()).toBe('')
})

it('finds by role, spoken name, class and innermost words, and complains of two that fit', async () => {
  app = launchPage(pageOf({ cn: [NESTED.cn[0], { nn: '8', sid: 'second', p1: 'button', cn: [words('打开')] }] }))

  expect(app.all({ role: 'button', name: '打开' }).map(({ sid }) => sid)).toEqual(['inner', 'second'])
  expect(app.all({ text: /打开/, className: 'card' })).toHaveLength(1)
  expect(app.all({ text: /停在/ }).map(({ sid }) => sid)).toEqual(['caught'])
  await expect(app.tap({ text: '打开' })).rejects.toThrow('2 nodes with text 打开')
})

it('types into the field a label names, never into the label', async () => {
  const field = { nn: '33', sid: 'f', p2: '姓名', p1: '' }
  app = launchPage(pageOf({ cn: [{ nn: '3', sid: 'l', cn: [words('姓名')] }, field] }))

  await app.type('姓名', '沈小禾')

  expect(told('e.type + "=" + e.detail.value')).toBe('focus=,input=沈小禾,blur=沈小禾')
  await expect(app.confirm('姓名')).rejects.toThrow('"confirm" is not bound on <input>')
})

it('turns a wheel only to what is on it', async () => {
  const face = (sid: string, v: string) => [{ nn: '8', sid, p1: 'button', cn: [words(v)] }]
  const city = { nn: '56', sid: 'p', p1: 'selector', p2: ['南京', '苏州'], cn: face('c', '城市') }
  const day = { nn: '56', sid: 'q', p1: 'date', p3: '2026-11-01', p4: '2026-11-23', cn: face('d', '日期') }
  app = launchPage(pageOf({ cn: [city, day] }))

  await app.pick('城市', '苏州')
  await app.pick('日期', '2026-11-02')

  expect(told('e.detail.value')).toBe('1,2026-11-02')
  await expect(app.pick('城市', '上海')).rejects.toThrow('"上海" is not among')
  await expect(app.pick('日期', '2026-11-24')).rejects.toThrow('is not between 2026-11-01 and 2026-11-23')
})

it('says so when a node has no template, and counts nodes', () => {
  app = launchPage(pageOf(NESTED))
  expect(measureTree(app.tree())).toEqual({ nodes: 10, mostChildren: 2, depth: 4 })
  app.kill()

  app = launchPage(pageOf({ cn: [{ nn: '99', sid: 'x' }] }))
  expect(() => app.tree()).toThrow('no template for node "99"')
})

it('taps what is drawn now, not what was drawn before', async () => {
  app = launchPage(pageOf(NESTED))
  const seen = await app.find({ text: '打开' })

  app.evaluate('getCurrentPages()[0].setData({ "root.cn.[0].cn": [] })')

  await expect(app.tap(seen)).rejects.toThrow('is no longer drawn')
  expect(app.all({ text: '打开' })).toEqual([])
})
