import * as z from 'zod/mini'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { CONFLICT_KINDS } from '@/domain/rules/conflicts'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { MARK_CRITERIA, type MarkCriterion } from '@/domain/rules/markCriteria'
import { read, write } from './action'
import { applicationContent } from './applicationForm'
import { cityReview, evidenceNeed, vettingView } from './applications'
import { at, day, fileView, id, mobile, oneOf, text, version } from './fields'

export const SEATS = { chair: '组长', secretary: '秘书', member: '成员' } as const
export type Seat = keyof typeof SEATS

export const memberView = z.object({
  id: z.string(),
  version,
  name: z.string(),
  unit: z.string(),
  phoneMasked: z.string(),
  city: z.nullable(oneOf(CITIES, '城市')),
  seat: oneOf(SEATS, '席位'),
  /** `candidate`: in the pool the draw takes from. */
  standing: z.enum(['candidate', 'seated', 'removed']),
  drawn: z.boolean(),
  /** Names of relatives the member declared. */
  relatives: z.string(),
  /** Opens packages/console/join; '' once joined. */
  joinCode: z.string(),
  joined: z.boolean(),
  assigned: z.number(),
  marked: z.number(),
})

/** A draw as it was done: with seed, candidates and result anybody can do it again. */
export const drawView = z.object({
  no: z.number(),
  at,
  byName: z.string(),
  seed: z.string(),
  count: z.number(),
  candidates: z.array(z.object({ id: z.string(), name: z.string() })),
  drawn: z.array(z.string()),
})

export const panelView = z.object({
  roundId: z.string(),
  version,
  members: z.array(memberView),
  draws: z.array(drawView),
})

/** Who reviews which case, for the centre: conflicts are found before anybody is assigned. */
export const assignmentRow = z.object({
  applicationId: z.string(),
  no: z.string(),
  name: z.string(),
  unit: z.string(),
  city: oneOf(CITIES, '城市'),
  assigned: z.array(
    z.object({ memberId: z.string(), name: z.string(), state: z.enum(['assigned', 'opened', 'marked', 'abstained']) }),
  ),
  conflicts: z.array(
    z.object({ memberId: z.string(), name: z.string(), kind: oneOf(CONFLICT_KINDS, '回避情形'), words: z.string() }),
  ),
  wanted: z.number(),
})

const point = (key: MarkCriterion) =>
  z
    .int(`请给“${MARK_CRITERIA[key].label}”打分`)
    .check(
      z.minimum(0, `“${MARK_CRITERIA[key].label}”最低 0 分`),
      z.maximum(100, `“${MARK_CRITERIA[key].label}”最高 100 分`),
    )

export const points = z.object({
  expertise: point('expertise'),
  experience: point('experience'),
  commitment: point('commitment'),
  standing: point('standing'),
} satisfies Record<MarkCriterion, unknown>)

const markState = z.enum(['assigned', 'opened', 'marked', 'abstained'])

/** One's own assigned cases. Cases with a conflict are not among them, nor in any count. */
export const panelRow = z.object({
  id: z.string(),
  applicationId: z.string(),
  no: z.string(),
  name: z.string(),
  category: oneOf(CATEGORIES, '人员类别'),
  city: oneOf(CITIES, '城市'),
  state: markState,
})

export const markView = z.object({
  memberName: z.string(),
  state: z.enum(['marked', 'abstained']),
  points: z.nullable(points),
  total: z.nullable(z.number()),
  opinion: z.string(),
  at,
})

/** A case as a panel member sees it. Contact data, ID number and birth date are not in it. */
export const panelCase = z.object({
  id: z.string(),
  version,
  applicationId: z.string(),
  no: z.string(),
  state: markState,
  /** Before the declaration there is nothing but the name and unit to judge a conflict by. */
  declared: z.boolean(),
  name: z.string(),
  unit: z.string(),
  roundTitle: z.string(),
  weights: z.record(z.string(), z.number()),
  paper: z.nullable(
    z.object({
      content: applicationContent,
      sex: z.enum(['male', 'female']),
      age: z.number(),
      overAge: z.boolean(),
      category: oneOf(CATEGORIES, '人员类别'),
      path: oneOf(ELIGIBILITY, '符合的条件'),
      needs: z.array(evidenceNeed),
      warnings: z.array(z.string()),
      files: z.array(fileView),
      portrait: z.nullable(fileView),
      review: z.nullable(cityReview),
      vettings: z.array(vettingView),
    }),
  ),
  mine: z.nullable(markView),
  /** Empty until one's own mark is in. 第六条(三) */
  others: z.array(markView),
  mean: z.nullable(z.number()),
  can: z.array(z.enum(['declare', 'mark'])),
})

/** The meeting of a round: who is there, whether they are enough, what is on the table. */
export const meetingView = z.object({
  roundId: z.string(),
  version,
  heldOn: z.string(),
  place: z.string(),
  presentIds: z.array(z.string()),
  members: z.array(z.object({ id: z.string(), name: z.string(), seat: oneOf(SEATS, '席位') })),
  quorum: z.object({ present: z.number(), needed: z.number(), met: z.boolean() }),
  minutes: z.string(),
  minutesFiles: z.array(fileView),
  closedAt: z.nullable(at),
  agenda: z.array(
    z.object({
      applicationId: z.string(),
      version,
      no: z.string(),
      name: z.string(),
      unit: z.string(),
      city: oneOf(CITIES, '城市'),
      overAge: z.boolean(),
      cityOverAgeReason: z.string(),
      total: z.nullable(z.number()),
      marks: z.array(markView),
      marksWanted: z.number(),
      vettings: z.number(),
      /** Who leaves the room for this one. */
      outside: z.array(z.string()),
      decision: z.nullable(z.enum(['shortlist', 'decline'])),
      reason: z.string(),
    }),
  ),
})

