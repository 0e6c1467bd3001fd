import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BUDGET, clean, measure } from './size'

let folder = ''

function put(name: string, bytes: number) {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, Buffer.alloc(bytes))
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'size-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the size budget', () => {
  it('counts each sub-package by its folder and everything else as the main package', () => {
    put('app.js', 100)
    put('pages/home/index.js', 20)
    put('packages/consult/ask/index.js', 30)
    put('packages/consult/sub-vendors.js', 5)
    put('packages/desk/log/index.js', 7)
    put('packages/console/logs/index.js', 9)

    const { packages, largest } = measure(folder)

    expect(packages).toEqual([
      { name: 'main', bytes: 120, budget: BUDGET.main },
      { name: 'packages/console', bytes: 9, budget: BUDGET.staff },
      { name: 'packages/consult', bytes: 35, budget: BUDGET.sub },
      { name: 'packages/desk', bytes: 7, budget: BUDGET.sub },
      { name: 'total', bytes: 171, budget: BUDGET.total },
    ])
    expect(largest.slice(0, 2)).toEqual([
      { name: 'app.js', bytes: 100 },
      { name: 'packages/consult/ask/index.js', bytes: 30 },
    ])
  })

  it('deletes source maps and licence files, which would be uploaded', () => {
    put('app.js', 1)
    put('app.js.map', 1)
    put('vendors.js.LICENSE.txt', 1)

    expect(clean(folder)).toBe(2)
    expect(readdirSync(folder)).toEqual(['app.js'])
  })
})
