import { launchMiniProgram, type LaunchOptions, type MiniProgram } from './launch'
import { launchPage, pageOf, words, writeBundle } from './fakeBundle'
import { createPhone } from './phone'

const open: MiniProgram[] = []
function launch(...given: Parameters<typeof launchPage>): MiniProgram {
  const app = launchPage(...given)
  open.push(app)
  return app
}
afterEach(() => open.splice(0).forEach((app) => app.kill()))

const BLANK = pageOf({})
/** Runs something of the app and gives what it left in `said`. */
async function said(app: MiniProgram, source: string): Promise<unknown> {
  app.evaluate(`var said = []; function say(x) { said.push(x.errMsg || x) }; ${source}`)
  await app.settle()
  return app.evaluate('said.join()')
}

describe('setData', () => {
  it('is applied by paths and recorded with its bytes', async () => {
    const app = launch(pageOf({ cn: [{ nn: '8', sid: 'a', cn: [words('旧')] }] }))

    await said(
      app,
      'getCurrentPages()[0].setData({ "root.cn.[0].cn.[0].v": "新", "root.cn.[1]": { nn: "3", sid: "b" } }, function () { say("drawn") })',
    )

    expect(app.text()).toBe('新')
    expect(app.all({ id: 'b' })).toHaveLength(1)
    expect(app.evaluate('said.join()')).toBe('drawn')
    expect(app.record.setData).toEqual([
      {
        page: 'pages/one/index',
        keys: ['root.cn.[0].cn.[0].v', 'root.cn.[1]'],
        bytes: 65,
        afterMs: expect.any(Number) as number,
      },
    ])
  })

  it('is an error above 256 KB', () => {
    const app = launch(BLANK)

    app.evaluate(`getCurrentPages()[0].setData({ big: new Array(${256 * 1024}).join("x") })`)

    expect(app.record.errors).toEqual(['setData of 262153 bytes on pages/one/index'])
  })
})

describe('navigation', () => {
  const pages = { 'pages/sub/index': BLANK, 'pages/three/index': BLANK }

  it('hands the query over as it was written', async () => {
    const app = launch(BLANK, { pages })

    await said(app, 'wx.navigateTo({ url: "../sub/index?q=%E7%AE%80&a=1=2" })')

    expect(app.routes()).toEqual(['pages/one/index', 'pages/sub/index'])
    expect(app.page().query).toEqual({ q: '%E7%AE%80', a: '1=2' })
  })

  it('refuses tabs where pages belong, pages where tabs belong, and pages nobody has', async () => {
    const app = launch(BLANK, { pages })

    const answers = await said(
      app,
      `wx.navigateTo({ url: "/pages/two/index", fail: say })
       wx.redirectTo({ url: "/pages/two/index", fail: say })
       wx.switchTab({ url: "/pages/sub/index", fail: say })
       wx.navigateTo({ url: "/pages/none/index", fail: say })`,
    )

    expect(answers).toBe(
      'navigateTo:fail can not open a tabbar page,redirectTo:fail can not open a tabbar page,' +
        'switchTab:fail can not switch to no-tabBar page,navigateTo:fail page "pages/none/index" is not found',
    )
    expect(app.record.errors).toHaveLength(4)
    expect(app.routes()).toEqual(['pages/one/index'])
  })

  it('stops at ten pages', async () => {
    const app = launch(BLANK, { pages })

    for (let at = 0; at < 9; at += 1) await said(app, 'wx.navigateTo({ url: "/pages/sub/index" })')
    expect(app.record.errors).toEqual([])

    expect(await said(app, 'wx.navigateTo({ url: "/pages/sub/index", fail: say })')).toContain(
      'webview count limit exceed',
    )
    expect(app.routes()).toHaveLength(10)
  })

  it('keeps a tab alive while another is shown, and loads it again after reLaunch', async () => {
    const count = 'onLoad: function () { this.setData({ loads: 1 }) }, onHide: function () { getApp().hidden = true }'
    const app = launch(pageOf({}, count), { pages })

    await said(app, 'wx.switchTab({ url: "/pages/two/index" })')
    await said(app, 'wx.navigateTo({ url: "/pages/sub/index" })')
    await said(app, 'wx.switchTab({ url: "/pages/one/index" })')
    expect(app.evaluate('getApp().hidden')).toBe(true)
    expect(app.routes()).toEqual(['pages/one/index'])
    expect(app.record.setData).toHaveLength(1)

    await said(app, 'wx.reLaunch({ url: "/pages/one/index" })')
    expect(app.record.setData).toHaveLength(2)
  })
})

