import { randomBytes } from 'node:crypto'
import { checkPicture, checkTexts } from '@/cloudfunctions/_kit/contentCheck'
import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { viewsOf } from '@/cloudfunctions/_kit/files'
import { kindOf, reencode } from '@/cloudfunctions/_kit/images'
import { found, must, Refusal } from '@/cloudfunctions/_kit/refusal'
import type { Context, Handlers } from '@/cloudfunctions/_kit/serve'
import { isOwnUpload, readFile, removeFiles, storeFile } from '@/cloudfunctions/_kit/storage'
import type { ParsedOf } from '@/domain/contract'
import type { FileView } from '@/domain/contract/fields'
import { FILE_PURPOSES, type FileKind } from '@/domain/rules/files'
import { startOfDayAt } from '@/domain/rules/shanghai'
import * as store from './store'

type Given = ParsedOf<'account.addFile'>
type Copies = Pick<FileDoc, 'view' | 'thumb' | 'sizeBytes'>

const FILES_PER_DAY = 200
const KIND_NAMES = { jpg: 'JPG 图片', png: 'PNG 图片', pdf: 'PDF' } as const satisfies Record<FileKind, string>

/** Takes an uploaded file into use: checked by its bytes, copied so that the upload can change no more, and handed to the picture check. */
export const addFile: Handlers<'account'>['addFile'] = async (input, ctx) => {
  must(isOwnUpload(input.fileId, ctx.callerId), 'NOT_YOURS')
  const key = store.newFileKey(ctx.callerId, ctx.key)
  const [existing, isFull] = await Promise.all([
    store.fileByKey(key),
    store.hasAdded(ctx.callerId, startOfDayAt(ctx.todayOn), FILES_PER_DAY),
  ])
  if (existing) {
    // A call that died after registering left the original.
    await removeFiles([existing.original])
    return present(existing)
  }
  must(!isFull, 'FILE_LIMIT')
  const bytes = await readFile(input.fileId, FILE_PURPOSES[input.purpose].maxBytes)
  const file = isDocument(bytes, input) ? await documentOf(bytes, input, ctx) : await pictureOf(bytes, input, ctx)
  return present(await keep({ _id: key, ...file }))
}

/** Told by the bytes. Throws FILE_TYPE with what this purpose takes. */
function isDocument(bytes: Buffer, input: Given): boolean {
  const kinds: readonly FileKind[] = FILE_PURPOSES[input.purpose].kinds
  const kind = kindOf(bytes)
  must(kind && kinds.includes(kind), 'FILE_TYPE', { types: kinds.map((each) => KIND_NAMES[each]).join('、') })
  return kind === 'pdf'
}

async function pictureOf(bytes: Buffer, input: Given, ctx: Context): Promise<Omit<FileDoc, '_id'>> {
  const { view, thumb } = await reencode(bytes, FILE_PURPOSES[input.purpose].longEdge)
  const path = newPath(ctx)
  const [viewId, thumbId] = await Promise.all([storeFile(`${path}.jpg`, view), storeFile(`${path}-s.jpg`, thumb)])
  const copies = { view: viewId, thumb: thumbId, sizeBytes: view.length }
  const traceId = await checkPicture(ctx, viewId)
  const name = FILE_PURPOSES[input.purpose].label
  return { ...describe(input, ctx, copies), name, kind: 'picture', mime: 'image/jpeg', state: 'pending', traceId }
}

/** WeChat checks pictures alone: a document is seen at once, and only by the two sides of its record, as a download. */
async function documentOf(bytes: Buffer, input: Given, ctx: Context): Promise<Omit<FileDoc, '_id'>> {
  if (!bytes.subarray(-2048).includes('%%EOF')) throw new Refusal('FILE_BROKEN')
  const name = input.name?.split(/[/\\]/).at(-1) || FILE_PURPOSES[input.purpose].label
  await checkTexts(ctx, { 文件名: input.name })
  const view = await storeFile(`${newPath(ctx)}.pdf`, bytes)
  const copies = { view, thumb: '', sizeBytes: bytes.length }
  return {
    ...describe(input, ctx, copies),
    name,
    kind: 'document',
    mime: 'application/pdf',
    state: 'passed',
    traceId: '',
  }
}

function describe({ purpose, fileId }: Given, ctx: Context, copies: Copies) {
  return { ownerId: ctx.callerId, purpose, original: fileId, at: ctx.nowAt, ...copies }
}

/** Not to be guessed, and nothing about the owner in it. */
function newPath(ctx: Context): string {
  return `files/${ctx.todayOn.slice(0, 7)}/${randomBytes(18).toString('hex')}`
}

/** The original goes: it says where and with what a picture was taken. When the same call was faster, so do the copies of this one. */
async function keep(file: FileDoc): Promise<FileDoc> {
  if (await store.registerFile(file)) {
    await removeFiles([file.original])
    return file
  }
  await removeFiles([file.view, file.thumb])
  return found(await store.fileByKey(file._id))
}

async function present(file: FileDoc): Promise<FileView> {
  const [view] = await viewsOf([file])
  return found(view)
}
