import type { City } from './cities'
import { halfWidth } from './halfWidth'
import { sameUnit } from './unitName'

/** Why somebody may not judge an application, in words. The regulation names none; fairness does: 公开、竞争、择优. 第六条, 第六条(三) */
export const CONFLICT_KINDS = {
  samePerson: '本人的申请',
  sameUnit: '同一单位',
  declaredRelative: '申报的亲属',
  ownCity: '本市的申请',
  declared: '本人声明回避',
} as const

export type ConflictKind = keyof typeof CONFLICT_KINDS

/** Somebody as far as conflicts go. What is not known is null or '' and never matches. */
export interface ConflictParty {
  name: string
  accountId: string | null
  /** Keyed hash of the ID number: the same person whatever the account. */
  idHash: string | null
  unit: string
  city: City | null
  /** Relatives as this person declared them: a text that holds names, '' for none. */
  relatives: string
}

export interface ConflictJudge extends ConflictParty {
  /** Ids of the applications this person declared a conflict for on opening them. */
  declaredFor: readonly string[]
}

export interface ConflictApplicant extends ConflictParty {
  applicationId: string
}

/** What the round says. */
export interface ConflictSettings {
  /** Whether nobody judges applications of their own city. */
  ownCityConflicts: boolean
}

const KINDS: readonly ConflictKind[] = ['samePerson', 'sameUnit', 'declaredRelative', 'ownCity', 'declared']

const isSameKnown = (a: string | null, b: string | null) => a !== null && a !== '' && a === b

/** Without spaces and with one kind of middle dot. */
const bare = (text: string) =>
  halfWidth(text)
    .replace(/\s/g, '')
    .replace(/[•‧・.]/g, '·')

/** People write names into sentences, so the text is searched: a longer name that holds this one counts as well, since that costs little. */
const declares = (relatives: string, name: string) => bare(name) !== '' && bare(relatives).includes(bare(name))

/**
 * Every reason why `judge` (a panel member or an officer) may not judge `applicant`, in the order of the table; empty when there is none.
 * A relative declared by either side counts for both. 第六条(三)
 */
export function conflictsOf(
  judge: ConflictJudge,
  applicant: ConflictApplicant,
  settings: ConflictSettings,
): ConflictKind[] {
  const holds: Record<ConflictKind, boolean> = {
    samePerson: isSameKnown(judge.idHash, applicant.idHash) || isSameKnown(judge.accountId, applicant.accountId),
    sameUnit: sameUnit(judge.unit, applicant.unit),
    declaredRelative: declares(judge.relatives, applicant.name) || declares(applicant.relatives, judge.name),
    ownCity: settings.ownCityConflicts && isSameKnown(judge.city, applicant.city),
    declared: judge.declaredFor.includes(applicant.applicationId),
  }
  return KINDS.filter((kind) => holds[kind])
}

/** The reasons in one phrase: '同一单位、申报的亲属'; '' for none. */
export function showConflicts(kinds: readonly ConflictKind[]): string {
  return kinds.map((kind) => CONFLICT_KINDS[kind]).join('、')
}
