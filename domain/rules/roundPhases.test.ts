import { ROUND_PHASES, roundGap, roundPhase, type RoundPhase, type RoundTimes } from './roundPhases'

const inChina = (moment: string) => Date.parse(`${moment}+08:00`)
/** Open 1 to 31 March, cities report until 30 April. */
const ROUND: RoundTimes = {
  openAt: inChina('2026-03-01T00:00:00.000'),
  closeAt: inChina('2026-04-01T00:00:00.000'),
  cityDueAt: inChina('2026-05-01T00:00:00.000'),
  finishedAt: null,
}

it.each<[string, RoundPhase]>([
  ['2026-02-28T23:59:59.999', 'planned'],
  ['2026-03-01T00:00:00.000', 'open'],
  ['2026-03-31T23:59:59.000', 'open'],
  ['2026-03-31T23:59:59.999', 'open'],
  ['2026-04-01T00:00:00.000', 'cityReview'],
  ['2026-04-01T00:00:01.000', 'cityReview'],
  ['2026-04-30T23:59:59.999', 'cityReview'],
  ['2026-05-01T00:00:00.000', 'centreReview'],
  ['2030-01-01T00:00:00.000', 'centreReview'],
])('at %s a round is %s', (moment, phase) => {
  expect(roundPhase(ROUND, inChina(moment))).toBe(phase)
})

it.each<[string, RoundPhase]>([
  ['2026-06-30T17:59:59.999', 'centreReview'],
  ['2026-06-30T18:00:00.000', 'finished'],
  ['2026-07-01T00:00:00.000', 'finished'],
  ['2026-03-15T00:00:00.000', 'open'],
])('at %s a round that ended on 30 June at 18:00 is %s', (moment, phase) => {
  expect(roundPhase({ ...ROUND, finishedAt: inChina('2026-06-30T18:00:00.000') }, inChina(moment))).toBe(phase)
})

it('may be closed before its time, and is then over', () => {
  const round = { ...ROUND, finishedAt: inChina('2026-02-01T00:00:00.000') }

  expect(roundPhase(round, inChina('2026-03-15T00:00:00.000'))).toBe('finished')
})

it('has words for each phase, in the order of time', () => {
  expect(Object.values(ROUND_PHASES)).toEqual(['未开始', '申请中', '市级初审', '省级评审', '已结束'])
})

it.each([
  ['2024-03-31', '2026-03-31', null],
  ['2024-03-31', '2026-04-01', null],
  ['2024-03-31', '2026-03-30', { months: 23, freeFrom: '2026-03-31' }],
  ['2024-03-31', '2026-03-01', { months: 23, freeFrom: '2026-03-31' }],
  ['2024-03-31', '2026-02-28', { months: 23, freeFrom: '2026-03-31' }],
  ['2024-03-31', '2024-04-01', { months: 0, freeFrom: '2026-03-31' }],
  ['2024-03-31', '2024-03-01', { months: -1, freeFrom: '2026-03-31' }],
  ['2024-02-29', '2026-02-28', null],
  ['2024-02-29', '2026-02-27', { months: 23, freeFrom: '2026-02-28' }],
  [null, '2026-03-01', null],
])('a round that closed on %s and one that opens on %s: %j', (closedOn, openOn, gap) => {
  expect(roundGap(closedOn, openOn, 24)).toEqual(gap)
})

it('follows the programme’s months', () => {
  expect(roundGap('2026-08-31', '2027-02-27', 6)).toEqual({ months: 5, freeFrom: '2027-02-28' })
  expect(roundGap('2026-08-31', '2027-02-28', 6)).toBeNull()
})
