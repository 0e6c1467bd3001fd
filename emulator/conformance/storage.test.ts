import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestEmulator } from '@/emulator/conformance/environment'

let started: Awaited<ReturnType<typeof startTestEmulator>>
let directory: string

beforeAll(async () => {
  started = await startTestEmulator()
  directory = await mkdtemp(join(tmpdir(), 'storage-test-'))
})
afterAll(async () => {
  await started.emulator.close()
  await rm(directory, { recursive: true })
})

const upload = async (cloudPath: string, content: string) =>
  (await started.app.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID

const linkOf = async (fileID: string, maxAge: number) => {
  const { fileList } = await started.app.getTempFileURL({ fileList: [{ fileID, maxAge }] })
  return fileList[0]?.tempFileURL ?? ''
}

describe('uploading and downloading with the server SDK', () => {
  it('gives back the bytes that were put in', async () => {
    const fileID = await upload('uploads/a/note.txt', '中文 and bytes \u0000')

    const { fileContent } = await started.app.downloadFile({ fileID })

    expect(fileID).toMatch(/^cloud:\/\/conformance-env\.[^/]+\/uploads\/a\/note\.txt$/)
    expect(fileContent?.toString()).toBe('中文 and bytes \u0000')
  })

  it('takes a read stream and a path with Chinese characters and spaces', async () => {
    const local = join(directory, 'local.bin')
    await writeFile(local, Buffer.alloc(300_000, 7))

    const { fileID } = await started.app.uploadFile({
      cloudPath: '照片/现场 1.jpg',
      fileContent: createReadStream(local),
    })
    const { fileContent } = await started.app.downloadFile({ fileID })

    expect(fileContent).toEqual(await readFile(local))
  })

  it('replaces the content under the same path', async () => {
    const fileID = await upload('twice.txt', 'first')

    expect(await upload('twice.txt', 'second')).toBe(fileID)
    expect((await started.app.downloadFile({ fileID })).fileContent?.toString()).toBe('second')
  })

  it('tells size and type of a file', async () => {
    const fileID = await upload('sized.txt', '12345')

    const { fileList } = await started.app.getFileInfo({ fileList: [fileID] })

    expect(fileList[0]).toMatchObject({ code: 'SUCCESS', fileName: 'sized.txt', size: 5 })
  })

  it.each(['', '/leading', 'a//b', 'a/../b', 'ask?', 'hash#', '100%'])('refuses the path %p', async (cloudPath) => {
    await expect(started.app.uploadFile({ cloudPath, fileContent: Buffer.from('x') })).rejects.toMatchObject({
      code: 'INVALID_PARAM',
    })
  })
})

describe('links', () => {
  it('serve the file until max_age has passed, and then no more', async () => {
    const link = await linkOf(await upload('timed.txt', 'for a while'), 300)

    const fresh = await fetch(link)
    expect([fresh.status, await fresh.text()]).toEqual([200, 'for a while'])

    started.emulator.clock.advance(299_000)
    expect((await fetch(link)).status).toBe(200)

    started.emulator.clock.advance(2_000)
    const late = await fetch(link)
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired.')])
    started.emulator.clock.offsetMs = 0
  })

  it('are refused without signature, with a forged one, and for another file', async () => {
    const link = new URL(await linkOf(await upload('private/mine.txt', 'mine'), 300))
    await upload('private/yours.txt', 'yours')
    const bare = new URL(link.pathname, link)
    const forged = new URL(link)
    forged.searchParams.set('t', '9999999999')
    const other = new URL(link)
    other.pathname = '/storage/private/yours.txt'

    const statuses = await Promise.all([bare, forged, other].map(async (address) => (await fetch(address)).status))

    expect(statuses).toEqual([403, 403, 403])
  })

  it('answer an upload that was not offered with the XML of object storage', async () => {
    const reply = await fetch(`${started.emulator.url}/storage/sneaked.txt`, {
      method: 'PUT',
      body: 'x',
      headers: { authorization: 'made.up.token' },
    })

    expect(reply.status).toBe(403)
    expect(await reply.text()).toMatch(/<Code>AccessDenied<\/Code>[\s\S]*<RequestId>.+<\/RequestId>[\s\S]*<TraceId>/)
    expect(
      started.emulator.files.link('cloud://conformance-env.6c6f-conformance-env-1250000000/sneaked.txt'),
    ).toBeUndefined()
  })

  it('keep an address apart from what is not percent-encoded in it', async () => {
    const link = await linkOf(await upload('名字.txt', 'x'), 60)

    expect(link).toContain('/storage/名字.txt?')
    expect((await fetch(link, { method: 'HEAD' })).headers.get('content-length')).toBe('1')
  })
})

describe('lists of files', () => {
  it('answer each item on its own', async () => {
    const here = await upload('here.txt', 'x')
    const gone = here.replace('here.txt', 'gone.txt')

    const { fileList } = await started.app.getTempFileURL({ fileList: [here, gone] })
    const deleted = await started.app.deleteFile({ fileList: [here, gone] })

    expect(fileList.map((item) => item.code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST'])
    expect(deleted.fileList.map((item) => item.code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST'])
    await expect(started.app.downloadFile({ fileID: here })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
  })

  it('of more than 50 are refused', async () => {
    const fileList = Array.from({ length: 51 }, (_value, at) => `cloud://conformance-env.x/${at}`)

    await expect(started.app.getTempFileURL({ fileList })).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    await expect(started.app.deleteFile({ fileList })).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  })

  it('are copied and moved', async () => {
    await upload('from/photo.jpg', 'picture')

    const copied = await started.app.copyFile({
      fileList: [{ srcPath: 'from/photo.jpg', dstPath: 'to/photo.jpg', removeOriginal: true }],
    })
    const missing = await started.app.copyFile({
      fileList: [{ srcPath: 'from/photo.jpg', dstPath: 'again/photo.jpg' }],
    })

    expect(copied.fileList).toEqual([expect.objectContaining({ code: 'SUCCESS' })])
    expect(missing.fileList).toEqual([expect.objectContaining({ code: 'STORAGE_FILE_NONEXIST' })])
  })
})
