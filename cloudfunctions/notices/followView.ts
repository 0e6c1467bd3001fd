import type { InputOfOutput } from '@/domain/contract'
import { isOpenObjection, OBJECTION_STATES, type ObjectionState } from '@/domain/rules/objectionFlow'
import { REPORT_STATES } from '@/domain/rules/reportFlow'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import type { ReportDoc } from '../_kit/documents'
import type { ObjectionDoc } from '../_kit/selectionDocuments'

type Follow = InputOfOutput<'notices.follow'>
type Step = Follow['timeline'][number]

const done = (label: string, at: number, note = ''): Step => ({ label, note, at, mark: 'done' })
const now = (label: string, note = ''): Step => ({ label, note, at: null, mark: 'now' })
const next = (label: string): Step => ({ label, note: '', at: null, mark: 'next' })

/** An objection as the one who made it follows it. */
export function followOfObjection(objection: ObjectionDoc): Follow {
  const { receiptNo, noticeTitle, personName, at, state, finding } = objection
  return {
    receiptNo,
    late: false,
    about: `“${noticeTitle}”中的${personName}`,
    at,
    stateWords: OBJECTION_STATES[state],
    finding,
    timeline: timelineOf(objection),
  }
}

/** What was done with an objection, what happens now and what comes next. */
export function timelineOf(objection: ObjectionDoc): Step[] {
  const { at, takenAt, acceptedAt, settledAt, state } = objection
  return [
    done('已收到', at),
    ...(takenAt > 0 ? [done('经办人已接手', takenAt)] : []),
    ...(acceptedAt > 0 ? [done('已受理', acceptedAt, '此人暂缓聘任，名单上其他人不受影响')] : []),
    ...(isOpenObjection(state)
      ? AHEAD[state](objection)
      : [done(OBJECTION_STATES[state], settledAt, '已出具书面结论')]),
  ]
}

const AHEAD: Record<ObjectionState, (objection: ObjectionDoc) => Step[]> = {
  received: (objection) => [now('决定是否受理', dueNote(objection)), next('核查'), next('书面结论')],
  investigating: (objection) => [now('核查中', dueNote(objection)), next('书面结论')],
  refused: () => [],
  upheld: () => [],
  dismissed: () => [],
}

function dueNote({ dueAt }: ObjectionDoc): string {
  // The time ends at 24:00, which is the first moment of the day after.
  return dueAt > 0 ? `省职业介绍中心办理，${showDay(dayOf(dueAt - 1))}前答复` : '省职业介绍中心办理'
}

/** An objection that came after the end, as the one who made it follows it. */
export function followOfReport({ receiptNo, about, at, state, finding }: ReportDoc): Follow {
  const steps: Record<ReportDoc['state'], Step[]> = {
    open: [now('等待受理', '省职业介绍中心办理'), next('核查'), next('书面回复')],
    investigating: [now('核查中', '省职业介绍中心办理'), next('书面回复')],
    resolved: [now('已办结')],
  }
  const received = done('已收到，作为投诉办理', at, '公示期已满')
  return {
    receiptNo,
    late: true,
    about,
    at,
    stateWords: REPORT_STATES[state],
    finding,
    timeline: [received, ...steps[state]],
  }
}
