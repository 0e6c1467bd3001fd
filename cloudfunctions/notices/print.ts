import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { noticeById, postingNow } from '../_kit/noticeRecords'
import { printNotice } from '../_kit/paper/noticePaper'
import type { NoticePeople } from '../_kit/paper/papers'
import { paperLink } from '../_kit/paperLinks'
import { must } from '../_kit/refusal'
import type { NoticeDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'
import { isPosted, mayRead } from './rights'

/** The notice as a paper; the centre's draft with the days it would have, were it posted today. 第六条(四) */
export const print: Handlers<'notices'>['print'] = async ({ id, format }, ctx) => {
  const notice = await noticeById(id)
  must(mayRead(notice, await ctx.account()), 'NOT_FOUND')
  const { postedOn, endOn, workingDays } = isPosted(notice) ? notice : await postingNow(notice.kind)
  const { title, opening, issuer, version } = notice
  const content = await printNotice(
    {
      title,
      opening,
      people: peopleOf(notice),
      fromOn: postedOn,
      toOn: endOn,
      workingDays,
      objection: objectionWords(notice),
      issuer,
      on: postedOn,
    },
    format,
  )
  const name = `${isPosted(notice) ? '' : '（草稿）'}${title}.${format}`
  return paperLink({ content, name, of: `notices/${id}/${postedOn}`, version })
}

function objectionWords({ kind, contact }: NoticeDoc): string {
  return kind === 'selection' ? `公示期内如有异议，请以真实姓名反映：${contact}` : `如有疑问，请联系：${contact}`
}

function peopleOf({ kind, persons }: NoticeDoc): NoticePeople {
  if (kind === 'dismissal') {
    return { kind, rows: persons.map(({ name }) => ({ name, decision: '解聘江苏省职业指导专家' })) }
  }
  const rows = persons.map(({ name, unit, postAndTitle, category, city }) => {
    return { name, unit, postAndTitle, category: category ? CATEGORIES[category] : '', city: CITIES[city] }
  })
  return { kind, rows }
}
