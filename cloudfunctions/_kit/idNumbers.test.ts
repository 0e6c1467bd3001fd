import { createHmac } from 'node:crypto'
import { idNumberHash, openIdNumber, requireIdKeys, sealIdNumber } from './idNumbers'

const NUMBER = '11010519491231002X'
const RECORD = 'applications/a1'
const keyOf = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const OLD = `k1:${keyOf(1)}`
const NEW = `k2:${keyOf(2)}`
const before = { ...process.env }

function refusal(): string {
  try {
    requireIdKeys()
    return ''
  } catch (error) {
    return String(error)
  }
}

beforeEach(() => {
  process.env.ID_NUMBER_KEYS = OLD
  process.env.ID_NUMBER_LOOKUP_KEY = keyOf(9)
})
afterAll(() => {
  process.env = before
})

describe('a sealed ID number', () => {
  it('opens again for its record and names its key', () => {
    const sealed = sealIdNumber(NUMBER, RECORD)

    expect(sealed).toMatch(/^k1:[\w-]{16}\.[\w-]{22}\.[\w-]{24}$/)
    expect(openIdNumber(sealed, RECORD)).toBe(NUMBER)
  })

  it('holds nothing of the number in the clear and is never the same twice', () => {
    const [one, two] = [sealIdNumber(NUMBER, RECORD), sealIdNumber(NUMBER, RECORD)]

    expect(one).not.toBe(two)
    expect(one).not.toContain(NUMBER)
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toBe(NUMBER)
  })

  it('does not open on another record', () => {
    const sealed = sealIdNumber(NUMBER, RECORD)

    expect(() => openIdNumber(sealed, 'applications/a2')).toThrow()
    expect(() => openIdNumber(sealed, 'experts/a1')).toThrow()
  })

  it.each([0, 1, 2])('does not open when part %i of it was changed', (changed) => {
    const [id = '', rest = ''] = sealIdNumber(NUMBER, RECORD).split(':')
    const parts = rest.split('.').map((part, at) => {
      if (at !== changed) return part
      const bytes = Buffer.from(part, 'base64url')
      bytes[0] = (bytes[0] ?? 0) ^ 1
      return bytes.toString('base64url')
    })

    expect(() => openIdNumber(`${id}:${parts.join('.')}`, RECORD)).toThrow()
  })

  it('does not open with a tag cut short', () => {
    const [head = '', tag = '', text = ''] = sealIdNumber(NUMBER, RECORD).split('.')
    const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url')

    expect(() => openIdNumber(`${head}.${short}.${text}`, RECORD)).toThrow()
  })

  it('does not open under another key of the same name', () => {
    const sealed = sealIdNumber(NUMBER, RECORD)

    process.env.ID_NUMBER_KEYS = `k1:${keyOf(3)}`

    expect(() => openIdNumber(sealed, RECORD)).toThrow()
  })

  it.each(['', NUMBER, 'k1:', 'k1:a.b', 'k1:a.b.c.d'])('is not any text: %j', (text) => {
    expect(() => openIdNumber(text, RECORD)).toThrow('Not a sealed ID number')
  })
})

describe('a change of keys', () => {
  it('seals with the first key and still opens what the old one sealed', () => {
    const old = sealIdNumber(NUMBER, RECORD)

    process.env.ID_NUMBER_KEYS = `${NEW},${OLD}`
    const fresh = sealIdNumber(NUMBER, RECORD)

    expect(fresh).toMatch(/^k2:/)
    expect([openIdNumber(old, RECORD), openIdNumber(fresh, RECORD)]).toEqual([NUMBER, NUMBER])
  })

  it('says which key is wanting once an old one is gone', () => {
    const old = sealIdNumber(NUMBER, RECORD)

    process.env.ID_NUMBER_KEYS = NEW

    expect(() => openIdNumber(old, RECORD)).toThrow('ID_NUMBER_KEYS has no key k1')
  })

  it('does not open an old seal that was relabelled to the new key', () => {
    const old = sealIdNumber(NUMBER, RECORD)

    process.env.ID_NUMBER_KEYS = `k2:${keyOf(1)},${OLD}`

    expect(() => openIdNumber(old.replace('k1:', 'k2:'), RECORD)).toThrow()
  })

  it('leaves the hashes as they are', () => {
    const hash = idNumberHash(NUMBER)

    process.env.ID_NUMBER_KEYS = NEW

    expect(idNumberHash(NUMBER)).toBe(hash)
  })
})

describe('the hash for look-up', () => {
  it('is the HMAC of the number', () => {
    const expected = createHmac('sha256', Buffer.alloc(32, 9)).update(NUMBER).digest('hex')

    expect(idNumberHash(NUMBER)).toBe(expected)
  })

  it('differs with the key and with the number', () => {
    const hash = idNumberHash(NUMBER)
    const other = idNumberHash('110105194912310020')

    process.env.ID_NUMBER_LOOKUP_KEY = keyOf(8)

    expect(new Set([hash, other, idNumberHash(NUMBER)]).size).toBe(3)
  })

  it.each([
    '11010519491231002x',
    ' 11010519491231002X',
    '1101051949123100',
    '',
    '１１０１０５１９４９１２３１００２Ｘ',
  ])('takes nothing but a checked number: %j', (text) => {
    expect(() => idNumberHash(text)).toThrow('Not a checked ID number')
    expect(() => sealIdNumber(text, RECORD)).toThrow('Not a checked ID number')
  })
})

describe('a start', () => {
  it('goes on with one key, and with several', () => {
    expect(requireIdKeys()).toBeUndefined()

    process.env.ID_NUMBER_KEYS = ` ${NEW} , ${OLD} `

    expect(requireIdKeys()).toBeUndefined()
  })

  const short = Buffer.alloc(16, 1).toString('base64')
  it.each([
    ['', 'ID_NUMBER_KEYS is missing'],
    ['{{env.ID_NUMBER_KEYS}}', 'ID_NUMBER_KEYS, entry 1'],
    [keyOf(1), 'ID_NUMBER_KEYS, entry 1'],
    [`k1:${short}`, 'ID_NUMBER_KEYS, entry 1'],
    [`${OLD},`, 'ID_NUMBER_KEYS, entry 2'],
    [`${OLD},k1:${keyOf(2)}`, 'ID_NUMBER_KEYS names a key id twice'],
    [`k1:${keyOf(9)}`, 'ID_NUMBER_LOOKUP_KEY must differ'],
  ])('is refused with keys %j', (text, message) => {
    process.env.ID_NUMBER_KEYS = text

    expect(() => requireIdKeys()).toThrow(message)
  })

  it('is refused when there is no variable at all', () => {
    delete process.env.ID_NUMBER_KEYS

    expect(() => requireIdKeys()).toThrow('ID_NUMBER_KEYS is missing')
  })

  it.each([
    ['', 'ID_NUMBER_LOOKUP_KEY is missing'],
    [short, 'ID_NUMBER_LOOKUP_KEY is not 32 bytes'],
    ['secret', 'ID_NUMBER_LOOKUP_KEY is not 32 bytes'],
  ])('is refused with the look-up key %j', (text, message) => {
    process.env.ID_NUMBER_LOOKUP_KEY = text

    expect(() => requireIdKeys()).toThrow(message)
  })

  it('tells no key in its refusal', () => {
    process.env.ID_NUMBER_KEYS = `k1:${short}`

    expect(refusal()).toMatch(/^Error: ID_NUMBER_KEYS, entry 1/)
    expect(refusal()).not.toContain(short)
  })
})
