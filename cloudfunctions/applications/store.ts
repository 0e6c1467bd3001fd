import type { ApplicationContent } from '@/domain/rules/applicationContent'
import type { ApplicationState } from '@/domain/rules/applicationFlow'
import type { Category } from '@/domain/rules/categories'
import type { City } from '@/domain/rules/cities'
import { isInForce } from '@/domain/rules/termFlow'
import { stateDetail } from '../_kit/applicationRecords'
import { now } from '../_kit/clock'
import { _, db } from '../_kit/cloud'
import { afterCursor, pageOf, PAGE_SIZE } from '../_kit/pages'
import { again, alreadyDone, byId, change, Changed, create, Duplicate, type Act, type Stored } from '../_kit/records'
import { Refusal } from '../_kit/refusal'
import type { ApplicationDoc, InvitationDoc, NoticeDoc, RoundDoc, RoundReminderDoc } from '../_kit/selectionDocuments'
import type { TermDoc } from '../_kit/termDocuments'

const APPLICATIONS = 'applications'
const applications = () => db.collection(APPLICATIONS)

export { Duplicate }
export type NewApplication = Omit<ApplicationDoc, keyof Stored>

/** Whether this very call has already taken effect. */
export function isDone(record: Stored, call: { key: string; by: string; action: string }): boolean {
  return alreadyDone(record, call)
}

/** Somebody's own applications, last written first. */
export async function applicationsOf(accountId: string): Promise<ApplicationDoc[]> {
  return many(applications().where({ accountId }).orderBy('savedAt', 'desc').limit(20))
}

/** The application whose unit was sent this code, or null. */
export async function applicationByConsentCode(code: string): Promise<ApplicationDoc | null> {
  const [application] = await many<ApplicationDoc>(applications().where({ 'consent.code': code }).limit(1))
  return application ?? null
}

export const applicationOrNull = (id: string) => byId<ApplicationDoc>(APPLICATIONS, id)

/** Begins an application. Throws Duplicate when the account has an open one. */
export async function begin(fields: NewApplication, act: Act, id: string): Promise<ApplicationDoc> {
  return create<ApplicationDoc>(APPLICATIONS, fields, act, id)
}

/**
 * Keeps what the applicant typed if nobody changed it since. Throws CHANGED_BY_OTHERS.
 * Asked for every few seconds and of no interest to anybody else, so it leaves no audit entry; submitting does.
 */
export async function keepDraft(
  application: ApplicationDoc,
  content: ApplicationContent,
  call: { key: string; by: string; action: string },
): Promise<ApplicationDoc> {
  const { doc } = (await applications()
    .where({ _id: application._id, version: application.version })
    .updateAndReturn({
      content: _.set(content),
      savedAt: now(),
      version: _.inc(1),
      done: _.set([...application.done.slice(-19), call]),
    })) as { doc: ApplicationDoc | null } // the SDK types documents as any
  if (doc) return doc
  const current = await byId<ApplicationDoc>(APPLICATIONS, application._id)
  if (current && alreadyDone(current, call)) return current
  throw current ? new Refusal('CHANGED_BY_OTHERS', stateDetail(current)) : new Refusal('NOT_FOUND')
}

/** Keeps what came with a submission that was refused. The version stays: the phone that sent it goes on writing. */
export async function keepRefused(application: ApplicationDoc, content: ApplicationContent): Promise<void> {
  await applications()
    .where({ _id: application._id, version: application.version })
    .update({ content: _.set(content), savedAt: now() })
}

/** Whether this person is an expert whose term runs. 第七条 */
export async function isExpertInForce(idHash: string): Promise<boolean> {
  const terms = await many<TermDoc>(db.collection('terms').where({ idHash }).limit(50))
  return terms.some(({ state }) => isInForce(state))
}

/** Titles of rounds by id. */
export async function roundTitles(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== '')
  if (wanted.length === 0) return new Map()
  const rounds = await many<RoundDoc>(
    db
      .collection('rounds')
      .where({ _id: _.in(wanted) })
      .limit(wanted.length),
  )
  return new Map(rounds.map(({ _id, title }) => [_id, title]))
}

/** When a public notice ends, UTC epoch ms; 0 when there is none. */
export async function noticeEndsAt(noticeId: string): Promise<number> {
  if (noticeId === '') return 0
  return (await byId<NoticeDoc>('notices', noticeId))?.endsAt ?? 0
}

export const invitationByCode = (code: string) => byId<InvitationDoc>('invitations', code)

/** Takes an invitation for one application. Throws LINK_OVER when somebody else was faster. */
export async function claimInvitation(invitation: InvitationDoc, applicationId: string, act: Act): Promise<void> {
  try {
    await change('invitations', invitation, { applicationId }, act)
  } catch (error) {
    throw error instanceof Changed ? new Refusal('LINK_OVER') : error
  }
}

