import { byId } from '@/cloudfunctions/_kit/records'
import type { ApplicationDoc, BatchDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { loadSeals, recommendCase } from '@/tests/cloud/cityDesk'
import { makeIdNumber, selectionDesk, type SelectionDesk } from '@/tests/cloud/selection'
import { makeStored } from '@/tests/make'
import { startCloud } from '@/tests/cloud/startCloud'

const CROWD = 300

let desk: SelectionDesk
let roundId: string

beforeAll(async () => {
  desk = selectionDesk(await startCloud())
  loadSeals(desk.cloud)
  roundId = desk.openRound()._id
  const { receipt } = await desk.applicant('秦望舒', makeIdNumber(1))
  await recommendCase(desk.nanjing, receipt.id)
  const { id } = await desk.nanjing.must('applications.report', { roundId, ids: [receipt.id] })
  const application = await byId<ApplicationDoc>('applications', receipt.id)
  const batch = await byId<BatchDoc>('batches', id)
  const crowd = Array.from({ length: CROWD }, (_each, at) => at)
  const states = ['submitted', 'recommended', 'reported', 'returned'] as const
  desk.cloud.load(
    'applications',
    crowd.map((at) => ({
      ...application,
      ...makeStored(`crowd-${at}`),
      state: states[at % states.length],
      batchId: '',
      personKey: `crowd-${at}`,
      accountKey: `crowd-${at}`,
      waitingAt: 1000 + (at % 7),
    })),
  )
  desk.cloud.load(
    'batches',
    crowd.map((at) => ({ ...batch, ...makeStored(`crowd-${at}`), city: '321300' })),
  )
})
afterAll(() => desk.cloud.close())

/** The emulator refuses a query on more than 200 documents that no index serves. */
describe('every list of the officers has its index', () => {
  it.each([
    {},
    { state: 'returned' as const },
    { category: 'agency' as const },
    { overAge: true },
    { state: 'withdrawn' as const },
    { state: 'shortlisted' as const },
  ])('queue %j, for the city and the centre, with and without a round', async (filters) => {
    for (const by of [desk.nanjing, desk.centre]) {
      await by.must('applications.queue', filters)
      await by.must('applications.queue', { ...filters, roundId })
    }
    await desk.centre.must('applications.queue', { ...filters, city: '320100' })
  })

  it('goes through all pages without losing or repeating anybody who came at the same moment', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await desk.nanjing.must('applications.queue', cursor === undefined ? {} : { cursor })
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)

    expect(seen).toHaveLength(CROWD / 4)
    expect(new Set(seen).size).toBe(CROWD / 4)
  })

  it('the report, its batches, and the clock', async () => {
    const view = await desk.nanjing.must('applications.toReport', {})

    expect([view.ready.length, view.stillWaiting, view.batches.length]).toEqual([CROWD / 4, CROWD / 2, 1])
    expect((await desk.centre.must('applications.batches', { roundId })).batches).toHaveLength(CROWD + 1)
    expect(await desk.cloud.run('daily')).toMatchObject({ did: { batches: 0 } })
  })

  it('answers a queue in few round trips', async () => {
    await desk.nanjing.must('applications.queue', {})

    expect(desk.cloud.lastCall().database).toBeLessThanOrEqual(2)
  })
})
