import { MARK_CRITERIA, type MarkCriterion } from './markCriteria'

/** Points per criterion, whole numbers from 0 to 100. */
export type Points = Readonly<Record<MarkCriterion, number>>
/** Share of each criterion in percent, whole numbers that add up to 100. */
export type Weights = Readonly<Record<MarkCriterion, number>>

/** What a panel member handed in on one application; null is an abstention. */
export type SubmittedMark = Points | null

/** What the panel thinks of one application. */
export interface MarkSummary {
  /** Mean of the totals, one decimal; null while nobody gave points. */
  mean: number | null
  /** How many gave points. */
  marks: number
  abstentions: number
}

const CRITERIA: readonly MarkCriterion[] = ['expertise', 'experience', 'commitment', 'standing']

/** Where a round sets no weights of its own. */
export const DEFAULT_WEIGHTS: Weights = {
  expertise: MARK_CRITERIA.expertise.weight,
  experience: MARK_CRITERIA.experience.weight,
  commitment: MARK_CRITERIA.commitment.weight,
  standing: MARK_CRITERIA.standing.weight,
}

const isShare = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100

/** Whether weights may be used: whole percents that add up to 100. A criterion may weigh nothing. */
export function areWeights(weights: Weights): boolean {
  const shares = CRITERIA.map((criterion) => weights[criterion])
  return shares.every(isShare) && shares.reduce((sum, share) => sum + share, 0) === 100
}

/** A hundredth of a point in whole numbers, so that no total depends on how a machine adds fractions. */
function totalInHundredths(points: Points, weights: Weights): number {
  if (!areWeights(weights)) throw new RangeError('Weights do not add up to 100')
  if (!CRITERIA.every((criterion) => isShare(points[criterion]))) throw new RangeError('Points are 0 to 100')
  return CRITERIA.reduce((sum, criterion) => sum + points[criterion] * weights[criterion], 0)
}

const toTenths = (hundredths: number) => Math.round(hundredths / 10)

/** The weighted total of one member's points, 0 to 100 with one decimal, halves up. Throws RangeError on points or weights out of range. */
export function markTotal(points: Points, weights: Weights): number {
  return toTenths(totalInHundredths(points, weights)) / 10
}

/**
 * The panel's opinion: the mean of the members' totals as shown, so that it can be worked out again from the sheet. Nothing is trimmed, no
 * highest or lowest mark is dropped, and who abstains counts neither for nor against. 第六条(三)
 */
export function summariseMarks(marks: readonly SubmittedMark[], weights: Weights): MarkSummary {
  const tenths = marks.flatMap((points) => (points ? [toTenths(totalInHundredths(points, weights))] : []))
  const sum = tenths.reduce((total, each) => total + each, 0)
  return {
    mean: tenths.length > 0 ? Math.round(sum / tenths.length) / 10 : null,
    marks: tenths.length,
    abstentions: marks.length - tenths.length,
  }
}

/** How many of `members` have to be there: two thirds, rounded up. The regulation names no quorum. 第六条(三) */
export function quorumOf(members: number): number {
  return Math.ceil((members * 2) / 3)
}

/** Whether a meeting with `present` of `members` may decide; a panel without members may not. 第六条(三) */
export function hasQuorum(present: number, members: number): boolean {
  return members > 0 && present >= quorumOf(members)
}
