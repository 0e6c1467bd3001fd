import { randomUUID } from 'node:crypto'
import cloudbase from '@cloudbase/node-sdk'
import sharp from 'sharp'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { uploadFolderOf } from '@/cloudfunctions/_kit/storage'
import { BUILT_FUNCTIONS, buildFunctions } from '@/config/buildFunctions'
import type { ActionName, OutputOf, Reply } from '@/domain/contract'
import type { FilePurpose } from '@/domain/rules/files'
import type { InvokedBy } from '@/emulator/emulator'
import type { Emulator, EmulatorOptions } from '@/emulator/startEmulator'
import { readManifest } from '@/emulator/manifest'
import { sorted } from '@/emulator/seed/experts'
import { startEmulator } from '@/emulator/startEmulator'
import type { Person } from '@/tests/cloud/startCloud'
import { makeAccount, makeExpert, makeExpertAccount } from '@/tests/make'
import { readAll } from './readAll'

/** The functions as they are deployed, in processes of their own, and an environment under them. */
export interface Town {
  emulator: Emulator
  /** Somebody in WeChat. */
  as(openid: string): Resident
  /** Somebody on the web. */
  onWeb(uid: string): Resident
  /** Lets the clock's function run once. */
  tick(): Promise<void>
  /** Every document of a collection. */
  all<T>(collection: string): Promise<T[]>
  load(collection: string, documents: readonly object[]): void
  close(): Promise<void>
}

export interface Resident extends Omit<Person, 'send'> {
  /** Puts a new picture into the own folder and registers it; gives its key. */
  upload(purpose: FilePurpose): Promise<string>
}

/** A Monday without holidays near, at nine in the morning. */
const MONDAY = '2026-03-02T09:00:00+08:00'
const TERM = { certificateNo: 'ZJ-town', startOn: '2025-06-01', endOn: '2027-05-31' }

/** Builds the functions and starts them over an empty environment, on a Monday morning. */
export async function startTown(options: Partial<EmulatorOptions> = {}): Promise<Town> {
  await buildFunctions()
  const manifest = readManifest('cloudbaserc.json')
  const given = { port: 0, data: ':memory:', functionsDir: BUILT_FUNCTIONS, strict: true, quiet: true, ...options }
  const emulator = await startEmulator({ manifest, ...given })
  emulator.clock.setClock(MONDAY)
  Object.assign(process.env, emulator.environment())
  const db = cloudbase.init({ env: manifest.envId }).database()
  return {
    emulator,
    as: (openid) => resident(emulator, openid, { openid }),
    onWeb: (uid) => resident(emulator, uid, { uid }),
    async tick() {
      await emulator.doubles.settled()
      await emulator.invoke('daily', { Type: 'Timer' }, { timer: true })
    },
    all: (collection) => readAll(db, collection),
    load: (collection, documents) =>
      emulator.database.load(
        collection,
        documents.map((document) => ({ ...document })),
      ),
    close: () => emulator.close(),
  }
}

function resident(emulator: Emulator, platformId: string, by: InvokedBy): Resident {
  const call: Person['call'] = async (name, input, { key = randomUUID() } = {}) => {
    const [area = '', action] = name.split('.')
    return (await emulator.invoke(area, { action, input, key }, by)) as Reply<never> // serve answers so
  }
  const must: Person['must'] = async (name, input, options) => dataOf(name, await call(name, input, options))
  return {
    call,
    must,
    async upload(purpose) {
      const format = purpose === 'signature' ? 'png' : 'jpeg'
      const cloudPath = `${uploadFolderOf(accountIdOf(platformId))}/${randomUUID()}.${format}`
      const fileId = await emulator.files.put(cloudPath, await photograph(format), { contentType: `image/${format}` })
      const { key } = await must('account.addFile', { fileId, purpose })
      return key
    },
  }
}

/** What an answer gives. Throws on a refusal. */
export function dataOf<N extends ActionName>(name: N, reply: Reply<OutputOf<N>>): OutputOf<N> {
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`)
  return reply.data
}

function photograph(format: 'jpeg' | 'png'): Promise<Buffer> {
  const background = { r: Math.floor(Math.random() * 256), g: 120, b: 140 }
  return sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .toFormat(format)
    .toBuffer()
}

/** Experts in the middle of a term, found by search, with the accounts `wx-<id>`. */
export function settleExperts(town: Town, experts: Record<string, Partial<ExpertDoc>>): void {
  const made = Object.entries(experts).map(([id, fields]) => sorted(makeExpert(id, { term: TERM, ...fields })))
  town.load('experts', made)
  town.load(
    'accounts',
    made.map(({ _id, name }) => makeExpertAccount(`wx-${_id}`, _id, { name })),
  )
}

/** An officer of 南京 (`wx-officer`) and one of the centre (`wx-centre`). */
export function settleOfficers(town: Town): void {
  const officer = { kind: null, name: '方晓' } as const
  town.load('accounts', [
    makeAccount('wx-officer', { ...officer, roles: [{ role: 'cityOfficer', city: '320100' }] }),
    makeAccount('wx-centre', { ...officer, roles: [{ role: 'centreOfficer' }] }),
  ])
}
