import type { BatchView, CaseRow } from '@/domain/contract/applications'
import { CATEGORIES, type Category } from '@/domain/rules/categories'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { dayOf, showDay } from '@/domain/rules/shanghai'

const KEYS = Object.keys(CATEGORIES) as Category[] // keys of a const table

/** How many of each category, in the regulation's order: '人力资源服务机构 2 人、企业管理者 1 人'. */
export function totalsOf(rows: readonly Pick<CaseRow, 'category'>[]): string {
  return KEYS.map((key) => ({ key, people: rows.filter(({ category }) => category === key).length }))
    .filter(({ people }) => people > 0)
    .map(({ key, people }) => `${CATEGORIES[key]} ${people} 人`)
    .join('、')
}

/** What the cover list says of a candidate's path, with the article. */
export function evidenceWords({ path }: Pick<CaseRow, 'path'>): string {
  return `${ELIGIBILITY[path].article} ${ELIGIBILITY[path].label}`
}

/** The remarks of the cover list, and why one came back. */
export function remarkOf(row: CaseRow & { returnedWhy?: string }): string {
  return [row.overAge ? '超过 65 岁' : '', row.returnedWhy ? `已退回：${row.returnedWhy}` : '']
    .filter((part) => part !== '')
    .join('；')
}

/** How many of a batch came back. */
export function returnedCount({ rows }: Pick<BatchView, 'rows'>): number {
  return rows.filter(({ returnedWhy }) => returnedWhy !== '').length
}

/** What sending leads to, with the real numbers. */
export function reportConsequence(people: number, stillWaiting: number): string {
  const rest = stillWaiting > 0 ? `还在初审的 ${stillWaiting} 份不在其中，截止前可以再报。` : ''
  return `报送后名单锁定，共 ${people} 人，本市不能再修改或撤回；有问题的由省中心单独退回，不影响其他人。${rest}`
}

/** The last moment to report: 24:00 of a day, which is the first of the next. */
export function deadlineWords({ cityDueAt }: { cityDueAt: number }): string {
  return `${showDay(dayOf(cityDueAt - 1))} 24:00`
}
