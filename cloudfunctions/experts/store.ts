import { _, db } from '@/cloudfunctions/_kit/cloud'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { fieldTokens } from '@/cloudfunctions/_kit/pool'
import { byId, change, type Act } from '@/cloudfunctions/_kit/records'
import type { ExpertSort } from '@/domain/contract/experts'
import type { ServiceLogState } from '@/domain/rules/serviceLogFlow'

export { alreadyDone, Changed } from '@/cloudfunctions/_kit/records'

/** What lists read of an expert: the terms alone are several times as long. */
const CARD_FIELDS = [
  'accountId',
  'name',
  'portrait',
  'title',
  'unit',
  'city',
  'industry',
  'specialties',
  'modes',
  'hours',
  'paused',
  'figures',
  'recentServices',
  'by',
] as const satisfies readonly (keyof ExpertDoc)[]
const CARD_PROJECTION = Object.fromEntries(CARD_FIELDS.map((field) => [field, true]))

export type CardDoc = Pick<ExpertDoc, '_id' | (typeof CARD_FIELDS)[number]>

/** Counts shown on a desk stop here. */
const COUNTED = 100

/** Experts who have all terms of `all` and not `without`, in an order, after the row with the key `after`. One round trip. */
export async function matching(
  terms: { all: readonly string[]; without?: string },
  page: { order: ExpertSort; after?: string | undefined; limit: number },
): Promise<CardDoc[]> {
  const key = `by.${page.order}`
  const all = _.all([...terms.all])
  const { data } = await db
    .collection('experts')
    .where({
      terms: terms.without === undefined ? all : all.and(_.nin([terms.without])),
      ...(page.after !== undefined && { [key]: _.lt(page.after) }),
    })
    .orderBy(key, 'desc')
    .limit(page.limit)
    .field(CARD_PROJECTION)
    .get()
  return data as CardDoc[] // the SDK types documents as any
}

/** How many services each of the listed experts rendered, for at most `limit` experts. */
export async function servicesOfEach(listedTerm: string, limit: number): Promise<number[]> {
  const { data } = await db
    .collection('experts')
    .where({ terms: _.all([listedTerm]) })
    .orderBy('by.services', 'desc')
    .limit(limit)
    .field({ 'figures.services': true })
    .get()
  return (data as Pick<ExpertDoc, 'figures'>[]).map((expert) => expert.figures.services) // the SDK types documents as any
}

export async function expertById(id: string): Promise<ExpertDoc | null> {
  return byId<ExpertDoc>('experts', id)
}

/** Writes when and how the expert serves. Throws Changed. */
export async function writeAvailability(before: ExpertDoc, fields: Partial<ExpertDoc>, act: Act): Promise<ExpertDoc> {
  return change('experts', before, fields, act)
}

/** Questions asked of this expert and not yet answered or passed on. */
export async function countRequests(expertAccountId: string): Promise<number> {
  return counted('consultations', { expertAccountId, state: 'asked' })
}

/** Open questions of the expert's field that the pool offers to them. */
export async function countPool(expert: ExpertDoc, notFrom: readonly string[]): Promise<number> {
  return counted('consultations', {
    pool: _.in(fieldTokens(expert)),
    state: 'asked',
    passedBy: _.nin([expert._id]),
    clientId: _.nin([...notFrom]),
  })
}

export async function countLogs(expertId: string, state: ServiceLogState): Promise<number> {
  return counted('serviceLogs', { expertId, state })
}

async function counted(collection: string, filter: object): Promise<number> {
  const { data } = await db.collection(collection).where(filter).field({ _id: true }).limit(COUNTED).get()
  return data.length
}