/** Whether somebody asked to be told when the next round opens. */
export async function wantsReminder(accountId: string): Promise<boolean> {
  return (await byId<RoundReminderDoc>('roundReminders', accountId))?.on ?? false
}

/** Notes whether somebody wants to be told when the next round opens. */
export async function keepReminder(accountId: string, on: boolean, act: Act): Promise<void> {
  await again(async () => {
    const reminder = await byId<RoundReminderDoc>('roundReminders', accountId)
    if (reminder?.on === on) return
    if (reminder) await change('roundReminders', reminder, { on }, act)
    else await create<RoundReminderDoc>('roundReminders', { on }, act, accountId).catch(changedIfThere)
  })
}

function changedIfThere(error: unknown): never {
  throw error instanceof Duplicate ? new Changed(null) : error
}

/** What a row of the officers' lists is made of. */
const ROW_FIELDS = {
  version: true,
  accountId: true,
  no: true,
  state: true,
  content: true,
  'versions.no': true,
  'versions.content.post': true,
  'versions.content.title': true,
  name: true,
  unit: true,
  city: true,
  category: true,
  path: true,
  overAge: true,
  outcome: true,
  staged: true,
  batchId: true,
  resultAt: true,
  submittedAt: true,
  waitingAt: true,
  dueAt: true,
  history: true,
} as const
const IDS_AT_ONCE = 100
const MOST_OF_CITY = 500

export type CaseDoc = Pick<ApplicationDoc, '_id' | Exclude<keyof typeof ROW_FIELDS, `versions.${string}`>> & {
  versions: { no: number; content: Pick<ApplicationContent, 'post' | 'title'> }[]
}

/** Which cases a list shows; `told` leaves out results that can still be undone, `reported` those that never were in a batch. */
export interface CaseScope {
  state: ApplicationState
  city?: City
  roundId?: string
  category?: Category
  overAge?: boolean
  toldBy?: number
  reported?: true
}

/** One page of cases in one state, those that wait longest first. */
export async function casesInState(
  { toldBy, reported, ...scope }: CaseScope,
  cursor?: string,
): Promise<{ records: CaseDoc[]; nextCursor: string | null }> {
  const narrowed = {
    ...scope,
    ...(toldBy !== undefined && { resultAt: _.lte(toldBy) }),
    ...(reported && { batchId: _.neq('') }),
  }
  const records = await many<CaseDoc>(
    applications()
      .where(_.and([narrowed, ...(afterCursor(cursor, 'waitingAt', 'asc') ?? [])]))
      .field(ROW_FIELDS)
      .orderBy('waitingAt', 'asc')
      .orderBy('_id', 'asc')
      .limit(PAGE_SIZE + 1),
  )
  return pageOf(records, ({ waitingAt }) => waitingAt)
}

/** Everything of one city and round that waits to be reported, oldest first. */
export async function casesToReport(city: City, roundId: string): Promise<CaseDoc[]> {
  const scope = { city, state: _.eq('recommended'), roundId }
  return many(applications().where(scope).field(ROW_FIELDS).orderBy('waitingAt', 'asc').limit(MOST_OF_CITY))
}

/** How many of one city and round are still under review or being corrected. */
export async function countInReview(city: City, roundId: string): Promise<number> {
  const count = async (state: ApplicationState) => {
    const { total } = (await applications().where({ city, state, roundId }).count()) as { total?: number } // the SDK types counts as any
    return total ?? 0
  }
  return (await count('submitted')) + (await count('returned'))
}

/** Cases by id, as rows need them, in no order. */
export async function casesById(ids: readonly string[]): Promise<CaseDoc[]> {
  const wanted = [...new Set(ids)]
  const chunks = Array.from({ length: Math.ceil(wanted.length / IDS_AT_ONCE) }, (_each, at) =>
    wanted.slice(at * IDS_AT_ONCE, (at + 1) * IDS_AT_ONCE),
  )
  const found = await Promise.all(
    chunks.map((chunk) =>
      many<CaseDoc>(
        applications()
          .where({ _id: _.in(chunk) })
          .field(ROW_FIELDS)
          .limit(IDS_AT_ONCE),
      ),
    ),
  )
  return found.flat()
}

/** Puts an invitation on record; its id is the code of the link. */
export async function addInvitation(fields: Omit<InvitationDoc, keyof Stored>, act: Act): Promise<InvitationDoc> {
  return create<InvitationDoc>('invitations', fields, act)
}

async function many<T>(query: { get(): Promise<{ data: unknown }> }): Promise<T[]> {
  const { data } = await query.get()
  return data as T[] // the SDK types documents as any
}
