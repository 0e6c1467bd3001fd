import type { SettingsView } from '@/domain/contract/staff'
import { ROLES } from '@/domain/rules/roles'
import { rowOf, showSetting } from '@/domain/rules/settingValues'
import type { Setting, SettingValue } from '@/domain/rules/settings'
import { showMoment } from '@/domain/rules/shanghai'

export type SettingLine = SettingsView['rows'][number]
export type SettingChange = SettingsView['history'][number]

/** What the clauses are about, in the regulation's order. */
const CLAUSES = {
  第六条: '第六条 选聘',
  第七条: '第七条 续聘',
  第八条: '第八条 退出',
  第十条: '第十条 日常管理',
  附件2: '附件2 服务日志',
} as const

/** The lines under the clause each comes from; a clause without settings is left out. */
export function byClause(lines: readonly SettingLine[]): { title: string; lines: SettingLine[] }[] {
  return Object.entries(CLAUSES)
    .map(([clause, title]) => ({ title, lines: lines.filter(({ name }) => rowOf(name).source.startsWith(clause)) }))
    .filter((group) => group.lines.length > 0)
}

/** A value as people read it; '' for one the table does not allow. */
export function valueWords(name: Setting, value: string | number | boolean): string {
  return showSetting(name, value as SettingValue) // the server has held it to the table
}

/** '唐屿（系统管理员）· 今天 14:02 · 理由'. */
export function decidedWords({ whoName, role, at, why }: Omit<SettingChange, 'name' | 'from' | 'to'>, nowAt: number) {
  return `${whoName}（${ROLES[role]}）· ${showMoment(at, nowAt)} · ${why}`
}

/** '咨询答复时限：3 个工作日 → 5 个工作日'. */
export function changeWords({ name, from, to }: SettingChange): string {
  return `${rowOf(name).what}：${valueWords(name, from)} → ${valueWords(name, to)}`
}

/** The clause, and who set the value or that it is the default. */
export function noteOf({ name, changed }: SettingLine, nowAt: number): string {
  const { source } = rowOf(name)
  return changed ? `${source} · ${decidedWords(changed, nowAt)}` : `${source} · 默认值`
}
