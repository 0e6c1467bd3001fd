import { startBareEmulator, TEST_MANIFEST } from '@/emulator/conformance/environment'
import { EMULATOR_SECRETS } from './cloudEnvironment'

const before = process.env.ID_NUMBER_LOOKUP_KEY

afterEach(() => {
  if (before === undefined) delete process.env.ID_NUMBER_LOOKUP_KEY
  else process.env.ID_NUMBER_LOOKUP_KEY = before
})

async function secretOf(functionVariables: Record<string, string>): Promise<unknown> {
  const [probe, ...others] = TEST_MANIFEST.functions
  if (!probe) throw new Error('no probe')
  const functions = [{ ...probe, envVariables: functionVariables }, ...others]
  const emulator = await startBareEmulator({ manifest: { ...TEST_MANIFEST, functions } })
  try {
    const seen = await emulator.invoke('probe', { action: 'context' }, {})
    expect(emulator.environment()).toMatchObject(EMULATOR_SECRETS)
    return (seen as { secret?: string }).secret // the probe answers with it
  } finally {
    await emulator.close()
  }
}

it('gives a function the same secret as whoever seeds, whatever the shell holds', async () => {
  process.env.ID_NUMBER_LOOKUP_KEY = 'from the shell'

  expect(await secretOf({ PROBE_SECRET: '{{env.ID_NUMBER_LOOKUP_KEY}}' })).toBe(EMULATOR_SECRETS.ID_NUMBER_LOOKUP_KEY)
})

it('gives a function nothing that the manifest does not name', async () => {
  expect(await secretOf({})).toBeUndefined()
})

it('holds keys of the length that the functions ask for', () => {
  for (const secret of Object.values(EMULATOR_SECRETS)) {
    expect(Buffer.from(secret.replace(/^emulator:/, ''), 'base64')).toHaveLength(32)
  }
})
