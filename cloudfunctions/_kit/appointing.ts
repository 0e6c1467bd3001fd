import { nextState } from '@/domain/rules/flow'
import { APPLICATION_FLOW } from '@/domain/rules/applicationFlow'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { applicationById, moveApplication } from './applicationRecords'
import { beginTerm } from './beginTerm'
import { now } from './clock'
import { decidedBy, type DecisionItem } from './decisions'
import { enterExpert, expertById } from './expertProfile'
import { portraitOf } from './expertPortrait'
import { digest } from './identity'
import { insist } from './insist'
import { createTerm } from './newTerm'
import { grantRole, revokeRole } from './roleGrants'
import type { ApplicationDoc } from './selectionDocuments'
import type { DecisionDoc, TermDoc } from './termDocuments'
import { moveTerm, termById, termsOfPeople } from './termRecords'

/**
 * Carries out one line of an appointment: application, profile, role, term, directory. Each step sees whether it is done, so that a run cut
 * off is simply run again. Gives false when the application went another way before this decision got to it. 第六条(五)
 */
export async function appointOne(decision: DecisionDoc, item: DecisionItem): Promise<boolean> {
  const application = await insist(() => claim(decision, item))
  if (!application) return false
  const earlier = await termsOfPeople([application.idHash])
  const made = earlier.find((term) => term.applicationId === application._id)
  const expertId = (made ?? newest(earlier))?.expertId ?? digest(['expert', application._id], 20)
  const { certificateNo, startOn, endOn } = item
  const act = decidedBy(decision, keyOf(decision, item))
  await leaveOldAccount(expertId, application, act)
  await enterExpert(expertId, application, { term: { certificateNo, startOn, endOn }, act })
  const { name, mobile: phone, unit } = application.content
  await grantRole({ accountId: application.accountId, name, phone, unit }, { role: 'expert', expertId }, act)
  for (const term of earlier.filter(({ state }) => state === 'expired')) await settleExpired(term._id, act)
  const term = made ?? (await termOf(application, { expertId, nth: 1 + highest(earlier) }, { decision, item }))
  if (startOn <= dayOf(now())) await beginTerm(term)
  return true
}

const keyOf = (decision: DecisionDoc, { sourceId }: DecisionItem) => `appoint-${decision._id}-${sourceId}`

/** Moves the application to 已聘任 for this decision; null when it cannot be any more. The state machine of the application is the judge. */
async function claim(decision: DecisionDoc, item: DecisionItem): Promise<ApplicationDoc | null> {
  const application = await applicationById(item.sourceId)
  if (application.decisionId === decision._id) return application
  const step = { action: 'appoint', actors: ['centre'] } as const
  if (nextState(APPLICATION_FLOW, { ...step, state: application.state }) === null) return null
  const history = { label: '已聘任', by: '省职业介绍中心', note: `${decision.no}，证书编号 ${item.certificateNo}` }
  const act = decidedBy(decision, keyOf(decision, item))
  return moveApplication(application, { ...step, fields: { decisionId: decision._id }, history }, act)
}

/** Somebody appointed again may come with a new account: the old one is no expert's any more. */
async function leaveOldAccount(
  expertId: string,
  { accountId }: ApplicationDoc,
  act: Parameters<typeof revokeRole>[2],
): Promise<void> {
  const former = await expertById(expertId)
  if (former && former.accountId !== accountId) await revokeRole(former.accountId, 'expert', act)
}

/** A term that ran out undecided is settled by the new appointment. */
async function settleExpired(id: string, act: Parameters<typeof moveTerm>[2]): Promise<void> {
  await insist(async () => {
    const term = await termById(id)
    if (term.state !== 'expired') return
    await moveTerm(
      term,
      { action: 'letEnd', actor: 'centre', history: { label: '聘期届满', note: '已重新申请并聘任' } },
      act,
    )
  })
}

async function termOf(
  application: ApplicationDoc,
  entered: { expertId: string; nth: number },
  by: { decision: DecisionDoc; item: DecisionItem },
): Promise<TermDoc> {
  const { _id: applicationId, accountId, idHash, idSealed, bornOn, content } = application
  const person = {
    _id: digest(['term', applicationId], 20),
    ...entered,
    accountId,
    idHash,
    bornOn,
    applicationId,
    previousTermId: '',
    name: content.name,
    unit: content.unit,
    city: by.item.city,
    portrait: await portraitOf(content.portrait, accountId),
    sealed: { text: idSealed, recordId: `applications/${applicationId}` },
  }
  const messages = [{ to: accountId, ...appointedNote(by.item) }]
  return createTerm(person, by, { key: keyOf(by.decision, by.item), action: 'terms.appoint', label: '聘任', messages })
}

function appointedNote({ certificateNo, startOn, endOn }: DecisionItem) {
  return {
    title: '您已受聘为江苏省职业指导专家',
    body: `聘期${showDay(startOn)}至${showDay(endOn)}，证书编号 ${certificateNo}。请填写服务方式和时间，方便服务对象找到您`,
    opens: 'packages/desk/term/index',
  }
}

function newest(terms: readonly TermDoc[]): TermDoc | undefined {
  return [...terms].sort((one, other) => other.nth - one.nth)[0]
}

function highest(terms: readonly TermDoc[]): number {
  return Math.max(0, ...terms.map(({ nth }) => nth))
}
