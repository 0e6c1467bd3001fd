import { paperDay, paperPeriod } from './paperDays'
import type { Certificate } from './papers'

/** Text on the certificate. Points from the top left of an A4 sheet across; `y` is the line that the characters stand on. */
export interface Line {
  text: string
  x: number
  y: number
  size: number
  weight: 'normal' | 'bold'
  align: 'left' | 'center' | 'right'
  colour: string
  /** Lines that would be wider are set smaller. */
  maxWidth: number
}

/** A rectangle on the sheet, in points. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A4 across. */
export const SHEET = { width: 841.89, height: 595.28 }
/** 35 × 49 mm, enlarged a quarter. */
export const PORTRAIT_BOX: Box = { x: 96, y: 190, width: 126, height: 176 }
/** With the white around it. */
export const QR_BOX: Box = { x: 116, y: 404, width: 86, height: 86 }
const INK = '#1B2526'
export const TEAL = '#134E4A'
export const GOLD = '#B08D3C'

const TEXT_LEFT = 272
const TEXT_RIGHT = 760
const TEXT_MIDDLE = (TEXT_LEFT + TEXT_RIGHT) / 2

/** Every line of the certificate, from top to bottom. 第六条(五) */
export function certificateLines(paper: Certificate): Line[] {
  const text = {
    x: TEXT_MIDDLE,
    weight: 'normal',
    align: 'center',
    colour: INK,
    maxWidth: TEXT_RIGHT - TEXT_LEFT,
  } as const
  const small = { weight: 'normal', align: 'center', colour: INK, size: 9.5, maxWidth: 170 } as const
  const qrMiddle = QR_BOX.x + QR_BOX.width / 2
  return [
    { ...text, text: '聘 任 证 书', x: SHEET.width / 2, y: 136, size: 46, weight: 'bold', colour: TEAL },
    { ...text, text: '兹聘任', y: 226, size: 20 },
    { ...text, text: paper.name, y: 274, size: 34, weight: 'bold' },
    { ...text, text: '为', y: 312, size: 20 },
    { ...text, text: '江苏省职业指导专家', y: 360, size: 32, weight: 'bold', colour: TEAL },
    { ...text, text: `聘期：${paperPeriod(paper.fromOn, paper.toOn)}`, y: 404, size: 17 },
    { ...text, text: paper.issuer, x: TEXT_RIGHT - 20, y: 476, size: 18, align: 'right' },
    { ...text, text: paperDay(paper.on), x: TEXT_RIGHT - 20, y: 506, size: 16, align: 'right' },
    { ...small, text: '扫码查验证书状态', x: qrMiddle, y: 505 },
    { ...small, text: `证书编号：${paper.number}`, x: qrMiddle, y: 523 },
  ]
}