const seat = oneOf(SEATS, '席位')
const member = {
  name: text('姓名', { min: 2, max: 30 }),
  unit: text('所在单位', { min: 2, max: 60 }),
  phone: mobile,
  city: z.nullable(oneOf(CITIES, '城市')),
  seat,
  /** Relatives among the applicants, by name. */
  relatives: text('亲属', { max: 200 }),
}
const joinCode = z.string('缺少邀请码').check(z.regex(/^[\w-]{16,64}$/, '链接不完整，请联系省职业介绍中心'))
const CENTRE = ['NOT_FOUND', 'WRONG_STATE', 'CHANGED_BY_OTHERS'] as const

export const panel = {
  of: read({ by: ['centreOfficer'], input: z.object({ roundId: id }), output: panelView, refusals: ['NOT_FOUND'] }),
  addMember: write({
    by: ['centreOfficer'],
    input: z.object({ roundId: id, ...member, standing: z.enum(['candidate', 'seated'], '请选择入库或直接入组') }),
    output: panelView,
    refusals: [...CENTRE, 'ALREADY_MEMBER', 'SEAT_TAKEN'],
  }),
  editMember: write({
    by: ['centreOfficer'],
    input: z.object({ memberId: id, version, ...member }),
    output: panelView,
    refusals: [...CENTRE, 'ALREADY_MEMBER', 'SEAT_TAKEN'],
  }),
  removeMember: write({
    by: ['centreOfficer'],
    input: z.object({ memberId: id, version, why: text('移出原因', { min: 4, max: 200 }) }),
    output: panelView,
    refusals: [...CENTRE],
  }),
  draw: write({
    by: ['centreOfficer'],
    /** Draws `count` of the candidates at random; the seed is made by the server after the candidates are fixed. */
    input: z.object({
      roundId: id,
      version,
      count: z.int('请填写抽取人数').check(z.minimum(1, '至少抽取 1 人'), z.maximum(50, '最多抽取 50 人')),
    }),
    output: panelView,
    refusals: [...CENTRE, 'TOO_FEW_CANDIDATES'],
  }),
  join: write({
    by: ['visitor'],
    /** Binds the seat to whoever opens the link; once. */
    input: z.object({
      code: joinCode,
      relatives: text('亲属', { max: 200 }),
      unit: text('所在单位', { min: 2, max: 60 }),
    }),
    output: z.object({ roundTitle: z.string(), name: z.string(), seat }),
    refusals: ['LINK_OVER', 'CHANGED_BY_OTHERS', 'ALREADY_MEMBER'],
  }),
  joining: read({
    by: ['visitor'],
    input: z.object({ code: joinCode }),
    output: z.object({ roundTitle: z.string(), name: z.string(), unit: z.string(), seat, joined: z.boolean() }),
    refusals: ['LINK_OVER'],
  }),
  assignments: read({
    by: ['centreOfficer'],
    input: z.object({ roundId: id }),
    output: z.object({ rows: z.array(assignmentRow), unfilled: z.number() }),
    refusals: ['NOT_FOUND'],
  }),
  assign: write({
    by: ['centreOfficer'],
    /** By hand: exactly these members. Without an application: every reported case, balanced. */
    input: z.object({
      roundId: id,
      applicationId: z.optional(id),
      memberIds: z.optional(z.array(id).check(z.maxLength(15, '每件最多 15 人评审'))),
    }),
    output: z.object({ rows: z.array(assignmentRow), unfilled: z.number() }),
    refusals: [...CENTRE, 'CONFLICT', 'TOO_FEW_MEMBERS'],
  }),
  cases: read({
    by: ['panelist'],
    input: z.object({}),
    output: z.object({ rows: z.array(panelRow), left: z.number() }),
  }),
  case: read({ by: ['panelist'], input: z.object({ id }), output: panelCase, refusals: ['NOT_FOUND'] }),
  declare: write({
    by: ['panelist'],
    /** Asked when a case is opened. A conflict takes the case away, and nothing of it is seen again. */
    input: z.object({ id, version, conflict: z.boolean('请选择是否需要回避'), why: text('回避原因', { max: 200 }) }),
    output: z.nullable(panelCase),
    refusals: ['NOT_FOUND', 'WRONG_STATE', 'CHANGED_BY_OTHERS'],
  }),
  mark: write({
    by: ['panelist'],
    /** `points` null is an abstention, which needs words. Marks can be changed until the results are released. */
    input: z.object({ id, version, points: z.nullable(points), opinion: text('评审意见', { min: 4, max: 500 }) }),
    output: panelCase,
    refusals: ['NOT_FOUND', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'DECLARE_FIRST'],
  }),
  meeting: read({
    by: ['centreOfficer'],
    input: z.object({ roundId: id }),
    output: meetingView,
    refusals: ['NOT_FOUND'],
  }),
  keepMeeting: write({
    by: ['centreOfficer'],
    /** Day, place, who is there, minutes; `close` makes them final. */
    input: z.object({
      roundId: id,
      version,
      heldOn: day('会议日期'),
      place: text('地点', { min: 2, max: 60 }),
      presentIds: z.array(id).check(z.maxLength(60, '参会人数太多')),
      minutes: text('会议纪要', { max: 4000 }),
      minutesFiles: z.array(id).check(z.maxLength(10, '附件最多 10 个')),
      close: z.boolean('请选择是否定稿'),
    }),
    output: meetingView,
    refusals: [...CENTRE, 'NO_QUORUM', 'FILE_MISSING', 'FILE_REFUSED'],
  }),
} as const

export type PanelView = z.infer<typeof panelView>
export type PanelCase = z.infer<typeof panelCase>
export type MeetingView = z.infer<typeof meetingView>
