import { INDUSTRIES, type Industry } from '@/domain/rules/industries'
import { SPECIALTIES, type Specialty } from '@/domain/rules/specialties'
import type { AnnexOne } from './papers'

const EMPTY_BOX = '□'

/** One box of annex 1: its word, whether it is ticked, and for 其他 what stands on the line behind it ('' for nothing). */
export interface Box {
  word: string
  ticked: boolean
  line: string | null
}

/** The eighteen boxes of industries in the paper's order, 其他 last. 附件1 */
export function industryBoxes(paper: AnnexOne): Box[] {
  const keys = Object.keys(INDUSTRIES) as Industry[] // a table's own keys
  return keys.map((key) => boxOf(INDUSTRIES[key], { ticked: paper.industry === key, text: paper.industryOther }))
}

/** The ten boxes of specialties in the paper's order, 其他 last. 附件1 */
export function specialtyBoxes(paper: AnnexOne): Box[] {
  const keys = Object.keys(SPECIALTIES) as Specialty[] // a table's own keys
  return keys.map((key) =>
    boxOf(SPECIALTIES[key], { ticked: paper.specialties.includes(key), text: paper.specialtyOther }),
  )
}

/** The box as one character, for papers whose typeface has both. */
export function boxMark(box: Box): string {
  return box.ticked ? '☑' : EMPTY_BOX
}

function boxOf(word: string, given: { ticked: boolean; text: string }): Box {
  const isOther = word === INDUSTRIES.other
  const text = given.ticked ? given.text : ''
  return { word, ticked: given.ticked, line: isOther ? text : null }
}
