import { phoneOf } from './phone'

const ALL_HIDDEN = '****'

/**
 * A phone number for other eyes: '138****1234', '025-****1234'; an extension becomes '-***'.
 * What is no phone number is hidden altogether; '' stays ''.
 */
export function maskPhone(text: string): string {
  if (text.trim() === '') return ''
  const phone = phoneOf(text)
  if (!phone) return ALL_HIDDEN
  const last = phone.number.slice(-4)
  if (phone.kind === 'mobile') return `${phone.number.slice(0, 3)}****${last}`
  const hidden = '*'.repeat(phone.number.length - 4)
  return `${phone.area}-${hidden}${last}${phone.extension === '' ? '' : '-***'}`
}

/** An ID number for other eyes: '3201**********123X'. What has not 18 characters is hidden altogether; '' stays ''. */
export function maskIdNumber(text: string): string {
  const bare = text.trim().toUpperCase()
  if (bare === '') return ''
  if (bare.length !== 18) return ALL_HIDDEN
  return `${bare.slice(0, 4)}${'*'.repeat(10)}${bare.slice(-4)}`
}

/** A client's name for other eyes: the first character and one star, '张*', which also hides how long the name is; '' stays ''. */
export function maskName(text: string): string {
  const [first] = text.trim()
  return first === undefined ? '' : `${first}*`
}
