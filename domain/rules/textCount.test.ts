import { countCharacters, withinCount } from './textCount'

describe('counting characters', () => {
  it.each([
    ['', 0, 'nothing'],
    ['   ', 0, 'spaces alone'],
    ['　　', 0, 'full-width spaces alone'],
    ['\n\r\n\t', 0, 'line breaks and tabs alone'],
    ['职业指导', 4, 'Chinese'],
    ['HR 专员', 5, 'a space inside'],
    ['职业　指导', 5, 'a full-width space inside'],
    ['  职业指导  ', 4, 'spaces at the ends'],
    ['　职业指导　', 4, 'full-width spaces at the ends'],
    ['\uFEFF职业\u00A0', 2, 'a byte order mark and a hard space at the ends'],
    ['第一行\n第二行', 6, 'LF'],
    ['第一行\r\n第二行', 6, 'CRLF'],
    ['第一行\r第二行', 6, 'CR'],
    ['第一行\u2028第二行\u2029第三行\u0085完', 10, 'Unicode line breaks'],
    ['第一行\n\n\n第二行', 6, 'empty lines'],
    ['第一行 \n 第二行', 8, 'spaces around a line break inside the text'],
    ['\n第一行\n', 3, 'line breaks at the ends'],
    ['，。！', 3, 'punctuation'],
    ['😀', 1, 'an emoji outside the basic plane'],
    ['𠮷野家', 3, 'a rare character outside the basic plane'],
    ['👨‍👩‍👧', 5, 'a family: three people and two joiners'],
    ['🇨🇳', 2, 'a flag: two letters'],
    ['e\u0301', 2, 'a letter and its accent'],
    ['\ud83d', 1, 'half a pair, as a careless cut leaves it'],
  ])('%j has %i (%s)', (text, count) => {
    expect(countCharacters(text)).toBe(count)
  })

  it('gives a pasted text of 500 emoji 500, where length says 1000', () => {
    const pasted = '🙂'.repeat(500)

    expect([countCharacters(pasted), pasted.length]).toEqual([500, 1000])
  })

  it('counts the same whichever line breaks the keyboard makes', () => {
    const lines = ['今天为三位毕业生讲解简历。', '他们都拿到了面试。']
    const counts = ['\n', '\r\n', '\r'].map((lineBreak) => countCharacters(lines.join(lineBreak)))

    expect(counts).toEqual([22, 22, 22])
  })
})

describe('a range of characters', () => {
  it.each([
    [0, 'short'],
    [199, 'short'],
    [200, 'ok'],
    [201, 'ok'],
    [499, 'ok'],
    [500, 'ok'],
    [501, 'long'],
  ])('of 200 to 500: %i is %s', (count, verdict) => {
    expect(withinCount('字'.repeat(count), 200, 500)).toBe(verdict)
  })

  it('is not reached with padding', () => {
    expect(withinCount(`${'字'.repeat(199)}${' \n'.repeat(50)}`, 200, 500)).toBe('short')
    expect(withinCount(`${'字'.repeat(500)}${' \n'.repeat(50)}`, 200, 500)).toBe('ok')
  })
})
