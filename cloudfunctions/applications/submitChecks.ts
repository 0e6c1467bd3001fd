import type { ParsedOf } from '@/domain/contract'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { applicationProblems, signingProblems } from '@/domain/rules/applicationRules'
import type { FilePurpose } from '@/domain/rules/files'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { checkTexts } from '../_kit/contentCheck'
import { requireFiles } from '../_kit/files'
import { must, Refusal } from '../_kit/refusal'
import { isOpen, latestRounds, openOrNextRound, roundById } from '../_kit/roundRecords'
import type { ApplicationDoc, RoundDoc } from '../_kit/selectionDocuments'
import type { Context } from '../_kit/serve'
import * as store from './store'

type Given = ParsedOf<'applications.submit'>

/** Throws APPLICATION_INCOMPLETE with every problem, in the form's order. 附件1 */
export function refuseIncomplete(application: ApplicationDoc, given: Given, { todayOn }: Context): void {
  const { state, consent } = application
  const problems = [
    ...applicationProblems(given.content, {
      todayOn,
      correcting: state === 'returned',
      unitAgreed: consent.state === 'agreed' && consent.signer !== '',
    }),
    ...signingProblems(given, given.content.name),
  ]
  if (problems.length > 0) throw new Refusal('APPLICATION_INCOMPLETE', undefined, problems)
}

/**
 * The round it goes into: the open one by the server's clock, or for a correction its own, as long as there is time to correct.
 * Throws ROUND_CLOSED, with what was typed kept. 第六条(一)
 */
export async function roundFor(application: ApplicationDoc, given: Given, { nowAt }: Context): Promise<RoundDoc> {
  const round = application.state === 'returned' ? await roundById(application.roundId) : await openOrNextRound(nowAt)
  const inTime =
    round !== null &&
    (application.state === 'returned' ? nowAt < Math.max(application.dueAt, round.cityDueAt) : isOpen(round, nowAt))
  if (inTime) return round
  await store.keepRefused(application, given.content)
  throw new Refusal('ROUND_CLOSED', { what: await closedWords(application, round) })
}

async function closedWords({ state }: ApplicationDoc, next: RoundDoc | null): Promise<string> {
  if (state === 'returned') return '补正时间已过'
  if (next) return `还没有开放的批次，“${next.title}”${showDay(dayOf(next.openAt))}开放申请`
  const [last] = await latestRounds(1)
  if (!last) return '还没有开放的批次'
  return `本批次申请已于${showDay(dayOf(last.closeAt - 1))} 24:00 截止`
}

/** Every file named is the applicant's own and was uploaded for its place. Throws FILE_MISSING and FILE_REFUSED. 附件1 注 */
export async function checkFiles({ content, commitment }: Given, { callerId }: Context): Promise<void> {
  const wanted: [key: string, purpose: FilePurpose][] = [
    [content.portrait, 'portrait'],
    [commitment.signature, 'signature'],
    ...content.proofs.map(({ key }): [string, FilePurpose] => [key, 'applicationProof']),
    ...content.certificates.map(({ scan }): [string, FilePurpose] => [scan, 'applicationProof']),
    [content.consent.way === 'scan' ? content.consent.scan : '', 'consentScan'],
  ]
  const given = wanted.filter(([key]) => key !== '')
  const files = await requireFiles(
    given.map(([key]) => key),
    { ownerId: callerId, purposes: ['portrait', 'signature', 'applicationProof', 'consentScan'] },
  )
  const purposes = new Map(files.map(({ _id, purpose }) => [_id, purpose]))
  must(
    given.every(([key, purpose]) => purposes.get(key) === purpose),
    'FILE_MISSING',
  )
}

/** Throws TEXT_REFUSED with the field. */
export async function checkWords(content: ApplicationContent, ctx: Context): Promise<void> {
  await checkTexts(
    ctx,
    {
      姓名: content.name,
      毕业学校: content.school,
      专业: content.major,
      职务: content.post,
      职称: content.title,
      所在单位: content.unit,
      证书: content.certificates.map(({ name, issuer }) => `${name} ${issuer}`).join('\n'),
      个人简要情况: content.profile,
      其他行业: content.industryOther,
      其他专业领域: content.specialtyOther,
      亲属说明: content.relatives,
      无所在单位的原因: content.consent.reason,
    },
    'profile',
  )
}
