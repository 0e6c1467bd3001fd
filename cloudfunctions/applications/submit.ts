import { CITIES } from '@/domain/rules/cities'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import type { Message } from '../_kit/messages'
import { programme } from '../_kit/programme'
import { must } from '../_kit/refusal'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { cityMessage } from './cityMessage'
import { passDoors } from './identity'
import { mayTake, moveOwn, mustAllow, ownRecord } from './ownRecord'
import * as store from './store'
import { checkFiles, checkWords, refuseIncomplete, roundFor } from './submitChecks'
import { fieldsOf } from './submission'

/** Hands in a complete form, for the first time or corrected: to the unit, or straight to the city. 第六条(一), 附件1 */
export const submit: Handlers<'applications'>['submit'] = async (given, ctx) => {
  const application = await ownRecord(given.id, ctx)
  const call = { key: ctx.key, by: ctx.callerId, action: 'applications.submit' }
  if (store.isDone(application, call)) return receiptOf(application)
  const allowed = mayTake(application, 'submit', ctx.nowAt)
  mustAllow(application, { version: given.version, allowed }, ctx)
  refuseIncomplete(application, given, ctx)
  const [round, held] = await Promise.all([roundFor(application, given, ctx), programme()])
  await Promise.all([passDoors(application.idHash), checkFiles(given, ctx), checkWords(given.content, ctx)])
  const fields = await fieldsOf(application, given, { round, held, at: ctx.nowAt })
  return receiptOf(await handIn(application, fields, ctx))
}

async function handIn(
  application: ApplicationDoc,
  fields: Awaited<ReturnType<typeof fieldsOf>>,
  ctx: Context,
): Promise<ApplicationDoc> {
  const after = { ...application, ...fields }
  const waitsForUnit = fields.consent?.state === 'asked'
  const again = application.state === 'returned'
  const messages = [forApplicant(after), ...(waitsForUnit ? [] : [cityMessage(after, again ? 'corrected' : 'new')])]
  const step = {
    action: 'submit',
    actors: [waitsForUnit ? 'applicant' : 'clearedApplicant'],
    fields,
    history: { label: again ? '补正后重新提交' : '提交申请', by: '申请人' },
  } as const
  try {
    const act = { key: ctx.key, who: ctx.callerId, role: 'applicant', messages }
    return await moveOwn(application, step, act)
  } catch (error) {
    must(!(error instanceof store.Duplicate), 'ONE_PER_ROUND')
    throw error
  }
}

function forApplicant({ _id, accountId, no, consent }: ApplicationDoc): Message {
  const next = consent.state === 'asked' ? '请把确认链接发给所在单位' : '市级公共就业服务机构将进行初审'
  const opens = `packages/apply/progress/index?id=${_id}`
  return { to: accountId, title: '申请已提交', body: `受理编号 ${no}。${next}`, opens }
}

function receiptOf(application: ApplicationDoc) {
  const { _id: id, version, no, state, submittedAt, consent } = application
  const consentCode = state === 'awaitingUnit' ? consent.code : ''
  return { id, version, no, state, submittedAt, next: nextWords(application), consentCode }
}

function nextWords({ state, consent, dueAt, city }: ApplicationDoc): string {
  if (state === 'awaitingUnit') return `现在等待单位确认，请在${lastDay(consent.dueAt)}前完成`
  const who = city === '' ? '市级' : `${CITIES[city]}市`
  return dueAt > 0 ? `现在由${who}初审，一般在${lastDay(dueAt)}前完成` : `现在由${who}初审`
}

/** A clock ends at 24:00, which is the first moment of the day after. */
function lastDay(dueAt: number): string {
  return showDay(dayOf(dueAt - 1))
}
