import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { showDay, showDayAndWeekday } from '@/domain/rules/shanghai'
import type { NoticeDoc } from '../_kit/selectionDocuments'

const SIGN = '｜'

/** The notice as plain text for the 就在江苏 site, which takes no files; '' until it is posted. 第六条(四) */
export function pasteTextOf(notice: NoticeDoc): string {
  const { title, opening, postedOn, endOn, workingDays, contact, issuer, persons } = notice
  if (postedOn === '') return ''
  return [
    title,
    '',
    opening,
    '',
    `公示时间：${showDayAndWeekday(postedOn)}发布，至${showDayAndWeekday(endOn)} 24:00 结束（${workingDays} 个工作日）。`,
    `${notice.kind === 'selection' ? '异议受理' : '联系方式'}：${contact}`,
    '',
    ...(notice.kind === 'selection'
      ? selectionRows(persons)
      : persons.map(({ name, unit }) => `${name}${SIGN}${unit}`)),
    '',
    issuer,
    showDay(postedOn),
  ].join('\n')
}

function selectionRows(persons: NoticeDoc['persons']): string[] {
  const head = ['序号', '姓名', '单位', '职务职称', '人员类别', '设区市'].join(SIGN)
  const rows = persons.map(({ no, name, unit, postAndTitle, category, city }) =>
    [no, name, unit, postAndTitle, category ? CATEGORIES[category] : '', CITIES[city]].join(SIGN),
  )
  return [head, ...rows]
}
