import { halfWidth } from './halfWidth'
import { isDay } from './shanghai'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'
/**
 * Provinces, residence permits (81–83) and permanent residents (9 and a province). Cities and counties are not looked up: numbers
 * given out by places that have since been abolished stay valid.
 */
const REGION = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[1-8])/
const EARLIEST_BIRTH_ON = '1900-01-01'

/** What an ID number says, or one sentence on what is wrong with it. */
export type IdNumberCheck =
  { ok: true; value: string; bornOn: string; sex: 'male' | 'female' } | { ok: false; why: string }

function checkDigitOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return CHECK_DIGITS[sum % 11] ?? ''
}

/**
 * Checks an ID number of GB 11643 in full: length, region, birth date, check digit.
 * `today` ('YYYY-MM-DD') bounds the birth date. Spaces are dropped, full-width digits and a small x are understood; `value` has a capital X.
 */
export function checkIdNumber(text: string, today: string): IdNumberCheck {
  const value = halfWidth(text).replace(/\s/g, '').toUpperCase()
  if (value === '') return { ok: false, why: '请填写身份证号' }
  if (value.length !== 18) return { ok: false, why: '身份证号应为 18 位' }
  if (!/^\d{17}[\dX]$/.test(value)) return { ok: false, why: '身份证号由数字组成，仅最后一位可以是 X' }
  if (!REGION.test(value)) return { ok: false, why: '身份证号前两位的地区代码有误，请核对' }
  const bornOn = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  if (!isDay(bornOn) || bornOn < EARLIEST_BIRTH_ON) return { ok: false, why: '身份证号中的出生日期有误，请核对' }
  if (bornOn > today) return { ok: false, why: '身份证号中的出生日期晚于今天，请核对' }
  if (checkDigitOf(value) !== value.slice(17)) return { ok: false, why: '身份证号校验位不符，请逐位核对' }
  return { ok: true, value, bornOn, sex: Number(value[16]) % 2 === 1 ? 'male' : 'female' }
}
