import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { accountActions, functionActions } from '@/emulator/admin/functionActions'
import { storageActions } from '@/emulator/admin/storageActions'
import { weixinActions } from '@/emulator/admin/weixinActions'
import { createClock } from '@/emulator/clock'
import { openDatabase } from '@/emulator/database/openDatabase'
import { createDoubles, type Doubles } from '@/emulator/doubles/doubles'
import type { Emulator, EmulatorOptions, Files } from '@/emulator/emulator'
import { createFaults, type Faults } from '@/emulator/faults'
import { cloudEnvironment } from '@/emulator/functions/cloudEnvironment'
import { hostFunctions, type Functions } from '@/emulator/functions/functions'
import type { Invoker } from '@/emulator/functions/identity'
import { createAccounts } from '@/emulator/gateway/accounts'
import { createPeople } from '@/emulator/people'
import { listen } from '@/emulator/server'
import { openState } from '@/emulator/state'
import { createStats } from '@/emulator/stats'
import { openStorage, type Storage } from '@/emulator/storage/storage'
import { createTimers } from '@/emulator/timers/timers'
import { createTokens } from '@/emulator/tokens'
import { WireError } from '@/emulator/wireError'

export type { Emulator, EmulatorOptions } from '@/emulator/emulator'

/** The function that receives what WeChat pushes. */
const PUSH_FUNCTION = 'pushes'

/** Starts a CloudBase environment on this machine; resolves when it answers. Rejects when the port or the data is taken. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { manifest } = options
  const directory = options.data === ':memory:' ? mkdtempSync(join(tmpdir(), 'emulator-')) : options.data
  mkdirSync(directory, { recursive: true })

  let port = options.port
  const baseUrl = () => `http://127.0.0.1:${port}`
  const adminUrl = () => `${baseUrl()}/admin`

  const clock = createClock()
  const state = openState(join(directory, 'state.json'))
  const tokens = createTokens(state.content.secret)
  const faults = createFaults()
  const stats = createStats()
  const database = openDatabase({
    file: join(directory, 'database.sqlite'),
    collections: manifest.database.collections,
    strict: options.strict,
    duplicateKeyCode: options.duplicateKeyCode,
    now: clock.now,
  })
  const storage = openStorage({
    directory: join(directory, 'files'),
    envId: manifest.envId,
    rule: manifest.storage.rule,
    clock,
    tokens,
    baseUrl,
  })
  const functions = hostFunctions({
    directory: options.functionsDir,
    envId: manifest.envId,
    specs: manifest.functions,
    variables: options.variables ?? {},
    adminUrl,
    clock,
    stats,
    quiet: options.quiet ?? false,
    onFinished: options.onInvocation ?? (() => undefined),
  })
  const timers = createTimers(manifest.functions, functions, clock)
  const doubles: Doubles = createDoubles({
    now: clock.now,
    push: async (event) => void (await functions.invoke(PUSH_FUNCTION, event, { kind: 'push' })),
  })
  const accounts = createAccounts(state, tokens, clock)
  const actions = {
    ...storageActions(storage),
    ...functionActions(functions),
    ...accountActions(state),
    ...weixinActions(doubles),
  }
  const parts = {
    database,
    actions,
    faults,
    stats,
    accounts,
    state,
    storage,
    functions,
    clock,
    doubles,
    timers,
    web: options.web,
  }
  const listening = await listen(parts, port)
  port = listening.port

  return {
    url: baseUrl(),
    environment: () => cloudEnvironment(manifest.envId, adminUrl()),
    database,
    clock,
    faults,
    doubles,
    stats,
    timers,
    people: createPeople(state),
    files: exposeFiles(storage),
    get seed() {
      return state.content.seed
    },
    set seed(seed) {
      state.change({ seed })
    },
    invoke: (name, data, by = {}) => invoke(functions, faults, { name, data, by }),
    async close() {
      timers.stop()
      await doubles.settled()
      functions.close()
      listening.server.closeAllConnections()
      await new Promise((resolve) => listening.server.close(resolve))
      database.close()
      if (options.data === ':memory:') rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function invoke(
  functions: Functions,
  faults: Faults,
  call: { name: string; data: unknown; by: { openid?: string; uid?: string; timer?: boolean } },
): Promise<unknown> {
  const { loseReply } = await faults.play('functions.invokeFunction', call.name)
  const result: unknown = JSON.parse(await functions.invoke(call.name, call.data, invokerOf(call.by)))
  if (loseReply) throw new WireError('NETWORK_ERROR', 'the reply was lost')
  return result
}

function invokerOf(by: { openid?: string; uid?: string; timer?: boolean }): Invoker {
  if (by.openid !== undefined) return { kind: 'weixin', openid: by.openid }
  if (by.uid !== undefined) return { kind: 'web', uid: by.uid, anonymous: false }
  return { kind: by.timer ? 'timer' : 'service' }
}

function exposeFiles(storage: Storage): Files {
  return {
    async put(cloudPath, content, details = {}) {
      // The offer is made for its check of the path.
      const { fileId } = storage.offerUpload(cloudPath, details.owner ?? '')
      const contentType = details.contentType ?? 'application/octet-stream'
      await storage.store(cloudPath, Readable.from(content), { contentType, owner: details.owner ?? '' })
      return fileId
    },
    async read(fileId) {
      const file = storage.find(fileId)
      if (!file) return undefined
      const chunks: Buffer[] = []
      for await (const chunk of storage.open(file)) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    link: storage.link,
    remove: storage.remove,
  }
}
