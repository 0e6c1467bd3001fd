import { startBareEmulator } from '@/emulator/conformance/environment'
import type { Emulator } from '@/emulator/startEmulator'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startBareEmulator()
})
afterAll(() => emulator.close())

it('runs a timer on demand, with the event of CloudBase and without any user', async () => {
  emulator.clock.setClock('2026-11-22T18:30:00.400Z')

  const result = await emulator.timers.run('nightly')

  expect(result).toEqual({
    event: {
      Type: 'Timer',
      TriggerName: 'every-night',
      Time: expect.stringMatching(/^2026-11-22T18:30:0\dZ$/) as string,
      Message: '',
    },
    openid: '',
    source: 'timer',
  })
})

it('runs a timer over HTTP, and refuses a function without one', async () => {
  const run = await fetch(`${emulator.url}/__emulator/timers/nightly`, { method: 'POST' })
  const none = await fetch(`${emulator.url}/__emulator/timers/probe`, { method: 'POST' })

  expect(await run.json()).toMatchObject({ result: { event: { Type: 'Timer' } } })
  expect([none.status, await none.json()]).toEqual([400, expect.objectContaining({ code: 'RESOURCE_NOT_FOUND' })])
})

it('runs by the clock once it is started: at 02:30 in China, once, also when the clock jumps', async () => {
  emulator.clock.setClock('2026-11-22T18:29:00Z')
  emulator.stats.clear()
  emulator.timers.start()

  emulator.clock.advance(2 * 60_000)
  const deadline = Date.now() + 8000
  while (!emulator.stats.lastInvocation('nightly') && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50))
  await new Promise((resolve) => setTimeout(resolve, 1500))
  emulator.timers.stop()

  expect(emulator.stats.invocations().map(({ name }) => name)).toEqual(['nightly'])
})
