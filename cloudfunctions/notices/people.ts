import { showMoment } from '@/domain/rules/shanghai'
import { applicationsById, stateDetail } from '../_kit/applicationRecords'
import { must, Refusal } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { ApplicationDoc, NoticeDoc, RoundDoc } from '../_kit/selectionDocuments'
import * as store from './store'

/**
 * The applications of these ids in their order, each once, if all may be published now: shortlisted in this round, their results beyond
 * undoing, in no other notice. Throws NOT_FOUND, ALREADY_IN_NOTICE, WRONG_STATE and UNDO_RUNNING. 第六条(四)
 */
export async function publishable(
  wanted: { roundId: string; applicationIds: readonly string[] },
  nowAt: number,
): Promise<ApplicationDoc[]> {
  const ids = [...new Set(wanted.applicationIds)]
  const [round, loaded] = await Promise.all([roundById(wanted.roundId), applicationsById(ids)])
  const byId = new Map(loaded.map((application) => [application._id, application]))
  const applications = ids.flatMap((id) => byId.get(id) ?? [])
  must(applications.length === ids.length && applications.every(({ roundId }) => roundId === round._id), 'NOT_FOUND')
  const taken = applications.filter(({ noticeId }) => noticeId !== '')
  if (taken.length > 0) throw alreadyIn(taken)
  const other = applications.find(({ state }) => state !== 'shortlisted')
  if (other) throw new Refusal('WRONG_STATE', { state: `${other.name}：${stateDetail(other).state}` })
  const until = Math.max(...applications.map((application) => undoableUntil(application, round, nowAt)))
  must(until <= nowAt, 'UNDO_RUNNING', { time: showMoment(until, nowAt) })
  return applications
}

/** Until when this result may still be taken back; a moment past when it may not. 第六条(三) */
export function undoableUntil({ resultAt, releaseNo }: ApplicationDoc, round: RoundDoc, nowAt: number): number {
  const release = round.releases.find(({ no }) => no === releaseNo)
  const isBeingUndone = release !== undefined && release.undoneAt > 0
  return isBeingUndone ? Math.max(resultAt, nowAt + 60_000) : resultAt
}

/** Throws ALREADY_IN_NOTICE for those whom another draft of the round names. */
export async function checkOtherDrafts(
  roundId: string,
  applications: readonly ApplicationDoc[],
  ownId: string,
): Promise<void> {
  const named = await namedInDrafts(roundId, ownId)
  const taken = applications.filter(({ _id }) => named.has(_id))
  if (taken.length > 0) throw alreadyIn(taken)
}

export async function namedInDrafts(roundId: string, exceptId = ''): Promise<Set<string>> {
  const others = (await store.draftsOf(roundId)).filter(({ _id }) => _id !== exceptId)
  return new Set(others.flatMap(({ applicationIds }) => applicationIds))
}

export function alreadyIn(applications: readonly ApplicationDoc[]): Refusal {
  return new Refusal('ALREADY_IN_NOTICE', { name: applications.map(({ name }) => name).join('、') })
}

/** What is published of one person, from what was submitted last. Never ID number, phone, birth date, political status. 第六条(四) */
export function publishedOf(application: ApplicationDoc, no: number): NoticeDoc['persons'][number] {
  const { name, unit, category, city, versions, content } = application
  const { post, title } = versions.at(-1)?.content ?? content
  if (city === '') throw new Error('an application without a city cannot be published')
  return {
    no,
    name,
    unit,
    postAndTitle: [post, title].filter((each) => each !== '').join('、'),
    category: category === '' ? null : category,
    city,
  }
}

export function publishedOfAll(applications: readonly ApplicationDoc[]): NoticeDoc['persons'] {
  return applications.map((application, at) => publishedOf(application, at + 1))
}
