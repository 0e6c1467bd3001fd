import { digest } from './identity'
import { linksTo, storeFile } from './storage'

/**
 * Stores a paper made just now and gives a link that lives five minutes. The same paper of the same state of a record lies at the same
 * path, so that asking again piles nothing up; storage lets nobody read it but by such a link. `name` is what the phone shows and saves.
 */
export async function paperLink(paper: {
  content: Buffer
  name: string
  of: string
  version: number
}): Promise<{ url: string; name: string }> {
  const { content, name, of, version } = paper
  const extension = name.slice(name.lastIndexOf('.') + 1)
  const fileId = await storeFile(`papers/${digest([of, String(version), name], 40)}.${extension}`, content)
  return { url: (await linksTo([fileId])).get(fileId) ?? '', name }
}
