import { moveApplication, applicationById } from './applicationRecords'
import { _, db } from './cloud'
import { inParallel } from './inParallel'
import { insist } from './insist'
import { again, byId, change, create, Duplicate, type Act, type Stored } from './records'
import { found, must } from './refusal'
import type { ApplicationDoc, BatchDoc } from './selectionDocuments'

const BATCHES = 'batches'
/** A city sends one batch a round and a few supplements. */
const MOST_OF_CITY = 100
const MOST_OF_ROUND = 500
const MOST_AT_ONCE = 20

export type NewBatch = Omit<BatchDoc, keyof Stored | 'returned' | 'finished'>

/** One round trip. Throws Refusal NOT_FOUND. */
export async function batchById(id: string): Promise<BatchDoc> {
  return found(await byId<BatchDoc>(BATCHES, id))
}

/** What one city sent in a round, newest first. */
export async function batchesOfCity(roundId: string, city: BatchDoc['city']): Promise<BatchDoc[]> {
  return many(db.collection(BATCHES).where({ roundId, city }).orderBy('at', 'desc').limit(MOST_OF_CITY))
}

/** What all cities sent in a round, in no order. */
export async function batchesOfRound(roundId: string): Promise<BatchDoc[]> {
  return many(db.collection(BATCHES).where({ roundId }).limit(MOST_OF_ROUND))
}

/** Batches whose applications have not all been moved though they were sent before `before`. */
export async function unfinishedBatches(before: number): Promise<BatchDoc[]> {
  const late = { finished: false, at: _.lte(before) }
  return many(db.collection(BATCHES).where(late).orderBy('at', 'asc').limit(MOST_AT_ONCE))
}

/**
 * Puts a batch on record: the `nth` of its city and round, so that of two officers who send at once one is refused.
 * Throws Refusal CHANGED_BY_OTHERS.
 */
export async function putBatch(batch: NewBatch, nth: number, act: Act): Promise<BatchDoc> {
  try {
    const fields = { ...batch, returned: [], finished: false }
    return await create<BatchDoc>(BATCHES, fields, act, `${batch.roundId}-${batch.city}-${nth}`)
  } catch (error) {
    must(!(error instanceof Duplicate), 'CHANGED_BY_OTHERS', { state: '已有人报送' })
    throw error
  }
}

/**
 * Moves every application of a batch that is on record to 省级评审, then locks the list to those that went: somebody who withdrew or was
 * taken back in between is none of it. Run again, it changes nothing. 第六条(二)
 */
export async function finishBatch(batch: BatchDoc): Promise<BatchDoc> {
  if (batch.finished) return batch
  const went = await inParallel(batch.applicationIds, (id) => insist(() => reportOne(batch, id)))
  const applicationIds = batch.applicationIds.filter((_id, at) => went[at])
  return again(async () => {
    const current = await batchById(batch._id)
    if (current.finished) return current
    const act = {
      key: `finish-${batch._id}`,
      who: batch.officerId,
      role: 'cityOfficer',
      action: 'batches.finish',
      from: '',
      to: '',
    }
    return change<BatchDoc>(BATCHES, current, { applicationIds, finished: true }, act)
  })
}

/** Whether the application went with this batch. One that was recommended anew after the batch was sent waits for the next. */
async function reportOne(batch: BatchDoc, id: string): Promise<boolean> {
  const application = await applicationById(id)
  if (application.batchId === batch._id) return true
  if (application.state !== 'recommended' || application.waitingAt > batch.at) return false
  const step = {
    action: 'report',
    actors: ['city'],
    fields: { batchId: batch._id },
    history: { label: '报送省职业介绍中心', by: batch.officerName, note: batch.no },
  } as const
  const messages = [reportedMessage(application)]
  await moveApplication(application, step, {
    key: `report-${batch._id}-${id}`,
    who: batch.officerId,
    role: 'cityOfficer',
    messages,
  })
  return true
}

function reportedMessage({ _id, accountId, no }: ApplicationDoc) {
  return {
    to: accountId,
    title: '您的申请已报送省职业介绍中心',
    body: `申请 ${no} 已由市级统一报送，接下来由专家评审小组评审`,
    opens: `packages/apply/progress/index?id=${_id}`,
  }
}

/** Notes on the batch that one of its applications came back, once. The others stay as they are. */
export async function noteReturned(
  batchId: string,
  returned: BatchDoc['returned'][number],
  act: Omit<Act, 'from' | 'to' | 'action'>,
): Promise<void> {
  await again(async () => {
    const batch = await batchById(batchId)
    if (batch.returned.some(({ applicationId }) => applicationId === returned.applicationId)) return
    const step = { ...act, action: 'batches.return', from: '', to: '' }
    await change<BatchDoc>(BATCHES, batch, { returned: [...batch.returned, returned] }, step)
  })
}

async function many(query: { get(): Promise<{ data: unknown }> }): Promise<BatchDoc[]> {
  const { data } = await query.get()
  return data as BatchDoc[] // the SDK types documents as any
}
