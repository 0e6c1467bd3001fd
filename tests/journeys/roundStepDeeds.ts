import type { ApplicationDoc, RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { addDays, dayOf, endOfDayAt } from '@/domain/rules/shanghai'
import { loadSeals, opinion } from '@/tests/cloud/cityDesk'
import { makeApplication, makeMark, makeMember, makeMemberAccount, makePanel, stored } from '@/tests/cloud/panelDesk'
import * as panelDesk from '@/tests/cloud/panelDesk'
import { makeIdNumber, makeRound, selectionDesk, type SelectionDesk } from '@/tests/cloud/selection'
import type { Cloud } from '@/tests/cloud/startCloud'
import { deed, type Prepare } from './deeds'

interface Desk extends SelectionDesk {
  round: RoundDoc
}

const desks = new WeakMap<Cloud, Desk>()

/** The officers, their seals and the open round of a cloud, loaded once. */
export function deskOf(cloud: Cloud): Desk {
  const known = desks.get(cloud)
  if (known) return known
  const desk = selectionDesk(cloud)
  loadSeals(cloud)
  const made = { ...desk, round: desk.openRound() }
  desks.set(cloud, made)
  return made
}

const idNumberOf = (serial: number) => makeIdNumber(serial % 1000, `${1970 + Math.floor(serial / 1000)}-03-04`)
const application = (id: string) => stored<ApplicationDoc>('applications', id)
const statesOf = (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await application(id)).state))
const STAGED = { decision: 'shortlist', reason: '经集体审议', overAgeReason: '', byId: 'u', at: 1 } as const
const POINTS = { expertise: 88, experience: 85, commitment: 92, standing: 80 }

/** Two applications of a round of their own, in 省级评审 and marked; `fields` for both. */
function markedPair(cloud: Cloud, serial: number, fields: Partial<Omit<ApplicationDoc, 'content'>> = {}) {
  const [roundId, memberId] = [`round-of-${serial}`, `m${serial}`]
  const ids = [`a${serial}`, `b${serial}`]
  cloud.load('rounds', [panelDesk.makeRound(roundId)])
  cloud.load('panels', [makePanel(roundId, [memberId])])
  cloud.load('panelMembers', [makeMember(memberId, { roundId })])
  cloud.load(
    'applications',
    ids.map((id) => makeApplication(id, { roundId, ...fields })),
  )
  cloud.load(
    'marks',
    ids.map((id) => makeMark(id, memberId, { roundId })),
  )
  return { roundId, ids }
}

