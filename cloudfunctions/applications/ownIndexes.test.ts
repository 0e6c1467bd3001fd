import type { ApplicationState } from '@/domain/rules/applicationFlow'
import { makeIdNumber, makeRound, selectionDesk, type SelectionDesk } from '@/tests/cloud/selection'
import { makeStored } from '@/tests/make'
import { startCloud } from '@/tests/cloud/startCloud'

/** More than the emulator lets a query walk through without an index. */
const MANY = 250
const STATES: ApplicationState[] = ['awaitingUnit', 'submitted', 'returned', 'reported', 'appointed']

let desk: SelectionDesk

beforeAll(async () => {
  desk = selectionDesk(await startCloud())
})
afterAll(() => desk.cloud.close())

it('answers every question of applicant, unit and clock by an index when there is much of everything', async () => {
  const many = <T>(make: (at: number) => T) => Array.from({ length: MANY }, (_each, at) => make(at))
  const soon = Date.now() + 86_400_000
  desk.cloud.load(
    'applications',
    many((at) => ({
      ...makeStored(`many-${at}`),
      accountId: `u${at}`,
      state: STATES[at % STATES.length],
      personKey: `p${at}`,
      accountKey: `a${at}`,
      idHash: `h${at}`,
      consent: { code: `code-${at}`, reminded: 2, askedAt: 1 },
      toldResult: true,
      resultAt: 0,
      savedAt: at,
      waitingAt: at,
      dueAt: soon * 2,
      roundId: 'r-old',
      city: '320900',
    })),
  )
  desk.cloud.load(
    'rounds',
    many(() => makeRound({ openAt: 1, closeAt: 2, toldOpenAt: 1, finishedAt: 3 })),
  )
  desk.cloud.load(
    'terms',
    many((at) => ({ ...makeStored(`t${at}`), idHash: `h${at}`, certificateNo: `c${at}`, state: 'notRenewed' })),
  )
  desk.cloud.load(
    'roundReminders',
    many((at) => ({ ...makeStored(`u${at}`), on: false })),
  )
  desk.openRound({ toldOpenAt: 0 })

  const { person, receipt } = await desk.applicant('秦望舒', makeIdNumber(1), {
    consent: { way: 'link', scan: '', reason: '' },
  })
  await person.must('applications.mine', {})
  await person.must('applications.consentOf', { code: receipt.consentCode })
  const { did } = (await desk.cloud.run('daily')) as { did: Record<string, number> }

  expect(Object.keys(did)).toEqual(
    expect.arrayContaining([
      'tellRoundOpen',
      'remindUnit',
      'unitLapsed',
      'remindToCorrect',
      'correctionOver',
      'cityReviewLate',
      'cityReviewVeryLate',
      'tellResults',
    ]),
  )
})
