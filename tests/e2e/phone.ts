import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core'
import { chooseOnWheels } from './wheel'

type Words = string | RegExp
type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>

/** What a person does with a screen, by what they see on it. Every wait ends in an error that names what was missing. */
export interface Phone {
  page: Page
  /** Opens an address typed or shared: `/experts?city=320500`. */
  go(path: string): Promise<void>
  /** Back, by the arrow in the header. */
  back(): Promise<void>
  reload(): Promise<void>
  /** Taps a button, a radio, a checkbox or a card by its words, whole or as an expression; the last when a sheet covers the others. */
  tap(words: Words): Promise<void>
  /** Taps a button of the card that says `near`. */
  tapOn(near: Words, words: Words): Promise<void>
  /** Taps twice as fast as a browser can. */
  tapTwice(words: Words): Promise<void>
  /** Taps an entry of the tab bar. */
  tab(words: '首页' | '专家' | '消息' | '我的'): Promise<void>
  write(label: Words, text: string): Promise<void>
  /** Chooses from a wheel. */
  choose(label: string, option: string): Promise<void>
  /** Chooses a day, 'YYYY-MM-DD', from the wheel. */
  chooseDay(label: string, day: string): Promise<void>
  /** Chooses a month, 'YYYY-MM', from the wheel. */
  chooseMonth(label: string, month: string): Promise<void>
  /** Taps options of the question of that name, where others have options of the same words. */
  pick(question: string, ...options: string[]): Promise<void>
  addPicture(label: string, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void>
  /** Taps what opens the browser's own dialogue, and chooses a file there. */
  chooseFile(words: Words, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>
  /** Writes on the field for a signature, as a finger does. */
  sign(label: string): Promise<void>
  sees(words: Words): Promise<void>
  /** Waits until the words are gone. */
  missing(words: Words): Promise<void>
  /** Waits until nothing loads any more. */
  quiet(): Promise<void>
  /** A place on the visible screen. */
  at(selector: string): Locator
  /** All visible text. */
  text(): Promise<string>
  picture(path: string): Promise<void>
  /** Moves this browser's time to `shiftMs` from the real one; never back. */
  shiftTime(shiftMs: number): Promise<void>
}

interface PhoneOptions {
  url: string
  viewport: { width: number; height: number }
  shiftMs: number
  /** Told of every error of a page and every one in its console. */
  onFault: (fault: string) => void
}

const WITHIN_MS = 15_000
/** Longer than a page takes to slide in. */
const QUIET_MS = 350
const TAPPABLE = ['button', 'radio', 'checkbox', 'link'] as const

/** A browser of somebody's own. */
export async function newPhone(browser: Browser, options: PhoneOptions): Promise<Phone> {
  const { url, viewport, onFault } = options
  const context = await browser.newContext({
    viewport,
    baseURL: url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: viewport.width < 960,
  })
  context.setDefaultTimeout(WITHIN_MS)
  await context.addInitScript(DATE_WITH_SHIFT)
  await keepShift(context, options.shiftMs)
  const page = await context.newPage()
  const quiet = quietOf(page)
  page.on('pageerror', (error) => onFault(`${error.message}\n${error.stack ?? ''}`))
  page.on('console', (message) => {
    if (message.type() === 'error') onFault(`${message.text()} (${message.location().url})`)
  })
  return { page, ...actsOn(page, quiet), shiftTime: (shiftMs) => keepShift(context, shiftMs) }
}

function actsOn(page: Page, quiet: () => Promise<void>): Omit<Phone, 'page' | 'shiftTime'> {
  const visible = (words: Words) => page.getByText(words).filter({ visible: true })
  const tappable = (words: Words) =>
    TAPPABLE.slice(1).reduce(
      (found, role) => found.or(page.getByRole(role, { name: words, exact: true })),
      page.getByRole(TAPPABLE[0], { name: words, exact: true }),
    )
  // Sheets come last in the document and cover what is behind them.
  const target = (words: Words) => tappable(words).filter({ visible: true }).last()

  return {
    async go(path) {
      await page.goto(path)
      await quiet()
    },
    back: () => target('返回').click(),
    async reload() {
      await page.reload()
      await quiet()
    },
    tap: (words) => target(words).click(),
    tapOn: (near, words) =>
      page
        .locator('.card')
        .filter({ hasText: near, visible: true })
        .getByRole('button', { name: words, exact: true })
        .click(),
    tapTwice: (words) => target(words).dblclick({ delay: 0 }),
    tab: (words) => page.locator('.weui-tabbar__item').filter({ hasText: words, visible: true }).click(),
    write: (label, text) => page.getByLabel(label, { exact: true }).filter({ visible: true }).last().fill(text),
    async choose(label, option) {
      await target(new RegExp(`^${label}：`)).click()
      await chooseOnWheels(page, [option])
      await target(`${label}：${option}`).waitFor()
    },
    async chooseDay(label, day) {
      await target(new RegExp(`^${label}：`)).click()
      const [year = '', month = '', date = ''] = day.split('-')
      await chooseOnWheels(page, [`${year}年`, `${month}月`, `${date}日`])
    },
    async chooseMonth(label, month) {
      await target(new RegExp(`^${label}：`)).click()
      const [year = '', number = ''] = month.split('-')
      await chooseOnWheels(page, [`${year}年`, `${number}月`])
    },
    async pick(question, ...options) {
      const asked = page.getByRole('radiogroup', { name: question, exact: true })
      const group = asked.or(page.getByRole('group', { name: question, exact: true })).filter({ visible: true })
      for (const option of options) {
        // A choice says its hint behind its words.
        const name = new RegExp(`^${option.replace(/[()（）“”]/g, '.')}(，|$)`)
        await group.getByRole('radio', { name }).or(group.getByRole('checkbox', { name })).first().click()
      }
    },
    async chooseFile(words, file) {
      const opening = page.waitForEvent('filechooser')
      await target(words).click()
      await (await opening).setFiles(file)
    },
    sign: (label) => writeName(page, label),
    async addPicture(label, files) {
      await page.locator(`.photo-add[aria-label="添加${label}"]`).filter({ visible: true }).click()
      const opening = page.waitForEvent('filechooser')
      await target('从相册选择').click()
      await (await opening).setFiles(files)
    },
    sees: (words) => visible(words).last().waitFor({ state: 'visible' }),
    async missing(words) {
      await visible(words).first().waitFor({ state: 'hidden' })
    },
    quiet,
    at: (selector) => page.locator(selector).filter({ visible: true }),
    text: () => page.locator('body').innerText(),
    async picture(path) {
      await quiet()
      await page.screenshot({ path, animations: 'disabled' })
    },
  }
}

/** Writes a name, and once more when the screen moved away under the pen. */
async function writeName(page: Page, label: string): Promise<void> {
  const field = page.getByRole('img', { name: `${label}手写区` }).filter({ visible: true })
  const blank = page.getByText(/请在框内手写姓名|笔迹太短/).filter({ visible: true })
  const giveUpAt = Date.now() + WITHIN_MS
  do await strokes(page, await restingBox(field))
  while ((await blank.isVisible()) && Date.now() < giveUpAt)
}

/** Three of them across the box. */
async function strokes(page: Page, box: Box): Promise<void> {
  for (const part of [0.2, 0.45, 0.7]) {
    const at = (across: number, down: number) =>
      [box.x + box.width * (part + across), box.y + box.height * down] as const
    await page.mouse.move(...at(0, 0.25))
    await page.mouse.down()
    await page.mouse.move(...at(0.15, 0.4), { steps: 5 })
    await page.mouse.move(...at(0.02, 0.75), { steps: 5 })
    await page.mouse.up()
  }
}

/** Where it is on the screen once nothing scrolls any more. */
async function restingBox(place: Locator): Promise<Box> {
  const giveUpAt = Date.now() + WITHIN_MS
  while (Date.now() < giveUpAt) {
    await place.scrollIntoViewIfNeeded()
    const before = await place.boundingBox()
    await place.page().waitForTimeout(QUIET_MS)
    const now = await place.boundingBox()
    if (now && now.x === before?.x && now.y === before.y) return now
  }
  throw new Error('the screen does not come to rest')
}

/** Waits until no request has been on its way for a moment, which a single page never tells. */
function quietOf(page: Page): () => Promise<void> {
  const running = new Set<Request>()
  let changedAt = Date.now()
  const end = (request: Request) => {
    running.delete(request)
    changedAt = Date.now()
  }
  page.on('request', (request) => {
    running.add(request)
    changedAt = Date.now()
  })
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    const giveUpAt = Date.now() + WITHIN_MS
    await page.waitForTimeout(QUIET_MS)
    while (running.size > 0 || Date.now() - changedAt < QUIET_MS) {
      if (Date.now() > giveUpAt) throw new Error(`still loading: ${[...running].map((each) => each.url()).join(' ')}`)
      await page.waitForTimeout(50)
    }
  }
}

/** The later of two shifts holds, whatever order the browser runs init scripts in. */
async function keepShift(context: BrowserContext, shiftMs: number): Promise<void> {
  const script = `globalThis.shiftMs = Math.max(globalThis.shiftMs ?? -Infinity, ${Math.round(shiftMs)})`
  await context.addInitScript(script)
  for (const page of context.pages()) await page.evaluate(script)
}

/** A browser's clock cannot be set; timers stay real, only the time of day moves. */
const DATE_WITH_SHIFT = `(() => {
  const RealDate = Date
  const now = () => RealDate.now() + (globalThis.shiftMs ?? 0)
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(now())
      else super(...given)
    }
    static now() { return now() }
  }
})()`
