import type { FeedbackDoc } from '@/cloudfunctions/_kit/documents'
import { completeContent, outcome, startLogDesk, type LogDesk } from '@/tests/cloud/logDesk'
import { makeLog } from '@/tests/make'

const DAY_MS = 86_400_000
let desk: LogDesk

beforeAll(async () => {
  desk = await startLogDesk()
})
afterAll(() => desk.cloud.close())

const open = (id: string, audience: 'single' | 'group') => desk.expert.must('serviceLogs.openCode', { id, audience })

function feedback(logId: string, at: number, fields: Partial<FeedbackDoc> = {}): Partial<FeedbackDoc> {
  return {
    _id: `${logId}-f${at}`,
    occasion: `log:${logId}`,
    clientId: `client-${at}`,
    expertId: 'e1',
    logId,
    meanScore: 467,
    words: '讲得清楚',
    state: 'public',
    at,
    outboxAt: 0,
    ...fields,
  }
}

describe('openCode', () => {
  it('gives eight characters that cannot be mistaken for each other, good for seven days', async () => {
    desk.cloud.load('serviceLogs', [makeLog('o-1', { content: completeContent() })])
    const before = Date.now()

    const shown = await open('o-1', 'group')

    expect(shown.code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
    expect(shown).toMatchObject({ audience: 'group', given: 0 })
    expect(shown.expiresAt - before).toBeGreaterThanOrEqual(7 * DAY_MS)
    expect(shown.expiresAt - Date.now()).toBeLessThanOrEqual(7 * DAY_MS)
  })

  it('gives the live one again, another for another audience, and a new one once it expired', async () => {
    desk.cloud.load('serviceLogs', [makeLog('o-2', { content: completeContent() })])

    const first = await open('o-2', 'single')
    const again = await open('o-2', 'single')
    const forAll = await open('o-2', 'group')
    desk.cloud.moveClock(7 * DAY_MS + 1000)
    const afterwards = await open('o-2', 'group')

    expect(again).toEqual(first)
    expect(forAll.code).not.toBe(first.code)
    expect(afterwards.code).not.toBe(forAll.code)
    expect(afterwards.expiresAt).toBeGreaterThan(forAll.expiresAt)
  })

  it('gives two screens that ask at once one code', async () => {
    desk.cloud.load('serviceLogs', [makeLog('o-3', { content: completeContent() })])

    const [one, two] = await Promise.all([open('o-3', 'group'), open('o-3', 'group')])

    expect(one.code).toBe(two.code)
  })

  it('leaves the draft’s version alone, so that writing goes on, and works after the log was archived', async () => {
    desk.cloud.load('serviceLogs', [
      makeLog('o-4', { content: completeContent() }),
      makeLog('o-5', { content: completeContent(), state: 'accepted' }),
    ])

    await open('o-4', 'single')
    const saved = await desk.expert.call('serviceLogs.save', { id: 'o-4', version: 1, content: completeContent() })

    expect(outcome(saved)).toMatchObject({ version: 2 })
    expect((await open('o-5', 'single')).code).toHaveLength(8)
  })

  it('counts who gave feedback; the log shows the public words', async () => {
    desk.cloud.load('serviceLogs', [makeLog('o-6', { content: completeContent() })])
    desk.cloud.load('feedback', [
      feedback('o-6', 1),
      feedback('o-6', 2, { words: '很有用', meanScore: 500 }),
      feedback('o-6', 3, { state: 'withheld', words: '不公开' }),
    ])

    expect((await open('o-6', 'group')).given).toBe(3)
    expect((await desk.expert.must('serviceLogs.get', { id: 'o-6' })).clientFeedback).toEqual([
      { score: 5, words: '很有用', at: 2 },
      { score: 4.7, words: '讲得清楚', at: 1 },
    ])
  })

  it('shows what the client said of the consultation, also when that was before the log was begun', async () => {
    desk.cloud.load('serviceLogs', [makeLog('o-rated', { content: completeContent(), consultationId: 'c-9' })])
    desk.cloud.load('feedback', [
      feedback('unused', 4, { _id: 'f-9', logId: null, occasion: 'consultation:c-9', words: '答得很快' }),
      feedback('unused', 5, { _id: 'f-10', logId: null, occasion: 'consultation:c-10', words: '别人的咨询' }),
    ])

    const { clientFeedback } = await desk.expert.must('serviceLogs.get', { id: 'o-rated' })

    expect(clientFeedback.map(({ words }) => words)).toEqual(['答得很快'])
  })

  it('needs the name and the days of the activity, the author, and a log that is still there', async () => {
    desk.cloud.load('serviceLogs', [
      makeLog('o-7', { content: completeContent({ activityName: '', endOn: '' }) }),
      makeLog('o-8', { content: completeContent(), state: 'discarded' }),
    ])
    const call = (id: string, by = desk.expert) => by.call('serviceLogs.openCode', { id, audience: 'group' as const })

    expect(await call('o-7')).toMatchObject({
      refusal: { code: 'LOG_INCOMPLETE', fields: [{ field: 'activityName' }, { field: 'endOn' }] },
    })
    expect(outcome(await call('o-8'))).toBe('WRONG_STATE')
    expect(outcome(await call('o-7', desk.otherExpert))).toBe('NOT_YOURS')
    expect(outcome(await call('o-7', desk.officer))).toBe('NOT_ALLOWED')
    expect(outcome(await call('o-9'))).toBe('NOT_FOUND')
  })
})
