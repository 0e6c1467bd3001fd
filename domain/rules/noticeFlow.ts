import type { FlowRow } from './flow'

/** States of a public notice with the words people read. */
export const NOTICE_STATES = {
  draft: '草稿',
  running: '公示中',
  ended: '公示期满',
  archived: '已归档',
  discarded: '已作废',
} as const

/** What a caller can be to one notice. Only the clock ends it: nobody can close it early. */
export const NOTICE_ACTORS = { centre: '省中心经办人', clock: '时钟' } as const

export type NoticeState = keyof typeof NOTICE_STATES
export type NoticeActor = keyof typeof NOTICE_ACTORS
export type NoticeAction = 'post' | 'discard' | 'end' | 'archive'

/** The notice machine, for lists of people to be appointed and for dismissals. 第六条(四), 第八条 */
export const NOTICE_FLOW = [
  {
    action: 'post',
    from: ['draft'],
    to: 'running',
    by: ['centre'],
    article: '第六条(四)、第八条',
    needs: '工作日历覆盖整个公示期；内容自此冻结',
  },
  {
    action: 'discard',
    from: ['draft'],
    to: 'discarded',
    by: ['centre'],
    article: '第六条(四)',
    needs: '尚未发布',
  },
  {
    action: 'end',
    from: ['running'],
    to: 'ended',
    by: ['clock'],
    article: '第六条(四)',
    needs: '最后一日24:00已过',
  },
  {
    action: 'archive',
    from: ['ended'],
    to: 'archived',
    by: ['centre'],
    article: '第六条(五)',
    needs: '公示期内的异议全部办结',
  },
] as const satisfies readonly FlowRow<NoticeState, NoticeAction, NoticeActor>[]
