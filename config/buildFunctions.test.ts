import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CONTRACT } from '@/domain/contract'
import { buildFunctions, functionNames } from './buildFunctions'

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
  const [account, daily] = await buildFunctions(['account', 'daily'], { out })
  const sharp = JSON.parse(readFileSync('node_modules/sharp/package.json', 'utf8')) as { version: string }
  const configOf = (file = ''): unknown => JSON.parse(readFileSync(join(dirname(file), 'config.json'), 'utf8'))

  expect(account?.dependencies).toEqual({ sharp: sharp.version })
  expect(daily?.dependencies).toEqual({})
  expect(readFileSync(daily?.file ?? '', 'utf8')).not.toMatch(/require\("@cloudbase\/node-sdk"\)|sourceMappingURL/)
  expect(configOf(account?.file)).toEqual({
    permissions: { openapi: ['security.msgSecCheck', 'security.mediaCheckAsync'] },
  })
  expect(configOf(daily?.file)).toEqual({ permissions: { openapi: [] } })
})
