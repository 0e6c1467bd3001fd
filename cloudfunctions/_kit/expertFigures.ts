import { _, db } from './cloud'
import { now } from './clock'
import type { ExpertDoc, FeedbackDoc, ServiceLogDoc } from './documents'
import { orderKeys } from './expertOrder'
import { programme } from './programme'
import { byId, change, Changed, type Act } from './records'

const SHOWN = 5
const ATTEMPTS = 8

type Recounted = Pick<ExpertDoc, 'figures' | 'recentServices' | 'recentFeedbacks'>

/**
 * Recounts what the public profile says of an expert's services and feedback, and sorts the profile accordingly.
 * Counts from the records themselves, so running it again, late or twice changes nothing. Only accepted logs that no correction
 * has replaced count, and only public feedback. An expert who is gone is left alone.
 */
export async function refreshFigures(expertId: string): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const expert = await byId<ExpertDoc>('experts', expertId)
    if (!expert) return
    const counted = await recount(expert)
    if (isSame(expert, counted) || (await write(expert, counted))) return
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt))
  }
  throw new Error('figures kept changing')
}

/**
 * Everything that follows once a log is accepted: the log it corrects is superseded, and the figures are recounted.
 * Safe to repeat: the clock does, for a call that died after accepting.
 */
export async function countAccepted(log: ServiceLogDoc): Promise<void> {
  if (log.corrects) await supersede(log.corrects, log)
  await refreshFigures(log.expertId)
}

async function supersede(id: string, by: ServiceLogDoc): Promise<void> {
  const old = await byId<ServiceLogDoc>('serviceLogs', id)
  if (!old || old.supersededBy) return
  const act: Act = {
    key: `supersede-${by._id}`,
    who: by.reviewerId,
    role: 'reviewer',
    action: 'supersede',
    from: old.state,
    to: old.state,
  }
  const history = [...old.history, { label: '已更正', note: '以更正后的日志为准', at: now() }]
  await change<ServiceLogDoc>('serviceLogs', old, { supersededBy: by._id, history }, act).catch((error: unknown) => {
    if (!(error instanceof Changed)) throw error
    return supersede(id, by)
  })
}

async function recount(expert: ExpertDoc): Promise<Recounted> {
  const [services, recentServices, sums, recentFeedbacks] = await Promise.all([
    countServices(expert._id),
    latestServices(expert._id),
    sumFeedback(expert._id),
    latestFeedbacks(expert._id),
  ])
  return { figures: { ...expert.figures, services, ...sums }, recentServices, recentFeedbacks }
}

const counting = (expertId: string) => ({ expertId, state: 'accepted', supersededBy: null })

async function countServices(expertId: string): Promise<number> {
  const { total } = (await db.collection('serviceLogs').where(counting(expertId)).count()) as { total?: number } // the SDK types counts as any
  return total ?? 0
}

async function latestServices(expertId: string): Promise<ExpertDoc['recentServices']> {
  const { data } = await db
    .collection('serviceLogs')
    .where(counting(expertId))
    .orderBy('content.startOn', 'desc')
    .limit(SHOWN)
    .get()
  const logs = data as ServiceLogDoc[] // the SDK types documents as any
  return logs.flatMap(({ content: { activityName, startOn, endOn, dutyClass } }) =>
    dutyClass === '' ? [] : [{ activityName, startOn, endOn, dutyClass }],
  )
}

async function sumFeedback(expertId: string): Promise<{ feedbacks: number; scoreSum: number }> {
  const $ = db.command.aggregate
  const { data } = (await db
    .collection('feedback')
    .aggregate()
    .match({ expertId, state: 'public' })
    .group({ _id: null, feedbacks: $.sum(1), scoreSum: $.sum('$meanScore') })
    .limit(1)
    .end()) as { data: { feedbacks: number; scoreSum: number }[] } // the SDK types documents as any
  return { feedbacks: data[0]?.feedbacks ?? 0, scoreSum: data[0]?.scoreSum ?? 0 }
}

async function latestFeedbacks(expertId: string): Promise<ExpertDoc['recentFeedbacks']> {
  const { data } = await db
    .collection('feedback')
    .where({ expertId, state: 'public' })
    .orderBy('at', 'desc')
    .limit(SHOWN)
    .get()
  const feedbacks = data as FeedbackDoc[] // the SDK types documents as any
  return feedbacks.map(({ _id, servedOn, meanScore, words, answer, clientKind }) => ({
    id: _id,
    servedOn,
    score: Math.round(meanScore / 10) / 10,
    words,
    answer,
    clientKind,
  }))
}

function isSame(expert: ExpertDoc, counted: Recounted): boolean {
  const { figures, recentServices, recentFeedbacks } = expert
  return JSON.stringify(sorted({ figures, recentServices, recentFeedbacks })) === JSON.stringify(sorted(counted))
}

/** The same facts in the same order: the database may give fields back in another one. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  )
}

/**
 * Whether the figures went in: not when the profile changed since it was read.
 * Not an act of anybody, so it writes no audit entry and settles no message; the version guards it and whoever edits the profile.
 */
async function write(expert: ExpertDoc, counted: Recounted): Promise<boolean> {
  const { settings } = await programme()
  const { updated } = (await db
    .collection('experts')
    .where({ _id: expert._id, version: expert.version })
    .update({
      figures: _.set(counted.figures),
      recentServices: _.set(counted.recentServices),
      recentFeedbacks: _.set(counted.recentFeedbacks),
      by: _.set(orderKeys({ ...expert, ...counted }, settings)),
      version: _.inc(1),
    })) as { updated?: number } // the SDK types results as any
  return (updated ?? 0) > 0
}
