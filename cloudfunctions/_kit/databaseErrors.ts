const BUSY_CODES = [
  'DATABASE_TRANSACTION_CONFLICT',
  'DATABASE_TIMEOUT',
  'EXCEED_REQUEST_LIMIT',
  'EXCEED_CONCURRENT_REQUEST_LIMIT',
  'ESOCKETTIMEDOUT',
  'ETIMEDOUT',
  'ECONNRESET',
  'ECONNREFUSED',
]

function partsOf(error: unknown): { code: string; message: string } {
  // By shape: network errors can come from another realm.
  if (typeof error !== 'object' || error === null) return { code: '', message: '' }
  const code = 'code' in error ? String(error.code) : ''
  return { code, message: 'message' in error ? String(error.message) : '' }
}

/**
 * Whether a unique index refused the write. Three codes are in use for it, as cloud versions differ; two of them stand for other
 * failures as well, and only their message tells. A write taken for a duplicate that was none would be lost.
 */
export function isDuplicateKey(error: unknown): boolean {
  const { code, message } = partsOf(error)
  return message.includes('E11000') || code === 'DATABASE_DUPLICATE_WRITE'
}

/** Whether trying again later may help: conflicts, limits, timeouts. */
export function isBusy(error: unknown): boolean {
  const { code } = partsOf(error)
  return BUSY_CODES.includes(code) || /^5\d\d$/.test(code)
}
