import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import { makeFile } from '@/tests/cloud/logDesk'
import { FACTS, SAID } from '@/tests/cloud/noticeDesk'
import { stored } from '@/tests/cloud/panelDesk'
import type { Cloud } from '@/tests/cloud/startCloud'
import { decisionNo, makeNotice, makeObjection, makePublicised } from '@/tests/cloud/termDesk'
import { deed, type Prepare } from './deeds'
import { deskOf } from './roundStepDeeds'

const today = () => dayOf(Date.now())
const stateOf = async (collection: string, id: string) => (await stored<{ state: string }>(collection, id)).state

/** Somebody in a notice that ended yesterday, or ends on another day. */
function publicised(cloud: Cloud, serial: number, endOn?: string): ApplicationDoc {
  const application = makePublicised(`公示人${serial}`, { _id: `p${serial}` })
  const { name, unit } = application
  const persons = [{ no: 1, name, unit, postAndTitle: '科长', category: null, city: '320100' as const }]
  cloud.load('notices', [makeNotice(application, { persons, ...(endOn && { endOn }) })])
  cloud.load('applications', [application])
  return application
}

/** Somebody appointed today, by the contract. */
async function appointed(cloud: Cloud, serial: number) {
  const { centre } = deskOf(cloud)
  const { _id, name } = publicised(cloud, serial)
  const given = { applicationIds: [_id], decisionNo: decisionNo(), startOn: today() }
  const { items } = await centre.must('appointments.appoint', given)
  const { termByNumber } = await import('@/cloudfunctions/appointments/store')
  const term = await termByNumber(items[0]?.certificateNo ?? '')
  if (!term) throw new Error('no term')
  return { term, person: cloud.as(name), centre }
}

/** States of every term of somebody, oldest first, and whether the directory shows them. */
async function careerOf({ expertId }: TermDoc) {
  const { termsOfExpert } = await import('@/cloudfunctions/_kit/termRecords')
  const { listed } = await stored<{ listed: boolean }>('experts', expertId)
  return [(await termsOfExpert(expertId)).map(({ state }) => state).reverse(), listed]
}

/** An objection to somebody in a running notice, in the hands of the centre's officer. */
function objection(cloud: Cloud, serial: number, fields: Parameters<typeof makeObjection>[1]) {
  const { centre } = deskOf(cloud)
  const application = publicised(cloud, serial, addDays(today(), 3))
  const made = makeObjection(application, { officerId: accountIdOf('wx-select-centre'), takenAt: 1, ...fields })
  cloud.load('objections', [made])
  const outcome = async () => [await stateOf('objections', made._id), await stateOf('applications', application._id)]
  return { centre, id: made._id, application, outcome }
}

