import * as z from 'zod/mini'
import { CITIES } from '@/domain/rules/cities'
import { MARK_CRITERIA, type MarkCriterion } from '@/domain/rules/markCriteria'
import { ROUND_PHASES } from '@/domain/rules/roundPhases'
import { read, write } from './action'
import { at, day, id, oneOf, text, version } from './fields'

const weight = (key: MarkCriterion) =>
  z
    .int(`请填写“${MARK_CRITERIA[key].label}”的权重`)
    .check(z.minimum(0, '权重不能小于 0'), z.maximum(100, '权重不能大于 100'))

/** Percent of each criterion; they add up to 100. */
export const weights = z
  .object({
    expertise: weight('expertise'),
    experience: weight('experience'),
    commitment: weight('commitment'),
    standing: weight('standing'),
  } satisfies Record<MarkCriterion, unknown>)
  .check(
    z.refine(
      (value: Record<MarkCriterion, number>) => Object.values(value).reduce((sum, each) => sum + each, 0) === 100,
      '各项权重合计应为 100',
    ),
  )

/** A round as everybody may read it. 第六条 */
export const roundRow = z.object({
  id: z.string(),
  title: z.string(),
  phase: oneOf(ROUND_PHASES, '阶段'),
  /** The window: open from `openAt` on, closed from `closeAt` on, which is 24:00 of the last day. */
  openAt: at,
  closeAt: at,
  cityDueAt: at,
  ageReferenceOn: z.string(),
  /** How many are wanted; null when not said. */
  places: z.nullable(z.number()),
})

/** The public page of a round: conditions and steps are the regulation's, the note is the centre's. */
export const roundView = z.extend(roundRow, {
  version,
  note: z.string(),
  contact: z.string(),
  /** What was changed once the round was open, with why; oldest first. */
  changes: z.array(z.object({ at, why: z.string() })),
  /** For the centre alone; null for everybody else. */
  setup: z.nullable(
    z.object({
      weights,
      marksPerCase: z.number(),
      ownCityBarred: z.boolean(),
      intervalReason: z.string(),
      counts: z.array(z.object({ label: z.string(), count: z.number() })),
      cities: z.array(z.object({ city: oneOf(CITIES, '城市'), submitted: z.number(), reported: z.number() })),
    }),
  ),
  can: z.array(z.enum(['edit', 'stage', 'release', 'undoRelease'])),
})

const setup = {
  title: text('批次名称', { min: 4, max: 60 }),
  openOn: day('开放日期'),
  closeOn: day('截止日期'),
  cityDeadlineOn: day('市级报送截止日期'),
  ageReferenceOn: day('年龄计算日'),
  places: z.nullable(
    z.int('拟聘人数应为整数').check(z.minimum(1, '拟聘人数至少 1 人'), z.maximum(2000, '拟聘人数太大')),
  ),
  note: text('说明', { max: 1000 }),
  contact: text('联系方式', { min: 4, max: 120 }),
  weights,
  marksPerCase: z
    .int('每件评审人数应为整数')
    .check(z.minimum(1, '每件至少 1 人评审'), z.maximum(15, '每件最多 15 人评审')),
  /** Members do not review cases of their own city. */
  ownCityBarred: z.boolean('请选择是否回避本市'),
  /** Asked for when the round before closed less than 24 months ago: 一般每两年. 第六条(一) */
  intervalReason: text('提前开展的原因', { max: 300 }),
}

/** One result as staged: shown to nobody outside the centre until released. */
export const stagedRow = z.object({
  applicationId: z.string(),
  /** The application's, as `stage` asks for it. */
  version,
  no: z.string(),
  name: z.string(),
  unit: z.string(),
  city: oneOf(CITIES, '城市'),
  overAge: z.boolean(),
  /** Weighted mean of the marks, one decimal; null without marks. */
  total: z.nullable(z.number()),
  marks: z.number(),
  marksWanted: z.number(),
  decision: z.nullable(z.enum(['shortlist', 'decline'])),
  reason: z.string(),
  /** What still keeps a decision from being released, in words. */
  blocks: z.array(z.string()),
})

export const releaseView = z.object({
  no: z.number(),
  at,
  byName: z.string(),
  shortlisted: z.number(),
  declined: z.number(),
  undoUntilAt: at,
  undoneAt: z.nullable(at),
  undoneWhy: z.string(),
  /** Every application of it has been moved on. */
  finished: z.boolean(),
})

export const stagedView = z.object({
  roundId: z.string(),
  version,
  rows: z.array(stagedRow),
  shortlist: z.number(),
  decline: z.number(),
  undecided: z.number(),
  releases: z.array(releaseView),
})

const SETUP = ['ROUND_DAYS', 'ROUND_OVERLAPS', 'INTERVAL_REASON'] as const

export const rounds = {
  list: read({
    by: ['visitor'],
    /** Newest first. */
    input: z.object({}),
    output: z.object({ rounds: z.array(roundRow), canCreate: z.boolean() }),
  }),
  get: read({ by: ['visitor'], input: z.object({ id }), output: roundView, refusals: ['NOT_FOUND'] }),
  create: write({
    by: ['centreOfficer'],
    input: z.object(setup),
    output: roundView,
    refusals: [...SETUP],
  }),
  edit: write({
    by: ['centreOfficer'],
    /** Once open, the window may only be made longer; `why` is told on the round's page. */
    input: z.object({ id, version, ...setup, why: text('修改原因', { max: 300 }) }),
    output: roundView,
    refusals: ['NOT_FOUND', 'CHANGED_BY_OTHERS', 'WRONG_STATE', 'WINDOW_SHORTENED', ...SETUP],
  }),
  staged: read({
    by: ['centreOfficer'],
    input: z.object({ id }),
    output: stagedView,
    refusals: ['NOT_FOUND'],
  }),
  stage: write({
    by: ['centreOfficer'],
    /** Puts down a result for one case; changing one's mind before release is allowed. 第六条(三) */
    input: z.object({
      applicationId: id,
      version,
      decision: z.enum(['shortlist', 'decline'], '请选择拟聘任或不聘任'),
      reason: text('理由', { min: 4, max: 500 }),
      /** The second written reason for somebody over 65. 第四条(四) */
      overAgeReason: text('超龄聘任理由', { max: 500 }),
    }),
    output: stagedRow,
    refusals: [
      'NOT_FOUND',
      'WRONG_STATE',
      'CHANGED_BY_OTHERS',
      'OVER_AGE_REASON',
      'MARKS_MISSING',
      'NO_QUORUM',
      'OWN_CASE',
    ],
  }),
  release: write({
    by: ['centreOfficer'],
    /** Everything staged, together. `shortlist` and `decline` are the counts the officer saw: others have changed if they differ. */
    input: z.object({ id, version, shortlist: z.number(), decline: z.number() }),
    output: stagedView,
    refusals: ['NOT_FOUND', 'NOTHING_STAGED', 'COUNTS_CHANGED', 'CHANGED_BY_OTHERS'],
  }),
  undoRelease: write({
    by: ['centreOfficer'],
    input: z.object({ id, version, no: z.int('缺少放行编号'), why: text('撤销原因', { min: 4, max: 300 }) }),
    output: stagedView,
    refusals: ['NOT_FOUND', 'UNDO_OVER', 'WRONG_STATE', 'CHANGED_BY_OTHERS'],
  }),
} as const

export type RoundRow = z.infer<typeof roundRow>
export type RoundView = z.infer<typeof roundView>
export type StagedView = z.infer<typeof stagedView>
