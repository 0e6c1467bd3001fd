import type { Handlers } from '../_kit/serve'
import { roundById } from '../_kit/roundRecords'
import { standingOf, whyBlocked } from './blocked'
import * as store from './store'

/** Everybody of the round in a notice, with what is still in the way: one held person does not keep the others. 第六条(五) */
export const ready: Handlers<'appointments'>['ready'] = async ({ roundId }, ctx) => {
  const officer = await ctx.person()
  const [, applications] = await Promise.all([roundById(roundId), store.applicationsInNotice(roundId)])
  const standing = await standingOf(applications)
  const rows = applications.flatMap((application) => {
    const { _id: applicationId, no, name, unit, city, category, noticeId } = application
    if (city === '' || category === '') return []
    const notice = standing.notices.get(noticeId)
    const blocked = whyBlocked(application, standing, { officer, nowAt: ctx.nowAt })
    const [noticeTitle, noticeEndsAt] = [notice?.title ?? '', notice?.endsAt ?? 0]
    return [{ applicationId, no, name, unit, city, category, noticeTitle, noticeEndsAt, blocked }]
  })
  return { rows }
}
