import type { ConsultationDoc, FeedbackDoc, ServiceLogDoc } from '@/cloudfunctions/_kit/documents'
import { digest } from '@/cloudfunctions/_kit/identity'
import type { Account } from '@/cloudfunctions/_kit/caller'
import { DEFAULT_SETTINGS } from '@/domain/rules/settingValues'
import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import { dayOf } from '@/domain/rules/shanghai'
import type { Dice } from './dice'
import { DAY_MS } from './moments'
import { ABOUT, AMENDS, EFFECT, MIXED, PRAISE, SILENT, THANKS, type Setting } from './texts/feedbackWords'
import { remember, type Archive, type PastAct } from './trail'

/** The service a feedback is about. */
export type Served = Pick<
  FeedbackDoc,
  'occasion' | 'expertId' | 'expertAccountId' | 'expertName' | 'logId' | 'consultationId' | 'activityName' | 'servedOn'
>

export function servedByLog(log: ServiceLogDoc): Served {
  const { expertId, expertAccountId, expertName } = log
  const { activityName, endOn } = log.content
  return {
    occasion: `log:${log._id}`,
    expertId,
    expertAccountId,
    expertName,
    logId: log._id,
    consultationId: null,
    activityName,
    servedOn: endOn,
  }
}

export function servedByConsultation(consultation: ConsultationDoc, logId: string | null): Served {
  const { _id, expertId, expertAccountId, expertName, serviceType, answeredAt } = consultation
  const activityName = `${SERVICE_TYPES[serviceType].label}一对一服务`
  return {
    occasion: `consultation:${_id}`,
    expertId,
    expertAccountId,
    expertName,
    logId,
    consultationId: _id,
    activityName,
    servedOn: dayOf(answeredAt),
  }
}

/** How a client of that kind was served, in a group or not. */
export function settingOf(kind: Account['kind'] | '', isGroup: boolean): Setting {
  if (isGroup) return 'group'
  return kind === 'employer' ? 'unit' : 'person'
}

/** The id of what this client says of that service. */
export function feedbackIdOf(served: Served, client: Account): string {
  return digest(['demo feedback', served.occasion, client._id], 20)
}

/** What the client says at `at`; with `answeredAt` what the expert answers then. */
export function feedbackOf(
  archive: Archive,
  dice: Dice,
  of: { served: Served; setting: Setting; client: Account; at: number; answeredAt: number | null },
): FeedbackDoc {
  const { served, client, at, answeredAt } = of
  const id = feedbackIdOf(served, client)
  const isPleased = dice.chance(0.86)
  const scores = scoresOf(dice, isPleased)
  const opinion = {
    ...served,
    clientId: client._id,
    clientKind: client.kind,
    scores,
    meanScore: meanOf(scores),
    words: wordsOf(dice, isPleased, of.setting),
  }
  const reply =
    answeredAt === null ? { answer: '', answeredAt: 0 } : { answer: dice.pick(isPleased ? THANKS : AMENDS), answeredAt }
  return {
    ...opinion,
    ...reply,
    ...remember(archive, { collection: 'feedback', id }, actsOf(served, client, { id, at, answeredAt })),
    state: 'public',
    at,
    editableUntilAt: at + DEFAULT_SETTINGS.feedbackEditableDays * DAY_MS,
  }
}

function scoresOf(dice: Dice, isPleased: boolean): FeedbackDoc['scores'] {
  const point = () => (isPleased ? dice.pick([5, 5, 5, 4]) : dice.pick([4, 4, 3, 3]))
  return { attitude: isPleased ? 5 : 4, expertise: point(), usefulness: point() }
}

function meanOf({ attitude, expertise, usefulness }: FeedbackDoc['scores']): number {
  return Math.round(((attitude + expertise + usefulness) / 3) * 100)
}

function wordsOf(dice: Dice, isPleased: boolean, setting: Setting): string {
  if (dice.chance(0.06)) return SILENT
  if (!isPleased) return dice.pick(MIXED)
  if (dice.chance(0.35)) return dice.pick(PRAISE[setting])
  return `${dice.pick(ABOUT)}，${dice.pick(EFFECT)}。`
}

function actsOf(
  served: Served,
  client: Account,
  when: { id: string; at: number; answeredAt: number | null },
): PastAct[] {
  const left: PastAct = {
    at: when.at,
    who: client._id,
    role: client.kind ?? 'visitor',
    action: 'leave',
    from: '',
    to: 'public',
    messages: [
      {
        to: served.expertAccountId,
        title: '收到一条新的评价',
        body: `“${served.activityName}”有了服务对象的评价，您可以回复一次`,
        opens: 'packages/desk/received/index',
      },
    ],
  }
  if (when.answeredAt === null) return [left]
  const answered = { who: served.expertAccountId, role: 'expert', action: 'answer', from: 'public', to: 'public' }
  return [left, { at: when.answeredAt, ...answered }]
}
