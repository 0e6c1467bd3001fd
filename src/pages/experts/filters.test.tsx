import { chipsOf, filtersOf, queryOf, without, type ExpertFilters } from './filters'

const ALL: ExpertFilters = {
  words: '数据 分析&转行',
  city: '320500',
  industry: 'ai',
  specialty: 'planning',
  mode: 'online',
  thisWeek: true,
  sort: 'score',
}

/** The query as a router hands it over: decoded names, values still as in the link. */
const queryFrom = (link: string): Record<string, string> =>
  Object.fromEntries(link.split('&').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']))

describe('the link of a list of experts', () => {
  it('opens the same list again', () => {
    expect(filtersOf(queryFrom(queryOf(ALL)))).toEqual(ALL)
  })

  it('leaves out what it does not know, and the names every object has', () => {
    expect(filtersOf({ city: '999999', industry: 'toString', sort: '__proto__', thisWeek: 'yes', utm: 'x' })).toEqual(
      {},
    )
  })

  it('survives a link that was cut in the middle of a character', () => {
    expect(filtersOf({ words: '%E8%81', city: '320100' })).toEqual({ city: '320100' })
  })

  it('says nothing when nothing narrows the list', () => {
    expect(queryOf({})).toBe('')
  })
})

describe('the chips above the list', () => {
  it('name every filter in words, and the order is not one', () => {
    expect(chipsOf(ALL).map(({ label }) => label)).toEqual([
      '“数据 分析&转行”',
      '苏州',
      '人工智能',
      '职业规划',
      '线上',
      '本周可约',
    ])
  })

  it('can be removed one by one', () => {
    expect(without(ALL, 'city')).toEqual({ ...ALL, city: undefined })
    expect('city' in without(ALL, 'city')).toBe(false)
  })
})
