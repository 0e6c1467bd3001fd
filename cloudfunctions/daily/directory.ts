import { showDay } from '@/domain/rules/shanghai'
import type { ExpertDoc } from '../_kit/documents'
import { orderKeys } from '../_kit/expertOrder'
import { programme } from '../_kit/programme'
import { termsOf } from '../_kit/expertTerms'
import { handOn } from '../_kit/handOn'
import { attempt, eachOf } from './step'
import * as store from './store'

/** Experts whose pause is over can be asked again, from the day they named. */
export const resumePaused = eachOf(
  'resume',
  ({ todayOn }) => store.expertsToResume(todayOn),
  async (record) => {
    const resumed: ExpertDoc = { ...record, paused: false, pausedUntilOn: null }
    const by = orderKeys(resumed, (await programme()).settings)
    const fields = { paused: false, pausedUntilOn: null, terms: termsOf(resumed), by }
    const message = {
      to: record.accountId,
      title: '您已恢复接受咨询',
      body: '暂停期已满，服务对象可以向您提问了',
      opens: 'packages/desk/hours/index',
    }
    const key = `resume-${record._id}-${record.pausedUntilOn}`
    const act = { key, action: 'resume', from: 'paused', to: 'listed', messages: [message] }
    return store.act({ collection: 'experts', record }, fields, act)
  },
)

/** Experts whose term is over leave the directory at once, and what they have not answered goes to their field. 第七条 */
export const endTerms = eachOf(
  'termEnd',
  ({ todayOn }) => store.expertsPastTerm(todayOn),
  async (record, { nowAt }) => {
    // Questions first: an expert once unlisted is not found again. What fails here still has its own clock.
    const open = await store.openWith(record.accountId)
    for (const consultation of open.filter((each) => each.expertId === record._id)) {
      const key = `term-end-${consultation._id}-${record.term.endOn}`
      const to = { stage: 'field', key, why: '您的聘期已满，这条咨询已转给同领域专家' } as const
      await attempt({ step: 'termEnd', record: consultation._id }, () => handOn(consultation, to, nowAt))
    }
    const message = {
      to: record.accountId,
      title: '您的聘期已满',
      body: `聘期至${showDay(record.term.endOn)}，续聘决定前暂不在专家名录中展示`,
      opens: 'packages/desk/home/index',
    }
    const key = `term-end-${record._id}-${record.term.endOn}`
    const act = { key, action: 'endTerm', from: 'listed', to: 'unlisted', messages: [message] }
    return store.act({ collection: 'experts', record }, { listed: false, terms: [] }, act)
  },
)
