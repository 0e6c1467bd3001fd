import type { BarSettings } from './dismissalGrounds'
import { SETTINGS, type Setting, type SettingRow, type SettingValue, type SettingValues } from './settings'

const ROWS: Readonly<Record<Setting, SettingRow>> = SETTINGS
export const SETTING_NAMES = Object.keys(SETTINGS) as Setting[] // keys of a const table

/** The values that hold while nobody has changed anything. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].value]),
) as SettingValues // one value for each key of the table

/** Pairs of which the first must stay smaller than the second. */
const ASCENDING: readonly (readonly [smaller: Setting, larger: Setting])[] = [
  ['remindAfterWorkingDays', 'answerWithinWorkingDays'],
  ['consentReminderFirstDays', 'consentReminderSecondDays'],
  ['consentReminderSecondDays', 'consentWithinDays'],
  ['renewalListThirdDays', 'renewalListSecondDays'],
  ['renewalListSecondDays', 'renewalListFirstDays'],
]

export function isSetting(name: string): name is Setting {
  return Object.hasOwn(SETTINGS, name)
}

export function rowOf(name: Setting): SettingRow {
  return ROWS[name]
}

function misfit(row: SettingRow, value: unknown): string | null {
  if ('choices' in row) return typeof value === 'string' && Object.hasOwn(row.choices, value) ? null : '请选择一项'
  if ('yes' in row) return typeof value === 'boolean' ? null : '请选择一项'
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= row.min && value <= row.max
  return fits ? null : `应为 ${row.min} 至 ${row.max} 的整数`
}

/** Why this value may not hold beside the others, in words that tell the mend; null when it may. */
export function settingProblem(values: SettingValues, name: Setting, value: unknown): string | null {
  const wrong = misfit(rowOf(name), value)
  if (wrong) return wrong
  if (value === values[name]) return '与现在的值相同，不需要修改'
  const next: Readonly<Record<Setting, unknown>> = { ...values, [name]: value }
  for (const [smaller, larger] of ASCENDING) {
    if (name !== smaller && name !== larger) continue
    if (Number(next[smaller]) < Number(next[larger])) continue
    return name === smaller
      ? `应小于“${SETTINGS[larger].what}”的 ${showSetting(larger, values[larger])}`
      : `应大于“${SETTINGS[smaller].what}”的 ${showSetting(smaller, values[smaller])}`
  }
  return null
}

/** The defaults with what was changed; a stored value that the table no longer knows or allows is left out. */
export function settingsWith(changed: readonly { name: string; value: unknown }[]): SettingValues {
  const fitting = changed.filter(({ name, value }) => isSetting(name) && misfit(rowOf(name), value) === null)
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(fitting.map(({ name, value }) => [name, value])) }
}

/** A value as people read it: '3 个工作日', '发布次日起算', '不再列为聘任对象'. */
export function showSetting(name: Setting, value: SettingValue): string {
  const row = rowOf(name)
  if ('choices' in row) return row.choices[String(value)] ?? ''
  if ('yes' in row) return value === true ? row.yes : row.no
  return `${Number(value)} ${row.unit}`
}

/** Which grounds bar for good, as `barsForGood` asks for it. 第八条 */
export function barsOf(values: SettingValues): BarSettings {
  return {
    politics: values['bar.politics'],
    misuse: values['bar.misuse'],
    leak: values['bar.leak'],
    unreachable: values['bar.unreachable'],
    ownWish: values['bar.ownWish'],
    health: values['bar.health'],
    unfit: values['bar.unfit'],
  }
}
