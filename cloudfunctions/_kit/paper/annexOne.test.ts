import PizZip from 'pizzip'
import { PAPER_COMMITMENT } from '@/domain/rules/commitment'
import { INDUSTRIES } from '@/domain/rules/industries'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { printAnnexOne } from './annexOne'
import { openDocx, openPdf, withoutBlanks } from './openPaper'
import type { AnnexOne } from './papers'
import { sampleAnnex, samplePicture } from './samplePapers'

/** Annex 1 from top to bottom as the regulation prints it. */
const PRINTED_IN_ORDER = [
  '附件1',
  '江苏省职业指导专家申请表',
  '姓名',
  '性别',
  '照片',
  '身份证号',
  '政治面貌',
  '学历',
  '毕业学校及专业',
  '职务职称',
  '联系电话',
  '所在单位',
  '联系电话',
  '已获职业资格/技能等级证书',
  '个人简要情况',
  '所擅长的职业指导行业领域及时间安排',
  '1、申请人所熟悉的行业类型（单选，请在方框内打“√”）：',
  ...Object.values(INDUSTRIES),
  '2、申请人所擅长的专业领域（可多选，请在方框内打“√”）：',
  ...Object.values(SPECIALTIES),
  '本人承诺',
  withoutBlanks(PAPER_COMMITMENT),
  '签字：',
  '设区市公共就业服务机构意见',
  '(盖章)',
  '注：请附相关资质证书、荣誉证书等材料的扫描件。',
]
const LONG_PROFILE = Array.from({ length: 100 }, (_, at) => `第${at + 1}段，服务毕业生与退役军人各若干名。`).join('\n')

async function docxOf(differing: Partial<AnnexOne> = {}) {
  return openDocx(await printAnnexOne(sampleAnnex(differing), 'docx'))
}

async function pdfOf(differing: Partial<AnnexOne> = {}) {
  const pages = openPdf(await printAnnexOne(sampleAnnex(differing), 'pdf'))
  return { pages, text: pages.map(({ text }) => text).join('') }
}

/** The part of the form with the boxes. */
function boxesOf(text: string): string {
  return text.slice(0, text.indexOf('本人承诺'))
}

/** The entries that do not follow, in the text, the one before them. */
function outOfOrder(text: string, entries: readonly string[]): string[] {
  let from = 0
  return entries.filter((entry) => {
    const at = text.indexOf(entry, from)
    if (at < 0) return true
    from = at + entry.length
    return false
  })
}

describe('the Word file', () => {
  it('has every word of the official form in its order', async () => {
    const { text } = await docxOf()

    expect(outOfOrder(text, PRINTED_IN_ORDER)).toEqual([])
  })

  it('ticks exactly the chosen boxes', async () => {
    const { text } = await docxOf({ industry: 'ai', specialties: ['law', 'other'], specialtyOther: '残疾人就业' })

    expect(boxesOf(text).match(/☑[^□☑]+/g)).toEqual(['☑人工智能', '☑法律法规', '☑其他残疾人就业'])
    expect(text.match(/□/g)).toHaveLength(18 + 10 - 3)
    expect(text).toContain('□其他2、')
  })

  it('leaves the places of an unfinished form open', async () => {
    const { text } = await docxOf({ industry: null, specialties: [], signedOn: null, opinion: null })

    expect(text).not.toContain('☑')
    expect(text).toContain('签字：年月日')
    expect(text).toContain('意见年月日(盖章)')
    expect(text).not.toContain('经办人')
  })

  it('keeps line breaks, minority names, and marks that mean something in XML or templates', async () => {
    const profile = '第一行 <b>&amp; "引号"\r\n{姓名} </w:t>第二行\u0007\u000b\ud800'
    const { lines, text } = await docxOf({ name: '古丽·买买提', profile })

    expect(lines).toEqual(expect.arrayContaining(['第一行 <b>&amp; "引号"', '{姓名} </w:t>第二行']))
    expect(text).toContain('姓名古丽·买买提性别')
  })

  it('carries a profile of 2,000 characters to its last word', async () => {
    const { text } = await docxOf({ profile: LONG_PROFILE })

    expect(LONG_PROFILE.length).toBeGreaterThan(2000)
    expect(text).toContain(withoutBlanks(LONG_PROFILE))
  })

  it('puts portrait, signature and seal into their places, undistorted', async () => {
    const bytes = await printAnnexOne(
      sampleAnnex({
        portrait: await samplePicture({ width: 700, height: 700 }),
        signature: await samplePicture({ width: 320, height: 120, transparent: true }),
        opinion: {
          text: '同意推荐。',
          officer: '顾南乔',
          on: '2026-11-23',
          seal: await samplePicture({ width: 500, height: 500, transparent: true }),
        },
      }),
      'docx',
    )
    const { xml, media, text } = openDocx(bytes)
    const relations = new PizZip(bytes).file('word/_rels/document.xml.rels')?.asText() ?? ''

    expect(media).toHaveLength(3)
    expect(xml.match(/<w:drawing>/g)).toHaveLength(3)
    expect(text).not.toContain('性别女照片')
    const [portrait = ''] = /<w:drawing>[\s\S]*?descr="照片"[\s\S]*?<\/w:drawing>/.exec(xml) ?? []
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(portrait) ?? []
    expect(cx).toBe(cy)
    const [, id] = /r:embed="([^"]+)"/.exec(portrait) ?? []
    expect(relations).toMatch(new RegExp(`Id="${id}"[^>]+Target="media/paper\\d+\\.jpeg"`))
  })

  it('takes out every picture that there is none for', async () => {
    const { xml, media } = await docxOf()

    expect(media).toEqual([])
    expect(xml).not.toContain('<w:drawing>')
  })

  it('prints the hours only when there are some', async () => {
    expect((await docxOf()).text).not.toContain('3、时间安排')
    expect((await docxOf({ availability: '周一上午，线上' })).text).toContain('3、时间安排：周一上午，线上')
  })
})

