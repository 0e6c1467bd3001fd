import { isInForce } from '@/domain/rules/termFlow'
import type { Account } from '../_kit/caller'
import { exitById, exitStateDetail } from '../_kit/exitRecords'
import { must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import type { ExitDoc, TermDoc } from '../_kit/termDocuments'
import { termById, termStateDetail } from '../_kit/termRecords'
import { refuseOwn } from './officer'
import * as store from './store'

/** A case in an officer's hands. */
export interface ExitCase {
  exit: ExitDoc
  term: TermDoc
  officer: Account
  /** This very call has taken effect before. */
  isRepeated: boolean
}

/** The case as the officer saw it. Throws Refusal NOT_FOUND, OWN_CASE and CHANGED_BY_OTHERS. */
export async function exitCase(
  { id, version }: { id: string; version: number },
  action: string,
  ctx: Context,
): Promise<ExitCase> {
  const [officer, exit] = await Promise.all([ctx.person(), exitById(id)])
  const term = await termById(exit.termId)
  refuseOwn(officer, [term])
  const isRepeated = store.isDone(exit, { key: ctx.key, by: ctx.callerId, action })
  must(isRepeated || exit.version === version, 'CHANGED_BY_OTHERS', exitStateDetail(exit))
  return { exit, term, officer, isRepeated }
}

/** Only a term that still runs can end early. Throws Refusal WRONG_STATE. 第八条 */
export function mustRun(term: TermDoc, todayOn: string): void {
  must(isInForce(term.state), 'WRONG_STATE', termStateDetail(term))
  must(todayOn <= term.endOn, 'WRONG_STATE', { state: '聘期已满' })
}
