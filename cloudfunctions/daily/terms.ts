import { showDay, addDays } from '@/domain/rules/shanghai'
import { beginTerm } from '../_kit/beginTerm'
import { closeExits, openExitsAmong } from '../_kit/exitRecords'
import { insist } from '../_kit/insist'
import { programme } from '../_kit/programme'
import type { TermDoc } from '../_kit/termDocuments'
import { moveTerm, termById } from '../_kit/termRecords'
import { eachOf, type Clock, type Step } from './step'
import * as store from './store'

const LIST = 'packages/console/renewals/index'

/** Terms whose first day has come: the expert is in the directory by the new certificate. Before ended terms, so that nobody renewed drops out. */
export const startRenewed = eachOf('termStart', ({ todayOn }) => store.termsToBegin(todayOn), beginTerm)

/** A term whose last day is over waits for the centre's decision; the directory has lost the expert by then. 第七条 */
export const expireTerms: Step[] = [expiring('active'), expiring('leaving')]

function expiring(state: 'active' | 'leaving'): Step {
  return eachOf(
    `termExpire:${state}`,
    ({ todayOn }) => store.termsPastEnd(state, todayOn),
    async (record, clock) => {
      await expire(record, clock)
      // The end of a term is no early exit: whoever asked to leave has served it to the end.
      await closeExits(record._id, { but: '', why: '聘期已满', states: ['draft'] })
      await tellOfLateExits(record)
      return true
    },
  )
}

function expire({ _id }: TermDoc, { todayOn }: Clock): Promise<void> {
  return insist(async () => {
    const term = await termById(_id)
    if ((term.state !== 'active' && term.state !== 'leaving') || term.endOn >= todayOn) return
    const history = { label: '聘期届满', note: '等待省中心决定是否续聘' }
    const act = { key: `expire-${_id}`, who: 'clock', role: 'clock' }
    await moveTerm(term, { action: 'expire', actor: 'clock', fields: { leaving: null }, history }, act)
    const count = await store.countTerms('expired', todayOn)
    await store.tell(`terms-expired-${todayOn}`, {
      to: 'centre',
      title: '有聘期届满、等待决定的专家',
      body: `${count} 位专家聘期已满待定，请决定是否续聘`,
      opens: LIST,
    })
  })
}

/** A dismissal decided but not made public within the term has come too late: the centre revokes it. 第八条 */
async function tellOfLateExits({ _id, name }: TermDoc): Promise<void> {
  for (const { _id: exitId } of await openExitsAmong([_id])) {
    await store.tell(`exit-late-${exitId}`, {
      to: 'centre',
      title: '解聘决定没有在聘期内公示',
      body: `${name}的聘期已满，这件解聘不能再生效，请撤销，并决定是否续聘`,
      opens: `packages/console/exits/index?id=${exitId}`,
    })
  }
}

/** 120, 60 and 30 days before the end the centre gets its list and the expert the invitation to write a note; each once. 第七条 */
export const tellRenewals: Step = {
  name: 'renewalLists',
  async run(clock) {
    const { renewalListFirstDays, renewalListSecondDays, renewalListThirdDays } = (await programme()).settings
    const marks = [renewalListFirstDays, renewalListSecondDays, renewalListThirdDays]
    let told = 0
    // The nearest end first: who is told at 30 days is not told at 60 and 120 as well.
    for (const days of [...marks].reverse()) told += await tellAt(days, marks, clock)
    return told
  },
}

async function tellAt(days: number, marks: readonly number[], clock: Clock): Promise<number> {
  const endOn = addDays(clock.todayOn, days)
  const passed = marks.filter((mark) => mark >= days)
  const step = eachOf(
    'renewalLists',
    () => store.termsToTellOf(endOn, days),
    (term) => {
      const key = `renewal-${term._id}-${days}`
      const act = { key, action: 'terms.tell', from: term.state, to: term.state, messages: [invitation(term)] }
      const toldAt = [...new Set([...term.toldAt, ...passed])]
      return store.act({ collection: 'terms', record: term }, { toldAt }, act)
    },
  )
  const told = await step.run(clock)
  if (told === 0) return 0
  const count = await store.countTerms('active', endOn)
  await store.tell(`renewals-${clock.todayOn}-${days}`, {
    to: 'centre',
    title: '续聘名单有更新',
    body: `${count} 位专家的聘期在 ${days} 天内届满，请查看履职台账，准备续聘决定`,
    opens: LIST,
  })
  return told
}

function invitation({ accountId, endOn, note }: TermDoc) {
  const ask =
    note === '' ? '，请在“我的聘期”里写下本人说明，供省中心决定续聘时参考' : '，省中心将根据履职情况决定是否续聘'
  return {
    to: accountId,
    title: '您的聘期将满',
    body: `聘期至${showDay(endOn)}${ask}`,
    opens: 'packages/desk/term/index',
  }
}
