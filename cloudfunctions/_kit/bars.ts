import { _, db } from './cloud'
import type { BarDoc } from './termDocuments'
import { must } from './refusal'

/** The bars among these people, by keyed hash of the ID number. One round trip. 第八条 */
export async function barsAmong(idHashes: readonly string[]): Promise<BarDoc[]> {
  if (idHashes.length === 0) return []
  const { data } = await db
    .collection('bars')
    .where({ _id: _.in([...new Set(idHashes)]) })
    .limit(500)
    .get()
  return data as BarDoc[] // the SDK types documents as any
}

/** Goes on only with somebody who may be appointed, whatever account they come with. Throws Refusal BARRED. 第八条 */
export async function refuseBarred(idHash: string): Promise<void> {
  must((await barsAmong([idHash])).length === 0, 'BARRED')
}

/** The same for a batch. Throws Refusal BARRED_IN_BATCH with the names. 第八条 */
export async function refuseBarredIn(people: readonly { idHash: string; name: string }[]): Promise<void> {
  const barred = new Set((await barsAmong(people.map(({ idHash }) => idHash))).map(({ _id }) => _id))
  const names = people.filter(({ idHash }) => barred.has(idHash)).map(({ name }) => name)
  must(names.length === 0, 'BARRED_IN_BATCH', { names: names.join('、') })
}
