import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import type * as Files from '@/cloudfunctions/_kit/files'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'

let cloud: Cloud
let kit: typeof Files

beforeAll(async () => {
  cloud = await startCloud()
  kit = await import('@/cloudfunctions/_kit/files')
  const view = await cloud.emulator.files.put('files/2026-11/a.jpg', Buffer.from('view'))
  const thumb = await cloud.emulator.files.put('files/2026-11/a-s.jpg', Buffer.from('thumb'))
  const file = (fields: Partial<FileDoc>) => ({
    _id: 'f1',
    ownerId: 'u1',
    purpose: 'logPhoto',
    name: '现场照片',
    kind: 'picture',
    mime: 'image/jpeg',
    sizeBytes: 4,
    original: '',
    view,
    thumb,
    state: 'passed',
    traceId: '',
    at: 1,
    ...fields,
  })
  cloud.load('files', [
    file({ _id: 'passed' }),
    file({ _id: 'pending', state: 'pending' }),
    file({ _id: 'refused', state: 'refused' }),
    file({ _id: 'foreign', ownerId: 'u2' }),
    file({ _id: 'proof', purpose: 'logProof' }),
  ])
})
afterAll(async () => cloud.close())

const ALL = ['proof', 'unknown', 'foreign', 'refused', 'pending', 'passed']

describe('fileViews', () => {
  it('shows others only what has passed, in the order asked for, with links that work', async () => {
    const views = await kit.fileViews(ALL, { ownerId: 'u1', viewerId: 'u2' })

    expect(views.map(({ key, state }) => [key, state])).toEqual([
      ['proof', 'passed'],
      ['passed', 'passed'],
    ])
    expect(await (await fetch(views[0]?.url ?? '')).text()).toBe('view')
    expect(await (await fetch(views[0]?.thumbUrl ?? '')).text()).toBe('thumb')
  })

  it('shows the owner also what waits, and what was refused without links', async () => {
    const views = await kit.fileViews(ALL, { ownerId: 'u1', viewerId: 'u1' })

    expect(views.map(({ key, url }) => [key, url !== ''])).toEqual([
      ['proof', true],
      ['refused', false],
      ['pending', true],
      ['passed', true],
    ])
  })

  it('takes several owners, for a dialogue of two', async () => {
    const views = await kit.fileViews(['foreign', 'passed', 'pending'], { ownerId: ['u1', 'u2'], viewerId: 'u2' })

    expect(views.map(({ key }) => key)).toEqual(['foreign', 'passed'])
  })

  it('gives links that die after five minutes', async () => {
    const [view] = await kit.fileViews(['passed'], { ownerId: 'u1', viewerId: 'u2' })
    cloud.moveClock(301_000)

    expect((await fetch(view?.url ?? '')).status).toBe(403)
  })

  it('asks nothing of the cloud without keys', async () => {
    expect(await kit.fileViews([], { ownerId: 'u1', viewerId: 'u1' })).toEqual([])
  })
})

describe('requireFiles', () => {
  const needs = { ownerId: 'u1', purposes: ['logPhoto'] } as const

  it('gives the files in their order, each once', async () => {
    const files = await kit.requireFiles(['pending', 'passed', 'pending'], needs)

    expect(files.map((file) => file._id)).toEqual(['pending', 'passed'])
  })

  it.each([
    ['an unknown key', 'unknown', 'FILE_MISSING'],
    ["somebody else's file", 'foreign', 'FILE_MISSING'],
    ['a file for another purpose', 'proof', 'FILE_MISSING'],
    ['a refused picture', 'refused', 'FILE_REFUSED'],
  ])('refuses %s', async (_case, key, code) => {
    await expect(kit.requireFiles(['passed', key], needs)).rejects.toMatchObject({ code })
  })
})
