import { moveApplication } from '../_kit/applicationRecords'
import { unitsToRemind, overdueIn } from '../_kit/dueApplications'
import type { Message } from '../_kit/messages'
import { programme } from '../_kit/programme'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { eachOf, type Step } from './step'
import * as store from './store'
import { tookEffect } from './tookEffect'

const DAY_MS = 86_400_000

/** A unit that does not answer has no account to remind: the applicant is asked to, twice, then the application goes back. 第六条(一) */
export const watchUnits: Step[] = [
  eachOf(
    'remindUnit',
    async ({ nowAt }) => {
      const { consentReminderFirstDays: first, consentReminderSecondDays: second } = (await programme()).settings
      const found = [await unitsToRemind(nowAt - second * DAY_MS, 1), await unitsToRemind(nowAt - first * DAY_MS, 0)]
      return found.flat().filter(({ dueAt }) => dueAt > nowAt)
    },
    (record) => remind(record),
  ),
  eachOf(
    'unitLapsed',
    ({ nowAt }) => overdueIn('awaitingUnit', nowAt),
    (record) => lapse(record),
  ),
]

async function remind(record: ApplicationDoc): Promise<boolean> {
  const { _id, state, consent } = record
  const reminded = consent.reminded + 1
  const until = showDay(dayOf(consent.dueAt - 1))
  const message = {
    title: '单位还没有确认您的申请',
    body: `请提醒单位在${until}前打开确认链接，到期没有确认，申请会退回草稿`,
  }
  return store.act<ApplicationDoc>(
    { collection: 'applications', record },
    { consent: { ...consent, reminded } },
    {
      key: `unit-remind-${_id}-${consent.askedAt}-${reminded}`,
      action: 'applications.remindUnit',
      from: state,
      to: state,
      messages: [toApplicant(record, message)],
    },
  )
}

async function lapse(record: ApplicationDoc): Promise<boolean> {
  const { _id, consent } = record
  const message = {
    title: '单位没有按时确认，申请已退回草稿',
    body: '填写的内容都已保留，批次截止前可以重新提交',
    needsMe: true,
  }
  return tookEffect(
    moveApplication(
      record,
      {
        action: 'lapse',
        actors: ['clock'],
        fields: { consent: { ...consent, code: '', state: 'none', dueAt: 0, reminded: 0 } },
        history: { label: '单位逾期未确认，退回草稿', by: '系统' },
      },
      {
        key: `unit-lapse-${_id}-${consent.askedAt}`,
        who: 'clock',
        role: 'clock',
        messages: [toApplicant(record, message)],
      },
    ),
  )
}

function toApplicant({ _id, accountId }: ApplicationDoc, said: Omit<Message, 'to' | 'opens'>): Message {
  return { to: accountId, ...said, opens: `packages/apply/progress/index?id=${_id}` }
}
