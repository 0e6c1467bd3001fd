import type { ParsedOf } from '@/domain/contract'
import type { ConsultationView } from '@/domain/contract/consultations'
import { checkTexts } from '../_kit/contentCheck'
import type { ConsultationDoc, DialogueMessage } from '../_kit/documents'
import { idFrom } from '../_kit/identity'
import { must } from '../_kit/refusal'
import type { Message } from '../_kit/messages'
import type { Context } from '../_kit/serve'
import { MAX_MESSAGES } from './acts'
import { NO_CLOCK } from './clock'
import { partOf, quoteSummary, showAnswerer, showClient } from './names'
import { caseOf, openCase, type OpenCase } from './openCase'
import { present } from './present'
import { isClient, otherSideOf, roleOf } from './relation'
import { actOf, callOf, dialoguePage, next, refuseOwn, step, type Effect } from './step'
import * as store from './store'

type Words = { text: string; pictures?: string[] | undefined }

/** The first answer stops the clock and opens the dialogue; it also accepts a question that was asked directly. */
export async function answer(
  { id, version, ...words }: ParsedOf<'consultations.answer'>,
  ctx: Context,
): Promise<ConsultationView> {
  const view = await step('answer', { id, version, ctx, refuse: refuseOwn }, async (open) => {
    const { record } = open
    refuseFull(record)
    await checkTexts(ctx, { 答复内容: words.text })
    return {
      ...saying(open, words, ctx),
      fields: {
        ...NO_CLOCK,
        messages: [...record.messages, messageOf(open, words, ctx)],
        held: true,
        acceptedAt: record.acceptedAt || ctx.nowAt,
        answeredAt: ctx.nowAt,
      },
      history: { label: `${partOf(record)}答复了咨询` },
    }
  })
  if (view.expertId) await store.recountAnswers(view.expertId)
  return view
}

/** One more message. Two written at once both stay, so no version is asked for. */
export async function reply(
  { id, ...words }: ParsedOf<'consultations.reply'>,
  ctx: Context,
): Promise<ConsultationView> {
  let checked = false
  return store.refusingChanged(id, () =>
    store.again(async () => {
      const open = await openCase(id, ctx)
      must(open.actors.length > 0, 'NOT_YOURS')
      if (store.alreadyDone(open.record, callOf('reply', ctx))) return present(open)
      const to = next(open, 'reply')
      refuseFull(open.record)
      if (!checked) await checkTexts(ctx, { 消息: words.text })
      checked = true
      const { fields, act } = await actOf(open, { action: 'reply', to, ctx }, () => saying(open, words, ctx))
      return present(await caseOf(await store.addTo(open.record, fields, act), open.viewer))
    }),
  )
}

function saying(open: OpenCase, words: Words, ctx: Context): Effect {
  return {
    fields: { messages: [...open.record.messages, messageOf(open, words, ctx)] },
    messages: [noticeTo(open)],
  }
}

function messageOf({ record, viewer }: OpenCase, { text, pictures = [] }: Words, ctx: Context): DialogueMessage {
  const id = idFrom('dialogue', ctx.callerId, ctx.key)
  return { id, from: roleOf(record, viewer), text, pictures, at: ctx.nowAt }
}

function noticeTo({ record, viewer }: OpenCase): Message {
  const fromClient = isClient(record, viewer)
  const who = fromClient ? showClient(record) : showAnswerer(record)
  return {
    to: otherSideOf(record, viewer),
    title: fromClient ? '咨询有新消息' : '咨询有新答复',
    body: `${who}在咨询${quoteSummary(record)}中给您留言`,
    opens: dialoguePage(record),
    needsMe: fromClient,
  }
}

function refuseFull(record: ConsultationDoc): void {
  must(record.messages.length < MAX_MESSAGES, 'DIALOGUE_FULL', { count: MAX_MESSAGES })
}
