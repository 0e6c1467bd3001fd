import { barsForGood, DISMISSAL_GROUNDS, isInvoluntary, type DismissalGround } from './dismissalGrounds'

/** From article 8: what each says by itself of who asked for it. */
const EXPECTED: [DismissalGround, number, 'involuntary' | 'voluntary' | 'depends'][] = [
  ['politics', 1, 'involuntary'],
  ['misuse', 2, 'involuntary'],
  ['leak', 3, 'involuntary'],
  ['unreachable', 4, 'involuntary'],
  ['ownWish', 5, 'voluntary'],
  ['health', 6, 'depends'],
  ['unfit', 7, 'involuntary'],
]

it('are seven, in the order of article 8', () => {
  expect(Object.entries(DISMISSAL_GROUNDS).map(([ground, { number }]) => [ground, number])).toEqual(
    EXPECTED.map(([ground, number]) => [ground, number]),
  )
})

it.each(EXPECTED)('%s (%i) is %s', (ground, _number, kind) => {
  expect(isInvoluntary(ground, false)).toBe(kind !== 'voluntary')
  expect(isInvoluntary(ground, true)).toBe(kind === 'involuntary')
})

describe('the bar for good', () => {
  it.each(EXPECTED)('%s (%i) bars unless the centre decided otherwise', (ground) => {
    expect(barsForGood(ground)).toBe(true)
    expect(barsForGood(ground, {})).toBe(true)
    expect(barsForGood(ground, { [ground]: true })).toBe(true)
    expect(barsForGood(ground, { [ground]: false })).toBe(false)
  })

  it('is decided for each ground by itself', () => {
    const settings = { ownWish: false, health: false }

    const barring = EXPECTED.map(([ground]) => ground).filter((ground) => barsForGood(ground, settings))

    expect(barring).toEqual(['politics', 'misuse', 'leak', 'unreachable', 'unfit'])
  })
})

it('says the grounds in the words of the regulation', () => {
  expect(Object.values(DISMISSAL_GROUNDS).map(({ text }) => text)).toEqual([
    '公开发表违背党的路线、方针、政策的言论，或有其他政治性问题的',
    '以职业指导专家名义，在社会上从事或参与职业指导职责范围之外的活动，造成严重负面影响的',
    '泄露指导对象个人隐私或商业秘密，造成较大经济损失或不良影响的',
    '不服从工作安排，或因自身原因长期无法取得联系，无法履行职业指导专家职责的',
    '本人要求退出职业指导专家队伍的',
    '因身体健康状况不宜参加专家团志愿服务的',
    '其他不宜继续担任职业指导专家的',
  ])
})
