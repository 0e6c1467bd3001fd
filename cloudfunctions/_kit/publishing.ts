import { showDay } from '@/domain/rules/shanghai'
import { applicationById, moveApplication } from './applicationRecords'
import { inParallel } from './inParallel'
import { insist } from './insist'
import type { Message } from './messages'
import { noticeById } from './noticeRecords'
import { again, change } from './records'
import type { ApplicationDoc, NoticeDoc } from './selectionDocuments'

/** Who carries the notice out: the officer who posted it, or the clock that finishes what was cut off. */
export interface Publisher {
  who: string
  role: 'centreOfficer' | 'clock'
}

/**
 * Moves every application of a posted notice to 公示中 and marks the notice finished; gives it as it stands then. Whoever withdrew in the
 * instant of posting is taken off the list. Run again, it does what is left. 第六条(四)
 */
export async function finishNotice(notice: NoticeDoc, by: Publisher): Promise<NoticeDoc> {
  if (notice.finished) return notice
  const shown = await inParallel(notice.applicationIds, (id) => insist(() => publishOne(notice, id, by)))
  return again(async () => {
    const current = await noticeById(notice._id)
    if (current.finished) return current
    const isShown = (_each: unknown, at: number) => shown[at] === true
    const [persons, applicationIds] = [current.persons.filter(isShown), current.applicationIds.filter(isShown)]
    const lost = shown.length - persons.length
    const act = {
      key: `posted-${notice._id}`,
      ...by,
      action: 'notices.finish',
      from: current.state,
      to: current.state,
      why: lost > 0 ? `${lost} 人在发布时已撤回申请` : '',
      settlesNothing: true as const,
    }
    return change<NoticeDoc>('notices', current, { finished: true, persons, applicationIds }, act)
  })
}

/** Whether the application is in this notice afterwards. */
async function publishOne(notice: NoticeDoc, applicationId: string, by: Publisher): Promise<boolean> {
  const application = await applicationById(applicationId)
  if (application.noticeId === notice._id) return true
  if (application.noticeId !== '' || application.state !== 'shortlisted') return false
  await moveApplication(
    application,
    {
      action: 'publish',
      actors: ['centre'],
      fields: { noticeId: notice._id },
      history: { label: '列入公示', by: '省职业介绍中心', note: `公示至${showDay(notice.endOn)} 24:00` },
    },
    { key: `publish-${notice._id}-${applicationId}`, ...by, messages: [publishedNote(notice, application)] },
  )
  return true
}

function publishedNote({ _id, endOn }: NoticeDoc, { accountId }: ApplicationDoc): Message {
  return {
    to: accountId,
    title: '您已列入拟聘任公示',
    body: `公示至${showDay(endOn)} 24:00，期满且没有异议的，办理聘任`,
    opens: `packages/directory/notice/index?id=${_id}`,
  }
}
