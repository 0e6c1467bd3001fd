import { showConflicts, type ConflictKind } from './conflicts'

/** Case id → ids of the members who mark it. */
export type Assignment = Readonly<Record<string, readonly string[]>>

export interface AssignmentTask {
  cases: readonly string[]
  members: readonly string[]
  /** How many members mark each case. */
  perCase: number
  conflicts: (caseId: string, memberId: string) => readonly ConflictKind[]
  /** What was assigned before, by hand or by machine. It stays, except where a conflict has come up since. */
  kept?: Assignment
}

/** A case that cannot have as many members as it should. */
export interface ShortCase {
  caseId: string
  wanting: number
  /** Who had to stand back, with why. */
  recused: { memberId: string; kinds: readonly ConflictKind[] }[]
  /** Why, in words for the officer; names nobody. */
  why: string
}

export interface AssignmentPlan {
  assignment: Record<string, string[]>
  /** Member id → number of cases. */
  loads: Record<string, number>
  short: ShortCase[]
}

interface Draft {
  members: readonly string[]
  /** Who may mark a case at all. */
  eligible: ReadonlyMap<string, readonly string[]>
  kept: ReadonlyMap<string, ReadonlySet<string>>
  assigned: Map<string, Set<string>>
  loads: Map<string, number>
}

interface Shift {
  caseId: string
  from: string
  to: string
}

/**
 * Gives each case `perCase` members without a conflict, so that loads differ by at most one wherever conflicts allow: no chain of exchanges
 * could even them out further. The same task gives the same plan, in whatever order cases and members come. A case with too few members
 * gets those there are and is listed as short. 第六条(三)
 */
export function assignCases(task: AssignmentTask): AssignmentPlan {
  const draft = begin(task)
  fill(draft, task.perCase)
  for (let chain = findChain(draft); chain.length > 0; chain = findChain(draft)) {
    for (const shift of chain) apply(draft, shift)
  }
  return {
    assignment: Object.fromEntries([...draft.assigned].map(([caseId, given]) => [caseId, [...given].sort()])),
    loads: Object.fromEntries(draft.members.map((id) => [id, loadOf(draft, id)])),
    short: [...draft.assigned.keys()].flatMap((caseId) => shortCase(task, caseId, draft) ?? []),
  }
}

function begin({ cases, members, conflicts, kept = {} }: AssignmentTask): Draft {
  const all = [...new Set(members)].sort()
  const ids = [...new Set(cases)].sort()
  const eligible = new Map(ids.map((id) => [id, all.filter((member) => conflicts(id, member).length === 0)]))
  const stays = new Map(ids.map((id) => [id, new Set(eligible.get(id)?.filter((one) => kept[id]?.includes(one)))]))
  const draft: Draft = {
    members: all,
    eligible,
    kept: stays,
    assigned: new Map(ids.map((id) => [id, new Set(stays.get(id))])),
    loads: new Map(),
  }
  for (const given of draft.assigned.values()) for (const member of given) addLoad(draft, member, 1)
  return draft
}

const loadOf = (draft: Draft, member: string) => draft.loads.get(member) ?? 0
const eligibleFor = (draft: Draft, caseId: string) => draft.eligible.get(caseId) ?? []

function addLoad(draft: Draft, member: string, by: number): void {
  draft.loads.set(member, loadOf(draft, member) + by)
}

/** Cases with the fewest members to choose from first, each time whoever has least to do. */
function fill(draft: Draft, perCase: number): void {
  const order = [...draft.assigned].sort(([a], [b]) => eligibleFor(draft, a).length - eligibleFor(draft, b).length)
  for (const [caseId, given] of order) {
    const free = eligibleFor(draft, caseId).filter((member) => !given.has(member))
    free.sort((a, b) => loadOf(draft, a) - loadOf(draft, b))
    for (const member of free.slice(0, Math.max(0, perCase - given.size))) {
      given.add(member)
      addLoad(draft, member, 1)
    }
  }
}

function apply(draft: Draft, { caseId, from, to }: Shift): void {
  draft.assigned.get(caseId)?.delete(from)
  draft.assigned.get(caseId)?.add(to)
  addLoad(draft, from, -1)
  addLoad(draft, to, 1)
}

/** A chain of single shifts by which some member gets rid of one case and another with at least two less gets one; [] when there is none. */
function findChain(draft: Draft): Shift[] {
  const busiest = [...draft.members].sort((a, b) => loadOf(draft, b) - loadOf(draft, a))
  for (const start of busiest) {
    const chain = chainFrom(draft, start)
    if (chain.length > 0) return chain
  }
  return []
}

function chainFrom(draft: Draft, start: string): Shift[] {
  const reachedBy = new Map<string, Shift | null>([[start, null]])
  for (const member of reachedBy.keys()) {
    if (loadOf(draft, member) <= loadOf(draft, start) - 2) return chainTo(member, reachedBy)
    for (const shift of shiftsFrom(draft, member)) if (!reachedBy.has(shift.to)) reachedBy.set(shift.to, shift)
  }
  return []
}

function shiftsFrom(draft: Draft, from: string): Shift[] {
  return [...draft.assigned].flatMap(([caseId, given]) => {
    if (!given.has(from) || draft.kept.get(caseId)?.has(from)) return []
    return eligibleFor(draft, caseId).flatMap((to) => (given.has(to) ? [] : { caseId, from, to }))
  })
}

function chainTo(end: string, reachedBy: ReadonlyMap<string, Shift | null>): Shift[] {
  const shift = reachedBy.get(end)
  return shift ? [...chainTo(shift.from, reachedBy), shift] : []
}

function shortCase(task: AssignmentTask, caseId: string, draft: Draft): ShortCase | null {
  const wanting = task.perCase - (draft.assigned.get(caseId)?.size ?? 0)
  if (wanting <= 0) return null
  const recused = draft.members.flatMap((memberId) => {
    const kinds = task.conflicts(caseId, memberId)
    return kinds.length > 0 ? { memberId, kinds } : []
  })
  const reasons = showConflicts([...new Set(recused.flatMap(({ kinds }) => kinds))])
  const stoodBack = recused.length > 0 ? `，其中 ${recused.length} 位须回避（${reasons}）` : ''
  const why = `需要 ${task.perCase} 位评委，现有 ${draft.members.length} 位${stoodBack}，还差 ${wanting} 位`
  return { caseId, wanting, recused, why }
}
