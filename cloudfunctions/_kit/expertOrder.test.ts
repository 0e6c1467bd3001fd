import { makeExpert } from '@/tests/make'
import { DEFAULT_SETTINGS } from '@/domain/rules/settingValues'
import { availabilityOf, orderKeys } from './expertOrder'

const figures = { services: 0, consultations: 0, feedbacks: 0, scoreSum: 0, replyHours: null }
const hours = [{ weekday: 1, half: 'morning', mode: 'online' }] as const
type Fields = Parameters<typeof makeExpert>[1]

/** Ids in the order of the directory, first to last. */
function sorted(order: 'relevance' | 'services' | 'score' | 'new', experts: Record<string, Fields>): string[] {
  const keys = Object.entries(experts).map(([id, fields]) => orderKeys(makeExpert(id, fields), DEFAULT_SETTINGS)[order])
  return keys
    .sort()
    .reverse()
    .map((key) => key.split('~')[1] ?? '')
}

it('sorts figures as numbers, not as text', () => {
  const experts = {
    nine: { figures: { ...figures, services: 9 } },
    hundred: { figures: { ...figures, services: 100 } },
  }

  expect(sorted('services', experts)).toEqual(['hundred', 'nine'])
})

it('sorts by the score shown, then by how many gave it; one too few to be shown comes last', () => {
  expect(
    sorted('score', {
      tooFew: { figures: { ...figures, feedbacks: 2, scoreSum: 1000 } },
      few: { figures: { ...figures, feedbacks: 3, scoreSum: 1440 } },
      many: { figures: { ...figures, feedbacks: 30, scoreSum: 14400 } },
      best: { figures: { ...figures, feedbacks: 3, scoreSum: 1500 } },
    }),
  ).toEqual(['best', 'many', 'few', 'tooFew'])
})

it('sorts the newest first', () => {
  expect(sorted('new', { old: { listedAt: 999_999_999_999 }, young: { listedAt: 1_700_000_000_000 } })).toEqual([
    'young',
    'old',
  ])
})

it('puts those who can be had before those who cannot, however much they did', () => {
  expect(
    sorted('relevance', {
      paused: { paused: true, portrait: 'p', figures: { ...figures, services: 5000, feedbacks: 9, scoreSum: 4500 } },
      fresh: { hours: [] },
      hours: { hours: [...hours] },
      served: { hours: [...hours], figures: { ...figures, services: 30 } },
      face: { hours: [...hours], portrait: 'p', figures: { ...figures, services: 30 } },
    }),
  ).toEqual(['face', 'served', 'hours', 'fresh', 'paused'])
})

it('makes every key unique by the id', () => {
  const [one, other] = [
    orderKeys(makeExpert('a', { listedAt: 1 }), DEFAULT_SETTINGS),
    orderKeys(makeExpert('b', { listedAt: 1 }), DEFAULT_SETTINGS),
  ]

  for (const order of ['relevance', 'services', 'score', 'new'] as const) expect(one[order]).not.toBe(other[order])
})

it.each([
  [{ paused: true, hours: [...hours] }, 'paused'],
  [{ paused: false, hours: [...hours] }, 'thisWeek'],
  [{ paused: false, hours: [] }, 'byArrangement'],
])('calls %j %s', (expert, availability) => {
  expect(availabilityOf(expert)).toBe(availability)
})
