import type { Content } from 'pdfmake/interfaces'
import { cleanPaper } from './cleanPaper'
import { paperDay, paperPeriod } from './paperDays'
import type { LedgerPage } from './papers'
import { linesOf, peopleTable, titleLine } from './pdfParts'
import { mm, writePdf } from './writePdf'

const TEXT = 10.5

/** One expert's record of a term as a PDF, which the centre decides on renewal from. 第七条, 第十条(三) */
export async function printLedgerPage(paper: LedgerPage): Promise<Buffer> {
  const clean = cleanPaper(paper)
  return writePdf({
    title: `${clean.name} 聘期履职记录`,
    marginsMm: [22, 18, 22, 18],
    content: [
      titleLine('江苏省职业指导专家聘期履职记录'),
      ...personLines(clean),
      heading('一、服务统计'),
      figuresOf(clean),
      heading('二、服务日志'),
      logsOf(clean),
      heading('三、服务对象意见反馈'),
      ...feedbackOf(clean),
      heading('四、本人说明'),
      ...textLines(clean.note === '' ? '无' : clean.note),
      { text: `打印日期：${paperDay(clean.printedOn)}`, fontSize: 9, alignment: 'right', margin: [0, 16, 0, 0] },
    ],
  })
}

function heading(text: string): Content {
  return { text, bold: true, fontSize: 12, margin: [0, 5, 0, 0], headlineLevel: 1 }
}

function textLines(text: string): Content[] {
  return linesOf(text).map((line) => ({ text: line, fontSize: TEXT, lineHeight: 1.1 }))
}

function personLines(paper: LedgerPage): Content[] {
  return [
    ...textLines(`姓名：${paper.name}        所在单位：${paper.unit}        城市：${paper.city}`),
    ...textLines(`证书编号：${paper.certificateNumber}        聘期：${paperPeriod(paper.fromOn, paper.toOn)}`),
  ]
}

function figuresOf(paper: LedgerPage): Content {
  const { figures } = paper
  const services = figures.reduce((sum, figure) => sum + figure.services, 0)
  const people = figures.reduce((sum, figure) => sum + figure.people, 0)
  const rows = figures.map((figure) => [figure.duty, String(figure.services), String(figure.people)])
  return peopleTable({
    heads: ['职责类别', '服务次数', '服务人次'],
    widths: ['*', mm(34), mm(34)],
    rows: [...rows, ['合计', String(services), String(people)]],
    left: ['职责类别'],
    fontSize: 9.5,
    tight: true,
  })
}

function logsOf(paper: LedgerPage): Content {
  if (paper.logs.length === 0) return { text: '聘期内没有已审核的服务日志。', fontSize: TEXT }
  return peopleTable({
    heads: ['日期', '活动名称', '职责类别', '地点'],
    widths: [mm(30), '*', mm(36), mm(36)],
    rows: paper.logs.map((log) => [paperDay(log.on), log.title, log.duty, log.place]),
    left: ['活动名称', '地点'],
    fontSize: 9.5,
    tight: true,
  })
}

function feedbackOf(paper: LedgerPage): Content[] {
  const { count, score, words } = paper.feedback
  const scored = score === null ? '' : `，平均 ${score.toFixed(1)} 分`
  return [...textLines(`共 ${count} 条${scored}。`), ...words.flatMap((each) => textLines(`· ${each}`))]
}
