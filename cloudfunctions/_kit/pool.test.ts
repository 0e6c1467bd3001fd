import { fieldTokens, poolTokens } from './pool'

const matches = (question: Parameters<typeof poolTokens>[0], expert: Parameters<typeof fieldTokens>[0]) =>
  poolTokens(question).some((token) => fieldTokens(expert).includes(token))

it('names what a question is about, as far as it was said', () => {
  expect(poolTokens({ serviceType: 'policy', industry: null, specialty: null })).toEqual(['t:policy'])
  expect(poolTokens({ serviceType: 'policy', industry: 'finance', specialty: 'law' })).toEqual([
    't:policy',
    'i:finance',
    's:law',
  ])
})

it('makes an expert at home in each service that one of the specialties serves', () => {
  expect(fieldTokens({ industry: 'ai', specialties: ['law', 'other'] })).toEqual([
    't:policy',
    't:staffing',
    'i:ai',
    's:law',
    's:other',
  ])
})

it.each([
  ['the service', { serviceType: 'counselling', industry: null, specialty: null }, true],
  ['the industry', { serviceType: 'policy', industry: 'care', specialty: null }, true],
  ['the specialty', { serviceType: 'policy', industry: null, specialty: 'counselling' }, true],
  ['nothing', { serviceType: 'policy', industry: 'ai', specialty: 'law' }, false],
] as const)('brings question and expert together by %s', (_, question, expected) => {
  expect(matches(question, { industry: 'care', specialties: ['counselling'] })).toBe(expected)
})
