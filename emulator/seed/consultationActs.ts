import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { digest } from '@/cloudfunctions/_kit/identity'
import type { Message } from '@/cloudfunctions/_kit/messages'
import { quoteSummary, showClient } from '@/cloudfunctions/consultations/names'
import { dialoguePage, NO_CLOCK, type Act, type Fields } from './consultation'

/** A message about the consultation. */
export const note = (to: string, title: string, body: string, id: string): Message => ({
  to,
  title,
  body,
  opens: dialoguePage(id),
})
const byExpert = (expert: ExpertDoc) => ({ who: expert.accountId, role: 'expert' })
const byClient = (client: Account) => ({ who: client._id, role: client.kind ?? 'seeker' })
/** What was said so far, and one message more. */
export function said(before: Fields, message: { from: 'client' | 'expert' | 'duty'; text: string; at: number }) {
  const id = digest([before.clientId, String(before.askedAt), String(before.messages.length)], 20)
  return [...before.messages, { id, pictures: [], ...message }]
}

/** The expert asked takes the question; the clock runs on until the answer. */
export function accept(expert: ExpertDoc, at: number): Act {
  return {
    ...byExpert(expert),
    action: 'accept',
    as: 'addressee',
    at,
    effect: (before, id) => ({
      fields: { held: true, acceptedAt: at },
      line: { label: `${expert.name}接受了咨询` },
      messages: [note(before.clientId, '咨询已被接受', `${expert.name}接受了您的咨询${quoteSummary(before)}`, id)],
    }),
  }
}

/** The expert answers a question asked directly, accepted before or not. */
export function answer(expert: ExpertDoc, at: number, text: string): Act {
  return {
    ...byExpert(expert),
    action: 'answer',
    as: 'addressee',
    at,
    effect: (before, id) => ({
      fields: {
        ...NO_CLOCK,
        messages: said(before, { from: 'expert', text, at }),
        held: true,
        acceptedAt: before.acceptedAt || at,
        answeredAt: at,
      },
      line: { label: `${expert.name}答复了咨询` },
      messages: [note(before.clientId, '咨询有新答复', `${expert.name}在咨询${quoteSummary(before)}中给您留言`, id)],
    }),
  }
}

/** One more message of the client. */
export function clientSays(client: Account, at: number, text: string): Act {
  return {
    ...byClient(client),
    action: 'reply',
    as: 'client',
    at,
    effect: (before, id) => ({
      fields: { messages: said(before, { from: 'client', text, at }) },
      messages: [
        {
          ...note(
            before.expertAccountId,
            '咨询有新消息',
            `${showClient(before)}在咨询${quoteSummary(before)}中给您留言`,
            id,
          ),
          needsMe: true,
        },
      ],
    }),
  }
}

/** One more message of the expert. */
export function expertSays(expert: ExpertDoc, at: number, text: string): Act {
  return {
    ...byExpert(expert),
    action: 'reply',
    as: 'holder',
    at,
    effect: (before, id) => ({
      fields: { messages: said(before, { from: 'expert', text, at }) },
      messages: [note(before.clientId, '咨询有新答复', `${expert.name}在咨询${quoteSummary(before)}中给您留言`, id)],
    }),
  }
}

/** Both sides agree, one after the other, to exchange telephone numbers. */
export function shareContacts(client: Account, expert: ExpertDoc, at: number): Act[] {
  const agree = (side: 'client' | 'expert', label: string, phone: string, moment: number): Act => ({
    ...(side === 'client' ? byClient(client) : byExpert(expert)),
    action: 'shareContact',
    as: side === 'client' ? 'client' : 'holder',
    at: moment,
    effect: (before) => ({ fields: { contact: { ...before.contact, [side]: phone } }, line: { label } }),
  })
  return [
    agree('client', '提问人同意交换联系方式', client.phone, at),
    agree('expert', '双方已交换联系方式', expert.phone, at + 1_800_000),
  ]
}

/** The expert says no, with the reason. */
export function decline(expert: ExpertDoc, at: number, reason: string): Act {
  return {
    ...byExpert(expert),
    action: 'decline',
    as: 'addressee',
    at,
    effect: (before, id) => ({
      fields: { ...NO_CLOCK, held: false, reason, passedBy: [expert._id] },
      line: { label: `${expert.name}婉拒了咨询`, note: reason },
      messages: [
        {
          ...note(
            before.clientId,
            '咨询被婉拒',
            `${expert.name}暂时不能答复${quoteSummary(before)}，您可以转给同领域专家`,
            id,
          ),
          needsMe: true,
        },
      ],
    }),
  }
}

/** The client ends it: takes an unanswered question back, or closes a dialogue. */
export function end(client: Account, at: number, how: 'withdraw' | 'close'): Act {
  return {
    ...byClient(client),
    action: how,
    as: 'client',
    at,
    effect: () => ({
      fields: { ...NO_CLOCK, pool: [], closedAt: at },
      line: { label: how === 'withdraw' ? '提问人撤回了提问' : '提问人结束了咨询' },
    }),
  }
}
