import { cleanPaper } from './cleanPaper'
import { fillTemplate } from './fillTemplate'
import { paperDay } from './paperDays'
import type { CoverList, PaperFormat } from './papers'
import { peopleTable, titleLine } from './pdfParts'
import { mm, writePdf } from './writePdf'

const HEADS = ['序号', '姓名', '所在单位', '职务职称', '人员类别', '对应条款', '备注']

/** The list on which a city sends one round's candidates to the centre, A4 across, with a place for the seal. 第六条(二) */
export async function printCoverList(paper: CoverList, format: PaperFormat): Promise<Buffer> {
  const clean = cleanPaper(paper)
  return format === 'docx' ? coverListDocx(clean) : coverListPdf(clean)
}

async function coverListDocx(paper: CoverList): Promise<Buffer> {
  return fillTemplate('coverList.docx', {
    标题: paper.title,
    城市: paper.city,
    批次: paper.round,
    人员: paper.rows.map((row, at) => ({
      序号: String(at + 1),
      姓名: row.name,
      单位: row.unit,
      职务职称: row.postAndTitle,
      类别: row.category,
      条款: row.evidence,
      备注: row.remark,
    })),
    合计: String(paper.rows.length),
    分类合计: totalsOf(paper),
    经办人: paper.officer,
    日期: paperDay(paper.on),
  })
}

async function coverListPdf(paper: CoverList): Promise<Buffer> {
  const rows = paper.rows.map((row, at) => [
    String(at + 1),
    row.name,
    row.unit,
    row.postAndTitle,
    row.category,
    row.evidence,
    row.remark,
  ])
  const widths = [mm(10), mm(24), '*', mm(46), mm(40), mm(32), mm(26)] satisfies (number | '*')[]
  return writePdf({
    title: paper.title,
    landscape: true,
    marginsMm: [20, 20, 20, 20],
    content: [
      titleLine(paper.title),
      { text: `设区市：${paper.city}        批次：${paper.round}`, fontSize: 11 },
      peopleTable({ heads: HEADS, widths, rows, left: ['所在单位', '职务职称', '备注'] }),
      { text: `合计 ${paper.rows.length} 人：${totalsOf(paper)}。`, fontSize: 11 },
      signature(paper),
    ],
  })
}

function signature(paper: CoverList) {
  return {
    unbreakable: true,
    stack: [
      {
        text: `经办人：${paper.officer}`,
        alignment: 'right' as const,
        margin: [0, 24, 60, 0] as [number, number, number, number],
      },
      {
        text: `${paperDay(paper.on)}  (盖章)`,
        alignment: 'right' as const,
        margin: [0, 12, 30, 0] as [number, number, number, number],
      },
    ],
  }
}

function totalsOf(paper: CoverList): string {
  return paper.totals.map(({ category, people }) => `${category} ${people} 人`).join('，')
}
