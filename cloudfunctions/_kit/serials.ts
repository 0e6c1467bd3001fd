import { _, db } from './cloud'
import { isDuplicateKey } from './databaseErrors'

interface Counter {
  _id: string
  last: number
}

/**
 * The first of `count` numbers of the series `name` that nobody else gets: 1, 2, 3… A call cut off after this leaves a gap, never a number
 * given twice.
 */
export async function takeSerials(name: string, count: number): Promise<number> {
  const taken = await raise(name, count)
  if (taken !== null) return taken
  await db
    .collection('counters')
    .add({ _id: name, last: 0 })
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error
    })
  const begun = await raise(name, count)
  if (begun === null) throw new Error(`no counter ${name}`)
  return begun
}

async function raise(name: string, count: number): Promise<number | null> {
  const { doc } = (await db
    .collection('counters')
    .where({ _id: name })
    .updateAndReturn({ last: _.inc(count) })) as { doc: Counter | null } // the SDK types documents as any
  return doc ? doc.last - count + 1 : null
}
