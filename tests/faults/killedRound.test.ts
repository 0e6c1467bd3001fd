import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { buildFunctions } from '@/config/buildFunctions'
import type { Reply } from '@/domain/contract'
import { addDays, dayOf, endOfDayAt } from '@/domain/rules/shanghai'
import { cloudEnvironment, EMULATOR_SECRETS } from '@/emulator/functions/cloudEnvironment'
import { makeApplication, makeMark, makeMember, makePanel, makeRound } from '@/tests/cloud/panelDesk'
import { makeNotice, makePublicised } from '@/tests/cloud/termDesk'
import { readAll } from '@/tests/journeys/readAll'
import { trailFaults } from '@/tests/journeys/trails'
import { makeAccount } from '@/tests/make'
import { startEmulatorProcess, type EmulatorProcess } from './emulatorProcess'

/** Enough that a kill in the middle finds some moved and some not. */
const MANY = 60
const MINUTES = 5

interface Officer {
  token: string
  uid: string
}

const directory = mkdtempSync(join(tmpdir(), 'killed-round-'))
let emulator: EmulatorProcess
let centre: Officer
let nanjing: Officer

beforeAll(async () => {
  Object.assign(process.env, EMULATOR_SECRETS)
  await buildFunctions()
  emulator = await startEmulatorProcess(directory)
  centre = await officer({ role: 'centreOfficer' })
  nanjing = await officer({ role: 'cityOfficer', city: '320100' })
}, 90_000)
afterAll(async () => {
  await emulator.kill()
  rmSync(directory, { recursive: true, force: true })
})

/** The database of the emulator that lives now. */
function database() {
  Object.assign(process.env, cloudEnvironment('local', `${emulator.url}/admin`))
  return cloudbase.init({ env: 'local' }).database()
}

async function load(collection: string, documents: readonly object[]): Promise<void> {
  for (const document of documents) await database().collection(collection).add(document)
}

async function post(path: string, body: object, token = ''): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  return (await fetch(emulator.url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

async function officer(role: Account['roles'][number]): Promise<Officer> {
  const { access_token: token = '', sub: uid = '' } = (await post('/auth/v1/signin/anonymously', {})) as Record<
    string,
    string
  > // texts
  await load('accounts', [makeAccount(uid, { kind: null, unit: '', roles: [role] })])
  return { token, uid }
}

/** One call of an officer, always with the same key. */
function work({ token }: Officer, area: string, event: object) {
  const key = randomUUID()
  return async () => (await post(`/v1/functions/${area}`, { ...event, key }, token)) as Reply<unknown> // serve answers so
}

const applications = () => readAll<ApplicationDoc>(database(), 'applications')

async function countIn(state: ApplicationDoc['state'], roundId: string): Promise<number> {
  return (await applications()).filter((each) => each.state === state && each.roundId === roundId).length
}

/** Kills the cloud as soon as the first one is in that state; gives how many were, once it lives again. */
async function killOnceBegun(state: ApplicationDoc['state'], roundId: string): Promise<number> {
  while ((await countIn(state, roundId)) === 0);
  await emulator.kill()
  emulator = await startEmulatorProcess(directory)
  return countIn(state, roundId)
}

/** The clock's function runs for some minutes. */
async function minutesPass(): Promise<void> {
  for (let minute = 1; minute <= MINUTES; minute += 1) {
    await post('/__emulator/clock', { offsetMs: minute * 61_000 })
    await post('/__emulator/timers/daily', {})
  }
}

const numbered = (prefix: string) => Array.from({ length: MANY }, (_each, at) => `${prefix}-${at}`)

/** Everybody is in that state, by exactly one step more than before. */
async function expectOnce(state: ApplicationDoc['state'], roundId: string): Promise<void> {
  const ofRound = (await applications()).filter((each) => each.roundId === roundId)
  const steps = ofRound.map((each) => `${each.state} ${each.history.filter(({ to }) => to === state).length}`)
  expect(steps).toEqual(Array.from({ length: MANY }, () => `${state} 1`))
}

it('finishes a release by the same call sent again when the cloud is killed in the middle of it', async () => {
  const [id, ids] = ['release', numbered('release')]
  const staged = { decision: 'shortlist', reason: '经集体审议', overAgeReason: '', byId: 'u', at: 1 } as const
  await load('rounds', [makeRound(id)])
  await load('panels', [makePanel(id, ['m'])])
  await load('panelMembers', [makeMember('m', { roundId: id })])
  await load(
    'applications',
    ids.map((each) => makeApplication(each, { roundId: id, staged })),
  )
  await load(
    'marks',
    ids.map((each) => makeMark(each, 'm', { roundId: id })),
  )
  const release = work(centre, 'rounds', { action: 'release', input: { id, version: 1, shortlist: MANY, decline: 0 } })
  const cutOff = release().catch(() => null)

  const moved = await killOnceBegun('shortlisted', id)
  expect([await cutOff, moved < MANY]).toEqual([null, true])
  expect(await release()).toMatchObject({ ok: true, data: { releases: [{ shortlisted: MANY, finished: true }] } })

  await expectOnce('shortlisted', id)
}, 120_000)

it('finishes a report by the clock when the cloud is killed in the middle of it', async () => {
  const [id, ids] = ['report', numbered('report')]
  await load('rounds', [makeRound(id, { cityDueAt: endOfDayAt(addDays(dayOf(Date.now()), 3)) })])
  await load(
    'applications',
    ids.map((each) => makeApplication(each, { roundId: id, state: 'recommended', batchId: '' })),
  )
  const report = work(nanjing, 'applications', { action: 'report', input: { roundId: id, ids } })
  const cutOff = report().catch(() => null)

  const moved = await killOnceBegun('reported', id)
  expect([await cutOff, moved < MANY]).toEqual([null, true])
  await minutesPass()

  await expectOnce('reported', id)
  expect(await report()).toMatchObject({ ok: true, data: { rows: { length: MANY } } })
}, 120_000)

it('finishes an appointment by the same call sent again when the cloud is killed in the middle of it', async () => {
  const [id, ids] = ['appoint', numbered('appoint')]
  const people = ids.map((_id) => makePublicised(_id, { _id, roundId: id }))
  await load(
    'notices',
    people.map((each) => makeNotice(each)),
  )
  await load('applications', people)
  const given = { applicationIds: ids, decisionNo: '苏职介〔2026〕60号', startOn: dayOf(Date.now()) }
  const appoint = work(centre, 'appointments', { action: 'appoint', input: given })
  const cutOff = appoint().catch(() => null)

  const moved = await killOnceBegun('appointed', id)
  expect([await cutOff, moved < MANY]).toEqual([null, true])
  const again = await appoint()

  expect(again).toMatchObject({ ok: true, data: { finished: true, items: { length: MANY } } })
  await expectOnce('appointed', id)
  const terms = await readAll<{ certificateNo: string; idHash: string }>(database(), 'terms')
  expect(new Set(terms.map(({ idHash }) => idHash)).size).toBe(MANY)
  expect(new Set(terms.map(({ certificateNo }) => certificateNo)).size).toBe(MANY)
}, 120_000)

it('leaves whole audit chains and empty outboxes', async () => {
  await minutesPass()
  const db = database()
  expect(await trailFaults({ all: (collection) => readAll(db, collection) })).toEqual([])
}, 120_000)
