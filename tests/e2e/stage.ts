import { mkdirSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { chromium, type Browser } from 'playwright-core'
import type { Emulator } from '@/emulator/emulator'
import { readManifest } from '@/emulator/manifest'
import { demoPeople, seedDemo } from '@/emulator/seed/seedDemo'
import { startEmulator } from '@/emulator/startEmulator'
import { newPhone, type Phone } from './phone'

/** The sizes every journey is walked at. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
} as const

export type Size = keyof typeof SIZES
export type Username = (typeof demoPeople)[number]['username']

/** Every journey begins on this Monday morning, so that working days never depend on when it is walked. */
const BEGINS = '2026-11-23T09:00:00+08:00'
const PICTURES = 'tests/e2e/screenshots'
/** Where the builds are; another folder keeps a walk apart from a build that runs meanwhile. */
const BUILDS = process.env.BUILDS ?? 'dist'

/** The product with the demo data, and a browser in front of it. */
export interface Stage {
  emulator: Emulator
  /** A browser of somebody's own, at the home page: a visitor, or signed in by the switcher as a person of the demo. */
  person(username?: Username, size?: { width: number; height: number }): Promise<Phone>
  /** Moves everybody's time forward to `at`, such as '2026-11-26T09:05:00+08:00', and runs the timer of the clocks. */
  moveTo(at: string): Promise<void>
  /** Saves what the screen shows as `{journey}-{name}-{size of the screen}.png`. */
  look(phone: Phone, name: string): Promise<void>
  /** Ends everything. Throws when any page had an error on the way. */
  close(): Promise<void>
}

/** Where the browser is; `CHROMIUM` overrides. */
export function browserPath(): string {
  return process.env.CHROMIUM ?? '/usr/bin/chromium'
}

/** Starts a browser without a display. */
export function launchBrowser(): Promise<Browser> {
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
  return chromium.launch({ executablePath: browserPath(), args: quiet })
}

/** The emulator in this process, with fresh demo data and both builds. */
export async function startDemo(): Promise<Emulator> {
  const emulator = await startEmulator({
    port: 0,
    data: ':memory:',
    manifest: readManifest('cloudbaserc.json'),
    functionsDir: `${BUILDS}/cloudfunctions`,
    web: `${BUILDS}/h5`,
    strict: true,
    // As in production: whoever sends pictures from the web has no openid, so they are checked under a duty officer's.
    variables: { CONTENT_CHECK_OPENID: 'duty-officer' },
    quiet: true,
  })
  emulator.clock.setClock(BEGINS)
  await seedDemo(emulator).catch(async (error: unknown) => {
    // Its open port would keep the run from ending.
    await emulator.close()
    throw error
  })
  return emulator
}

/** One walk of a journey, read as a sentence. */
export function walk(does: string, steps: () => Promise<void>): void {
  void test(does, steps)
}

/**
 * Walks one journey at every size (`SIZE=phone` at that one), each on a stage of its own; what a walk does is there for the next one.
 * Where everybody has a size of their own by what they do, one of `sizes` is enough.
 */
export function journey(
  name: string,
  walks: (stage: () => Stage, size: Size) => void,
  sizes: readonly Size[] = ['phone', 'desktop'],
): void {
  for (const size of sizes) {
    if (process.env.SIZE && process.env.SIZE !== size) continue
    void describe(`${name}, ${size}`, () => {
      let stage: Stage | undefined
      before(async () => {
        stage = await openStage(name, size)
      })
      after(() => stage?.close())
      walks(() => {
        if (!stage) throw new Error('the stage is not set up')
        return stage
      }, size)
    })
  }
}

/** Sets up one journey at one size. */
export async function openStage(journey: string, size: Size): Promise<Stage> {
  const emulator = await startDemo()
  const browser = await launchBrowser()
  const phones: Phone[] = []
  const faults: string[] = []
  mkdirSync(PICTURES, { recursive: true })

  async function person(username?: Username, viewport: { width: number; height: number } = SIZES[size]) {
    const onFault = (fault: string) => faults.push(`${username ?? 'visitor'}: ${fault}`)
    const phone = await newPhone(browser, { url: emulator.url, viewport, shiftMs: emulator.clock.offsetMs, onFault })
    phones.push(phone)
    await phone.go('/')
    if (username) await signIn(phone, username)
    return phone
  }

  return {
    emulator,
    person,
    async moveTo(at) {
      emulator.clock.setClock(at)
      for (const phone of phones) await phone.shiftTime(emulator.clock.offsetMs)
      await emulator.timers.run('daily')
    },
    look: (phone, name) => phone.picture(`${PICTURES}/${journey}-${name}-${sizeOf(phone)}.png`),
    async close() {
      // Where everybody ended: the first thing to look at when a walk failed.
      for (const [index, phone] of phones.entries()) {
        await phone.page.screenshot({ path: `${PICTURES}/${journey}-end${index}-${size}.png` })
      }
      await browser.close()
      await emulator.close()
      if (faults.length > 0) throw new Error(`errors in the browser:\n${faults.join('\n')}`)
    },
  }
}

/** Not the journey's: some have people at both sizes. */
function sizeOf(phone: Phone): Size {
  return (phone.page.viewportSize()?.width ?? 0) < SIZES.desktop.width ? 'phone' : 'desktop'
}

/** As a person does it who tries the demo: 我的, 切换演示身份, the name. */
async function signIn(phone: Phone, username: Username): Promise<void> {
  const label = demoPeople.find((each) => each.username === username)?.label ?? username
  await phone.go('/me')
  await phone.tap('切换演示身份')
  await phone.tap(new RegExp(label))
  await phone.sees('公益职业指导')
}
