import { WireError } from '@/emulator/wireError'

/** True when a value from the wire is a plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The non-empty text in `field`; refused as CloudBase does (INVALID_PARAM) when it is missing or of another type. */
export function requiredText(params: Record<string, unknown>, field: string): string {
  const value = params[field]
  if (typeof value !== 'string' || value === '')
    throw new WireError('INVALID_PARAM', `[InvalidParameter] ${field} is required`)
  return value
}

/** The text in `field`, or undefined when it is absent, empty or of another type. */
export function optionalText(params: Record<string, unknown>, field: string): string | undefined {
  const value = params[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The list in `field`; refused with INVALID_PARAM when it is not a list or holds more than `atMost` items. */
export function requiredList(params: Record<string, unknown>, field: string, atMost: number): unknown[] {
  const value = params[field]
  if (!Array.isArray(value)) throw new WireError('INVALID_PARAM', `[InvalidParameter] ${field} must be a list`)
  if (value.length > atMost) {
    throw new WireError('INVALID_PARAM', `[InvalidParameter] ${field} must not hold more than ${atMost} items`)
  }
  return value
}

/** The object that a JSON text holds; `{}` when the text is empty. Throws INVALID_PARAM on anything else. */
export function parseRecord(text: string): Record<string, unknown> {
  if (text.trim() === '') return {}
  const value = parseJson(text)
  if (!isRecord(value)) throw new WireError('INVALID_PARAM', '[InvalidParameter] body must be a JSON object')
  return value
}

/** Any JSON value; throws INVALID_PARAM when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    throw new WireError('INVALID_PARAM', '[InvalidParameter] body is not valid JSON')
  }
}
