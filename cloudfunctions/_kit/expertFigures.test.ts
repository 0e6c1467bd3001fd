import { completeContent } from '@/tests/cloud/logDesk'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeExpert, makeLog } from '@/tests/make'
import type { ExpertDoc, FeedbackDoc, ServiceLogDoc } from './documents'
import type * as Figures from './expertFigures'
import type * as Records from './records'

let cloud: Cloud
let figures: typeof Figures
let byId: typeof Records.byId

beforeAll(async () => {
  cloud = await startCloud()
  figures = await import('./expertFigures')
  byId = (await import('./records')).byId
})
afterAll(() => cloud.close())

async function profileOf(id: string): Promise<ExpertDoc> {
  const expert = await byId<ExpertDoc>('experts', id)
  if (!expert) throw new Error('no such expert')
  return expert
}

const accepted = (expertId: string, at: number, fields: Partial<ServiceLogDoc> = {}) =>
  makeLog(`${expertId}-log-${at}`, {
    expertId,
    state: 'accepted',
    content: completeContent({ activityName: `活动${at}`, startOn: `2026-03-0${at}`, endOn: `2026-03-0${at}` }),
    ...fields,
  })

const feedback = (expertId: string, at: number, fields: Partial<FeedbackDoc> = {}): Partial<FeedbackDoc> => ({
  _id: `${expertId}-feedback-${at}`,
  occasion: `log:${expertId}-${at}`,
  clientId: `client-${at}`,
  expertId,
  servedOn: '2026-03-01',
  meanScore: 433,
  words: `评价${at}`,
  answer: '',
  clientKind: null,
  state: 'public',
  at,
  ...fields,
})

describe('refreshFigures', () => {
  it('counts accepted logs that no correction replaced and public feedback, and shows the five latest of each', async () => {
    const counted = { services: 99, consultations: 7, feedbacks: 99, scoreSum: 99, replyHours: 12 }
    cloud.load('experts', [makeExpert('f1', { figures: counted })])
    cloud.load('serviceLogs', [
      ...[1, 2, 3, 4, 5, 6].map((at) => accepted('f1', at)),
      accepted('f1', 7, { supersededBy: 'f1-log-6' }),
      accepted('f1', 8, { state: 'submitted' }),
      accepted('f9', 9),
    ])
    cloud.load('feedback', [
      ...[1, 2, 3, 4, 5, 6].map((at) => feedback('f1', at)),
      feedback('f1', 7, { state: 'withheld', meanScore: 100 }),
    ])

    await figures.refreshFigures('f1')

    const profile = await profileOf('f1')
    expect(profile.figures).toEqual({ services: 6, consultations: 7, feedbacks: 6, scoreSum: 2598, replyHours: 12 })
    expect(profile.recentServices.map((each) => each.activityName)).toEqual([
      '活动6',
      '活动5',
      '活动4',
      '活动3',
      '活动2',
    ])
    expect(profile.recentFeedbacks.map((each) => each.words)).toEqual(['评价6', '评价5', '评价4', '评价3', '评价2'])
    expect(profile.recentFeedbacks[0]).toEqual({
      id: 'f1-feedback-6',
      servedOn: '2026-03-01',
      score: 4.3,
      words: '评价6',
      answer: '',
      clientKind: null,
    })
    expect(profile.by.services).toBe('0000006~f1')
    expect(profile.by.score).toBe('0430000006~f1')
  })

  it('writes nothing when nothing changed', async () => {
    cloud.load('experts', [makeExpert('f2')])
    cloud.load('serviceLogs', [accepted('f2', 1)])

    await figures.refreshFigures('f2')
    const once = await profileOf('f2')
    await figures.refreshFigures('f2')

    expect(await profileOf('f2')).toEqual(once)
  })

  it('ends right when many are recounted at once, and without feedback', async () => {
    cloud.load('experts', [makeExpert('f3')])

    await Promise.all(
      [1, 2, 3, 4].map(async (at) => {
        cloud.load('serviceLogs', [accepted('f3', at)])
        await figures.refreshFigures('f3')
      }),
    )

    expect((await profileOf('f3')).figures).toMatchObject({ services: 4, feedbacks: 0, scoreSum: 0 })
  })

  it('leaves an unknown expert alone', async () => {
    await expect(figures.refreshFigures('nobody')).resolves.toBeUndefined()
  })
})

describe('countAccepted', () => {
  it('supersedes the corrected log once, however often it runs', async () => {
    cloud.load('experts', [makeExpert('f4')])
    const correction = accepted('f4', 2, { corrects: 'f4-log-1', reviewerId: 'u-reviewer' })
    cloud.load('serviceLogs', [accepted('f4', 1), correction])

    await figures.countAccepted(correction)
    await Promise.all([figures.countAccepted(correction), figures.countAccepted(correction)])

    const old = await byId<ServiceLogDoc>('serviceLogs', 'f4-log-1')
    expect(old).toMatchObject({ supersededBy: 'f4-log-2', version: 2, state: 'accepted' })
    expect(old?.history.map((step) => step.label)).toEqual(['已更正'])
    expect((await profileOf('f4')).figures.services).toBe(1)
  })
})
