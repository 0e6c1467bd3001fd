import { dayOf, showDay } from '@/domain/rules/shanghai'
import { DUE_BATCH, roundsToAnnounce, waitingForRound } from '../_kit/dueApplications'
import type { RoundDoc, RoundReminderDoc } from '../_kit/selectionDocuments'
import { eachOf, type Clock } from './step'
import * as store from './store'

/** 开放时提醒我: everybody who asked is told once that a round has opened, fifty a minute; then the round is done with. 第六条(一) */
export const tellRoundOpen = eachOf('tellRoundOpen', ({ nowAt }) => roundsToAnnounce(nowAt), announce)

async function announce(round: RoundDoc, { nowAt }: Clock): Promise<boolean> {
  const waiting = await waitingForRound()
  const told = await Promise.all(waiting.map((reminder) => tell(round, reminder)))
  if (waiting.length === DUE_BATCH || told.includes(false)) return told.includes(true)
  const act = { key: `announced-${round._id}`, action: 'rounds.announce', from: '', to: '' }
  return store.act<RoundDoc>({ collection: 'rounds', record: round }, { toldOpenAt: nowAt }, act)
}

async function tell({ _id, title, closeAt }: RoundDoc, record: RoundReminderDoc): Promise<boolean> {
  const act = {
    key: `round-open-${_id}`,
    action: 'applications.remindMe',
    from: 'on',
    to: 'off',
    messages: [
      {
        to: record._id,
        title: '批次已开放申请',
        body: `“${title}”已开放，${showDay(dayOf(closeAt - 1))} 24:00 截止`,
        opens: 'packages/apply/home/index',
      },
    ],
  }
  return store.act<RoundReminderDoc>({ collection: 'roundReminders', record }, { on: false }, act)
}
