import { existsSync } from 'node:fs'
import type { Emulator } from '@/emulator/emulator'
import { readManifest } from '@/emulator/manifest'
import { seedDemo } from '@/emulator/seed/seedDemo'
import type { demoPeople } from '@/emulator/seed/people'
import { startEmulator } from '@/emulator/startEmulator'
import { emulatorCloud } from './emulatorCloud'
import { type LaunchOptions, type MiniProgram, launchMiniProgram } from './miniProgram/launch'

/** Folder of the compiled app. */
export const BUNDLE = process.env.WEAPP_BUNDLE ?? 'dist/miniprogram'
const FUNCTIONS = 'dist/cloudfunctions'

type Username = (typeof demoPeople)[number]['username']

/** The demo's cloud, and phones with the compiled app in front of it. */
export interface SeededCloud {
  emulator: Emulator
  /** The app on the phone of somebody of the demo. */
  launchAs(username: Username, options?: Partial<LaunchOptions>): MiniProgram
  /** The app on the phone of somebody nobody knows yet. */
  launchAsStranger(openid: string, options?: Partial<LaunchOptions>): MiniProgram
  close(): Promise<void>
}

/** Starts it with the functions as they are deployed, each in processes of its own. Needs both builds. */
export async function startSeededCloud(): Promise<SeededCloud> {
  if (!existsSync(`${BUNDLE}/app.json`)) throw new Error(`no bundle in ${BUNDLE}: npm run build:weapp`)
  if (!existsSync(`${FUNCTIONS}/experts/index.js`)) throw new Error('no functions: npm run build:functions')
  const manifest = readManifest('cloudbaserc.json')
  const emulator = await startEmulator({ port: 0, data: ':memory:', manifest, functionsDir: FUNCTIONS, quiet: true })
  await seedDemo(emulator)
  const running: MiniProgram[] = []

  function launchAsStranger(openid: string, options: Partial<LaunchOptions> = {}) {
    const app = launchMiniProgram({ dist: BUNDLE, cloud: emulatorCloud(emulator, openid), ...options })
    running.push(app)
    return app
  }
  return {
    emulator,
    launchAsStranger,
    launchAs: (username, options) => launchAsStranger(`demo-${username}`, options),
    async close() {
      for (const app of running) app.kill()
      await emulator.close()
    },
  }
}
