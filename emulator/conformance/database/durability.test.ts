import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { index, LOCAL } from '@/emulator/conformance/target'
import { openDatabase } from '@/emulator/database/openDatabase'

const collections = [
  { collectionName: 'entries', indexes: [index({ terms: 1, n: -1 }), index({ n: 1 }, { unique: true })] },
  { collectionName: 'pairs', indexes: [] },
]

/** Starts the emulator as users do, in a process of its own that can be killed. */
async function startProcess(directory: string): Promise<{ process: ChildProcess; url: string }> {
  const manifest = join(directory, 'cloudbaserc.json')
  writeFileSync(manifest, JSON.stringify({ envId: 'killed', database: { collections } }))
  const main = resolve(__dirname, '../../main.ts')
  const options = ['--port', '0', '--data', join(directory, 'data'), '--manifest', manifest, '--functions', directory]
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const chunk of child.stdout) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk))?.[0]
    if (url) return { process: child, url }
  }
  throw new Error('the emulator ended before it was ready')
}

/** One action straight over the wire: the SDK would try again, and a reply that never came must not count. */
async function act(url: string, action: string, params: object): Promise<Record<string, unknown>> {
  const body = JSON.stringify({ action, envName: 'killed', ...params })
  const reply = await fetch(`${url}/admin`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  return Object(await reply.json()) as Record<string, unknown> // the envelope
}

/** Adds documents one after the other until the process is gone; gives the numbers that were acknowledged. */
async function addUntilGone(url: string, from: number): Promise<number[]> {
  const acknowledged: number[] = []
  for (let n = from; ; n += 4) {
    const data = [JSON.stringify({ _id: `e${n}`, n, terms: ['all', `t${n % 7}`, `u${n % 11}`], text: 'x'.repeat(500) })]
    const reply = await act(url, 'database.insertDocument', { collectionName: 'entries', data }).catch(() => undefined)
    if (!reply) return acknowledged
    if (!reply.code) acknowledged.push(n)
  }
}

/** Writes two documents in one transaction, again and again; gives the last number committed. */
async function pairUntilGone(url: string): Promise<number> {
  for (let n = 1; ; n++) {
    try {
      const { transactionId } = await act(url, 'database.startTransaction', {})
      for (const _id of ['left', 'right']) {
        const write = {
          queryType: 'DOC',
          query: JSON.stringify({ _id }),
          data: JSON.stringify({ n }),
          merge: false,
          upsert: true,
          multi: false,
        }
        await act(url, 'database.modifyDocument', { collectionName: 'pairs', transactionId, ...write })
      }
      await act(url, 'database.commitTransaction', { transactionId })
    } catch {
      return n - 1
    }
  }
}

const whenLocal = LOCAL ? describe : describe.skip

whenLocal('an emulator killed with SIGKILL in the middle of writes', () => {
  const directory = mkdtempSync(join(tmpdir(), 'killed-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it('has everything it acknowledged, whole transactions, and no entry astray', async () => {
    const acknowledged: number[] = []
    let pairs = 0
    for (const [round, afterMs] of [600, 350, 800].entries()) {
      const started = await startProcess(directory)
      const first = round * 100_000
      const writers = Promise.all([0, 1, 2, 3].map((lane) => addUntilGone(started.url, first + lane)))
      const pairing = pairUntilGone(started.url)
      await new Promise((wake) => setTimeout(wake, afterMs))
      started.process.kill('SIGKILL')
      await once(started.process, 'exit')
      acknowledged.push(...(await writers).flat())
      pairs = Math.max(pairs, await pairing)
    }

    const database = openDatabase({ file: join(directory, 'data', 'database.sqlite'), collections })
    const read = async (collectionName: string, query: object): Promise<Record<string, unknown>[]> => {
      const params = { collectionName, queryType: 'WHERE', query: JSON.stringify(query), limit: 1000 }
      const { data } = await database.answer('database.getDocument', params)
      return (Object(data) as { list: string[] }).list.map((text) => JSON.parse(text) as Record<string, unknown>) // the reply
    }
    const missing: number[] = []
    for (const n of acknowledged) if ((await read('entries', { _id: `e${n}` })).length !== 1) missing.push(n)
    const [left, right] = await read('pairs', { _id: { $in: ['left', 'right'] } })

    expect(acknowledged.length).toBeGreaterThan(50)
    expect(missing).toEqual([])
    expect(pairs).toBeGreaterThan(0)
    expect(left?.n).toEqual(right?.n)
    const { documents, entries, orphans, integrity } = database.check()
    const stored = documents - 2
    expect({ orphans, integrity, entries }).toEqual({ orphans: 0, integrity: 'ok', entries: stored * 6 + 2 * 2 })
    database.close()
  }, 60_000)
})
