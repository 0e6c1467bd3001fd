import { isHeic, isNamedHeic } from './heic'

const header = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('isHeic', () => {
  it.each(['\0\0\0\x24ftypheic', '\0\0\0\x18ftypmif1', '\0\0\0\x18ftypheix'])('knows the header %j', (text) => {
    expect(isHeic(header(text))).toBe(true)
  })

  it.each([
    '\xff\xd8\xff\xe0\0\x10JFIF\0\x01',
    '\x89PNG\r\n\x1a\n\0\0\0\r',
    '\0\0\0\x1cftypavif',
    '\0\0\0\x20ftypisom',
    'heic',
    '',
  ])('takes %j for something else', (text) => {
    expect(isHeic(header(text))).toBe(false)
  })
})

describe('isNamedHeic', () => {
  it.each([
    ['wxfile://tmp/a.HEIC', true],
    ['wxfile://tmp/a.heif', true],
    ['wxfile://tmp/a.heic.jpg', false],
    ['wxfile://tmp/heic', false],
  ])('%s: %s', (path, named) => {
    expect(isNamedHeic(path)).toBe(named)
  })
})
