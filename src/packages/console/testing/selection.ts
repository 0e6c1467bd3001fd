import type { OutputOf } from '@/domain/contract'
import type { MeetingView, PanelCase, PanelView } from '@/domain/contract/panel'
import type { RoundRow, RoundView, StagedView } from '@/domain/contract/rounds'
import { EMPTY_APPLICATION } from '@/domain/rules/applicationContent'
import { DEFAULT_WEIGHTS } from '@/domain/rules/panelMarks'
import { endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'

const RELEASED_AT = Date.UTC(2026, 10, 23, 6, 2)

/** A round in which the centre reviews; tests name only the fields that matter. */
export function makeRoundRow(part: Partial<RoundRow> = {}): RoundRow {
  return {
    id: 'r1',
    title: '2026 年度集中申请',
    phase: 'centreReview',
    openAt: startOfDayAt('2026-09-01'),
    closeAt: endOfDayAt('2026-09-30'),
    cityDueAt: endOfDayAt('2026-10-31'),
    ageReferenceOn: '2026-09-01',
    places: 60,
    ...part,
  }
}

/** The same round as the centre opens it. */
export function makeRound(part: Partial<RoundView> = {}): RoundView {
  return {
    ...makeRoundRow(),
    version: 3,
    note: '',
    contact: '培训指导科 025-83300000',
    changes: [],
    setup: {
      weights: DEFAULT_WEIGHTS,
      marksPerCase: 3,
      ownCityBarred: true,
      intervalReason: '',
      counts: [
        { label: '市级初审', count: 0 },
        { label: '省级评审', count: 2 },
      ],
      cities: [
        { city: '320100', submitted: 2, reported: 2 },
        { city: '320500', submitted: 0, reported: 0 },
      ],
    },
    can: ['edit', 'stage', 'release'],
    ...part,
  }
}

type Member = PanelView['members'][number]

/** Somebody seated and joined. */
export function makeMember(id: string, part: Partial<Member> = {}): Member {
  return {
    id,
    version: 1,
    name: `成员${id}`,
    unit: '云汀大学',
    phoneMasked: '138****0001',
    city: null,
    seat: 'member',
    standing: 'seated',
    drawn: false,
    relatives: '',
    joinCode: '',
    joined: true,
    assigned: 0,
    marked: 0,
    ...part,
  }
}

export function makePanel(part: Partial<PanelView> = {}): PanelView {
  return { roundId: 'r1', version: 2, members: [], draws: [], ...part }
}

type AssignmentRow = OutputOf<'panel.assignments'>['rows'][number]

export function makeAssignment(applicationId: string, part: Partial<AssignmentRow> = {}): AssignmentRow {
  return {
    applicationId,
    no: `SQ-${applicationId}`,
    name: `申请人${applicationId}`,
    unit: '江畔人力资源服务有限公司',
    city: '320100',
    assigned: [],
    conflicts: [],
    wanted: 2,
    ...part,
  }
}

type AgendaItem = MeetingView['agenda'][number]

/** A case on the table with both marks in. */
export function makeAgendaItem(applicationId: string, part: Partial<AgendaItem> = {}): AgendaItem {
  return {
    applicationId,
    version: 7,
    no: `SQ-${applicationId}`,
    name: `申请人${applicationId}`,
    unit: '江畔人力资源服务有限公司',
    city: '320100',
    overAge: false,
    cityOverAgeReason: '',
    total: 86.4,
    marks: [],
    marksWanted: 2,
    vettings: 0,
    outside: [],
    decision: null,
    reason: '',
    ...part,
  }
}

export function makeMeeting(part: Partial<MeetingView> = {}): MeetingView {
  return {
    roundId: 'r1',
    version: 5,
    heldOn: '2026-11-20',
    place: '三楼会议室',
    presentIds: [],
    members: [
      { id: 'm1', name: '葛明远', seat: 'chair' },
      { id: 'm2', name: '秦书意', seat: 'secretary' },
      { id: 'm3', name: '白若溪', seat: 'member' },
      { id: 'm4', name: '顾清和', seat: 'member' },
    ],
    quorum: { present: 0, needed: 2, met: false },
    minutes: '',
    minutesFiles: [],
    closedAt: null,
    agenda: [],
    ...part,
  }
}

type StagedRow = StagedView['rows'][number]

export function makeStagedRow(applicationId: string, part: Partial<StagedRow> = {}): StagedRow {
  const { version, no, name, unit, city, overAge, total, marksWanted } = makeAgendaItem(applicationId)
  return {
    ...{ applicationId, version, no, name, unit, city, overAge, total, marksWanted },
    marks: 2,
    decision: null,
    reason: '',
    blocks: [],
    ...part,
  }
}

export function makeStaged(part: Partial<StagedView> = {}): StagedView {
  return { roundId: 'r1', version: 3, rows: [], shortlist: 0, decline: 0, undecided: 0, releases: [], ...part }
}

type ReleaseView = StagedView['releases'][number]

export function makeRelease(no: number, part: Partial<ReleaseView> = {}): ReleaseView {
  return {
    no,
    at: RELEASED_AT,
    byName: '韩立森',
    shortlisted: 8,
    declined: 3,
    undoUntilAt: RELEASED_AT + 30 * 60_000,
    undoneAt: null,
    undoneWhy: '',
    finished: true,
    ...part,
  }
}

/** A case before its member declared anything. */
export function makePanelCase(id: string, part: Partial<PanelCase> = {}): PanelCase {
  return {
    id,
    version: 1,
    applicationId: `a-${id}`,
    no: `SQ-${id}`,
    state: 'assigned',
    declared: false,
    name: `申请人${id}`,
    unit: '江畔人力资源服务有限公司',
    roundTitle: '2026 年度集中申请',
    weights: DEFAULT_WEIGHTS,
    paper: null,
    mine: null,
    others: [],
    mean: null,
    can: ['declare'],
    ...part,
  }
}

/** What is seen of it after the declaration. */
export function makePaper(name: string): NonNullable<PanelCase['paper']> {
  return {
    content: { ...EMPTY_APPLICATION, name, profile: '从事职业指导工作十二年。' },
    sex: 'female',
    age: 42,
    overAge: false,
    category: 'agency',
    path: 'R5.1b',
    needs: [],
    warnings: [],
    files: [],
    portrait: null,
    review: null,
    vettings: [],
  }
}
