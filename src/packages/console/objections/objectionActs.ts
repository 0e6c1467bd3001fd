import type { ObjectionCase } from '@/domain/contract/notices'

export type ObjectionAct = ObjectionCase['can'][number]

interface Told {
  title: string
  /** Whether a finding in writing goes with it. */
  finding: boolean
  done: string
}

/** The acts of the desk in words. 第六条(四)(五) */
export const OBJECTION_ACTS: Record<ObjectionAct, Told> = {
  take: { title: '认领', finding: false, done: '已认领，您是这件异议的经办人' },
  accept: { title: '受理', finding: false, done: '已受理' },
  refuse: { title: '不予受理', finding: true, done: '已答复不予受理' },
  uphold: { title: '异议成立', finding: true, done: '已办结：异议成立' },
  dismiss: { title: '异议不成立', finding: true, done: '已办结：异议不成立' },
}

/** What the act leads to, in one sentence. */
export function consequenceOf(act: ObjectionAct, { personName, officerName }: ObjectionCase): string {
  const words: Record<ObjectionAct, string> = {
    take: officerName
      ? `${officerName}的办理时限已过。认领后由您办理，只有您能看到异议人的姓名、电话和材料，这次认领会记入审计记录。`
      : '认领后由您办理，只有您能看到异议人的姓名、电话和材料，这次认领会记入审计记录。',
    accept: `受理后立即暂缓聘任 ${personName} 这 1 人并通知本人，名单上其他人不受影响。`,
    refuse: `不予受理的原因会书面答复异议人，${personName} 的聘任程序不受这件异议影响。`,
    uphold: `${personName} 本次不列入聘任，并通知本人；结论会书面答复异议人。办结后不能撤回。`,
    dismiss: `没有其他未办结异议时，${personName} 立即恢复聘任程序并收到通知；结论会书面答复异议人。办结后不能撤回。`,
  }
  return words[act]
}
