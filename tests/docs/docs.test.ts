import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PRINTED_FOLDER, printedPages } from '@/config/docs'
import { MACHINES } from '@/config/docs/machines'
import { SUB_PACKAGES, TAB_PAGES } from '@/config/routes'
import { CONTRACT } from '@/domain/contract'
import { NOT_YET, REGULATION_MAP } from '@/domain/rules/regulationMap'

const ROOT = join(__dirname, '../..')
const PAGES = [
  ...Object.keys(TAB_PAGES),
  ...Object.entries(SUB_PACKAGES).flatMap(([folder, pages]) =>
    Object.keys(pages).map((page) => `packages/${folder}/${page}`),
  ),
]
const ACTIONS = Object.entries(CONTRACT).flatMap(([area, actions]) =>
  Object.keys(actions).map((action) => `${area}.${action}`),
)

function exportsOf(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  return [...text.matchAll(/^export (?:const|function|class|interface|type) (\w+)/gm)].map(([, name = '']) => name)
}

describe('the printed pages', () => {
  it.each(Object.entries(printedPages()))('%s is as `npm run docs` would print it', (name, text) => {
    expect(readFileSync(join(PRINTED_FOLDER, name), 'utf8')).toBe(text)
  })

  it('are all there, and no page of old lies beside them', () => {
    expect(readdirSync(PRINTED_FOLDER).sort()).toEqual(Object.keys(printedPages()).sort())
  })

  it('name every action once', () => {
    const page = printedPages()['actions.md'] ?? ''

    for (const action of ACTIONS) expect(page.split(`| \`${action}\` |`)).toHaveLength(2)
  })

  it('hold every flow table of the rules', () => {
    const tables = readdirSync(join(ROOT, 'domain/rules')).filter((file) => /^\w+Flow\.ts$/.test(file))

    expect(MACHINES.map((machine) => machine.file).sort()).toEqual(tables.map((file) => `domain/rules/${file}`).sort())
  })
})

describe.each(REGULATION_MAP)('clause $id of the map', (clause) => {
  it('names rules that exist', () => {
    for (const rule of clause.rules) {
      const [path = '', name = ''] = rule.split('#')
      expect([rule, existsSync(join(ROOT, path))]).toEqual([rule, true])
      expect(exportsOf(path)).toContain(name)
    }
  })

  it('names actions of the contract', () => {
    expect(ACTIONS).toEqual(expect.arrayContaining([...clause.actions]))
  })

  it('names tests that exist', () => {
    const missing = clause.tests.filter((path) => !existsSync(join(ROOT, path)))

    expect(clause.tests).not.toEqual([])
    expect(missing).toEqual([])
  })

  it('names screens that exist', () => {
    const missing = clause.screens.filter((page) => !existsSync(join(ROOT, 'src', `${page}.tsx`)))

    expect(PAGES).toEqual(expect.arrayContaining([...clause.screens]))
    expect(missing).toEqual([])
  })

  it('says what is missing exactly when something is', () => {
    expect(clause.missing !== undefined).toBe(clause.covered === 'partly')
  })
})

describe('the map', () => {
  it('has each clause once, covered or not', () => {
    const ids = [...REGULATION_MAP.map((clause) => clause.id), ...Object.keys(NOT_YET)]

    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has every article and every field of the service log', () => {
    const ids = [...REGULATION_MAP.map((clause) => clause.id), ...Object.keys(NOT_YET)]

    for (let article = 2; article <= 13; article += 1) {
      expect([article, ids.some((id) => id === `R${article}` || id.startsWith(`R${article}.`))]).toEqual([
        article,
        true,
      ])
    }
    for (let field = 1; field <= 11; field += 1) expect(ids).toContain(`A2.${field}`)
  })
})
