import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Emulator, EmulatorOptions, Files, InvokedBy } from '@/emulator/emulator'
import { cloudEnvironment, EMULATOR_SECRETS } from '@/emulator/functions/cloudEnvironment'
import type { Invoker } from '@/emulator/functions/identity'
import { openParts } from '@/emulator/parts'
import { createPeople } from '@/emulator/people'
import { listen, type ServerParts } from '@/emulator/server'
import type { Storage } from '@/emulator/storage/storage'
import { WireError } from '@/emulator/wireError'

export type { Emulator, EmulatorOptions } from '@/emulator/emulator'

/** Starts a CloudBase environment on this machine; resolves when it answers. Rejects when the port or the data is taken. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const temporary = options.data === ':memory:'
  const directory = temporary ? mkdtempSync(join(tmpdir(), 'emulator-')) : options.data
  mkdirSync(directory, { recursive: true })

  let port = options.port
  const parts = openParts(options, directory, () => `http://127.0.0.1:${port}`)
  const release = () => {
    parts.functions.close()
    parts.database.close()
    if (temporary) rmSync(directory, { recursive: true, force: true })
  }
  const { server, ...bound } = await listen(parts, port).catch((error: unknown) => {
    release()
    throw error
  })
  port = bound.port

  return expose(parts, { envId: options.manifest.envId, url: `http://127.0.0.1:${port}` }, async () => {
    parts.timers.stop()
    await parts.doubles.settled()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    release()
  })
}

function expose(parts: ServerParts, of: { envId: string; url: string }, close: () => Promise<void>): Emulator {
  const { database, clock, faults, doubles, stats, timers, state, storage } = parts
  return {
    url: of.url,
    environment: () => ({ ...cloudEnvironment(of.envId, `${of.url}/admin`), ...EMULATOR_SECRETS }),
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
    invoke: (name, data, by = {}) => invoke(parts, { name, data, by }),
    close,
  }
}

async function invoke(
  { functions, faults }: Pick<ServerParts, 'functions' | 'faults'>,
  call: { name: string; data: unknown; by: InvokedBy },
): Promise<unknown> {
  const { loseReply } = await faults.play('functions.invokeFunction', call.name)
  const result: unknown = JSON.parse(await functions.invoke(call.name, call.data, invokerOf(call.by)))
  if (loseReply) throw new WireError('NETWORK_ERROR', 'the reply was lost')
  return result
}

function invokerOf(by: InvokedBy): Invoker {
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
