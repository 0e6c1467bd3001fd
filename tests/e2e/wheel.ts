import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

const WITHIN_MS = 15_000
const WHEEL_LINE_PX = 34
/** Where the first line stands while it is in the middle. */
const WHEEL_TOP_PX = 102

/** Turns the wheels that are up, each to its option, and takes them. */
export async function chooseOnWheels(page: Page, options: readonly string[]): Promise<void> {
  const picker = page.locator('.weui-picker').filter({ visible: true })
  await picker.waitFor()
  for (const [column, option] of options.entries()) {
    const wheel = picker.locator('.weui-picker__group').nth(column)
    const lines = await wheel.locator('.weui-picker__item').allInnerTexts()
    const at = lines.findIndex((line) => line.trim() === option)
    assert.ok(at >= 0, `no “${option}” among ${lines.join('、')}`)
    await turn(wheel, at)
  }
  await picker.getByText('确定').click()
  await picker.waitFor({ state: 'hidden' })
}

/** A wheel follows the finger: it is dragged until the line stands in the middle. */
async function turn(wheel: Locator, line: number): Promise<void> {
  const from = await wheelTop(wheel)
  const to = WHEEL_TOP_PX - line * WHEEL_LINE_PX
  if (from === to) return
  const touch = (type: string, clientY: number) => wheel.dispatchEvent(type, { clientY, bubbles: true })
  await touch('mousedown', 0)
  await touch('mousemove', to - from)
  await until(async () => (await wheelTop(wheel)) === to, 'the wheel does not turn')
  await touch('mouseup', to - from)
  await wheel.page().waitForTimeout(50)
}

async function wheelTop(wheel: Locator): Promise<number> {
  const moved = await wheel.locator('.weui-picker__content').evaluate((content) => content.style.transform)
  return Number(/, (-?[\d.]+)px/.exec(moved)?.[1])
}

async function until(holds: () => Promise<boolean>, otherwise: string): Promise<void> {
  const giveUpAt = Date.now() + WITHIN_MS
  while (!(await holds())) {
    if (Date.now() > giveUpAt) throw new Error(otherwise)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
