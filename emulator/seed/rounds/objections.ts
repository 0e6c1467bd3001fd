import type { NoticeDoc, ObjectionDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { followObjection } from './centreActs'
import type { Filing } from './filing'
import { objectionOf, type Handling } from './objection'
import type { RunningKey } from './runningCases'
import type { SelectionStage } from './stage'

const HOUR_MS = 3_600_000

interface Said {
  key: RunningKey
  objectorName: string
  facts: string
  /** Hours after the posting: when it was raised, taken, accepted and settled; as far as it came. */
  hours: readonly number[]
}

/** One nobody has taken, one under investigation, one dismissed. */
const SAID: readonly Said[] = [
  {
    ...{ key: 'cleared', objectorName: '冯致远', hours: [3, 4, 5, 25] },
    facts: '公示中写的是教授，我记得此人去年还是副教授，希望核实职称证书的取得时间。',
  },
  {
    ...{ key: 'held', objectorName: '易安然', hours: [24, 25, 27] },
    facts: '此人现任职务是上月才调整的，申报时写的业务总监任职时间与公司公开信息不符，请核查任职证明。',
  },
  {
    ...{ key: 'objected', objectorName: '毕书恒', hours: [30] },
    facts: '所在单位去年因拖欠工资被通报，作为技术总监是否适合担任职业指导专家，请予核实。',
  },
]
const FINDING = '经向所在学院和省级职称部门核实，职称证书取得时间早于申报日期，申报材料属实，异议不成立。'

/** Objections in the running notice; whoever is objected to is held while it is looked into, and nobody else is. 第六条(四) */
export function objectionsTo(
  { archive, cast: { centre }, numbers }: SelectionStage,
  { notice, cast }: { notice: NoticeDoc; cast: Record<RunningKey, Filing> },
): ObjectionDoc[] {
  return SAID.map(({ key, objectorName, facts, hours }, nth) => {
    const at = (place: number) => notice.postedAt + (hours[place] ?? 0) * HOUR_MS
    const receiptNo = numbers.next('objection', at(0))
    const filing = cast[key]
    const settled = hours.length > 3 ? { at: at(3), finding: FINDING } : null
    const handling: Handling | null =
      hours.length > 1 ? { officer: centre, takenAt: at(1), acceptedAt: at(2), settled } : null
    if (handling) filing.steps.push(followObjection(handling.acceptedAt + 2000, centre, 'hold'))
    if (settled) filing.steps.push(followObjection(settled.at + 2000, centre, 'release'))
    const raised = { nth, notice, applicationId: filing.candidate.id, receiptNo, objectorName, facts, at: at(0) }
    return objectionOf(archive, raised, handling)
  })
}
