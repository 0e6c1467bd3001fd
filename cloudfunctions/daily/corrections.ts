import { moveApplication } from '../_kit/applicationRecords'
import { correctionsToRemind, overdueIn } from '../_kit/dueApplications'
import type { Message } from '../_kit/messages'
import { roundById } from '../_kit/roundRecords'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { eachOf, type Clock, type Step } from './step'
import * as store from './store'
import { tookEffect } from './tookEffect'

const DAY_MS = 86_400_000
const REMINDED_BEFORE_DAYS = 3
const COLLECTION = 'applications'

/** A returned application is waited for as long as the round can use it: until the cities report, never less than was promised. 第六条(二) */
export const watchCorrections: Step[] = [
  eachOf('remindToCorrect', ({ nowAt }) => correctionsToRemind(nowAt + REMINDED_BEFORE_DAYS * DAY_MS), remind),
  eachOf('correctionOver', ({ nowAt }) => overdueIn('returned', nowAt), end),
]

async function remind(record: ApplicationDoc): Promise<boolean> {
  const { _id, state, dueAt } = record
  const messages = [toApplicant(record, '请尽快补正您的申请', `请在${lastDay(dueAt)}前按退回的原因修改并重新提交`)]
  const act = {
    key: `correct-${_id}-${dueAt}`,
    action: 'applications.remindToCorrect',
    from: state,
    to: state,
    messages,
  }
  return store.act<ApplicationDoc>({ collection: COLLECTION, record }, { reminded: 1 }, act)
}

async function end(record: ApplicationDoc, { nowAt }: Clock): Promise<boolean> {
  const { cityDueAt } = await roundById(record.roundId)
  return nowAt < cityDueAt ? extend(record, cityDueAt) : lapse(record)
}

async function extend(record: ApplicationDoc, cityDueAt: number): Promise<boolean> {
  const { _id, state, dueAt } = record
  const body = `补正时限已到。本批次${lastDay(cityDueAt)}报送截止，之前仍可提交，逾期将自动撤回`
  const act = {
    key: `extend-${_id}-${dueAt}`,
    action: 'applications.extendCorrection',
    from: state,
    to: state,
    messages: [toApplicant(record, '您的申请还没有补正', body)],
  }
  return store.act<ApplicationDoc>({ collection: COLLECTION, record }, { dueAt: cityDueAt, reminded: 0 }, act)
}

async function lapse(record: ApplicationDoc): Promise<boolean> {
  const { _id, city, no, dueAt } = record
  const forCity = {
    to: `city:${city}`,
    title: '一份退回的申请逾期未补正',
    body: `申请 ${no} 到报送截止仍未补正，已自动撤回`,
    opens: `packages/console/applications/index?id=${_id}`,
  }
  const words = '到本批次报送截止仍未补正，申请已自动撤回。欢迎关注以后的批次'
  return tookEffect(
    moveApplication(
      record,
      { action: 'lapse', actors: ['clock'], history: { label: '逾期未补正，自动撤回', by: '系统' } },
      {
        key: `correct-lapse-${_id}-${dueAt}`,
        who: 'clock',
        role: 'clock',
        messages: [{ ...toApplicant(record, '申请逾期未补正', words), needsMe: false }, forCity],
      },
    ),
  )
}

function toApplicant({ _id, accountId }: ApplicationDoc, title: string, body: string): Message {
  return { to: accountId, title, body, opens: `packages/apply/progress/index?id=${_id}`, needsMe: true }
}

function lastDay(dueAt: number): string {
  return showDay(dayOf(dueAt - 1))
}
