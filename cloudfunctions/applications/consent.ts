import type { ParsedOf } from '@/domain/contract'
import { APPLICATION_STATES } from '@/domain/rules/applicationFlow'
import { cityReviewDueAt } from '../_kit/applicationDeadlines'
import { moveApplication, type ApplicationStep } from '../_kit/applicationRecords'
import { checkTexts } from '../_kit/contentCheck'
import { requireFiles } from '../_kit/files'
import type { Message } from '../_kit/messages'
import { programme } from '../_kit/programme'
import { found, must, Refusal } from '../_kit/refusal'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { cityMessage } from './cityMessage'
import * as store from './store'
import { linkState, presentToUnit } from './unitConsent'

type Answer = ParsedOf<'applications.consent'>

/** The unit agrees, perhaps with a stamped scan, or declines with a reason; the applicant cannot do it in its place. 第六条(一) */
export const consent: Handlers<'applications'>['consent'] = async (answer, ctx) => {
  const application = found(await store.applicationByConsentCode(answer.code), 'LINK_OVER')
  const action = answer.decision === 'agree' ? 'consent' : 'decline'
  const call = { key: ctx.key, by: ctx.callerId, action: `applications.${action}` }
  if (store.isDone(application, call)) return presentToUnit(application, ctx.nowAt)
  must(application.accountId !== ctx.callerId, 'OWN_CONSENT')
  const state = linkState(application, ctx.nowAt)
  must(state !== 'over', 'LINK_OVER')
  must(state === 'asked', 'WRONG_STATE', { state: state === 'agreed' ? '单位已同意' : '单位已答复不同意' })
  must(application.state === 'awaitingUnit', 'WRONG_STATE', { state: APPLICATION_STATES[application.state] })
  await checkAnswer(answer, ctx)
  const step = answer.decision === 'agree' ? await agreed(application, answer, ctx) : declined(application, answer, ctx)
  const act = { key: ctx.key, who: ctx.callerId, role: 'unit', messages: messagesOf(application, answer) }
  return presentToUnit(await moveApplication(application, step, act), ctx.nowAt)
}

async function checkAnswer({ decision, why, scan, signerName, signerPost }: Answer, ctx: Context): Promise<void> {
  if (decision === 'decline' && why.length < 4) {
    throw new Refusal('BAD_INPUT', undefined, [{ field: 'why', message: '请说明不同意的原因，至少 4 个字' }])
  }
  const keys = scan === '' ? [] : [scan]
  await Promise.all([
    requireFiles(keys, { ownerId: ctx.callerId, purposes: ['consentScan'] }),
    checkTexts(ctx, { 经办人姓名: signerName, 经办人职务: signerPost, 说明: why }),
  ])
}

async function agreed(application: ApplicationDoc, answer: Answer, ctx: Context): Promise<ApplicationStep> {
  return {
    action: 'consent',
    actors: ['unit'],
    fields: {
      consent: { ...answered(application, answer, ctx), state: 'agreed', scanOwner: answer.scan ? ctx.callerId : '' },
      dueAt: cityReviewDueAt(await programme(), ctx.nowAt),
    },
    history: { label: '单位已同意', by: '所在单位' },
  }
}

function declined(application: ApplicationDoc, answer: Answer, ctx: Context): ApplicationStep {
  return {
    action: 'decline',
    actors: ['unit'],
    fields: { consent: { ...answered(application, answer, ctx), state: 'declined', scan: '' } },
    history: { label: '单位不同意，退回草稿', by: '所在单位', note: answer.why },
  }
}

function answered({ consent: asked }: ApplicationDoc, answer: Answer, { nowAt }: Context): ApplicationDoc['consent'] {
  const { signerName, signerPost, signerPhone, why, scan } = answer
  return { ...asked, answeredAt: nowAt, signer: `${signerName}（${signerPost}）`, signerPhone, why, scan }
}

function messagesOf(application: ApplicationDoc, { decision, why }: Answer): Message[] {
  const { _id, accountId } = application
  const opens = `packages/apply/progress/index?id=${_id}`
  if (decision === 'agree') {
    const forApplicant = { to: accountId, title: '单位已同意', body: '您的申请已送市级初审', opens }
    return [forApplicant, cityMessage(application, 'new')]
  }
  const body = `原因：${why}。申请已退回草稿，您可以修改后重新提交`
  return [{ to: accountId, title: '单位没有同意您的申请', body, opens, needsMe: true }]
}
