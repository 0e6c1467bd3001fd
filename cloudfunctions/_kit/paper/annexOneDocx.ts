import { boxMark, industryBoxes, specialtyBoxes, type Box } from './annexOneWords'
import { fillTemplate } from './fillTemplate'
import { paperDay } from './paperDays'
import type { AnnexOne } from './papers'

/** The line behind 其他 while nothing is written on it: the template underlines it, and Word does not drop these blanks. */
const OPEN_LINE = '\u00a0'.repeat(12)

/** The application form as a Word file. 附件1 */
export async function annexOneDocx(paper: AnnexOne): Promise<Buffer> {
  const tags = { ...personTags(paper), ...boxTags(paper), ...decisionTags(paper) }
  const pictures = { 照片: paper.portrait, 签字: paper.signature, 公章: paper.opinion?.seal ?? null }
  return fillTemplate('annexOne.docx', tags, pictures)
}

function personTags(paper: AnnexOne) {
  return {
    姓名: paper.name,
    性别: paper.sex,
    照片说明: paper.portrait ? '' : '照片',
    身份证号: paper.idNumber,
    政治面貌: paper.politicalStatus,
    学历: paper.education,
    毕业学校及专业: paper.schoolAndMajor,
    职务职称: paper.postAndTitle,
    联系电话: paper.phone,
    所在单位: paper.unit,
    单位电话: paper.unitPhone,
    证书: paper.certificates.join('\n'),
    个人简要情况: paper.profile,
  }
}

/** A tag named by its word for each box; the two 其他 are told apart by the question they belong to. */
function boxTags(paper: AnnexOne): Record<string, string | boolean> {
  return {
    ...Object.fromEntries([...tagsOf('行业', industryBoxes(paper)), ...tagsOf('专业', specialtyBoxes(paper))]),
    有时间安排: paper.availability !== '',
    时间安排: paper.availability,
  }
}

function tagsOf(question: string, boxes: readonly Box[]): [string, string][] {
  return boxes.flatMap((box): [string, string][] => {
    if (box.line === null) return [[box.word, boxMark(box)]]
    return [
      [`${question}${box.word}`, boxMark(box)],
      [`${question}${box.word}文字`, box.line === '' ? OPEN_LINE : box.line],
    ]
  })
}

function decisionTags(paper: AnnexOne) {
  return {
    签字日期: paperDay(paper.signedOn),
    市级意见: paper.opinion?.text ?? '',
    经办人: paper.opinion ? `经办人：${paper.opinion.officer}` : '',
    市级意见日期: paperDay(paper.opinion?.on ?? null),
  }
}
