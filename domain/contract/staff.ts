import * as z from 'zod/mini'
import { ROLES } from '@/domain/rules/roles'
import { SETTINGS } from '@/domain/rules/settings'
import { read, write } from './action'
import { at, oneOf, text, version } from './fields'

/** The years a calendar may be kept for. */
const year = z.int('请填写年份').check(z.minimum(2021, '年份应为 2021 年以后'), z.maximum(2100, '年份不正确'))

const settingValue = z.union([z.number(), z.boolean(), z.string()], '请填写新的值')
const why = text('理由', { min: 4, max: 300 })

/** Who decided, as staff see it. */
const decided = { whoName: z.string(), role: oneOf(ROLES, '身份'), at, why: z.string() }

const settingChange = z.object({
  name: oneOf(SETTINGS, '设置'),
  from: settingValue,
  to: settingValue,
  ...decided,
})

const settingsView = z.object({
  version,
  rows: z.array(
    z.object({
      name: oneOf(SETTINGS, '设置'),
      value: settingValue,
      /** The latest change; null while the default holds. */
      changed: z.nullable(settingChange),
      /** Whether the caller may set it. */
      canSet: z.boolean(),
    }),
  ),
  /** The latest changes of all settings, the newest first. */
  history: z.array(settingChange),
})

const calendarDay = z.object({
  on: z.string('请选择日期').check(z.regex(/^\d{4}-\d{2}-\d{2}$/, '请选择日期')),
  kind: z.enum(['holiday', 'makeUp'], '请选择放假或调休上班'),
  /** Of a make-up day: the holiday it makes up for. */
  name: text('节日名称', { min: 2, max: 20 }),
})

const yearView = z.object({
  year: z.number(),
  version,
  days: z.array(calendarDay),
  /** `product`: comes with the product; `entered`: an administrator entered it; `none`: not known yet. */
  origin: z.enum(['product', 'entered', 'none']),
  /** Address of the notice; '' unless entered. */
  source: z.string(),
  /** Who entered the year; null unless somebody did. */
  entered: z.nullable(z.object(decided)),
  coveredFrom: z.string(),
  coveredUntil: z.string(),
  /** How soon the calendar runs out, in words, once that is near; '' before. */
  warning: z.string(),
  canEdit: z.boolean(),
  /** The latest entries of all years, the newest first. */
  history: z.array(z.object({ year: z.number(), source: z.string(), ...decided })),
})

export type SettingsView = z.infer<typeof settingsView>
export type CalendarYearView = z.infer<typeof yearView>

export const staff = {
  settings: read({ by: ['admin', 'centreOfficer'], input: z.object({}), output: settingsView }),
  setSetting: write({
    by: ['admin', 'centreOfficer'],
    input: z.object({ name: oneOf(SETTINGS, '设置'), value: settingValue, why, version }),
    output: settingsView,
    refusals: ['NOT_ALLOWED', 'CHANGED_BY_OTHERS'],
  }),
  calendarYear: read({ by: ['admin', 'centreOfficer'], input: z.object({ year }), output: yearView }),
  importYear: read({
    by: ['admin'],
    input: z.object({ year }),
    output: z.object({ year: z.number(), days: z.array(calendarDay) }),
    refusals: ['YEAR_UNKNOWN'],
  }),
  saveCalendarYear: write({
    by: ['admin'],
    input: z.object({
      year,
      days: z.array(calendarDay).check(z.minLength(1, '请至少填写一天'), z.maxLength(80, '一年最多填写 80 天')),
      source: z
        .string('请填写通知的网址')
        .check(
          z.trim(),
          z.maxLength(300, '网址最多 300 个字'),
          z.regex(/^https:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/, '请填写通知的网址，以 https:// 开头'),
        ),
      why,
      version,
    }),
    output: yearView,
    refusals: ['CHANGED_BY_OTHERS'],
  }),
}
