import type { Account } from '@/cloudfunctions/_kit/caller'
import { makeAccount } from '@/tests/make'
import { startTown, type Resident, type Town } from './town'

/** A town with the staff of a round: two officers each of 南京 and of the centre, one of 苏州, an administrator, and somebody in the street. */
export interface RoundTown extends Town {
  nanjing: Resident
  otherNanjing: Resident
  suzhou: Resident
  centre: Resident
  otherCentre: Resident
  admin: Resident
  visitor: Resident
  /** Puts the clock to a moment in China, such as '2026-03-03T09:00:00'. */
  at(moment: string): void
  /** Lets the clock's function run until nothing is left in any outbox. */
  settle(): Promise<void>
}

/** A timer run empties fifty outboxes of each collection. */
const RUNS = 2

/** Nobody appoints staff in the product: these accounts are the one thing that is loaded. */
export async function startRoundTown(): Promise<RoundTown> {
  const town = await startTown()
  const staff = (openid: string, name: string, role: Account['roles'][number]) =>
    makeAccount(openid, { kind: null, unit: '', name, phone: '', roles: [role] })
  town.load('accounts', [
    staff('wx-nanjing', '贺川', { role: 'cityOfficer', city: '320100' }),
    staff('wx-nanjing-2', '关岭', { role: 'cityOfficer', city: '320100' }),
    staff('wx-suzhou', '顾言', { role: 'cityOfficer', city: '320500' }),
    staff('wx-centre', '程安', { role: 'centreOfficer' }),
    staff('wx-centre-2', '谢宁', { role: 'centreOfficer' }),
    staff('wx-admin', '管一', { role: 'admin' }),
  ])
  return {
    ...town,
    nanjing: town.as('wx-nanjing'),
    otherNanjing: town.as('wx-nanjing-2'),
    suzhou: town.as('wx-suzhou'),
    centre: town.as('wx-centre'),
    otherCentre: town.as('wx-centre-2'),
    admin: town.as('wx-admin'),
    visitor: town.onWeb('web-somebody'),
    at: (moment) => town.emulator.clock.setClock(`${moment}+08:00`),
    async settle() {
      for (let run = 0; run < RUNS; run += 1) await town.tick()
    },
  }
}

/** What is there; throws when it is not. */
export function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('not there')
  return value
}
