import type { ConsultationDoc } from '@/cloudfunctions/_kit/documents'
import { DEFAULT_PROGRAMME } from '@/domain/rules/programme'
import { endOfDayAt } from '@/domain/rules/shanghai'
import { makeConsultation } from '@/tests/make'
import { clockFor, dueWords } from './clock'
import { quoteSummary, showClient } from './names'
import { timelineOf } from './timeline'

const at = (on: string, hours: number) => endOfDayAt(on) - (24 - hours) * 3_600_000
const due = { dueAt: endOfDayAt('2026-11-26') }
const nobody = { expertId: '', expertAccountId: '', expertName: '' }

it.each<[string, Partial<ConsultationDoc>, string | undefined, string]>([
  ['the expert', { ...due }, '现在由 陆知远 答复，11月26日前', '到期未答复将转给同领域专家'],
  [
    'the field',
    { ...nobody, ...due, stage: 'field' },
    '现在由 同领域专家 答复，11月26日前',
    '到期未答复将转给南京市值班台',
  ],
  [
    'the desk',
    { ...nobody, ...due, stage: 'duty' },
    '现在由 南京市值班台 答复，11月26日前',
    '到期未答复会通知提问人另作选择',
  ],
  [
    'who accepted',
    { ...due, state: 'accepted', held: true },
    '现在由 陆知远 答复，11月26日前',
    '到期未答复将转给同领域专家',
  ],
  ['both', { state: 'answered', held: true }, '正在沟通', '提问人可以评价这次服务'],
  ['the client', { state: 'declined' }, '现在由 提问人 决定', ''],
])('says that it is the turn of %s, and what comes next', (_, fields, now, next) => {
  const steps = timelineOf(makeConsultation('c', fields))

  expect(steps.map(({ mark, label }) => (mark === 'now' ? label : mark))).toEqual([now, 'next'])
  expect(steps.at(-1)?.note).toBe(next)
})

it('ends with what was done once it is closed', () => {
  const history = [{ label: '提出咨询', note: '', at: 1 }]

  expect(timelineOf(makeConsultation('c', { state: 'closed', history }))).toEqual([
    { label: '提出咨询', note: '', at: 1, mark: 'done' },
  ])
})

it('names no day while the holidays are not published', () => {
  const clock = clockFor(DEFAULT_PROGRAMME, at('2026-12-30', 10))
  const [now] = timelineOf(makeConsultation('c', clock))

  expect(clock).toEqual({ dueAt: 0, remindAt: 0, dueUnknown: true })
  expect(now).toMatchObject({ label: '现在由 陆知远 答复', note: '答复期限在节假日安排公布后确定' })
})

it('counts three working days and names the last one', () => {
  const clock = clockFor(DEFAULT_PROGRAMME, at('2026-11-20', 10))

  expect(dueWords(clock)).toBe('11月25日前')
  expect(clock.remindAt).toBe(at('2026-11-24', 9))
})

it.each([
  ['seeker', false, '张*'],
  ['employer', false, '张记面馆'],
  ['seeker', true, '一位劳动者'],
  ['employer', true, '一家用人单位'],
] as const)('shows a %s (hidden: %s) as %s', (clientKind, hideName, shown) => {
  expect(showClient({ clientKind, hideName, clientName: '张记面馆' })).toBe(shown)
})

it('quotes the beginning of a long summary', () => {
  expect(quoteSummary({ summary: '短' })).toBe('“短”')
  expect(quoteSummary({ summary: '长'.repeat(31) })).toBe(`“${'长'.repeat(30)}…”`)
})
