import { join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { parseManifest } from '@/emulator/manifest'
import { startEmulator, type Emulator, type EmulatorOptions } from '@/emulator/startEmulator'

/** An environment for these suites: one collection, the functions beside this file, one timer, private files. */
export const TEST_MANIFEST = parseManifest({
  envId: 'conformance-env',
  functions: [
    { name: 'probe', timeout: 3, memorySize: 128, envVariables: { PROBE_SECRET: 'from the manifest' } },
    { name: 'nightly', timeout: 10, triggers: [{ name: 'every-night', type: 'timer', config: '0 30 2 * * * *' }] },
  ],
  database: { collections: [{ collectionName: 'notes', indexes: [] }] },
})

/** Starts an emulator with the test environment; this process knows nothing of it. */
export function startBareEmulator(options: Partial<EmulatorOptions> = {}): Promise<Emulator> {
  return startEmulator({
    port: 0,
    data: ':memory:',
    manifest: TEST_MANIFEST,
    functionsDir: join(__dirname, 'functions'),
    quiet: true,
    ...options,
  })
}

/** Starts an emulator with the test environment and points the server SDK of this process at it. */
export async function startTestEmulator(options: Partial<EmulatorOptions> = {}) {
  const emulator = await startBareEmulator(options)
  Object.assign(process.env, emulator.environment())
  return { emulator, app: cloudbase.init({ env: TEST_MANIFEST.envId }) }
}
