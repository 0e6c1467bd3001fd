import sharp from 'sharp'
import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { InputOf } from '@/domain/contract'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(async () => cloud.close())

type Details = Partial<Omit<InputOf<'account.addFile'>, 'fileId'>>

function photo(width = 400, height = 300): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#7fb3a8' } })
    .jpeg()
    .toBuffer()
}

async function put(openid: string, name: string, content: Buffer): Promise<string> {
  return cloud.emulator.files.put(`uploads/${accountIdOf(openid)}/${name}`, content)
}

async function add(openid: string, content: Buffer, details: Details & { key?: string } = {}) {
  const { key, ...rest } = details
  const fileId = await put(openid, 'a.jpg', content)
  return cloud.as(openid).call('account.addFile', { fileId, purpose: 'logPhoto', ...rest }, key ? { key } : {})
}

async function registered(openid: string): Promise<FileDoc[]> {
  const { db } = await import('@/cloudfunctions/_kit/cloud')
  const { data } = await db
    .collection('files')
    .where({ ownerId: accountIdOf(openid) })
    .get()
  return data as FileDoc[] // the SDK types documents as any
}

async function bytesAt(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

it('re-encodes a picture upright, small and without metadata, and removes the upload', async () => {
  const turned = await sharp(await photo(3000, 2000))
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '32/1 3/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const fileId = await put('wx-file-turned', '原图.jpg', turned)

  const view = await cloud
    .as('wx-file-turned')
    .must('account.addFile', { fileId, purpose: 'logPhoto', name: '张三的家.jpg' })

  const shown = await sharp(await bytesAt(view.url)).metadata()
  const thumb = await sharp(await bytesAt(view.thumbUrl)).metadata()
  expect(shown).toMatchObject({ format: 'jpeg', width: 1067, height: 1600 })
  expect(thumb).toMatchObject({ format: 'jpeg', width: 213, height: 320 })
  expect([shown.exif, shown.orientation, thumb.exif]).toEqual([undefined, undefined, undefined])
  expect(view).toMatchObject({ state: 'pending', kind: 'picture', name: '现场照片' })
  expect(await cloud.emulator.files.read(fileId)).toBeUndefined()
  const [file] = await registered('wx-file-turned')
  expect(file?.view).toMatch(/\/files\/\d{4}-\d{2}\/[0-9a-f]{36}\.jpg$/)
})

it('keeps a paper fine enough to read A4, and a portrait in its ratio', async () => {
  const scan = await add('wx-file-paper', await photo(3508, 2480), { purpose: 'applicationProof' })
  const portrait = await add('wx-file-paper', await photo(826, 1156), { purpose: 'portrait' })

  if (!scan.ok || !portrait.ok) throw new Error('refused')
  expect(await sharp(await bytesAt(scan.data.url)).metadata()).toMatchObject({ width: 2400, height: 1697 })
  expect(await sharp(await bytesAt(portrait.data.url)).metadata()).toMatchObject({ width: 826, height: 1156 })
})

it('takes a signature as PNG alone, its ink dark on white', async () => {
  const ink = await sharp({ create: { width: 60, height: 20, channels: 4, background: '#1B2526' } })
    .png()
    .toBuffer()
  const signature = await sharp({
    create: { width: 300, height: 120, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .composite([{ input: ink, left: 120, top: 50 }])
    .png()
    .toBuffer()

  const reply = await add('wx-file-signature', signature, { purpose: 'signature' })
  const refused = await add('wx-file-signature', await photo(), { purpose: 'signature' })

  if (!reply.ok) throw new Error(reply.refusal.code)
  const { data, info } = await sharp(await bytesAt(reply.data.url))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(data[0]).toBeGreaterThan(250)
  expect(data[60 * info.width + 150]).toBeLessThan(50)
  expect(reply.data.name).toBe('本人签名')
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'FILE_TYPE', detail: { types: 'PNG 图片' } } })
})

it('hands the picture to the check under the openid of the uploader', async () => {
  await add('wx-file-check', await photo())

  const [file] = await registered('wx-file-check')
  const asked = cloud.emulator.doubles.sent.find(({ reply }) => reply.trace_id === file?.traceId)
  expect(asked).toMatchObject({
    api: 'security.mediaCheckAsync',
    request: { openid: 'wx-file-check', media_type: 2, version: 2 },
  })
})

it('takes a PNG with transparent parts as a JPEG on white', async () => {
  const png = await sharp({
    create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()

  const reply = await add('wx-file-png', png)

  if (!reply.ok) throw new Error(reply.refusal.code)
  const { dominant } = await sharp(await bytesAt(reply.data.url)).stats()
  expect(dominant.r).toBeGreaterThan(240)
})

it('takes a PDF as it is, seen at once', async () => {
  const reply = await add('wx-file-pdf', PDF, { purpose: 'logProof', name: '../签到表.pdf' })

  expect(reply).toMatchObject({
    ok: true,
    data: { kind: 'document', state: 'passed', name: '签到表.pdf', thumbUrl: '' },
  })
  if (reply.ok) expect(await bytesAt(reply.data.url)).toEqual(PDF)
})

it('answers the same call twice with the same file, though the upload is gone', async () => {
  const fileId = await put('wx-file-twice', 'a.jpg', await photo())
  const person = cloud.as('wx-file-twice')

  const first = await person.must('account.addFile', { fileId, purpose: 'logPhoto' }, { key: 'file-key-1' })
  const second = await person.must('account.addFile', { fileId, purpose: 'logPhoto' }, { key: 'file-key-1' })

  expect(second.key).toBe(first.key)
  expect(await registered('wx-file-twice')).toHaveLength(1)
})

it('makes one file of the same call sent twice at once', async () => {
  const fileId = await put('wx-file-race', 'a.jpg', await photo())
  const person = cloud.as('wx-file-race')
  const call = () => person.call('account.addFile', { fileId, purpose: 'logPhoto' }, { key: 'file-race-1' })

  const replies = await Promise.all([call(), call()])

  expect(replies.some((reply) => reply.ok)).toBe(true)
  expect(await registered('wx-file-race')).toHaveLength(1)
})

it.each<[string, () => Promise<Buffer>, Details, object]>([
  [
    'text under a picture name',
    async () => Buffer.from('<svg/>'),
    {},
    { code: 'FILE_TYPE', detail: { types: 'JPG 图片、PNG 图片' } },
  ],
  ['a PDF where only pictures go', async () => PDF, { purpose: 'consultation' }, { code: 'FILE_TYPE' }],
  ['a picture that breaks off', async () => (await photo(900, 900)).subarray(0, 2000), {}, { code: 'FILE_BROKEN' }],
  ['a PDF that breaks off', async () => PDF.subarray(0, 20), { purpose: 'logProof' }, { code: 'FILE_BROKEN' }],
  [
    'more than the limit',
    async () => Buffer.alloc(10_485_761, 1),
    {},
    { code: 'FILE_TOO_LARGE', detail: { limit: '10 MB' } },
  ],
  ['an empty file', async () => Buffer.alloc(0), {}, { code: 'FILE_TYPE' }],
])('refuses %s', async (_case, content, details, refusal) => {
  const reply = await add('wx-file-bad', await content(), details)

  expect(reply).toMatchObject({ ok: false, refusal })
  expect(await registered('wx-file-bad')).toEqual([])
})

it('refuses a picture that unpacks to far more than a camera takes', async () => {
  const bomb = await sharp({
    create: { width: 9000, height: 9000, channels: 3, background: '#000' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()

  const reply = await add('wx-file-bomb', bomb)

  expect(bomb.length).toBeLessThan(1_000_000)
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'FILE_BROKEN' } })
})

it('refuses a PDF name that may not be shown', async () => {
  const reply = await add('wx-file-name', PDF, { purpose: 'logProof', name: '代开发票.pdf' })

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'TEXT_REFUSED', detail: { field: '文件名' } } })
})

