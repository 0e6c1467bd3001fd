import { isOpenObjection } from '@/domain/rules/objectionFlow'
import { applicationById, moveApplication, type ApplicationStep } from './applicationRecords'
import { _, db } from './cloud'
import { insist } from './insist'
import type { Message } from './messages'
import { again, byId, change } from './records'
import { found } from './refusal'
import type { ApplicationDoc, ObjectionDoc } from './selectionDocuments'

const CENTRE = '省职业介绍中心'
/** At most held, released, held again and excluded. */
const STEPS = 6

/** Who acts: the case officer, or the clock that finishes what was cut off. */
export interface Follower {
  who: string
  role: 'centreOfficer' | 'clock'
}

/** One round trip. Throws Refusal NOT_FOUND. */
export async function objectionById(id: string): Promise<ObjectionDoc> {
  return found(await byId<ObjectionDoc>('objections', id))
}

/** Every objection to one person. */
export async function objectionsTo(applicationId: string): Promise<ObjectionDoc[]> {
  const { data } = await db.collection('objections').where({ applicationId }).limit(200).get()
  return data as ObjectionDoc[] // the SDK types documents as any
}

/** Objections to any of a notice that are not settled. */
export async function openObjections(noticeId: string): Promise<ObjectionDoc[]> {
  const { data } = await db
    .collection('objections')
    .where({ noticeId, at: _.gt(0) })
    .orderBy('at', 'desc')
    .limit(1000)
    .get()
  const objections = data as ObjectionDoc[] // the SDK types documents as any
  return objections.filter(({ state }) => isOpenObjection(state))
}

/**
 * Brings the person's application to where the objections to it leave it, and notes that on the objection: held while one is investigated,
 * excluded when one is upheld, back in the notice when none is open. Looked at again after each step, so that two officers with two objections
 * to one person end well; run again, it does what is left. Nothing that goes to the application tells who objected. 第六条(四)(五)
 */
export async function followObjection(objection: ObjectionDoc, by: Follower): Promise<ObjectionDoc> {
  if (objection.followed) return objection
  await alignApplication(objection, by)
  return again(async () => {
    const current = await objectionById(objection._id)
    if (current.followed) return current
    const act = {
      key: `followed-${current._id}-${current.state}`,
      ...by,
      action: 'objections.follow',
      from: current.state,
      to: current.state,
      settlesNothing: true as const,
    }
    return change<ObjectionDoc>('objections', current, { followed: true }, act)
  })
}

async function alignApplication({ _id, applicationId }: ObjectionDoc, by: Follower): Promise<void> {
  for (let step = 1; step <= STEPS; step += 1) {
    const isAligned = await insist(async () => {
      const application = await applicationById(applicationId)
      const action = dueAction(application, await objectionsTo(applicationId))
      if (!action) return true
      const key = `${action}-${_id}-${application.version}`
      await moveApplication(application, stepOf(action), { key, ...by, messages: [noteFor(action, application)] })
      return false
    })
    if (isAligned) return
  }
  throw new Error('an application does not come to rest')
}

type DueAction = 'hold' | 'release' | 'exclude'

function dueAction({ state }: ApplicationDoc, objections: readonly ObjectionDoc[]): DueAction | null {
  const isUpheld = objections.some((each) => each.state === 'upheld')
  const isInvestigated = objections.some((each) => each.state === 'investigating')
  if (state === 'publicised') return isUpheld || isInvestigated ? 'hold' : null
  if (state !== 'held') return null
  if (isUpheld) return 'exclude'
  return objections.some((each) => isOpenObjection(each.state)) ? null : 'release'
}

const LABELS: Record<DueAction, string> = {
  hold: '暂缓聘任，核实情况',
  release: '核实完毕，恢复聘任程序',
  exclude: '经核实，不列入聘任',
}

function stepOf(action: DueAction): ApplicationStep {
  return { action, actors: ['centre'], history: { label: LABELS[action], by: CENTRE } }
}

/** In neutral words: that somebody objected is plain from the public notice, who and what is not. */
function noteFor(action: DueAction, { _id, accountId }: ApplicationDoc): Message {
  const words: Record<DueAction, Pick<Message, 'title' | 'body'>> = {
    hold: { title: '您的聘任暂缓办理', body: '公示期间收到需要核实的情况，核实完毕后会通知您，请保持电话畅通' },
    release: { title: '核实已完毕', body: '您的聘任程序已恢复，无需重新申请' },
    exclude: { title: '本次未列入聘任', body: '经核实，本次不列入聘任。如有疑问，请联系省职业介绍中心' },
  }
  return { to: accountId, ...words[action], opens: `packages/apply/progress/index?id=${_id}` }
}
