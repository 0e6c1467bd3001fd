/**
 * `tsx tests/weapp/view.ts [folder]`: draws every screen of the compiled WeChat app, as somebody of the demo sees it, in
 * Chromium by WeChat's own view engine, and stores a picture of each. To look at, not a test.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { drawInBrowser } from './browserView'
import { everyVisit, visit } from './screens'
import { BUNDLE, startSeededCloud } from './seededCloud'

const PHONE = { width: 375, height: 812 }
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

async function drawAll(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const cloud = await startSeededCloud()
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    for (const each of await everyVisit(cloud)) {
      const { app } = await visit(cloud, each)
      const page = await browser.newPage({ viewport: PHONE })
      page.on('pageerror', (error) => console.error(`${each.path}: ${error.message}`))
      await drawInBrowser(page, BUNDLE, app)
      const file = join(folder, `${each.path.replace(/^(pages|packages)\/|\/index$/g, '').replace('/', '-')}.png`)
      await page.screenshot({ path: file, fullPage: true })
      console.log(file)
      await page.close()
      app.kill()
    }
  } finally {
    await browser.close()
    await cloud.close()
  }
}

drawAll(process.argv[2] ?? '.cache/weapp').catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
