import type { NoticeView, ObjectionCase } from '@/domain/contract/notices'

/** A running notice of `people` invented people, posted on Friday 20 November 2026; name what differs. */
export function aNotice(people = 2, part: Partial<NoticeView> = {}): NoticeView {
  const persons = Array.from({ length: people }, (_, at) => ({
    no: at + 1,
    name: `拟聘人${at + 1}`,
    unit: `江畔单位${at + 1}`,
    postAndTitle: '主任、经济师',
    category: 'agency' as const,
    city: '320100' as const,
  }))
  return {
    ...{ id: 'n1', version: 3, kind: 'selection', title: '第一批拟聘任人员公示', state: 'running', people, persons },
    ...{ postedOn: '2026-11-20', endOn: '2026-11-27', postedAt: 1, endsAt: 2, workingDays: 5 },
    opening: '拟聘任下列人员为江苏省职业指导专家，现予公示。',
    strip: [
      { on: '2026-11-20', kind: 'work' },
      { on: '2026-11-21', kind: 'weekend' },
      { on: '2026-11-22', kind: 'weekend' },
      ...['23', '24', '25', '26', '27'].map((day) => ({ on: `2026-11-${day}`, kind: 'work' as const })),
    ],
    contact: '电话 025-83300000',
    issuer: '江苏省职业介绍中心',
    openForObjections: true,
    desk: null,
    can: [],
    ...part,
  }
}

/** A draft of the same people as the centre sees it. */
export function aDraft(people = 2): NoticeView {
  const desk = { pasteText: '', link: '/notice?id=n1', openObjections: 0, held: [], roundId: 'r1' }
  const dates = { postedOn: null, endOn: null, postedAt: null, endsAt: null, workingDays: 0, strip: [] }
  return aNotice(people, {
    ...dates,
    state: 'draft',
    openForObjections: false,
    desk: { ...desk, applicationIds: Array.from({ length: people }, (_, at) => `a${at + 1}`) },
    can: ['edit', 'post', 'discard'],
  })
}

/** An objection nobody has taken, as any officer sees it; name what differs. */
export function anObjection(part: Partial<ObjectionCase> = {}): ObjectionCase {
  return {
    ...{ id: 'o1', version: 1, receiptNo: 'YY-2026-0001-2', noticeId: 'n1', noticeTitle: '第一批拟聘任人员公示' },
    ...{ personNo: 2, personName: '拟聘人2', state: 'received', at: 1, dueAt: null, officerName: '', finding: '' },
    ...{ facts: '', files: [], objector: null, can: ['take'] },
    timeline: [{ label: '已收到', note: '', at: 1, mark: 'done' }],
    ...part,
  }
}