/** The writes from a notice to the end of a term. 第六条(四)(五), 第七条, 第八条 */
export const TERM_DEEDS: Record<string, { prepare: Prepare; expected: unknown }> = {
  'post a notice': {
    async prepare(cloud, serial) {
      const { centre, round } = deskOf(cloud)
      const ids = [`s${serial}-1`, `s${serial}-2`]
      const shortlisted = { roundId: round._id, state: 'shortlisted', noticeId: '', resultAt: 1 } as const
      cloud.load(
        'applications',
        ids.map((_id) => makePublicised(_id, { _id, ...shortlisted })),
      )
      const { id, version } = await centre.must('notices.draft', { roundId: round._id, applicationIds: ids, ...SAID })
      const outcome = async () => {
        const { state, persons } = await centre.must('notices.get', { id })
        return [state, persons.length, await Promise.all(ids.map((each) => stateOf('applications', each)))]
      }
      return deed(centre, 'notices.post', { input: { id, version }, outcome })
    },
    expected: ['running', 2, ['publicised', 'publicised']],
  },
  object: {
    prepare(cloud, serial) {
      const { centre } = deskOf(cloud)
      const { noticeId } = publicised(cloud, serial, addDays(today(), 3))
      const outcome = async () => (await centre.must('notices.objections', { noticeId })).rows.map(({ state }) => state)
      const input = { noticeId, personNo: 1, name: '苗青', phone: '13700008888', facts: FACTS, files: [] }
      return Promise.resolve(deed(cloud.as(`wx-objector-${serial}`), 'notices.object', { input, outcome }))
    },
    expected: ['received'],
  },
  'accept an objection': {
    prepare(cloud, serial) {
      const { centre, id, outcome } = objection(cloud, serial, { state: 'received' })
      return Promise.resolve(deed(centre, 'notices.acceptObjection', { input: { id, version: 1 }, outcome }))
    },
    expected: ['investigating', 'held'],
  },
  'uphold an objection': {
    async prepare(cloud, serial) {
      const { centre, id, outcome } = objection(cloud, serial, { state: 'received' })
      const { version } = await centre.must('notices.acceptObjection', { id, version: 1 })
      const input = { id, version, finding: '经调阅社保记录，情况属实。' }
      return deed(centre, 'notices.upholdObjection', { input, outcome })
    },
    expected: ['upheld', 'centreDeclined'],
  },
  'appoint somebody': {
    prepare(cloud, serial) {
      const { centre } = deskOf(cloud)
      const { _id, idHash } = publicised(cloud, serial)
      const outcome = async () => {
        const { termsOfPeople } = await import('@/cloudfunctions/_kit/termRecords')
        const terms = await termsOfPeople([idHash])
        return [await Promise.all(terms.map(careerOf)), await stateOf('applications', _id)]
      }
      const input = { applicationIds: [_id], decisionNo: decisionNo(), startOn: today() }
      return Promise.resolve(deed(centre, 'appointments.appoint', { input, outcome }))
    },
    expected: [[[['active'], true]], 'appointed'],
  },
  renew: {
    async prepare(cloud, serial) {
      const { term, centre } = await appointed(cloud, serial)
      const { db } = await import('@/cloudfunctions/_kit/cloud')
      await db
        .collection('terms')
        .doc(term._id)
        .update({ endOn: addDays(today(), 20) })
      const { version } = await stored<TermDoc>('terms', term._id)
      const items = [{ termId: term._id, version, decision: 'renew' as const, reason: '履职尽责' }]
      const input = { decisionNo: decisionNo(), on: today(), items }
      return deed(centre, 'appointments.decideRenewals', { input, outcome: () => careerOf(term) })
    },
    expected: [['renewed', 'active'], true],
  },
  'ask to leave': {
    async prepare(cloud, serial) {
      const { term, person, centre } = await appointed(cloud, serial)
      const { version } = await stored<TermDoc>('terms', term._id)
      const input = { id: term._id, version, ground: 'ownWish', why: '工作变动', understood: true } as const
      const outcome = async () => {
        const { rows } = await centre.must('appointments.exits', { open: true })
        return [await careerOf(term), rows.filter(({ termId }) => termId === term._id).map(({ state }) => state)]
      }
      return deed(person, 'appointments.askToLeave', { input, outcome })
    },
    expected: [[['leaving'], true], ['draft']],
  },
  'confirm that somebody leaves': {
    async prepare(cloud, serial) {
      const { term, person, centre } = await appointed(cloud, serial)
      const { version } = await stored<TermDoc>('terms', term._id)
      const ask = { id: term._id, version, ground: 'ownWish', why: '工作变动', understood: true } as const
      await person.must('appointments.askToLeave', ask)
      const { rows } = await centre.must('appointments.exits', { open: true })
      const exit = rows.find(({ termId }) => termId === term._id)
      const input = { id: exit?.id ?? '', version: exit?.version ?? 0, decisionNo: decisionNo(), text: '同意' }
      return deed(centre, 'appointments.confirmLeaving', { input, outcome: () => endOf(term) })
    },
    expected: [[['resigned'], false], 1, 'none'],
  },
  'publish a dismissal': {
    async prepare(cloud, serial) {
      const { term, centre } = await appointed(cloud, serial)
      const proof = `proof-${serial}`
      const owned = { ownerId: accountIdOf('wx-select-centre'), purpose: 'dismissalProof' } as const
      cloud.load('files', [makeFile(proof, owned)])
      const facts = { ground: 'misuse' as const, facts: '以专家名义收费办班，影响恶劣。', attempts: [] }
      const given = { expertId: term.expertId, ...facts, evidence: [proof] }
      const { id, version } = await centre.must('appointments.openDismissal', given)
      const said = { decisionNo: decisionNo(), text: '经研究，决定解聘该同志。' }
      const decided = await centre.must('appointments.decideDismissal', { id, version, ...said })
      const way = { way: 'inPerson' as const, on: today(), note: '本人签收', proofs: [proof] }
      const delivered = await centre.must('appointments.deliver', { id, version: decided.version, ...way })
      const input = { id, version: delivered.version, contact: '电话 025-83300000' }
      return deed(centre, 'appointments.publishDismissal', { input, outcome: () => endOf(term, id) })
    },
    expected: [[['dismissed'], false], 1, 'running'],
  },
}

/** How a career ended, how many bars there are, and the state of the notice that tells of it. */
async function endOf(term: TermDoc, exitId?: string) {
  const { barsAmong } = await import('@/cloudfunctions/_kit/bars')
  const noticeId = exitId && (await stored<{ noticeId: string }>('exits', exitId)).noticeId
  return [
    await careerOf(term),
    (await barsAmong([term.idHash])).length,
    noticeId ? await stateOf('notices', noticeId) : 'none',
  ]
}
