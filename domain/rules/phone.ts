import { halfWidth } from './halfWidth'

const MOBILE = /^1[3-9]\d{9}$/
/** 010 and 02x have eight-digit numbers; the other area codes have three digits after the 0 and seven or eight. */
const LANDLINE = /^(010|02\d|0[3-9]\d\d)-?([2-9]\d{2,3}-?\d{4})(?:(?:-|转|ext\.?|#)(\d{1,6}))?$/
const COUNTRY_CODE = /^(?:\+|00)86-?/
const SPACES_AND_BRACKETS = /[\s()]/g

/** A phone number taken apart; `extension` is '' when there is none. */
export type Phone =
  { kind: 'mobile'; number: string } | { kind: 'landline'; area: string; number: string; extension: string }

function bareOf(text: string): string {
  const narrow = halfWidth(text).replace(SPACES_AND_BRACKETS, '').replace(/[—–]/g, '-').toLowerCase()
  const bare = narrow.replace(COUNTRY_CODE, '')
  const isAreaWithoutZero = bare !== narrow && /^[2-9]|^10/.test(bare)
  return isAreaWithoutZero ? `0${bare}` : bare
}

/**
 * The phone number in `text` taken apart, or null when it is none.
 * Spaces, hyphens, brackets, full-width digits and +86 are understood; an extension follows '-', '转', '#' or 'ext'.
 */
export function phoneOf(text: string): Phone | null {
  const bare = bareOf(text)
  const digits = bare.replaceAll('-', '').replace(/^86(?=1\d{10}$)/, '')
  if (MOBILE.test(digits)) return { kind: 'mobile', number: digits }
  const [, area, grouped, extension = ''] = LANDLINE.exec(bare) ?? []
  if (!area || !grouped) return null
  const number = grouped.replace('-', '')
  if (area.length === 3 && number.length === 7) return null
  return { kind: 'landline', area, number, extension }
}

/** Whether `text` is a mobile number of mainland China. */
export function isMobile(text: string): boolean {
  return phoneOf(text)?.kind === 'mobile'
}

/** Whether `text` is a mobile number, or a landline with its area code and perhaps an extension. 附件1 联系电话, 附件2 */
export function isPhone(text: string): boolean {
  return phoneOf(text) !== null
}

/** The one way a number is stored: '13812341234', '025-83301234' or '025-83301234-801'. What is no phone number comes back trimmed. */
export function normalisePhone(text: string): string {
  const phone = phoneOf(text)
  if (!phone) return text.trim()
  if (phone.kind === 'mobile') return phone.number
  return [phone.area, phone.number, phone.extension].filter((part) => part !== '').join('-')
}
