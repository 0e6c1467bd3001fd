import { join } from 'node:path'
import { accountActions, functionActions } from '@/emulator/admin/functionActions'
import { storageActions } from '@/emulator/admin/storageActions'
import { weixinActions } from '@/emulator/admin/weixinActions'
import { createClock } from '@/emulator/clock'
import { openDatabase } from '@/emulator/database/openDatabase'
import { createDoubles } from '@/emulator/doubles/doubles'
import type { EmulatorOptions } from '@/emulator/emulator'
import { createFaults } from '@/emulator/faults'
import { hostFunctions } from '@/emulator/functions/functions'
import { createAccounts } from '@/emulator/gateway/accounts'
import type { ServerParts } from '@/emulator/server'
import { openState } from '@/emulator/state'
import { createStats } from '@/emulator/stats'
import { openStorage } from '@/emulator/storage/storage'
import { createTimers } from '@/emulator/timers/timers'
import { createTokens } from '@/emulator/tokens'

/** The function that receives what WeChat pushes. */
const PUSH_FUNCTION = 'pushes'

/** Opens everything that answers requests, kept in `directory`. `baseUrl` is asked only once the server listens. */
export function openParts(options: EmulatorOptions, directory: string, baseUrl: () => string): ServerParts {
  const kept = openKept(options, directory, baseUrl)
  const { clock, state, storage, stats, tokens } = kept
  const functions = hostFunctions({
    directory: options.functionsDir,
    envId: options.manifest.envId,
    specs: options.manifest.functions,
    variables: options.variables ?? {},
    adminUrl: () => `${baseUrl()}/admin`,
    clock,
    stats,
    quiet: options.quiet ?? false,
    onFinished: options.onInvocation ?? (() => undefined),
  })
  const doubles = createDoubles({
    now: clock.now,
    push: async (event) => void (await functions.invoke(PUSH_FUNCTION, event, { kind: 'push' })),
  })
  return {
    ...kept,
    functions,
    doubles,
    faults: createFaults(),
    timers: createTimers(options.manifest.functions, functions, clock),
    accounts: createAccounts(state, tokens, clock),
    actions: {
      ...storageActions(storage),
      ...functionActions(functions),
      ...accountActions(state),
      ...weixinActions(doubles),
    },
    web: options.web,
  }
}

/** What is on disk, and the clock it goes by. */
function openKept(options: EmulatorOptions, directory: string, baseUrl: () => string) {
  const { manifest, strict, duplicateKeyCode } = options
  const clock = createClock()
  const state = openState(join(directory, 'state.json'))
  const tokens = createTokens(state.content.secret)
  const database = openDatabase({
    file: join(directory, 'database.sqlite'),
    collections: manifest.database.collections,
    strict,
    duplicateKeyCode,
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
  return { clock, state, tokens, database, storage, stats: createStats() }
}
