import type { Given } from './review'
import type { RUNNING_CAST } from './cast'

export type RunningKey = keyof typeof RUNNING_CAST

/** Days from today in the round under review; what comes with the second release counts from the day its notice was posted. */
export const DAYS = {
  ...{ open: -170, close: -140, cityDue: -125, batch: -127, panel: -124, assigned: -122, met: -102, release: -100 },
  ...{ posted: -82, archived: -54, assignedLater: -40, back: -30, withdrawn: -90, vetted: -12 },
} as const

/** Chosen with the first release, in its notice, and not appointed yet. */
export const IN_FIRST_NOTICE: readonly RunningKey[] = ['ready', 'readyToo']
/** Chosen with the second release and in the notice that runs. */
export const IN_RUNNING_NOTICE: readonly RunningKey[] = ['publicised', 'held', 'objected', 'cleared']
/** Chosen with the second release and in no notice yet. */
export const WITHOUT_NOTICE: readonly RunningKey[] = ['chosen', 'chosenToo']

/** Cases that the panel has in hand, and how far it is with each. */
export const IN_HAND: Partial<Record<RunningKey, Given>> = {
  old: [
    ['panelist-chair', 'marked'],
    ['panelist-member', 'marked'],
    ['judge-d', 'marked'],
  ],
  marking: [
    ['panelist-chair', 'marked'],
    ['panelist-member', 'opened'],
    ['judge-e', 'assigned'],
  ],
  sameUnit: [
    ['panelist-chair', 'assigned'],
    ['judge-c', 'conflict'],
    ['judge-d', 'marked'],
    ['judge-e', 'abstained'],
  ],
  relative: [
    ['panelist-chair', 'opened'],
    ['panelist-member', 'assigned'],
    ['judge-d', 'marked'],
  ],
}

/** How the centre looked into two of them. 第六条(三) */
export const VETTED = {
  old: {
    kind: 'interview',
    people: '韩立森、职业指导科工作人员一名',
    result: '思路清楚，身体状况良好，表示每月可安排两个半天服务。',
  },
  marking: { kind: 'phone', people: '韩立森', result: '所在单位人事部门确认任职情况属实，管理企业已满六年。' },
  toShortlist: {
    kind: 'visit',
    people: '韩立森、南京市经办人',
    result: '实地走访所在服务站，接待记录完整，群众评价良好。',
  },
} as const
