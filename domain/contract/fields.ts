import * as z from 'zod/mini'
import { isDay } from '@/domain/rules/shanghai'
import { isMobile, isPhone, normalisePhone } from '@/domain/rules/phone'
import { countCharacters } from '@/domain/rules/textCount'

/** Text of `min` to `max` characters by the shared count, trimmed; `label` names it in the message. */
export function text(label: string, limits: { min?: number; max: number }) {
  const min = limits.min ?? 0
  return z.string(`请填写${label}`).check(
    z.trim(),
    z.refine((value: string) => countCharacters(value) >= min, {
      error: (issue) => shortMessage(label, min, issue.input),
      abort: true,
    }),
    z.refine((value: string) => countCharacters(value) <= limits.max, {
      error: (issue) => `${label}最多 ${limits.max} 个字，现在 ${countOf(issue.input)} 个字`,
    }),
  )
}

function countOf(input: unknown): number {
  return typeof input === 'string' ? countCharacters(input) : 0
}

function shortMessage(label: string, min: number, input: unknown): string {
  const count = countOf(input)
  return count === 0 ? `请填写${label}` : `${label}至少 ${min} 个字，现在 ${count} 个字`
}

/** One key of a vocabulary table. */
export function oneOf<T extends Record<string, unknown>>(table: T, label: string) {
  const keys: (keyof T & string)[] = Object.keys(table)
  return z.enum(keys, `请选择${label}`)
}

/** Up to `max` distinct keys of a vocabulary table. */
export function someOf<T extends Record<string, unknown>>(table: T, label: string, max = 20) {
  return z.array(oneOf(table, label)).check(z.maxLength(max, `${label}最多选 ${max} 项`))
}

/** A mobile number of the mainland. */
export const mobile = z.string('请填写手机号').check(
  z.trim(),
  z.overwrite(normalisePhone),
  z.refine((value: string) => isMobile(value), '手机号应为 11 位数字，以 1 开头，请检查'),
)

/** A mobile number, or a landline with its area code and perhaps an extension. 附件1 */
export function phone(label: string) {
  return z.string(`请填写${label}`).check(
    z.trim(),
    z.overwrite(normalisePhone),
    z.refine((value: string) => isPhone(value), `${label}请填写手机号，或带区号的座机号（可加分机）`),
  )
}

/** A day 'YYYY-MM-DD' that exists. */
export function day(label: string) {
  return z.string(`请选择${label}`).check(z.refine((value: string) => isDay(value), `请选择${label}`))
}

/** A key of a vocabulary table, or '' in a draft. */
export function blankOr<T extends Record<string, unknown>>(table: T, label: string) {
  return z.union([z.literal(''), oneOf(table, label)])
}

/** A day 'YYYY-MM-DD', or '' in a draft. */
export function blankOrDay(label: string) {
  return z.string(`请选择${label}`).check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/, `请选择${label}`))
}

/** A month 'YYYY-MM', or '' in a draft. */
export function blankOrMonth(label: string) {
  return z.string(`请选择${label}`).check(z.regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/, `请选择${label}`))
}

/** The id of a record: letters, digits, `_` and `-`. */
export const id = z.string('缺少记录编号').check(z.regex(/^[\w-]{1,64}$/, '记录编号不正确'))

/** Key of one registered file, or '' in a draft. */
export const blankOrKey = z.union([z.literal(''), id])

/** Keys of files registered by `account.addFile`. */
export function fileKeys(label: string, max: number) {
  return z.array(id).check(z.maxLength(max, `${label}最多 ${max} 个`))
}

/** The version of the record the user saw; guards against overwriting another person's act. */
export const version = z.int('缺少版本号').check(z.nonnegative('版本号不正确'))

/** Where the next page starts; comes from the page before. */
export const cursor = z.optional(z.string().check(z.maxLength(200, '页码不正确')))

/** A moment in UTC epoch milliseconds. */
export const at = z.number()

/** A picture or document to show: links live five minutes. */
export const fileView = z.object({
  key: z.string(),
  /** `pending` until the content check has passed; then only its owner sees it. */
  state: z.enum(['pending', 'passed', 'refused']),
  kind: z.enum(['picture', 'document']),
  name: z.string(),
  sizeBytes: z.number(),
  url: z.string(),
  thumbUrl: z.string(),
})

export type FileView = z.infer<typeof fileView>
