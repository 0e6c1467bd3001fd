import { makeFile } from '@/tests/cloud/logDesk'
import { makeConsultation, makeExpert, makeLog, makeStored } from '@/tests/make'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'

/** More than the emulator lets a query walk through without an index. */
const MANY = 250

/** The collections of selection and terms with their unique keys. */
const UNIQUE: Readonly<Record<string, readonly string[]>> = {
  rounds: [],
  roundReminders: [],
  applications: ['personKey', 'accountKey'],
  batches: [],
  panels: [],
  panelMembers: ['personKey', 'seatKey', 'accountKey'],
  notices: [],
  objections: ['receiptNo'],
  terms: ['certificateNo'],
  decisions: [],
  exits: ['openKey'],
}

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
  // Far from the end of the holiday calendar, of which the clock would have to warn.
  cloud.moveClock(Date.parse('2026-06-10T10:00:00+08:00') - Date.now())
})
afterAll(() => cloud.close())

it('finds what is due by an index in every collection', async () => {
  const ids = Array.from({ length: MANY }, (_each, at) => `many-${at}`)
  cloud.load(
    'consultations',
    ids.map((id) => makeConsultation(id)),
  )
  cloud.load(
    'experts',
    ids.map((id) => makeExpert(id)),
  )
  cloud.load(
    'serviceLogs',
    ids.map((id) => makeLog(id)),
  )
  cloud.load(
    'files',
    ids.map((id) => makeFile(id)),
  )
  cloud.load(
    'feedback',
    ids.map((id) => ({ ...makeLog(id), occasion: id, clientId: id })),
  )
  for (const [collection, unique] of Object.entries(UNIQUE)) {
    cloud.load(
      collection,
      ids.map((id) => ({ ...makeStored(id), ...Object.fromEntries(unique.map((key) => [key, id])) })),
    )
  }
  cloud.load('experts', [
    makeExpert('ended', { term: { certificateNo: 'ZJ-9', startOn: '2020-01-01', endOn: '2021-12-31' } }),
  ])

  const { did } = (await cloud.run('daily')) as { did: Record<string, number> }

  expect(did).toEqual({
    'figures:logs': 0,
    'figures:feedback': 0,
    answerUnknown: 0,
    answerRemind: 0,
    answerOverdue: 0,
    'quiet:answered': 0,
    'quiet:declined': 0,
    'quiet:expired': 0,
    reviewUnknown: 0,
    reviewOverdue: 0,
    termEnd: 1,
    batches: 0,
    cityReviewLate: 0,
    cityReviewVeryLate: 0,
    closeRounds: 0,
    correctionOver: 0,
    decisions: 0,
    excludeBarred: 0,
    exits: 0,
    finishDraws: 0,
    finishReleases: 0,
    leaving: 0,
    'notices:end': 0,
    'notices:finish': 0,
    'objections:follow': 0,
    'objections:warn': 0,
    remindPanel: 0,
    remindToCorrect: 0,
    remindUnit: 0,
    renewalLists: 0,
    tellResults: 0,
    tellRoundOpen: 0,
    'termExpire:active': 0,
    'termExpire:leaving': 0,
    termStart: 0,
    unitLapsed: 0,
    resume: 0,
    pictures: 0,
    calendarEnd: 0,
    relay: 1,
  })
})