describe('the phone', () => {
  it('keeps its store and its saved files over a kill, and loses what was chosen', async () => {
    const picture = { bytes: Buffer.from('jpeg'), name: 'a.jpg' }
    const first = launch(BLANK, { phone: createPhone({ gallery: [picture, picture] }) })
    await said(
      first,
      `wx.setStorageSync("draft", { a: [1] })
       wx.chooseMedia({ count: 2 }).then(function (chosen) {
         wx.getFileSystemManager().saveFile({ tempFilePath: chosen.tempFiles[0].tempFilePath, success: function (saved) {
           wx.setStorageSync("paths", [saved.savedFilePath, chosen.tempFiles[1].tempFilePath])
         } })
       })`,
    )

    const second = launch(BLANK, { phone: first.kill() })
    const answers = await said(
      second,
      `say(JSON.stringify(wx.getStorageSync("draft")))
       wx.getStorageSync("paths").forEach(function (path) { wx.getFileSystemManager().access({ path: path, success: say, fail: say }) })`,
    )

    expect(answers).toMatch(/^\{"a":\[1\]\},access:ok,access:fail no such file or directory, wxfile:\/\/tmp_\d+\.jpg$/)
  })

  it('refuses a value above 1 MB', () => {
    const app = launch(BLANK)

    expect(() => app.evaluate('wx.setStorageSync("big", new Array(1024 * 1024 + 1).join("x"))')).toThrow(
      'entry size limit',
    )
  })

  it('answers nothing to an app that was killed', async () => {
    const answered: string[] = []
    const app = launch(BLANK, { cloud: { ...CLOUD, invoke: (name) => Promise.resolve(answered.push(name)) } })
    app.evaluate(
      'var heard = 0; wx.cloud.callFunction({ name: "experts", data: {}, success: function () { heard += 1 } })',
    )

    app.kill()
    await new Promise((resolve) => setTimeout(resolve, 20))

    expect([answered, app.evaluate('heard')]).toEqual([['experts'], 0])
  })
})

const CLOUD: LaunchOptions['cloud'] = {
  invoke: (name, data) => Promise.resolve({ name, data }),
  store: (path) => Promise.resolve(`cloud://env/${path}`),
  link: () => undefined,
}

describe('the cloud', () => {
  it('is called with the data as JSON, and recorded by function and action', async () => {
    const app = launch(BLANK, { cloud: CLOUD })

    const answer = await said(
      app,
      'wx.cloud.callFunction({ name: "experts", data: { action: "get", input: { id: "e1", no: undefined } } }).then(function (r) { say(JSON.stringify(r.result)) })',
    )

    expect(answer).toBe('{"name":"experts","data":{"action":"get","input":{"id":"e1"}}}')
    expect(app.record.calls).toEqual([
      { name: 'cloud.callFunction', action: 'experts.get', input: { id: 'e1' }, page: 'pages/one/index' },
    ])
  })

  it('is out of reach without a network, which the app is told of', async () => {
    const app = launch(BLANK, { cloud: CLOUD })
    app.evaluate('wx.onNetworkStatusChange(function (event) { said.push(event.isConnected) }); var said = []')

    await app.setNetwork('none')
    expect(app.evaluate('said.join()')).toBe('false')

    expect(await said(app, 'wx.cloud.callFunction({ name: "experts", fail: say })')).toContain('network is offline')
  })

  it('takes the bytes of a file and tells how far it is', async () => {
    const stored: [string, string][] = []
    const store = (path: string, bytes: Buffer) => Promise.resolve(String(stored.push([path, String(bytes)])))
    const phone = createPhone({
      files: new Map([['wxfile://store_1.jpg', { bytes: Buffer.from('jpeg'), name: 'a.jpg' }]]),
    })
    const app = launch(BLANK, { phone, cloud: { ...CLOUD, store } })

    const progress = await said(
      app,
      `var task = wx.cloud.uploadFile({ cloudPath: "u/1.jpg", filePath: "wxfile://store_1.jpg", success: say })
       task.onProgressUpdate(function (at) { say(at.progress) })`,
    )

    expect(progress).toBe('25,50,75,100,cloud.uploadFile:ok')
    expect(stored).toEqual([['u/1.jpg', 'jpeg']])
  })
})

