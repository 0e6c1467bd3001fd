import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const KEYS = 'ID_NUMBER_KEYS'
const LOOKUP_KEY = 'ID_NUMBER_LOOKUP_KEY'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_ENTRY = /^([a-z0-9]{1,16}):([A-Za-z0-9+/]{43}=)$/
const SEALED = /^([a-z0-9]{1,16}):([\w-]+)\.([\w-]+)\.([\w-]+)$/
/** As `checkIdNumber` gives it: one person has one spelling, or the hash would miss. */
const ID_NUMBER = /^\d{17}[\dX]$/

interface Key {
  id: string
  secret: Buffer
}

/**
 * Seals an ID number for the record `recordId` ('collection/id'), under the current key: `k1:<iv>.<tag>.<cipher>`, AES-256-GCM, base64url.
 * Two seals of one number differ. Throws on what `checkIdNumber` would not give.
 */
export function sealIdNumber(value: string, recordId: string): string {
  const key = currentKey()
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(boundTo(key.id, recordId))
  const sealed = Buffer.concat([cipher.update(wellFormed(value), 'utf8'), cipher.final()])
  return `${key.id}:${[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.')}`
}

/**
 * The ID number in `sealed`. Throws when it was changed, was sealed for another record, or its key is no longer in the environment; the
 * message never holds the number.
 */
export function openIdNumber(sealed: string, recordId: string): string {
  const [, keyId = '', iv = '', tag = '', text = ''] = SEALED.exec(sealed) ?? []
  const key = keys().find(({ id }) => id === keyId)
  if (!key) throw new Error(keyId ? `${KEYS} has no key ${keyId}` : 'Not a sealed ID number')
  const decipher = createDecipheriv('aes-256-gcm', key.secret, Buffer.from(iv, 'base64url'), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(boundTo(keyId, recordId)).setAuthTag(Buffer.from(tag, 'base64url'))
  return decipher.update(Buffer.from(text, 'base64url'), undefined, 'utf8') + decipher.final('utf8')
}

/** Keyed hash of an ID number, hex: the same for one person on every record, and of no use without the key. 第八条 */
export function idNumberHash(value: string): string {
  return createHmac('sha256', lookupKey()).update(wellFormed(value), 'utf8').digest('hex')
}

/** Refuses to start without usable keys: called when a function that handles ID numbers is loaded. Throws naming the variable, never a key. */
export function requireIdKeys(): void {
  const ids = keys().map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw new Error(`${KEYS} names a key id twice`)
  const hashes = lookupKey()
  if (keys().some(({ secret }) => secret.equals(hashes))) throw new Error(`${LOOKUP_KEY} must differ from ${KEYS}`)
}

/** The cipher text belongs to one record and one key id: moved to another record it does not open. */
function boundTo(keyId: string, recordId: string): Buffer {
  return Buffer.from(`idNumber ${keyId} ${recordId}`, 'utf8')
}

function wellFormed(value: string): string {
  if (!ID_NUMBER.test(value)) throw new RangeError('Not a checked ID number')
  return value
}

/** Every key, the current one first: 'k2:<base64>,k1:<base64>'. */
function keys(): Key[] {
  const text = process.env[KEYS] ?? ''
  if (text.trim() === '') throw new Error(`${KEYS} is missing`)
  return text.split(',').map((entry, at) => {
    const [, id, secret] = KEY_ENTRY.exec(entry.trim()) ?? []
    if (!id || !secret) throw new Error(`${KEYS}, entry ${at + 1}: not '<id>:<${KEY_BYTES} bytes in base64>'`)
    return { id, secret: Buffer.from(secret, 'base64') }
  })
}

function currentKey(): Key {
  const [first] = keys()
  if (!first) throw new Error(`${KEYS} is missing`)
  return first
}

function lookupKey(): Buffer {
  const text = (process.env[LOOKUP_KEY] ?? '').trim()
  if (text === '') throw new Error(`${LOOKUP_KEY} is missing`)
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) throw new Error(`${LOOKUP_KEY} is not ${KEY_BYTES} bytes in base64`)
  return Buffer.from(text, 'base64')
}
