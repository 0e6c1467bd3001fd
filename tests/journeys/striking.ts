import { randomUUID } from 'node:crypto'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { strikeAt, type Blow } from '@/tests/faults/strike'
import type { Deed, Prepare } from './deeds'
import { readAll } from './readAll'
import { trailFaults } from './trails'

/** More than any deed asks of the cloud. */
const MOST_CALLS = 120

const call = ({ who, name, input }: Deed, key: string) => {
  const [area, action] = name.split('.')
  return who.send(area as 'account', { action, input, key }) // any area; the name's own form
}

/**
 * Each deed with each of its calls to the cloud refused or its reply lost, then sent again with its key: it takes effect once. `moment`
 * pins the clock for deeds that need the working-day calendar.
 */
export function strikeEveryStep(deeds: Record<string, { prepare: Prepare; expected: unknown }>, moment?: string): void {
  let cloud: Cloud
  let serial = 0

  beforeAll(async () => {
    cloud = await startCloud()
    if (moment) cloud.moveClock(Date.parse(`${moment}+08:00`) - Date.now())
    jest.spyOn(console, 'error').mockImplementation(() => undefined) // the failures are made here; the log would drown the report
  })
  afterAll(async () => {
    jest.restoreAllMocks()
    await cloud.close()
  })

  describe.each(Object.entries(deeds))('%s', (_what, { prepare, expected }) => {
    it.each<Blow>(['refused', 'lost'])(
      'takes effect once when any of its calls to the cloud is %s and it is sent again',
      async (blow) => {
        const outcomes: [first: string, afterwards: unknown][] = []
        let calls = MOST_CALLS
        for (let at = 1; at <= calls; at += 1) {
          serial += 1
          const deed = await prepare(cloud, serial)
          const key = randomUUID()
          const strike = strikeAt(cloud.emulator.faults, at, blow)
          const first = await call(deed, key)
          strike.stop()
          // A call that failed ends early, so the number of calls is that of the last that did not.
          if (strike.calls() < at) calls = 0
          const again = await call(deed, key)
          outcomes.push([first.ok ? 'ok' : first.refusal.code, again.ok ? await deed.outcome() : again.refusal])
        }

        expect(outcomes.map(([, afterwards]) => afterwards)).toEqual(outcomes.map(() => expected))
        expect([...new Set(outcomes.map(([first]) => first))].sort()).toEqual(['BUSY', 'ok'])
      },
      90_000,
    )
  })

  it('leaves whole audit chains, empty outboxes, and no message that asks for what is done', async () => {
    const { relayOutboxes } = await import('@/cloudfunctions/_kit/relay')
    await cloud.run('daily')
    while ((await relayOutboxes()) > 0);

    const { db } = await import('@/cloudfunctions/_kit/cloud')
    expect(await trailFaults({ all: (collection) => readAll(db, collection) })).toEqual([])
  }, 90_000)
}
