import { compileFilter } from './matcher'
import type { Doc } from './values'

const SCHEMA: Doc = {
  bsonType: 'object',
  required: ['name', 'age'],
  properties: {
    name: { bsonType: 'string', minLength: 2, maxLength: 4, pattern: '^[^0-9]+$' },
    age: { bsonType: 'int', minimum: 18, maximum: 65, exclusiveMaximum: true },
    kind: { enum: ['expert', 'client'] },
    tags: { bsonType: 'array', minItems: 1, maxItems: 2, uniqueItems: true, items: { bsonType: 'string' } },
    at: { bsonType: ['date', 'null'] },
    note: { anyOf: [{ bsonType: 'string' }, { bsonType: 'bool' }], not: { enum: ['bad'] } },
  },
}

const fits = (schema: Doc, doc: Doc) => compileFilter({ $jsonSchema: schema })(doc)

describe('$jsonSchema', () => {
  it.each<[string, Doc, boolean]>([
    [
      'all it demands',
      { name: '职业指导', age: 18, kind: 'expert', tags: ['a', 'b'], at: new Date(0), note: true },
      true,
    ],
    ['nothing optional', { name: 'ab', age: 64 }, true],
    ['a missing field', { name: 'ab' }, false],
    ['a short text', { name: 'a', age: 20 }, false],
    ['a long text', { name: 'abcde', age: 20 }, false],
    ['a text against the pattern', { name: 'a1', age: 20 }, false],
    ['a number below', { name: 'ab', age: 17 }, false],
    ['a number on an excluded end', { name: 'ab', age: 65 }, false],
    ['a fraction for a whole number', { name: 'ab', age: 20.5 }, false],
    ['a value that is not listed', { name: 'ab', age: 20, kind: 'staff' }, false],
    ['too few elements', { name: 'ab', age: 20, tags: [] }, false],
    ['equal elements', { name: 'ab', age: 20, tags: ['a', 'a'] }, false],
    ['elements of another type', { name: 'ab', age: 20, tags: [1] }, false],
    ['one of several types', { name: 'ab', age: 20, at: null }, true],
    ['none of several types', { name: 'ab', age: 20, at: 'today' }, false],
    ['what must not be', { name: 'ab', age: 20, note: 'bad' }, false],
  ])('decides on %s', (_name, doc, expected) => {
    expect(fits(SCHEMA, doc)).toBe(expected)
  })

  it('can forbid other fields and ask for exactly one of several', () => {
    expect(fits({ properties: { a: {} }, additionalProperties: false }, { a: 1, b: 2 })).toBe(false)
    expect(fits({ properties: { n: { oneOf: [{ minimum: 1 }, { multipleOf: 2 }] } } }, { n: 4 })).toBe(false)
    expect(fits({ properties: { n: { oneOf: [{ minimum: 1 }, { multipleOf: 2 }] } } }, { n: 3 })).toBe(true)
    expect(fits({ allOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1 })).toBe(false)
  })
})