describe('the PDF', () => {
  it('has every word of the official form on one sheet of A4', async () => {
    const { pages, text } = await pdfOf()

    expect(pages).toHaveLength(1)
    expect(pages[0]).toMatchObject({ width: 595.28, height: 841.89, overflow: false })
    for (const word of PRINTED_IN_ORDER) expect(text).toContain(word)
    expect(text).toContain('云桥职业技术大学')
    expect(text).toContain('经办人：顾南乔2026年11月23日(盖章)')
  })

  it('ticks exactly the chosen boxes', async () => {
    const { text } = await pdfOf({ industry: 'ai', specialties: ['law', 'other'], specialtyOther: '残疾人就业' })

    expect(boxesOf(text).match(/√□[^□√]+/g)).toEqual(['√□人工智能', '√□法律法规', '√□其他残疾人就业'])
    expect(text.match(/□/g)).toHaveLength(18 + 10)
    expect(text).toContain('□其他_____2、')
  })

  it('flows a profile of 2,000 characters over pages without losing a word', async () => {
    const { pages, text } = await pdfOf({ name: '古丽·买买提', profile: LONG_PROFILE })
    const all = text.replace(/第\d+页，共\d+页/g, '')

    expect(pages.length).toBeGreaterThan(1)
    expect(pages.some(({ overflow }) => overflow)).toBe(false)
    expect(all).toContain(withoutBlanks(LONG_PROFILE))
    expect(all).toContain('古丽·买买提')
    expect(all).toContain('注：请附相关资质证书')
  })

  it('takes pictures, and stays on one page with them', async () => {
    const { pages } = await pdfOf({
      portrait: await samplePicture({ width: 1400, height: 1960 }),
      signature: await samplePicture({ width: 320, height: 120, transparent: true }),
      opinion: {
        text: '同意推荐。',
        officer: '顾南乔',
        on: '2026-11-23',
        seal: await samplePicture({ width: 500, height: 500, transparent: true }),
      },
    })

    expect(pages).toHaveLength(1)
    expect(pages[0]?.text).not.toContain('照片')
  })

  it('embeds the used part of its typefaces and names no other', async () => {
    const bytes = (await printAnnexOne(sampleAnnex(), 'pdf')).toString('latin1')
    const names = [...bytes.matchAll(/\/BaseFont \/([\w+-]+)/g)].map(([, name = '']) => name.replace(/^[A-Z]{6}\+/, ''))

    expect([...new Set(names)].sort()).toEqual(['NotoSerifSC-Bold', 'NotoSerifSC-Regular'])
    expect(bytes.match(/\/FontFile2 /g)).toHaveLength(2)
    expect(bytes.length).toBeLessThan(400_000)
  })
})