it('refuses what is not there', async () => {
  const fileId = (await put('wx-file-none', 'a.jpg', Buffer.from('x'))).replace('a.jpg', 'b.jpg')

  const reply = await cloud.as('wx-file-none').call('account.addFile', { fileId, purpose: 'logPhoto' })

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'FILE_MISSING' } })
})

it.each([
  ["somebody else's folder", (id: string) => id.replace(accountIdOf('wx-file-own'), accountIdOf('wx-file-other'))],
  ['a way out of the folder', (id: string) => id.replace('/a.jpg', '/../a.jpg')],
  ['another bucket', (id: string) => id.replace('cloud://', 'cloud://other')],
  ['no folder at all', (id: string) => id.replace(/uploads.*/, 'files/2026-11/x.jpg')],
])('refuses %s', async (_case, bend) => {
  const own = await put('wx-file-own', 'a.jpg', await photo())

  const reply = await cloud.as('wx-file-own').call('account.addFile', { fileId: bend(own), purpose: 'logPhoto' })

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'NOT_YOURS' } })
})

it('stops at two hundred files a day', async () => {
  const ownerId = accountIdOf('wx-file-many')
  const day = Array.from({ length: 200 }, (_each, place) => ({ _id: `many-${place}`, ownerId, at: Date.now() }))
  cloud.load('files', day.slice(1))
  expect(await add('wx-file-many', await photo())).toMatchObject({ ok: true })

  const reply = await add('wx-file-many', await photo())

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'FILE_LIMIT' } })
})

it('keeps a picture from the web pending when the check knows no openid', async () => {
  const { accountIdOf: idOf } = await import('@/cloudfunctions/_kit/identity')
  const fileId = await cloud.emulator.files.put(`uploads/${idOf('web-file')}/a.jpg`, await photo())

  const view = await cloud.onWeb('web-file').must('account.addFile', { fileId, purpose: 'consultation' })

  expect(view.state).toBe('pending')
  expect(view.url).not.toBe('')
})

describe('files', () => {
  it("gives the caller's own files in the order asked for, and nobody else's", async () => {
    const mine = [await add('wx-files-me', await photo()), await add('wx-files-me', PDF, { purpose: 'logProof' })]
    const other = await add('wx-files-other', PDF, { purpose: 'logProof' })
    const keys = [...mine, other].flatMap((reply) => (reply.ok ? [reply.data.key] : []))

    const { files } = await cloud.as('wx-files-me').must('account.files', { keys })

    expect(keys).toHaveLength(3)
    expect(files.map(({ key, state }) => [key, state])).toEqual([
      [keys[0], 'pending'],
      [keys[1], 'passed'],
    ])
  })

  it('refuses more than twenty keys', async () => {
    const reply = await cloud.as('wx-files-me').call('account.files', { keys: Array.from({ length: 21 }, () => 'k') })

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT' } })
  })
})
