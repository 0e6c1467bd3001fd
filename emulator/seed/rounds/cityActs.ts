import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ApplicationDoc, BatchDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { fieldLabel } from '@/domain/rules/applicationSteps'
import { BASIC_CONDITIONS, type BasicCondition } from '@/domain/rules/basicConditions'
import { ELIGIBILITY, type EvidencePath } from '@/domain/rules/eligibilityPaths'
import { DEFAULT_SETTINGS } from '@/domain/rules/settingValues'
import { addDays, dayOf, endOfDayAt, showDay } from '@/domain/rules/shanghai'
import type { Step } from './application'
import { told } from './applicationActs'

/** The city's officer at work, and the scan of the agency's stamp. */
export interface Desk {
  officer: Account
  seal: string
}

const NOT_CHOSEN = '感谢您的申请。本批次未能入选，欢迎关注以后的批次。'
const OVER_AGE = '身体健康，近两年坚持每月到社区坐诊，深受求职者信任，确有工作需要，拟予推荐。'

function met(): NonNullable<ApplicationDoc['review']>['conditions'] {
  const keys = Object.keys(BASIC_CONDITIONS) as BasicCondition[] // keys of a const table
  const all = keys.map((key) => [key, { met: true, note: '' }] as const)
  return Object.fromEntries(all) as NonNullable<ApplicationDoc['review']>['conditions'] // one entry for each key
}

/** The city puts somebody forward, with a written reason for somebody over 65. 第六条(二), 第四条(四) */
export function recommend(at: number, { officer, seal }: Desk, opinion: string): Step {
  return {
    ...{ at, who: officer._id, role: 'cityOfficer' },
    move: { action: 'recommend', as: 'city' },
    fields: ({ overAge }) => {
      const by = { seal, officerId: officer._id, officerName: officer.name, on: dayOf(at) }
      const overAgeReason = overAge ? OVER_AGE : ''
      return { review: { result: 'recommend', opinion, conditions: met(), overAgeReason, ...by } }
    },
    line: { label: '市级推荐', by: officer.name },
  }
}

/** The city does not put somebody forward. */
export function notRecommend(at: number, { officer, seal }: Desk, opinion: string): Step {
  return {
    ...{ at, who: officer._id, role: 'cityOfficer' },
    move: { action: 'decline', as: 'city' },
    fields: () => {
      const by = { seal, officerId: officer._id, officerName: officer.name, on: dayOf(at) }
      return { review: { result: 'decline', opinion, conditions: met(), overAgeReason: '', ...by } }
    },
    line: { label: '市级不推荐', by: officer.name },
    messages: (after, id) => [told(after, id, '申请结果', `申请 ${after.no}：${NOT_CHOSEN}`)],
  }
}

/** The city sends a form back with what to mend, each field with its reason. 第六条(二) */
export function sendBack(
  at: number,
  { officer }: Desk,
  said: { why: string; fields: readonly { field: string; reason: string }[] },
): Step {
  const fields = said.fields.map(({ field, reason }) => ({ field, label: fieldLabel(field), reason }))
  const dueAt = endOfDayAt(addDays(dayOf(at), DEFAULT_SETTINGS.returnedWithinDays))
  const labels = fields.map(({ label }) => label).join('、')
  return {
    ...{ at, who: officer._id, role: 'cityOfficer' },
    move: { action: 'return', as: 'city' },
    fields: () => ({ returned: [{ field: '', label: '整份申请', reason: said.why }, ...fields], dueAt }),
    line: { label: '市级退回补正', by: officer.name, note: said.why },
    messages: ({ accountId }, id) => [
      {
        to: accountId,
        title: '您的申请需要补正',
        body: `需要补正：${labels}。请在${showDay(dayOf(dueAt - 1))}前修改后重新提交`,
        opens: `packages/apply/form/index?id=${id}`,
        needsMe: true,
      },
    ],
  }
}

/** The clock brings up an application that a city leaves lying; the second time with the centre as well. */
export function remindCity(at: number): Step {
  return {
    ...{ at, who: 'clock', role: 'clock', called: 'remindCity' },
    fields: ({ reminded = 0 }) => ({ reminded: reminded + 1 }),
    messages: ({ no, city, reminded = 0 }, id) =>
      [`city:${city}`, ...(reminded > 1 ? ['centre'] : [])].map((to) => ({
        to,
        title: '有一份申请超过初审时限',
        body: `申请 ${no} 还在等待市级初审，请尽快办理`,
        opens: `packages/console/applications/index?id=${id}`,
        needsMe: true,
      })),
  }
}

/** The officer files a case under another path. 第五条 */
export function reclassify(at: number, { officer }: Desk, moved: { to: EvidencePath; why: string }): Step {
  const { to, why } = moved
  return {
    ...{ at, who: officer._id, role: 'cityOfficer', called: 'reclassify', why: to },
    fields: ({ path, history, reclassified }) => {
      if (path === '') throw new RangeError('nothing to reclassify')
      const label = `类别由“${ELIGIBILITY[path].label}”调整为“${ELIGIBILITY[to].label}”`
      return {
        ...{ path: to, category: ELIGIBILITY[to].category },
        reclassified: [...reclassified, { from: path, to, why, byName: officer.name, at }],
        history: [...history, { label, by: officer.name, note: why, at }],
      }
    },
  }
}

/** It goes to the centre with the city's batch. 第六条(二) */
export function report(batch: Pick<BatchDoc, '_id' | 'no' | 'at' | 'officerId' | 'officerName'>): Step {
  return {
    ...{ at: batch.at + 60_000, who: batch.officerId, role: 'cityOfficer' },
    move: { action: 'report', as: 'city' },
    fields: () => ({ batchId: batch._id }),
    line: { label: '报送省职业介绍中心', by: batch.officerName, note: batch.no },
    messages: (after, id) => [
      told(after, id, '您的申请已报送省职业介绍中心', `申请 ${after.no} 已由市级统一报送，接下来由专家评审小组评审`),
    ],
  }
}
