import { readBody, writeBody } from './body'
import { Opaque, type Doc } from './values'
import { readWire, writeWire } from './wire'

const EVERYTHING: Doc = {
  text: 'a "quoted" 职业 🙂',
  numbers: [0, -0, 1, -2_147_483_648, 2_147_483_648, 2 ** 53, 1.5, NaN, Infinity, -Infinity],
  date: new Date('2026-02-03T04:05:06.007Z'),
  ancient: new Date(-62_135_596_800_000),
  pattern: /^a\/b/im,
  decimal: new Opaque('{"$numberDecimal":"12.50"}'),
  nested: { list: [[], {}, null, true, false, { at: new Date(5) }] },
}

describe('the wire form', () => {
  it('gives every value back as it was', () => {
    expect(readWire(writeWire(EVERYTHING), 0)).toEqual(EVERYTHING)
  })

  it('is canonical EJSON', () => {
    expect(writeWire({ i: 1, l: 5e9, d: 1.5, z: -0 })).toBe(
      '{"i":{"$numberInt":"1"},"l":{"$numberLong":"5000000000"},"d":{"$numberDouble":"1.5"},"z":{"$numberDouble":"-0.0"}}',
    )
    expect(writeWire(new Date(7))).toBe('{"$date":{"$numberLong":"7"}}')
  })

  it('reads relaxed forms and plain JSON too', () => {
    expect(readWire('{"a":{"$date":"1970-01-01T00:00:00.007Z"},"b":{"$date":7},"c":3}', 0)).toEqual({
      a: new Date(7),
      b: new Date(7),
      c: 3,
    })
    expect(readWire('{"$regex":"^a","$options":"i"}', 0)).toEqual(/^a/i)
  })

  it('keeps operators that stand beside others', () => {
    expect(readWire('{"$regex":"^a","$ne":"ab"}', 0)).toEqual({ $regex: '^a', $ne: 'ab' })
  })

  it('turns ObjectIds into their hex text and counts server dates from the clock', () => {
    expect(readWire('{"$oid":"65f0a1b2c3d4e5f60718293a"}', 0)).toBe('65f0a1b2c3d4e5f60718293a')
    expect(readWire('{"$tcb_server_date":{"offset":{"$numberInt":"-5"}}}', 1000)).toEqual(new Date(995))
  })

  it('does not let __proto__ reach the prototype', () => {
    const read = readWire('{"__proto__":{"admin":true}}', 0) as Doc // a document came in

    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(writeWire(read)).toBe('{"__proto__":{"admin":true}}')
    expect(writeBody(readBody(writeBody(read)))).toBe(writeBody(read))
  })
})

describe('the stored form', () => {
  it('gives every value back as it was', () => {
    expect(readBody(writeBody(EVERYTHING))).toEqual(EVERYTHING)
  })
})
