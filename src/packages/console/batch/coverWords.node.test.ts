import { makeCaseRow } from '../testing/application'
import { remarkOf, reportConsequence, returnedCount, totalsOf } from './coverWords'

it('counts people by category in the regulation’s order, without empty ones', () => {
  const rows = (['champion', 'agency', 'enterprise', 'agency'] as const).map((category) => ({ category }))

  expect(totalsOf(rows)).toBe('人力资源服务机构 2 人、企业管理者 1 人、竞赛优秀选手 1 人')
  expect(totalsOf([])).toBe('')
})

it('says who is over age and why one came back', () => {
  expect(remarkOf(makeCaseRow('a'))).toBe('')
  expect(remarkOf(makeCaseRow('a', { overAge: true }))).toBe('超过 65 岁')
  expect(remarkOf({ ...makeCaseRow('a', { overAge: true }), returnedWhy: '材料不清' })).toBe(
    '超过 65 岁；已退回：材料不清',
  )
})

it('counts what came back', () => {
  const rows = ['', '材料不清', ''].map((returnedWhy, at) => ({ ...makeCaseRow(`${at}`), returnedWhy }))

  expect(returnedCount({ rows })).toBe(1)
})

it('speaks of the rest only while there is one', () => {
  expect(reportConsequence(3, 0)).toBe(
    '报送后名单锁定，共 3 人，本市不能再修改或撤回；有问题的由省中心单独退回，不影响其他人。',
  )
  expect(reportConsequence(3, 2)).toMatch(/还在初审的 2 份不在其中，截止前可以再报。$/)
})
