import type { Content, TableCell } from 'pdfmake/interfaces'
import { PAPER_COMMITMENT } from '@/domain/rules/commitment'
import { boxLines } from './boxLines'
import { paperDay } from './paperDays'
import type { AnnexOne } from './papers'
import { FORM_LINES, HAIRLINE, linesOf, paragraphs, pictureIn } from './pdfParts'
import { mm, writePdf } from './writePdf'

const TEXT = 10.5
const WIDTHS = [mm(24), mm(37), mm(22), mm(28), '*']
const COVERED = {}
const MIDDLE = { alignment: 'center', verticalAlignment: 'middle' } as const
/** A text up to here fills half a page at most, so its row can stay whole. */
const WHOLE_LENGTH = 700
const SEAL_BOX: [number, number] = [mm(42), mm(42)]
const SEAL_PLACE = { x: mm(82), y: -mm(14) }

/** The application form as a PDF. 附件1 */
export async function annexOnePdf(paper: AnnexOne): Promise<Buffer> {
  return writePdf({
    title: '江苏省职业指导专家申请表',
    marginsMm: [22, 15, 22, 15],
    content: [
      { text: '附件 1', fontSize: 14 },
      { text: '江苏省职业指导专家申请表', bold: true, fontSize: 20, alignment: 'center', margin: [0, 0, 0, 6] },
      formPart(await personRows(paper), true),
      ...longRows(paper),
      formPart([await commitmentRow(paper)]),
      await cityRow(paper),
      { text: '注：请附相关资质证书、荣誉证书等材料的扫描件。', fontSize: TEXT, margin: [0, 4, 0, 0] },
    ],
  })
}

/** A row of the form: its least height in points, and its five cells. */
type FormRow = readonly [number, TableCell[]]

/** A part of the form that stays on one page when it can; the line above it lies on the line below the part before. */
function formPart(rows: readonly FormRow[], mayBreak = false): Content {
  const body = rows.map(([, cells]) => cells)
  const heights = rows.map(([height]) => height)
  return {
    table: { widths: WIDTHS, heights, body, dontBreakRows: !mayBreak },
    layout: FORM_LINES,
    margin: [0, -HAIRLINE, 0, 0],
  }
}

async function personRows(paper: AnnexOne): Promise<FormRow[]> {
  const portrait = await pictureIn(paper.portrait, [mm(35), mm(49)])
  const place = portrait ? { ...portrait, ...MIDDLE } : { text: '照片', ...MIDDLE }
  return [
    [mm(14.2), [label('姓 名'), label(paper.name), label('性 别'), label(paper.sex), { ...place, rowSpan: 3 }]],
    [mm(14.2), [label('身份证号'), label(paper.idNumber), label('政治面貌'), label(paper.politicalStatus), COVERED]],
    [
      mm(14.2),
      [label('学 历'), label(paper.education), label('毕业学校\n及专业'), label(paper.schoolAndMajor), COVERED],
    ],
    [
      mm(8),
      [label('职务职称'), label(paper.postAndTitle), label('联系电话'), { ...label(paper.phone), colSpan: 2 }, COVERED],
    ],
    [
      mm(8),
      [label('所在单位'), { ...label(paper.unit), colSpan: 2 }, COVERED, label('联系电话'), label(paper.unitPhone)],
    ],
  ]
}

function longRows(paper: AnnexOne): Content[] {
  const certificates = paper.certificates.join('\n')
  return [
    textPart('已获职业资格/技能等级证书', { text: certificates, height: mm(11) }),
    textPart('个人简要\n情况', { text: paper.profile, height: mm(17) }),
    formPart([[mm(30), wide('所擅长的职业指导行业领域及时间安排', boxLines(paper, TEXT))]]),
  ]
}

/** A row for a text of any length: one that may need several pages begins at the top of its cell and flows on. */
function textPart(name: string, given: { text: string; height: number }): Content {
  const stack: Content[] = linesOf(given.text).map((line) => ({ text: line, fontSize: TEXT, lineHeight: 1.1 }))
  const isLong = given.text.length > WHOLE_LENGTH
  return formPart([[isLong ? 0 : given.height, wide(name, stack, isLong)]], isLong)
}

async function commitmentRow(paper: AnnexOne): Promise<FormRow> {
  const signature = await pictureIn(paper.signature, [mm(32), mm(12)])
  const signed: Content = {
    margin: [0, 2, 0, 0],
    columns: [
      { width: '*', text: '签字：', fontSize: TEXT, alignment: 'right', margin: [0, 8, 0, 0] },
      { width: mm(34), stack: signature ? [signature] : [{ text: ' ', lineHeight: 2 }] },
      {
        width: 'auto',
        text: paperDay(paper.signedOn),
        fontSize: TEXT,
        margin: [0, 8, 12, 0],
        preserveLeadingSpaces: true,
      },
    ],
  }
  return [mm(30), wide('本人承诺', [...paragraphs(PAPER_COMMITMENT, TEXT), signed])]
}

async function cityRow(paper: AnnexOne): Promise<Content> {
  const { opinion } = paper
  const seal = await pictureIn(opinion?.seal ?? null, SEAL_BOX)
  const place: Content[] = seal ? [{ ...seal, relativePosition: SEAL_PLACE }] : []
  const stack: Content[] = [
    ...paragraphs(opinion?.text ?? ' ', TEXT),
    ...place,
    { text: opinion ? `经办人：${opinion.officer}` : ' ', fontSize: TEXT, alignment: 'right', margin: [0, 16, 60, 0] },
    { text: `${paperDay(opinion?.on ?? null)}  (盖章)`, fontSize: TEXT, alignment: 'right', margin: [0, 6, 24, 6] },
  ]
  const isLong = (opinion?.text ?? '').length > WHOLE_LENGTH
  return formPart([[mm(30), wide('设区市公共就业服务机构意见', stack, isLong)]], isLong)
}

function label(text: string) {
  return { text, fontSize: TEXT, ...MIDDLE }
}

function wide(name: string, stack: Content[], fromTop = false): TableCell[] {
  const verticalAlignment = fromTop ? 'top' : 'middle'
  return [{ ...label(name), verticalAlignment }, { stack, colSpan: 4, verticalAlignment }, COVERED, COVERED, COVERED]
}