/** The writes from a draft to the results. 第六条(一)–(三) */
export const ROUND_DEEDS: Record<string, { prepare: Prepare; expected: unknown }> = {
  'begin an application': {
    prepare(cloud, serial) {
      const { person } = deskOf(cloud).newcomer()
      const outcome = async () => (await person.must('applications.mine', {})).rows.map(({ state }) => state)
      const input = { name: '秦望舒', idNumber: idNumberOf(serial), source: 'self' } as const
      return Promise.resolve(deed(person, 'applications.start', { input, outcome }))
    },
    expected: ['draft'],
  },
  'hand in an application': {
    async prepare(cloud, serial) {
      const somebody = deskOf(cloud).newcomer()
      const input = { name: '秦望舒', idNumber: idNumberOf(serial), source: 'self' } as const
      const draft = await somebody.person.must('applications.start', input)
      const outcome = async () => {
        const { state, versions, no } = await somebody.person.must('applications.get', { id: draft.id })
        return [state, versions.length, no !== '']
      }
      return deed(somebody.person, 'applications.submit', { input: somebody.submission(draft), outcome })
    },
    expected: ['submitted', 1, true],
  },
  'agree as the unit': {
    async prepare(cloud, serial) {
      const consent = { way: 'link', scan: '', reason: '' } as const
      const { person, receipt } = await deskOf(cloud).applicant('秦望舒', idNumberOf(serial), { consent })
      const signer = { signerName: '柳青', signerPost: '人事科长', signerPhone: '025-83311111', why: '', scan: '' }
      const outcome = async () => (await person.must('applications.get', { id: receipt.id })).state
      const input = { code: receipt.consentCode, decision: 'agree', ...signer } as const
      return deed(cloud.as(`wx-unit-${serial}`), 'applications.consent', { input, outcome })
    },
    expected: 'submitted',
  },
  'recommend somebody': {
    async prepare(cloud, serial) {
      const desk = deskOf(cloud)
      const { nanjing } = desk
      const { receipt } = await desk.applicant('秦望舒', idNumberOf(serial))
      const outcome = async () => {
        const { state, review } = await nanjing.must('applications.case', { id: receipt.id })
        return [state, review?.result]
      }
      const input = { id: receipt.id, version: receipt.version, ...opinion() }
      return deed(nanjing, 'applications.recommend', { input, outcome })
    },
    expected: ['recommended', 'recommend'],
  },
  'report a batch': {
    async prepare(cloud, serial) {
      const { nanjing, centre } = deskOf(cloud)
      const todayOn = dayOf(Date.now())
      const closed = { closeAt: endOfDayAt(addDays(todayOn, -1)), cityDueAt: endOfDayAt(addDays(todayOn, 3)) }
      const round = makeRound(closed)
      const ids = [`a${serial}`, `b${serial}`]
      cloud.load('rounds', [round])
      const waiting = { roundId: round._id, state: 'recommended', batchId: '' } as const
      cloud.load(
        'applications',
        ids.map((id) => makeApplication(id, waiting)),
      )
      const outcome = async () => {
        const { batches } = await centre.must('applications.batches', { roundId: round._id })
        return batches.map(({ rows }) => rows.map(({ state }) => state))
      }
      return Promise.resolve(deed(nanjing, 'applications.report', { input: { roundId: round._id, ids }, outcome }))
    },
    expected: [['reported', 'reported']],
  },
  'give points': {
    prepare(cloud, serial) {
      const [memberId, id, roundId] = [`m${serial}`, `a${serial}`, `round-of-${serial}`]
      cloud.load('rounds', [panelDesk.makeRound(roundId)])
      cloud.load('accounts', [makeMemberAccount(memberId)])
      cloud.load('panelMembers', [makeMember(memberId, { roundId })])
      cloud.load('applications', [makeApplication(id, { roundId })])
      cloud.load('marks', [makeMark(id, memberId, { roundId, state: 'opened' })])
      const member = cloud.as(`wx-${memberId}`)
      const mark = `${id}-${memberId}`
      const outcome = async () => (await member.must('panel.case', { id: mark })).mine?.points
      const input = { id: mark, version: 1, points: POINTS, opinion: '材料扎实，建议聘任' }
      return Promise.resolve(deed(member, 'panel.mark', { input, outcome }))
    },
    expected: POINTS,
  },
  'stage a result': {
    prepare(cloud, serial) {
      const { centre } = deskOf(cloud)
      const { roundId, ids } = markedPair(cloud, serial)
      const [applicationId = ''] = ids
      const outcome = async () => {
        const { rows } = await centre.must('rounds.staged', { id: roundId })
        return rows.map(({ decision }) => decision)
      }
      const input = {
        applicationId,
        version: 1,
        decision: 'shortlist',
        reason: '经集体审议',
        overAgeReason: '',
      } as const
      return Promise.resolve(deed(centre, 'rounds.stage', { input, outcome }))
    },
    expected: ['shortlist', null],
  },
  'release results': {
    prepare(cloud, serial) {
      const { centre } = deskOf(cloud)
      const { roundId, ids } = markedPair(cloud, serial, { staged: STAGED })
      const outcome = async () => {
        const { releases } = await centre.must('rounds.staged', { id: roundId })
        return [releases.map(({ finished }) => finished), await statesOf(ids), await historiesOf(ids)]
      }
      const input = { id: roundId, version: 1, shortlist: 2, decline: 0 }
      return Promise.resolve(deed(centre, 'rounds.release', { input, outcome }))
    },
    expected: [[true], ['shortlisted', 'shortlisted'], [1, 1]],
  },
  'undo a release': {
    async prepare(cloud, serial) {
      const { centre } = deskOf(cloud)
      const { roundId: id, ids } = markedPair(cloud, serial, { staged: STAGED })
      const { version } = await centre.must('rounds.release', { id, version: 1, shortlist: 2, decline: 0 })
      const outcome = async () => [await statesOf(ids), await historiesOf(ids)]
      const input = { id, version, no: 1, why: '名单有误，重新核对' }
      return deed(centre, 'rounds.undoRelease', { input, outcome })
    },
    expected: [
      ['reported', 'reported'],
      [2, 2],
    ],
  },
}

/** How many steps each has taken. */
const historiesOf = (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await application(id)).history.length))
