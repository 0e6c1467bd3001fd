import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CONTRACT } from '@/domain/contract'
import { PAPER_FILES } from '@/cloudfunctions/_kit/paper/paperFiles'
import { buildFunctions, functionNames, placePaperFiles } from './buildFunctions'

const out = mkdtempSync(join(tmpdir(), 'functions-'))
afterAll(() => rmSync(out, { recursive: true }))

it('knows every area of the contract, the clock and the receiver of pushes as functions, and never the kit', () => {
  expect(functionNames()).toEqual([...Object.keys(CONTRACT), 'daily', 'pushes'].sort())
})

it('deploys the same functions as the manifest lists', () => {
  const manifest = JSON.parse(readFileSync('cloudbaserc.json', 'utf8')) as { functions: { name: string }[] }

  expect(manifest.functions.map(({ name }) => name).sort()).toEqual(functionNames())
})

it('bundles everything but native code, which the cloud installs at the version used here', async () => {
  const [account, experts] = await buildFunctions(['account', 'experts'], { out })
  const sharp = JSON.parse(readFileSync('node_modules/sharp/package.json', 'utf8')) as { version: string }
  const configOf = (file = ''): unknown => JSON.parse(readFileSync(join(dirname(file), 'config.json'), 'utf8'))

  expect(account?.dependencies).toEqual({ sharp: sharp.version })
  expect(experts?.dependencies).toEqual({})
  expect(readFileSync(experts?.file ?? '', 'utf8')).not.toMatch(/require\("@cloudbase\/node-sdk"\)|sourceMappingURL/)
  expect(configOf(account?.file)).toEqual({
    permissions: { openapi: ['security.msgSecCheck', 'security.mediaCheckAsync'] },
  })
  expect(configOf(experts?.file)).toEqual({ permissions: { openapi: [] } })
})

it('places typefaces and templates beside a function that prints, and takes them from one that no longer does', async () => {
  const folder = join(out, 'printing', 'paper')

  placePaperFiles(folder, true)
  expect(readdirSync(folder).sort()).toEqual(Object.keys(PAPER_FILES).sort())

  placePaperFiles(folder, true)
  for (const [name, source] of Object.entries(PAPER_FILES))
    expect(readFileSync(join(folder, name)).equals(readFileSync(source))).toBe(true)

  placePaperFiles(folder, false)
  expect(existsSync(folder)).toBe(false)

  const [experts] = await buildFunctions(['experts'], { out })
  expect(existsSync(join(dirname(experts?.file ?? ''), 'paper'))).toBe(false)
})
