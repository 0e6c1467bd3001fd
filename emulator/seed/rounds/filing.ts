import type { ApplicationDoc, BatchDoc, NoticeDoc, Release, RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { City } from '@/domain/rules/cities'
import { createDice } from '../dice'
import { applicationOf, type Step } from './application'
import { submit } from './applicationActs'
import type { Candidate } from './candidate'
import { recommend, report } from './cityActs'
import { released, stage } from './centreActs'
import { batchIdOf, batchOf, momentOf } from './round'
import { deskOf, prepare, type Prepared, type SelectionStage } from './stage'

/** One application of a round while it is being told. */
export interface Filing extends Prepared {
  submittedAt: number
  no: string
  /** What happened to it, in order. */
  steps: Step[]
}

const OPINIONS = [
  '材料齐全，符合相应类别条件，职业道德良好，同意推荐。',
  '从业经历与申报领域一致，在本市多次参加公益服务，同意推荐。',
  '经核对原件，证书和任职证明属实，同意推荐。',
  '所在单位评价良好，服务时间有保证，同意推荐。',
]
const WHY = {
  shortlist: ['评审意见一致，专业能力和实践经验突出。', '综合得分靠前，拟予聘任。'],
  decline: ['综合得分未达到本批次拟聘水平。', '同类别名额有限，综合得分靠后。'],
} as const

/** Fills in the form and hands it in: on `day` from today, begun two days before. */
export function file(
  tools: SelectionStage,
  round: RoundDoc,
  of: { candidate: Candidate; day: number; code?: string },
): Filing {
  const { candidate, day, code = '' } = of
  const dice = createDice(`filing/${candidate.id}`)
  const at = momentOf(tools.nowAt, day) + dice.between(0, 300) * 60_000
  const prepared = prepare(tools, candidate, at - 2 * 86_400_000)
  const no = tools.numbers.next('application', at)
  const { accountId } = candidate
  const { content, folder } = prepared
  return { ...prepared, submittedAt: at, no, steps: [submit({ round, accountId, content, folder, at, no, code })] }
}

/** The city puts it forward on that day. */
export function putForward(tools: SelectionStage, filing: Filing, day: number): void {
  const { candidate, steps } = filing
  const dice = createDice(`opinion/${candidate.id}`)
  const at = momentOf(tools.nowAt, day, 9) + dice.between(0, 420) * 60_000
  steps.push(recommend(at, deskOf(tools, candidate.city), dice.pick(OPINIONS)))
}

/** One batch of each city among these, sent on that day; the filings go on with it. 第六条(二) */
export function sendBatches(
  tools: SelectionStage,
  round: RoundDoc,
  of: { filings: readonly Filing[]; day: number; returned?: (filing: Filing) => BatchDoc['returned'] },
): BatchDoc[] {
  const { filings, day, returned = () => [] } = of
  const cities = [...new Set(filings.map(({ candidate }) => candidate.city))].sort()
  return cities.map((city, place) => batchFrom(city, place))

  function batchFrom(city: City, place: number): BatchDoc {
    const own = filings.filter(({ candidate }) => candidate.city === city)
    const { officer } = deskOf(tools, city)
    const at = momentOf(tools.nowAt, day, 14) + place * 900_000
    const batch = {
      city,
      at,
      no: tools.numbers.next('batch', at),
      applicationIds: own.map(({ candidate }) => candidate.id),
    }
    const sent = {
      _id: batchIdOf(round._id, city, 1),
      no: batch.no,
      at,
      officerId: officer._id,
      officerName: officer.name,
    }
    for (const { steps } of own) steps.push(report(sent))
    const centre = tools.cast.centre
    return batchOf(tools.archive, { ...batch, round, officer, centre, nth: 1, returned: own.flatMap(returned) })
  }
}

/** The result is put down on that day and, with a release, goes out. 第六条(三) */
export function settle(
  tools: SelectionStage,
  { candidate, steps }: Filing,
  of: { decision: 'shortlist' | 'decline'; day: number; release: Release | null },
): void {
  const { decision, day, release } = of
  const dice = createDice(`result/${candidate.id}`)
  const at = momentOf(tools.nowAt, day, 15) + dice.between(0, 100) * 60_000
  steps.push(stage(at, tools.cast.centre, { decision, reason: dice.pick(WHY[decision]) }))
  if (release) steps.push(...released(release, decision))
}

/** The application as it stands after everything that happened to it. */
export function applicationFrom(tools: SelectionStage, { candidate, startedAt, steps }: Filing): ApplicationDoc {
  const inOrder = [...steps].sort((one, other) => one.at - other.at)
  return applicationOf(tools.archive, { candidate, startedAt }, inOrder)
}

/** Who is in a notice, as it prints them. 第六条(四) */
export function personsOf(filings: readonly Filing[]): NoticeDoc['persons'] {
  return filings.map(({ candidate: { name, city }, content: { unit, post, title, category } }, at) => ({
    ...{ no: at + 1, name, unit, city, category: category || null },
    postAndTitle: [post, title].filter((each) => each !== '').join('、'),
  }))
}
