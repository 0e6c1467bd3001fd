import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { outcome } from '@/tests/cloud/logDesk'
import {
  makeApplication,
  makeMark,
  makeMember,
  makePanel,
  makeRound,
  loadMarked,
  startPanelDesk,
  stored,
  type PanelDesk,
} from '@/tests/cloud/panelDesk'

let desk: PanelDesk

beforeEach(async () => {
  desk = await startPanelDesk()
})
afterEach(() => desk.cloud.close())

const application = (id: string) => stored<ApplicationDoc>('applications', id)

const stage = (applicationId: string, fields: object = {}, by = desk.centre) =>
  by.call('rounds.stage', {
    ...{ applicationId, version: 1, decision: 'shortlist', reason: '符合条件，建议聘任', overAgeReason: '' },
    ...fields,
  })

describe('stage', () => {
  it('puts a result down that only the centre reads, and another one over it', async () => {
    loadMarked(desk.cloud, makeApplication('a'))

    const first = await stage('a')
    const second = await stage('a', { version: 2, decision: 'decline', reason: '名额有限，暂不聘任' })

    expect(outcome(first)).toMatchObject({ decision: 'shortlist', total: 90, marks: 1, marksWanted: 1, blocks: [] })
    expect(outcome(second)).toMatchObject({ decision: 'decline', reason: '名额有限，暂不聘任' })
    expect(await application('a')).toMatchObject({ state: 'reported', resultAt: 0, history: [] })
    expect(await desk.centre.must('rounds.staged', { id: 'round' })).toMatchObject({
      shortlist: 0,
      decline: 1,
      undecided: 0,
    })
    expect((await desk.centre.must('rounds.get', { id: 'round' })).can).toContain('release')
  })

  it('waits for the marks, and for as many members as conflicts leave', async () => {
    loadMarked(desk.cloud, makeApplication('a'))
    desk.cloud.load('rounds', [makeRound('strict', { marksPerCase: 3 })])
    desk.cloud.load('applications', [makeApplication('b', { roundId: 'strict', unit: '同一单位' })])
    const seat = { roundId: 'strict' }
    desk.cloud.load('panelMembers', [
      makeMember('s1', seat),
      makeMember('s2', seat),
      makeMember('s3', { ...seat, unit: '同一单位' }),
    ])
    desk.cloud.load('panels', [makePanel('strict', ['s1', 's2'])])
    desk.cloud.load('marks', [makeMark('b', 's1', seat), makeMark('b', 's3', seat)])

    const early = await stage('b')
    desk.cloud.load('marks', [makeMark('b', 's2', { ...seat, state: 'abstained' })])

    expect(early).toMatchObject({ ok: false, refusal: { code: 'MARKS_MISSING', detail: { count: 1, wanted: 2 } } })
    expect(outcome(await stage('b'))).toMatchObject({ marks: 2, marksWanted: 2, total: 90 })
  })

  it('needs two thirds of those who mark at the meeting; the secretary does not count', async () => {
    loadMarked(desk.cloud, makeApplication('a'))
    desk.cloud.load('panelMembers', [makeMember('n'), makeMember('o'), makeMember('sec', { seat: 'secretary' })])

    const reply = await stage('a')

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'NO_QUORUM', detail: { present: 1, needed: 2 } } })
    expect((await desk.centre.must('rounds.staged', { id: 'round' })).rows[0]?.blocks).toEqual([
      '评审会议到会 1 人，至少需要 2 人',
    ])
  })

  it('asks for a second written reason for somebody over 65, to appoint only', async () => {
    loadMarked(desk.cloud, makeApplication('a', { overAge: true }))

    expect(outcome(await stage('a'))).toBe('OVER_AGE_REASON')
    expect(outcome(await stage('a', { overAgeReason: '业内公认，身体健康' }))).toMatchObject({ overAge: true })
    expect(outcome(await stage('a', { version: 2, decision: 'decline' }))).toMatchObject({ decision: 'decline' })
  })

  it('keeps an officer from the own case, the own unit’s and a relative’s, in the list too', async () => {
    loadMarked(
      desk.cloud,
      makeApplication('own', { accountId: accountIdOf('wx-centre') }),
      makeApplication('kin', { content: { relatives: '方晓（兄）' } }),
      makeApplication('a'),
    )

    expect(outcome(await stage('own'))).toBe('OWN_CASE')
    expect(outcome(await stage('kin'))).toBe('OWN_CASE')
    const rows = async (by = desk.centre) =>
      (await by.must('rounds.staged', { id: 'round' })).rows.map(({ applicationId }) => applicationId)
    expect(await rows()).toEqual(['a'])
    expect(await rows(desk.otherCentre)).toEqual(['a', 'kin', 'own'])
  })

  it('refuses other states, an old version, an unknown case and everybody but the centre', async () => {
    loadMarked(desk.cloud, makeApplication('a', { state: 'recommended' }), makeApplication('b', { version: 4 }))

    expect(await stage('a')).toMatchObject({ refusal: { code: 'WRONG_STATE', detail: { state: '待报送' } } })
    expect(outcome(await stage('b'))).toBe('CHANGED_BY_OTHERS')
    expect(outcome(await stage('c'))).toBe('NOT_FOUND')
    expect(outcome(await stage('b', { version: 4 }, desk.city))).toBe('NOT_ALLOWED')
    expect(outcome(await stage('b', { version: 4, reason: '好' }))).toBe('BAD_INPUT')
  })

  it('lets one of two officers win', async () => {
    loadMarked(desk.cloud, makeApplication('a'))

    const replies = await Promise.all([stage('a'), stage('a', { decision: 'decline' }, desk.otherCentre)])

    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.map(outcome)).toContain('CHANGED_BY_OTHERS')
  })
})
