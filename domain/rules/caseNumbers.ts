import { halfWidth } from './halfWidth'

/** What a receipt is for, with the letters it begins with. 第六条(一)(二)(四) */
export const RECEIPT_PREFIXES = { application: 'SQ', objection: 'YY', batch: 'BS' } as const

export type ReceiptKind = keyof typeof RECEIPT_PREFIXES

/** A number taken apart. Serials start at 1 each year and come from the database. */
export interface CaseNumber {
  year: number
  serial: number
}

const CHECK_SIGNS = '0123456789X'
const RECEIPT = /^([A-Z]{2})(\d{4})(\d{4,7})([\dX])$/
/** With and without 第, as both are written. */
const CERTIFICATE = /^([\u4e00-\u9fff]{2,8})[〔[(【〕]?(\d{4})[〕\])】]?第?(\d{1,7})号?$/

/** ISO 7064 MOD 11-2, as at the end of an ID number: finds every single wrong digit and every two neighbours changed over. */
function checkSignOf(prefix: string, digits: string): string {
  const letters = [...prefix].map((letter) => String(letter.charCodeAt(0) - 55)).join('')
  const rest = [...(letters + digits)].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0)
  return CHECK_SIGNS[(12 - rest) % 11] ?? ''
}

function padded({ year, serial }: CaseNumber): { year: string; serial: string } {
  const isYear = Number.isInteger(year) && year >= 2000 && year <= 9999
  if (!isYear || !Number.isInteger(serial) || serial < 1 || serial > 9_999_999) {
    throw new RangeError(`Not a year and serial: ${year}, ${serial}`)
  }
  return { year: String(year), serial: String(serial).padStart(4, '0') }
}

/**
 * A receipt number: 'SQ-2026-0001-8', the last sign being a check. It can be guessed, so it names a case and opens none.
 * Throws RangeError on what is no year or serial.
 */
export function receiptNumber(kind: ReceiptKind, of: CaseNumber): string {
  const prefix = RECEIPT_PREFIXES[kind]
  const { year, serial } = padded(of)
  return `${prefix}-${year}-${serial}-${checkSignOf(prefix, year + serial)}`
}

/** The receipt number in `text` taken apart, or null when it is none of this kind or mistyped. Spaces, hyphens, case and width do not matter. */
export function readReceipt(kind: ReceiptKind, text: string): (CaseNumber & { number: string }) | null {
  const bare = halfWidth(text)
    .replace(/[\s—–_-]/g, '')
    .toUpperCase()
  const [, prefix, year, serial, check] = RECEIPT.exec(bare) ?? []
  if (prefix !== RECEIPT_PREFIXES[kind] || !year || !serial) return null
  if (check !== checkSignOf(prefix, year + serial) || Number(serial) === 0 || Number(year) < 2000) return null
  const parts = { year: Number(year), serial: Number(serial) }
  return { ...parts, number: receiptNumber(kind, parts) }
}

/** A certificate's number: '苏职指〔2026〕0001号'. `issuer` is the short name of the programme that appoints. 第六条(五) */
export function certificateNumber(issuer: string, of: CaseNumber): string {
  const { year, serial } = padded(of)
  return `${issuer}〔${year}〕${serial}号`
}

/** The certificate number in `text` as it is stored, or null when it is none. Brackets, width, 第 and missing zeros do not matter. 第六条(五) */
export function readCertificateNumber(text: string): string | null {
  const [, issuer, year, serial] = CERTIFICATE.exec(halfWidth(text).replace(/\s/g, '')) ?? []
  if (!issuer || Number(year) < 2000 || Number(serial) < 1) return null
  return certificateNumber(issuer, { year: Number(year), serial: Number(serial) })
}
