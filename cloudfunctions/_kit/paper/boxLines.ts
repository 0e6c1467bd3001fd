import type { Column, Content } from 'pdfmake/interfaces'
import { industryBoxes, specialtyBoxes, type Box } from './annexOneWords'
import type { AnnexOne } from './papers'

/** Boxes stand six to a line on the paper. */
const BOXES_A_LINE = 6
const OPEN_LINE = '_____'

/** The two questions of annex 1 with their boxes, and the hours when there are some, in the paper's words. The typeface has no ☑: a tick is set into □. */
export function boxLines(paper: AnnexOne, fontSize: number): Content[] {
  const text = (words: string): Content => ({ text: words, fontSize, margin: [0, 2, 0, 2] })
  const industries = industryBoxes(paper)
  return [
    text('1、申请人所熟悉的行业类型（单选，请在方框内打“√”）：'),
    ...boxRows(industries.slice(0, -1), fontSize),
    ...boxRows(industries.slice(-1), fontSize),
    text('2、申请人所擅长的专业领域（可多选，请在方框内打“√”）：'),
    ...boxRows(specialtyBoxes(paper), fontSize),
    ...(paper.availability === '' ? [] : [text(`3、时间安排：${paper.availability}`)]),
  ]
}

function boxRows(boxes: readonly Box[], fontSize: number): Content[] {
  const starts = boxes.flatMap((_box, at) => (at % BOXES_A_LINE === 0 ? [at] : []))
  return starts.map((start) => ({
    columns: boxes.slice(start, start + BOXES_A_LINE).map((box) => boxColumn(box, fontSize)),
    columnGap: 5,
    margin: [0, 1, 0, 1],
  }))
}

function boxColumn(box: Box, fontSize: number): Column {
  const line =
    box.line === null ? [] : [box.line === '' ? OPEN_LINE : { text: box.line, decoration: 'underline' as const }]
  const tick: Content[] = box.ticked
    ? [{ text: '√', fontSize, bold: true, relativePosition: { x: fontSize * 0.12, y: -fontSize * 0.1 } }]
    : []
  return { width: box.line === null ? 'auto' : '*', stack: [...tick, { text: [`□${box.word}`, ...line], fontSize }] }
}
