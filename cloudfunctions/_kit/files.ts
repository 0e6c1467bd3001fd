import type { FileView } from '@/domain/contract/fields'
import type { FilePurpose } from '@/domain/rules/files'
import { _, db } from './cloud'
import type { FileDoc } from './documents'
import { Refusal } from './refusal'
import { linksTo } from './storage'

/** What fits into one query by id. */
const KEYS_PER_QUERY = 500

/**
 * Files to show, in the order of `keys`, with links that live five minutes.
 * Dropped: unknown keys, files of anybody but `ownerId` (one or several), and for every viewer but the owner those that the check
 * has not passed. One round trip, none without keys.
 */
export async function fileViews(
  keys: readonly string[],
  who: { ownerId: string | readonly string[]; viewerId: string },
): Promise<FileView[]> {
  const owners = [who.ownerId].flat()
  const files = (await filesByKey(keys)).filter((file) => owners.includes(file.ownerId) && maySee(file, who.viewerId))
  return viewsOf(files)
}

/**
 * The files a form hands in, in the order of `keys`, each once. Pending ones are taken: nobody else sees them before they pass.
 * Throws Refusal FILE_MISSING (unknown, somebody else's, or for another purpose) and FILE_REFUSED.
 */
export async function requireFiles(
  keys: readonly string[],
  needs: { ownerId: string; purposes: readonly FilePurpose[] },
): Promise<FileDoc[]> {
  const files = await filesByKey(keys)
  const fitting = files.filter((file) => file.ownerId === needs.ownerId && needs.purposes.includes(file.purpose))
  if (fitting.length < new Set(keys).size) throw new Refusal('FILE_MISSING')
  if (fitting.some((file) => file.state === 'refused')) throw new Refusal('FILE_REFUSED')
  return fitting
}

/** Files as forms show them. A refused one has no links, not even for its owner. */
export async function viewsOf(files: readonly FileDoc[]): Promise<FileView[]> {
  const shown = files.filter((file) => file.state !== 'refused')
  const links = await linksTo(shown.flatMap((file) => [file.view, file.thumb]))
  return files.map((file) => {
    const { _id: key, state, kind, name, sizeBytes } = file
    const linkTo = (fileId: string) => (state === 'refused' ? '' : (links.get(fileId) ?? ''))
    return { key, state, kind, name, sizeBytes, url: linkTo(file.view), thumbUrl: linkTo(file.thumb) }
  })
}

function maySee(file: FileDoc, viewerId: string): boolean {
  return file.state === 'passed' || file.ownerId === viewerId
}

/** One registered file, or null. For the programme's own use: nobody's right to see it is checked. */
export async function fileByKey(key: string): Promise<FileDoc | null> {
  return (await filesByKey([key]))[0] ?? null
}

async function filesByKey(keys: readonly string[]): Promise<FileDoc[]> {
  const wanted = [...new Set(keys)].slice(0, KEYS_PER_QUERY)
  if (wanted.length === 0) return []
  const { data } = await db
    .collection('files')
    .where({ _id: _.in(wanted) })
    .limit(wanted.length)
    .get()
  const files = new Map((data as FileDoc[]).map((file) => [file._id, file])) // the SDK types documents as any
  return wanted.flatMap((key) => files.get(key) ?? [])
}
