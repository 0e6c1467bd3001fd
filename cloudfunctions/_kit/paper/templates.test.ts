import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import PizZip from 'pizzip'
import { cleanText } from './cleanPaper'
import { fillTemplate } from './fillTemplate'
import { paperFile, PAPER_FILES } from './paperFiles'

const TEMPLATES = readdirSync(join(__dirname, 'templates'))

it('knows every template, and finds every file that travels with a function', () => {
  const names = Object.keys(PAPER_FILES) as (keyof typeof PAPER_FILES)[]

  expect(names.filter((name) => name.endsWith('.docx')).sort()).toEqual(TEMPLATES.sort())
  for (const name of names) expect(readFileSync(paperFile(name)).length).toBeGreaterThan(1000)
})

it.each(TEMPLATES)('%s names the typefaces that offices have, and holds no text of another paper', (name) => {
  const xml = new PizZip(readFileSync(join(__dirname, 'templates', name))).file('word/document.xml')?.asText() ?? ''
  const typefaces = [...xml.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, typeface]) => typeface)

  expect([...new Set(typefaces)].filter((each) => !['宋体', '仿宋', '黑体'].includes(each ?? ''))).toEqual([])
  expect(xml).toMatch(/\{[^}]+\}/)
})

it('refuses to print a template with a tag that the paper does not fill', async () => {
  await expect(fillTemplate('decision.docx', { 标题: '决定' })).rejects.toThrow('decision.docx has a tag')
})

it('has a glyph for every character of GB 2312 and for rare characters of names', () => {
  const font = create(readFileSync(paperFile('NotoSerifSC-Regular.ttf')))
  const has = (character: string) => 'layout' in font && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  const decoder = new TextDecoder('gb2312')
  const rows = Array.from({ length: 72 }, (_, at) => 0xb0 + at)
  const cells = Array.from({ length: 94 }, (_, at) => 0xa1 + at)
  const characters = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))))
  const hanzi = characters.filter((character) => /^\p{Script=Han}$/u.test(character))

  expect(hanzi).toHaveLength(6763)
  expect(hanzi.filter((character) => !has(character))).toEqual([])
  expect([...'喆堃镕琇犇赟昇玥䶮㛃𬍛·□√〔〕“”'].filter((character) => !has(character))).toEqual([])
})

it('drops what paper cannot carry and keeps everything else', () => {
  expect(cleanText('一\r\n二\r三\u2028四\t五\u0000\u0007\u001b\u007f\ufffe\ud800六𬍛😀')).toBe(
    '一\n二\n三\n四 五六𬍛😀',
  )
})
