import { ROUND_TRIPS } from '@/tests/bench/roundTrips'
import { dayOf } from '@/domain/rules/shanghai'
import { makeApplication } from '@/tests/cloud/panelDesk'
import { makeIdNumber, selectionDesk, type SelectionDesk } from '@/tests/cloud/selection'
import { startLogDesk, type LogDesk } from '@/tests/cloud/logDesk'
import { decisionNo, makeNotice, makePublicised } from '@/tests/cloud/termDesk'

let desk: LogDesk

beforeAll(async () => {
  desk = await startLogDesk()
  await desk.cloud.warm()
})
afterAll(() => desk.cloud.close())

it.each([...ROUND_TRIPS])('$what asks the database at most $most times', async ({ most, call }) => {
  await call(desk)

  const { database, actions } = desk.cloud.lastCall()
  expect({ within: database <= most, actions }).toEqual({ within: true, actions })
  expect(database).toBeGreaterThan(0)
})

describe('applying and being appointed', () => {
  let selection: SelectionDesk
  let people = 0
  const noticeId = 'notice-publicised'

  beforeAll(() => {
    selection = selectionDesk(desk.cloud)
    const publicised = makePublicised('公示人', { _id: 'publicised' })
    const { _id: roundId } = selection.openRound()
    desk.cloud.load('notices', [makeNotice(publicised)])
    desk.cloud.load('applications', [publicised, makeApplication('case', { roundId, state: 'submitted', batchId: '' })])
  })

  it.each<[what: string, most: number, call: () => Promise<unknown>]>([
    ['own applications', 3, () => selection.nanjing.must('applications.mine', {})],
    ['a submission with five files, not the first of the year', 9, async () => [await submit(), await submit()]],
    ["a city's queue", 2, () => selection.nanjing.must('applications.queue', {})],
    ['a case', 3, () => selection.nanjing.must('applications.case', { id: 'case' })],
    ['a public notice', 2, () => desk.seeker.must('notices.get', { id: noticeId })],
    ['the list of notices', 2, () => desk.seeker.must('notices.list', {})],
    ['appointing one person', 34, appoint],
    ['checking a certificate', 1, () => desk.seeker.must('appointments.check', { no: '苏职指〔2026〕0001号' })],
  ])('%s asks the database at most %i times', async (_what, most, call) => {
    await call()

    const { database, actions } = desk.cloud.lastCall()
    expect(database).toBeGreaterThan(0)
    expect({ within: database <= most, actions }).toEqual({ within: true, actions })
  })

  async function submit(): Promise<unknown> {
    const somebody = selection.newcomer()
    people += 1
    const input = { name: '秦望舒', idNumber: makeIdNumber(people), source: 'self' } as const
    const draft = await somebody.person.must('applications.start', input)
    return somebody.person.must('applications.submit', somebody.submission(draft))
  }

  function appoint(): Promise<unknown> {
    const input = { applicationIds: ['publicised'], decisionNo: decisionNo(), startOn: dayOf(Date.now()) }
    return selection.centre.must('appointments.appoint', input)
  }
})
