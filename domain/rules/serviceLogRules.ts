import type { DutyClass } from './dutyClasses'
import type { KeyGroup } from './keyGroups'
import { isPhone } from './phone'
import type { ServiceForm, ServiceMode } from './serviceModes'
import type { ClientKind } from './serviceTypes'
import { isDay, showDay } from './shanghai'
import { countCharacters, withinCount } from './textCount'

/** What the expert writes into a service log. '' and null mean not filled yet; photos and proofs are file keys. 附件2 */
export interface ServiceLogContent {
  activityName: string
  startOn: string
  endOn: string
  place: string
  mode: ServiceMode | ''
  form: ServiceForm | ''
  dutyClass: DutyClass | ''
  clientKind: ClientKind | ''
  clientName: string
  clientPhone: string
  keyGroups: KeyGroup[]
  participants: number | null
  content: string
  photos: string[]
  proofs: string[]
  /** The client's words as the expert noted them; shown as 代填. */
  transcribedFeedback: string
}

/** A log nobody has written in yet. */
export const EMPTY_LOG_CONTENT: ServiceLogContent = {
  activityName: '',
  startOn: '',
  endOn: '',
  place: '',
  mode: '',
  form: '',
  dutyClass: '',
  clientKind: '',
  clientName: '',
  clientPhone: '',
  keyGroups: [],
  participants: null,
  content: '',
  photos: [],
  proofs: [],
  transcribedFeedback: '',
}

/** The limits of annex 2, for counters and hints beside the fields. */
export const LOG_LIMITS = {
  activityName: { min: 2, max: 60 },
  content: { min: 200, max: 500 },
  photos: { min: 2, max: 3 },
} as const

/** The days a log may name: none after today, none outside the expert's term; both ends of the term are included. */
export interface LogPeriod {
  today: string
  termStartOn: string
  termEndOn: string
}

/** One gap: the field of the form and a sentence that says how to fill it. */
export interface LogProblem {
  field: keyof ServiceLogContent
  message: string
}

type Gap = (log: ServiceLogContent, period: LogPeriod) => string | null

const nameGap: Gap = (log) => {
  const { min, max } = LOG_LIMITS.activityName
  return withinCount(log.activityName, min, max) === 'ok' ? null : `活动名称请写 ${min} 至 ${max} 个字`
}

function dayGap(on: string, period: LogPeriod): string | null {
  if (on > period.today) return '服务日期不能晚于今天'
  if (on >= period.termStartOn && on <= period.termEndOn) return null
  return `服务日期应在聘期内（${showDay(period.termStartOn)}至${showDay(period.termEndOn)}）`
}

const startGap: Gap = (log, period) => {
  if (!isDay(log.startOn)) return '请选择服务开始日期'
  return dayGap(log.startOn, period)
}

const endGap: Gap = (log, period) => {
  if (!isDay(log.endOn)) return '请选择服务结束日期'
  if (isDay(log.startOn) && log.endOn < log.startOn) return '结束日期不能早于开始日期'
  return dayGap(log.endOn, period)
}

/** A service on line or by phone happens at no place. */
const placeGap: Gap = (log) => {
  const isRemote = log.mode === 'online' || log.mode === 'phone'
  return isRemote || log.place.trim() !== '' ? null : '请填写服务地点'
}

const phoneGap: Gap = (log) => {
  const isMissing = log.clientPhone.trim() === ''
  return isMissing || isPhone(log.clientPhone) ? null : '联系电话应为 11 位手机号，或带区号的固定电话；也可以不填'
}

const participantsGap: Gap = (log) => {
  if (log.participants === null) return null
  return Number.isInteger(log.participants) && log.participants > 0 ? null : '参加人数请填 1 以上的整数；也可以不填'
}

const contentGap: Gap = (log) => {
  const { min, max } = LOG_LIMITS.content
  const count = countCharacters(log.content)
  if (count < min) return `服务内容请写 ${min} 至 ${max} 字，现有 ${count} 字，还差 ${min - count} 字`
  return count > max ? `服务内容请写 ${min} 至 ${max} 字，现有 ${count} 字，多出 ${count - max} 字` : null
}

/** The same picture put in twice is one picture. */
const proofGap: Gap = (log) => {
  const { min, max } = LOG_LIMITS.photos
  if (log.photos.length > max) return `现场照片最多 ${max} 张，请移除多余的照片`
  if (new Set(log.photos).size !== log.photos.length) return '有重复的照片，请移除后换一张'
  if (log.photos.length >= min || log.proofs.length > 0) return null
  return `请附 ${min} 至 ${max} 张含本人的现场照片，或至少一份其他证明资料`
}

/** Every demand of annex 2 in the paper's order, one or none per field. */
const GAPS: readonly (readonly [field: keyof ServiceLogContent, gapOf: Gap])[] = [
  ['activityName', nameGap],
  ['startOn', startGap],
  ['endOn', endGap],
  ['place', placeGap],
  ['mode', (log) => (log.mode === '' ? '请选择服务方式' : null)],
  ['form', (log) => (log.form === '' ? '请选择服务形式' : null)],
  ['dutyClass', (log) => (log.dutyClass === '' ? '请选择职责类别' : null)],
  ['clientPhone', phoneGap],
  ['participants', participantsGap],
  ['content', contentGap],
  ['photos', proofGap],
]

/** Every gap that keeps the log from being submitted, in the form's order, at most one per field; [] when it is complete. 附件2 */
export function logProblems(draft: ServiceLogContent, period: LogPeriod): LogProblem[] {
  return GAPS.flatMap(([field, gapOf]) => {
    const message = gapOf(draft, period)
    return message === null ? [] : [{ field, message }]
  })
}

/** Whether two periods of days, ends included, share a day. Four plain days read better here than two objects. */
export function overlaps(aStartOn: string, aEndOn: string, bStartOn: string, bEndOn: string): boolean {
  return aStartOn <= bEndOn && bStartOn <= aEndOn
}