describe('what WeChat asks of the user', () => {
  const choose = 'wx.chooseMedia({ count: 1, success: say, fail: say })'
  const listen =
    'wx.onNeedPrivacyAuthorization(function (resolve) { getApp().answer = resolve; resolve({ event: "exposureAuthorization" }) });'
  const button = { cn: [{ nn: '14', sid: 's', uid: 'agree', p2: 'agreePrivacyAuthorization', cn: [words('同意')] }] }
  const gallery = () => [{ bytes: Buffer.from('jpeg'), name: 'a.jpg' }]

  it('waits with a choice until the button that agrees was tapped', async () => {
    const app = launch(pageOf(button), { phone: createPhone({ privacyAgreed: false, gallery: gallery() }) })
    app.evaluate(`var said = []; function say(x) { said.push(x.errMsg) }; ${listen} ${choose}`)
    await new Promise((resolve) => setTimeout(resolve, 20))

    app.evaluate('getApp().answer({ event: "agree", buttonId: "agree" })')
    expect(app.record.errors).toEqual(['privacy: the button agree was not tapped or does not agree'])

    app.evaluate('getCurrentPages()[0].eh = function () { getApp().answer({ event: "agree", buttonId: "agree" }) }')
    await app.tap({ text: '同意' })
    expect(app.evaluate('said.join()')).toBe('chooseMedia:ok')
    expect(app.phone.privacyAgreed).toBe(true)
  })

  it('refuses the choice when the user disagrees, and lets them change their mind', async () => {
    const app = launch(BLANK, { phone: createPhone({ privacyAgreed: false }) })

    const refused = await said(
      app,
      `wx.onNeedPrivacyAuthorization(function (resolve) { resolve({ event: "disagree" }) }); ${choose}`,
    )
    app.phone.privacyAgreed = true

    expect(refused).toBe('chooseMedia:fail privacy permission is not authorized')
    expect(await said(app, choose)).toBe('chooseMedia:fail cancel')
  })

  it('asks to send messages in answer to a tap alone', async () => {
    const ask = 'wx.requestSubscribeMessage({ tmplIds: ["t"], success: function (r) { say(r.t) }, fail: say })'
    const app = launch(pageOf({ cn: [{ nn: '8', sid: 'a', cn: [words('订阅')] }] }))
    expect(await said(app, ask)).toContain('can only be invoked by user TAP gesture')

    app.evaluate(`getCurrentPages()[0].eh = function () { ${ask} }`)
    await app.tap({ text: '订阅' })

    expect(app.evaluate('said.pop()')).toBe('accept')
  })
})

it('records what is thrown in a callback and goes on', async () => {
  const app = launch(BLANK)

  await said(app, 'wx.getNetworkType({ success: function () { throw new Error("in success") }, complete: say })')

  expect(app.record.errors).toEqual([expect.stringContaining('getNetworkType success: Error: in success')])
  expect(app.evaluate('said.join()')).toBe('getNetworkType:ok')
})

it('shows badges on tabs alone', async () => {
  const app = launch(BLANK, { pages: { 'pages/sub/index': BLANK } })

  await said(app, 'wx.setTabBarBadge({ index: 1, text: "3" })')
  expect(app.phone.badges).toEqual(new Map([[1, '3']]))

  await said(app, 'wx.navigateTo({ url: "/pages/sub/index" })')
  expect(await said(app, 'wx.removeTabBarBadge({ index: 1, fail: say })')).toBe(
    'removeTabBarBadge:fail not TabBar page',
  )
})

it('records names of wx that no phone has, and answers canIUse by what it has', () => {
  const app = launch(BLANK)

  expect(app.evaluate('[typeof wx.flyToMoon, wx.canIUse("flyToMoon"), wx.canIUse("chooseMedia.success")].join()')).toBe(
    'undefined,false,true',
  )
  expect([...app.record.unknown]).toEqual(['flyToMoon'])
})

it('complains of a page that is not in the bundle', () => {
  const dist = writeBundle({ pages: { 'pages/one/index': BLANK } })

  expect(() => launchMiniProgram({ dist, cloud: CLOUD, path: 'pages/none/index' })).toThrow(
    'page "pages/none/index" is not found',
  )
})
