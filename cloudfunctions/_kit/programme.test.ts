import { DEFAULT_PROGRAMME } from '@/domain/rules/programme'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import type * as Cloudbase from './cloud'
import type * as Kit from './programme'

let cloud: Cloud
let db: typeof Cloudbase.db
let kit: typeof Kit

beforeAll(async () => {
  cloud = await startCloud()
  db = (await import('./cloud')).db
  kit = await import('./programme')
})
beforeEach(() => kit.forgetProgramme())
afterEach(() => cloud.emulator.faults.clear())
afterAll(() => cloud.close())

const change = { from: 5, who: 'u1', whoName: '唐屿', role: 'admin', at: 1, why: '办公会决定' }

it('is the default while nothing was decided', async () => {
  await expect(kit.programme()).resolves.toEqual(DEFAULT_PROGRAMME)
})

it('is read once by all who ask at the same time', async () => {
  const [first, second] = [kit.programme(), kit.programme()]

  expect(second).toBe(first)
  expect(await second).toEqual(DEFAULT_PROGRAMME)
})

it('shows within a minute what another instance wrote, and at once where it was written', async () => {
  await kit.programme()
  await db.collection('programme').add({
    _id: 'settings',
    set: [{ ...change, name: 'publicNoticeWorkingDays', to: 8 }],
    history: [],
  })

  expect((await kit.programme()).settings.publicNoticeWorkingDays).toBe(5)
  cloud.moveClock(59_000)
  expect((await kit.programme()).settings.publicNoticeWorkingDays).toBe(5)
  cloud.moveClock(1_500)
  expect((await kit.programme()).settings.publicNoticeWorkingDays).toBe(8)
  await db.collection('programme').doc('settings').update({ set: [] })
  kit.forgetProgramme()
  expect((await kit.programme()).settings.publicNoticeWorkingDays).toBe(5)
})

it('goes by the default where a stored value is none the table knows', async () => {
  await db
    .collection('programme')
    .doc('settings')
    .update({
      set: [
        { ...change, name: 'publicNoticeWorkingDays', to: 2 },
        { ...change, name: 'noSuchSetting', to: 2 },
        { ...change, name: 'bar.health', to: false },
      ],
    })

  const { settings } = await kit.programme()

  expect(settings).toEqual({ ...DEFAULT_PROGRAMME.settings, 'bar.health': false })
})

it('does not keep a failure', async () => {
  cloud.emulator.faults.add({ action: 'database.*', code: 'DATABASE_TIMEOUT', times: Infinity })
  await expect(kit.programme()).rejects.toThrow()

  cloud.emulator.faults.clear()

  await expect(kit.programme()).resolves.toMatchObject({ calendar: { coveredUntil: '2026-12-31' } })
})
