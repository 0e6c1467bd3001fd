import type { Content } from 'pdfmake/interfaces'
import { cleanPaper } from './cleanPaper'
import { fillTemplate } from './fillTemplate'
import { paperDay, paperPeriod } from './paperDays'
import type { Decision, PaperFormat } from './papers'
import { paragraphs, peopleTable, signOff, titleLine } from './pdfParts'
import { mm, writePdf } from './writePdf'

const TEXT = 14

/** A decision of the centre with its number, its paragraphs and, when it has one, its list of people. 第六条(五), 第七条, 第八条 */
export async function printDecision(paper: Decision, format: PaperFormat): Promise<Buffer> {
  const clean = cleanPaper(paper)
  return format === 'docx' ? decisionDocx(clean) : decisionPdf(clean)
}

async function decisionDocx(paper: Decision): Promise<Buffer> {
  return fillTemplate('decision.docx', {
    标题: paper.title,
    文号: paper.number,
    有主送: paper.recipient !== '',
    主送: paper.recipient,
    正文: linesOf(paper).map((line) => ({ 段落: line })),
    有名单: paper.rows.length > 0,
    人员: paper.rows.map((row, at) => ({
      序号: String(at + 1),
      姓名: row.name,
      单位: row.unit,
      城市: row.city,
      证书编号: row.certificateNumber,
      聘期: paperPeriod(row.fromOn, row.toOn),
    })),
    发布单位: paper.issuer,
    日期: paperDay(paper.on),
  })
}

async function decisionPdf(paper: Decision): Promise<Buffer> {
  const recipient: Content[] = paper.recipient === '' ? [] : [{ text: `${paper.recipient}：`, fontSize: TEXT }]
  return writePdf({
    title: paper.title,
    content: [
      titleLine(paper.title),
      { text: paper.number, fontSize: TEXT, alignment: 'center', margin: [0, 0, 0, 14] },
      ...recipient,
      ...linesOf(paper).flatMap((line) => paragraphs(line, TEXT)),
      ...listOf(paper),
      signOff(paper.issuer, paperDay(paper.on)),
    ],
  })
}

function listOf(paper: Decision): Content[] {
  if (paper.rows.length === 0) return []
  return [
    peopleTable({
      heads: ['序号', '姓名', '所在单位', '城市', '证书编号', '聘期'],
      widths: [mm(9), mm(20), '*', mm(12), mm(36), mm(31)],
      rows: paper.rows.map((row, at) => [
        String(at + 1),
        row.name,
        row.unit,
        row.city,
        row.certificateNumber,
        paperPeriod(row.fromOn, row.toOn),
      ]),
      left: ['所在单位'],
    }),
  ]
}

function linesOf(paper: Decision): string[] {
  return paper.paragraphs.flatMap((paragraph) => paragraph.split('\n'))
}
