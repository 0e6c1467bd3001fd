import { consequenceOf, firstLines, itemsOf, nextTerm, type RenewalRow } from './decidedLines'

function aRow(id: string, part: Partial<RenewalRow> = {}): RenewalRow {
  return {
    ...{ id, version: 2, expertId: `e-${id}`, name: '沈知行', unit: '江南职业技术学院', city: '320100' },
    ...{ certificateNo: '苏职指〔2024〕0001号', startOn: '2024-12-01', endOn: '2026-11-30', daysLeft: 7 },
    ...{ state: 'active', nth: 1, services: 0, score: null, openReports: 0, noted: false, overAge: false },
    ...part,
  }
}

describe('the next term', () => {
  it('follows the old one without a gap when it is decided before the end', () => {
    expect(nextTerm({ endOn: '2026-11-30' }, '2026-11-23')).toEqual({ startOn: '2026-12-01', endOn: '2028-11-30' })
  })

  it('begins with the decision when the old one is over', () => {
    expect(nextTerm({ endOn: '2026-11-01' }, '2026-11-23')).toEqual({ startOn: '2026-11-23', endOn: '2028-11-22' })
  })
})

describe('a decision on renewals', () => {
  const rows = [aRow('a'), aRow('b', { state: 'expired' })]

  it('leaves open what becomes of somebody whose term is over', () => {
    const { items, undecided } = itemsOf(rows, firstLines(rows), ' 履职尽责 ')

    expect(items).toEqual([{ termId: 'a', version: 2, decision: 'renew', reason: '履职尽责' }])
    expect(undecided).toBe(1)
  })

  it('takes the reason of the line before the common one', () => {
    const lines = { ...firstLines(rows), b: { decision: 'letEnd' as const, reason: '本人不愿续聘' } }

    expect(itemsOf(rows, lines, '履职尽责').items.map(({ reason }) => reason)).toEqual(['履职尽责', '本人不愿续聘'])
  })

  it('says how many of each', () => {
    const items = [{ decision: 'renew' as const }, { decision: 'renew' as const }, { decision: 'letEnd' as const }]

    expect(consequenceOf(items)).toMatch(/^续聘 2 人，.*；不再续聘 1 人，.*不影响今后再次申请。/)
    expect(consequenceOf([])).toBe('请先选择续聘或不再续聘。')
  })
})
