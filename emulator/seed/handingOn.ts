import type { Account } from '@/cloudfunctions/_kit/caller'
import type { Message } from '@/cloudfunctions/_kit/messages'
import { poolTokens } from '@/cloudfunctions/_kit/pool'
import { deskName, quoteSummary } from '@/cloudfunctions/consultations/names'
import { dialoguePage, NO_CLOCK, type Act, type Fields } from './consultation'
import { note, said } from './consultationActs'
import { clockFrom } from './moments'

const byClock = { who: 'clock', role: 'clock', as: 'clock' as const }
const leaving = { expertId: '', expertAccountId: '', expertName: '', held: false, acceptedAt: 0 }

/** The clock passes an unanswered question from the expert to the field, or from the field to the duty desk. */
export function handOn(at: number): Act {
  return {
    ...byClock,
    action: 'handOn',
    at,
    effect: (before, id) => {
      const toField = before.stage === 'direct'
      const label = toField ? '已转给同领域专家' : `已转给${deskName(before)}`
      const clock = clockFrom(at)
      return {
        fields: {
          ...leaving,
          ...clock,
          remindAt: toField ? 0 : clock.remindAt,
          stage: toField ? 'field' : 'duty',
          pool: toField ? poolTokens(before) : [],
          passedBy: [...before.passedBy, before.expertId].filter((each) => each !== ''),
          lastAt: at,
        },
        line: { label, note: '超过答复时限' },
        messages: [
          note(before.clientId, '咨询已转交', `您的咨询${quoteSummary(before)}${label}`, id),
          ...(toField ? [] : [forDesk(before, id)]),
        ],
      }
    },
  }
}

function forDesk(before: Fields, id: string): Message {
  const body = `咨询${quoteSummary(before)}转到值班台，请尽快答复`
  return { to: `city:${before.city}`, title: '值班台有新的提问', body, opens: dialoguePage(id), needsMe: true }
}

/** Nobody answered in time, the duty desk neither. */
export function expire(at: number): Act {
  return {
    ...byClock,
    action: 'expire',
    at,
    effect: (before, id) => ({
      fields: { ...NO_CLOCK },
      line: { label: '无人答复', note: '超过答复时限' },
      messages: [
        {
          ...note(
            before.clientId,
            '咨询无人答复',
            `很抱歉，咨询${quoteSummary(before)}没有按时答复，您可以再次转给同领域专家`,
            id,
          ),
          needsMe: true,
        },
      ],
    }),
  }
}

/** An officer of the duty desk takes the question and answers it. */
export function answerFromDesk(officer: Account, at: number, text: string): Act[] {
  const by = { who: officer._id, role: 'cityOfficer' }
  return [
    {
      ...by,
      action: 'accept',
      as: 'duty',
      at,
      effect: (before) => ({
        fields: {
          ...clockFrom(at),
          held: true,
          acceptedAt: at,
          expertAccountId: officer._id,
          expertName: deskName(before),
        },
        line: { label: `${deskName(before)}接受了咨询` },
      }),
    },
    {
      ...by,
      action: 'answer',
      as: 'holder',
      at: at + 3_600_000,
      effect: (before, id) => ({
        fields: {
          ...NO_CLOCK,
          messages: said(before, { from: 'duty', text, at: at + 3_600_000 }),
          answeredAt: at + 3_600_000,
        },
        line: { label: `${deskName(before)}答复了咨询` },
        messages: [
          note(before.clientId, '咨询有新答复', `${deskName(before)}在咨询${quoteSummary(before)}中给您留言`, id),
        ],
      }),
    },
  ]
}
