import type { ContentTable } from 'pdfmake/interfaces'
import { cleanPaper } from './cleanPaper'
import { fillTemplate, type TagValue } from './fillTemplate'
import { paperDay, paperPeriod } from './paperDays'
import type { NoticePaper, NoticePeople, PaperFormat } from './papers'
import { paragraphs, peopleTable, signOff, titleLine } from './pdfParts'
import { mm, writePdf } from './writePdf'

const TEXT = 14

/** A public notice with its table of people, both dates, how to object, and who posted it. 第六条(四), 第八条 */
export async function printNotice(paper: NoticePaper, format: PaperFormat): Promise<Buffer> {
  const clean = cleanPaper(paper)
  return format === 'docx' ? noticeDocx(clean) : noticePdf(clean)
}

async function noticeDocx(paper: NoticePaper): Promise<Buffer> {
  const template = paper.people.kind === 'selection' ? 'noticeSelection.docx' : 'noticeDismissal.docx'
  return fillTemplate(template, {
    标题: paper.title,
    开头: paragraphTags(paper.opening),
    人员: rowTags(paper.people),
    公示时间: periodOf(paper),
    异议方式: paragraphTags(paper.objection),
    发布单位: paper.issuer,
    日期: paperDay(paper.on),
  })
}

async function noticePdf(paper: NoticePaper): Promise<Buffer> {
  return writePdf({
    title: paper.title,
    content: [
      titleLine(paper.title),
      ...paragraphs(paper.opening, TEXT),
      tableOf(paper.people),
      ...paragraphs(periodOf(paper), TEXT),
      ...paragraphs(paper.objection, TEXT),
      signOff(paper.issuer, paperDay(paper.on)),
    ],
  })
}

function periodOf(paper: NoticePaper): string {
  return `公示时间：${paperPeriod(paper.fromOn, paper.toOn)}（${paper.workingDays}个工作日）。`
}

function paragraphTags(text: string): { 段落: string }[] {
  return text.split('\n').map((line) => ({ 段落: line }))
}

function rowTags(people: NoticePeople): TagValue {
  if (people.kind === 'dismissal') {
    return people.rows.map((row, at) => ({ 序号: String(at + 1), 姓名: row.name, 决定: row.decision }))
  }
  return people.rows.map((row, at) => ({
    序号: String(at + 1),
    姓名: row.name,
    单位: row.unit,
    职务职称: row.postAndTitle,
    类别: row.category,
    城市: row.city,
  }))
}

function tableOf(people: NoticePeople): ContentTable {
  if (people.kind === 'dismissal') {
    const rows = people.rows.map((row, at) => [String(at + 1), row.name, row.decision])
    return peopleTable({
      heads: ['序号', '姓名', '决定'],
      widths: [mm(12), mm(40), '*'],
      rows,
      left: ['决定'],
      fontSize: 12,
    })
  }
  return peopleTable({
    heads: ['序号', '姓名', '所在单位', '职务职称', '人员类别', '城市'],
    widths: [mm(9), mm(22), '*', mm(36), mm(24), mm(14)],
    rows: people.rows.map((row, at) => [String(at + 1), row.name, row.unit, row.postAndTitle, row.category, row.city]),
    left: ['所在单位', '职务职称'],
  })
}
