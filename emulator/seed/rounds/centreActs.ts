import type { Account } from '@/cloudfunctions/_kit/caller'
import type { NoticeDoc, Release } from '@/cloudfunctions/_kit/selectionDocuments'
import type { DecisionDoc } from '@/cloudfunctions/_kit/termDocuments'
import { showDay } from '@/domain/rules/shanghai'
import { VETTING_KINDS, type VettingKind } from '@/domain/rules/vettingKinds'
import type { Step } from './application'
import { told } from './applicationActs'

const CENTRE = '省职业介绍中心'
const SECOND_OVER_AGE = '实践经验突出，健康状况良好，能够保证服务时间，同意列入。'

const officerAt = (at: number, { _id }: Pick<Account, '_id'>) => ({ at, who: _id, role: 'centreOfficer' })

/** The centre puts down how it looked into somebody. 第六条(三) */
export function vet(
  at: number,
  officer: Account,
  record: { kind: VettingKind; on: string; people: string; result: string; files: string[] },
): Step {
  return {
    ...officerAt(at, officer),
    ...{ called: 'vet', why: `考察：${VETTING_KINDS[record.kind]}` },
    fields: ({ vettings }) => ({ vettings: [...vettings, { ...record, byId: officer._id, byName: officer.name, at }] }),
  }
}

/** A result for the centre alone, until it is released. 第六条(三), 第四条(四) */
export function stage(at: number, officer: Account, said: { decision: 'shortlist' | 'decline'; reason: string }): Step {
  return {
    ...officerAt(at, officer),
    called: 'stage',
    fields: ({ overAge }) => {
      const overAgeReason = overAge && said.decision === 'shortlist' ? SECOND_OVER_AGE : ''
      return { staged: { ...said, overAgeReason, byId: officer._id, at } }
    },
  }
}

/** The result goes out with a release, and is told once it cannot be undone any more. 第六条(三) */
export function released({ no, at, byId, undoUntilAt }: Release, decision: 'shortlist' | 'decline'): Step[] {
  const isChosen = decision === 'shortlist'
  return [
    {
      ...officerAt(at + 30_000, { _id: byId }),
      move: { action: decision, as: 'centre' },
      fields: () => ({ releaseNo: no, resultAt: undoUntilAt, toldResult: false }),
      line: { label: isChosen ? '省级评审：拟聘任' : '省级评审：未入选', by: CENTRE },
    },
    {
      ...{ at: undoUntilAt + 60_000, who: 'clock', role: 'clock', called: 'tellResult' },
      fields: (_before, id) => ({ toldResult: true, ...(!isChosen && { accountKey: `over:${id}` }) }),
      messages: (after, id) => [
        told(
          after,
          id,
          '评审结果',
          isChosen ? '您已列入拟聘任名单，接下来向社会公示' : '感谢您的申请。本批次未能入选，欢迎关注以后的批次',
        ),
      ],
    },
  ]
}

/** The centre sends one item of a batch back to its city. 第六条(三) */
export function giveBack(at: number, officer: Account, why: string): Step {
  return {
    ...officerAt(at, officer),
    move: { action: 'return', as: 'centre' },
    fields: () => ({ staged: null }),
    line: { label: '省中心退回', by: officer.name, note: why },
    messages: ({ no, city }, id) => [
      {
        to: `city:${city}`,
        title: `${CENTRE}退回一份申请`,
        body: `申请 ${no} 退回：${why}`,
        opens: `packages/console/applications/index?id=${id}`,
        needsMe: true,
      },
    ],
  }
}

/** Named in a public notice. 第六条(四) */
export function publish(officer: Account, notice: Pick<NoticeDoc, '_id' | 'postedAt' | 'endOn'>): Step {
  const until = `公示至${showDay(notice.endOn)} 24:00`
  return {
    ...officerAt(notice.postedAt + 30_000, officer),
    move: { action: 'publish', as: 'centre' },
    fields: () => ({ noticeId: notice._id }),
    line: { label: '列入公示', by: CENTRE, note: until },
    messages: ({ accountId }) => [
      {
        to: accountId,
        title: '您已列入拟聘任公示',
        body: `${until}，期满且没有异议的，办理聘任`,
        opens: `packages/directory/notice/index?id=${notice._id}`,
      },
    ],
  }
}

const OBJECTED = {
  hold: {
    label: '暂缓聘任，核实情况',
    title: '您的聘任暂缓办理',
    body: '公示期间收到需要核实的情况，核实完毕后会通知您，请保持电话畅通',
  },
  release: { label: '核实完毕，恢复聘任程序', title: '核实已完毕', body: '您的聘任程序已恢复，无需重新申请' },
} as const

/** What an objection does to the application of the person it is about. 第六条(四)(五) */
export function followObjection(at: number, officer: Account, action: keyof typeof OBJECTED): Step {
  const { label, title, body } = OBJECTED[action]
  return {
    ...officerAt(at, officer),
    move: { action, as: 'centre' },
    line: { label, by: CENTRE },
    messages: (after, id) => [told(after, id, title, body)],
  }
}

/** Appointed by a decision. 第六条(五) */
export function appoint({ _id, no, at, byId }: DecisionDoc, certificateNo: string): Step {
  return {
    ...officerAt(at + 10_000, { _id: byId }),
    move: { action: 'appoint', as: 'centre' },
    fields: () => ({ decisionId: _id }),
    line: { label: '已聘任', by: CENTRE, note: `${no}，证书编号 ${certificateNo}` },
  }
}
