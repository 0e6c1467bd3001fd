import type { ParsedOf } from '@/domain/contract'
import type { ExitView } from '@/domain/contract/appointments'
import { changeExit, exitStateDetail, openExit } from '../_kit/exitRecords'
import { requireFiles } from '../_kit/files'
import { found, must, Refusal } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import type { ExitDoc } from '../_kit/termDocuments'
import { termsOfExpert } from '../_kit/termRecords'
import { exitCase, mustRun } from './exitCase'
import { asCentre, refuseOwn } from './officer'
import { presentExit } from './presentExit'

type Given = Pick<ParsedOf<'appointments.openDismissal'>, 'ground' | 'facts' | 'evidence' | 'attempts'>

/** Opens the case of a dismissal on exactly one ground. 第八条 */
export async function openDismissal(
  { expertId, ...given }: ParsedOf<'appointments.openDismissal'>,
  ctx: Context,
): Promise<ExitView> {
  const [officer, terms] = await Promise.all([ctx.person(), termsOfExpert(expertId)])
  const term = found(terms[0])
  refuseOwn(officer, [term])
  mustRun(term, ctx.todayOn)
  const facts = await factsOf(given, { evidence: [], evidenceOwners: [] }, ctx)
  const opening = { act: asCentre(ctx), label: '起草解聘' }
  return presentExit(await openExit({ ...facts, askedByExpert: false }, term, opening), ctx)
}

/** Changes facts, ground, evidence and attempts while nothing is decided. */
export async function editDismissal(
  { id, version, ...given }: ParsedOf<'appointments.editDismissal'>,
  ctx: Context,
): Promise<ExitView> {
  const { exit, isRepeated } = await exitCase({ id, version }, 'exits.edit', ctx)
  if (isRepeated) return presentExit(exit, ctx)
  must(exit.state === 'draft' && !exit.askedByExpert, 'WRONG_STATE', exitStateDetail(exit))
  const facts = await factsOf(given, exit, ctx)
  const act = {
    ...asCentre(ctx),
    action: 'exits.edit',
    from: exit.state,
    to: exit.state,
    settlesNothing: true,
  } as const
  return presentExit(await changeExit(exit, facts, act), ctx)
}

/** Files that are in the case already stay, whoever added them; new ones must be the caller's. Throws Refusal BAD_INPUT, FILE_MISSING, FILE_REFUSED. */
async function factsOf(given: Given, before: Pick<ExitDoc, 'evidence' | 'evidenceOwners'>, ctx: Context) {
  const { ground, facts, evidence, attempts } = given
  if (ground === 'ownWish') throw badField('ground', '本人要求退出的，由专家本人在“我的聘期”中提出')
  const isAhead = attempts.some(({ on }) => on > ctx.todayOn)
  if (isAhead) throw badField('attempts', '联系日期不能晚于今天')
  const added = evidence.filter((key) => !before.evidence.includes(key))
  await requireFiles(added, { ownerId: ctx.callerId, purposes: ['dismissalProof'] })
  const evidenceOwners = [...new Set([...before.evidenceOwners, ...(added.length > 0 ? [ctx.callerId] : [])])]
  return { ground, facts, evidence: [...new Set(evidence)], evidenceOwners, attempts }
}

function badField(field: string, message: string): Refusal {
  return new Refusal('BAD_INPUT', undefined, [{ field, message }])
}
