import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import type { OutputOf } from '@/domain/contract'
import { outcome } from '@/tests/cloud/logDesk'
import {
  makeApplication,
  makeMark,
  makeMember,
  makeMemberAccount,
  makeRound,
  startPanelDesk,
  type PanelDesk,
} from '@/tests/cloud/panelDesk'

type Assignments = OutputOf<'panel.assignments'>
let desk: PanelDesk
let db: typeof Cloudbase.db

beforeEach(async () => {
  desk = await startPanelDesk()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  desk.cloud.load('rounds', [makeRound('round', { marksPerCase: 2 })])
  desk.cloud.load('accounts', ['m1', 'm2', 'm3'].map(makeMemberAccount))
})
afterEach(() => desk.cloud.close())

const assign = (fields: object = {}, { by = desk.centre, key = 'assign-key-1' } = {}) =>
  by.call('panel.assign', { roundId: 'round', ...fields }, { key })
const byHand = (memberIds: string[], applicationId = 'a') => assign({ applicationId, memberIds })
const given = (reply: Assignments) =>
  Object.fromEntries(
    reply.rows.map(({ applicationId, assigned }) => [applicationId, assigned.map((each) => each.memberId).sort()]),
  )
const assignments = (by = desk.centre) => by.must('panel.assignments', { roundId: 'round' })

describe('balanced', () => {
  it('gives each case its members, evenly and without conflicts, and lists what stays short', async () => {
    desk.cloud.load('panelMembers', [
      makeMember('m1', { unit: '江畔大学' }),
      makeMember('m2'),
      makeMember('m3', { relatives: '孔某' }),
      makeMember('sec', { seat: 'secretary' }),
      makeMember('gone', { standing: 'removed' }),
    ])
    desk.cloud.load('applications', [
      makeApplication('a', { unit: '江畔大学' }),
      makeApplication('b', { name: '孔某', unit: '江畔大学' }),
      makeApplication('c'),
      makeApplication('d'),
      makeApplication('early', { state: 'recommended' }),
    ])

    const reply = outcome(await assign()) as Assignments

    const plan = given(reply)
    expect(plan).toMatchObject({ a: ['m2', 'm3'], b: ['m2'] })
    expect(Object.keys(plan)).toEqual(['a', 'b', 'c', 'd'])
    expect(plan.c).toHaveLength(2)
    expect(Object.values(plan).flat()).not.toContain('sec')
    expect(reply.unfilled).toBe(1)
    expect(reply.rows.find(({ applicationId }) => applicationId === 'b')?.conflicts).toEqual([
      { memberId: 'm1', name: '评委m1', kind: 'sameUnit', words: '同一单位' },
      { memberId: 'm3', name: '评委m3', kind: 'declaredRelative', words: '申报的亲属' },
    ])
  })

  it('knows a member by account and by phone, the own city when the round says so, and both sides’ relatives', async () => {
    desk.cloud.load('rounds', [makeRound('strict', { ownCityBarred: true })])
    const seat = { roundId: 'strict' }
    desk.cloud.load('panelMembers', [
      makeMember('p1', { ...seat, accountId: accountIdOf('wx-applicant-a') }),
      makeMember('p2', { ...seat, phone: '13700001111' }),
      makeMember('p3', { ...seat, city: '320100' }),
      makeMember('p4', { ...seat, name: '齐某' }),
      makeMember('p5', { ...seat, city: '320500' }),
    ])
    desk.cloud.load('applications', [makeApplication('a', { ...seat, content: { relatives: '岳父齐某' } })])

    const { rows } = await desk.centre.must('panel.assignments', { roundId: 'strict' })

    expect(rows[0]?.conflicts.map(({ memberId, kind }) => [memberId, kind])).toEqual([
      ['p1', 'samePerson'],
      ['p2', 'samePerson'],
      ['p3', 'ownCity'],
      ['p4', 'declaredRelative'],
    ])
  })

  it('keeps what was handed in and what was given before, also when done again or by two officers at once', async () => {
    desk.cloud.load(
      'panelMembers',
      ['m1', 'm2', 'm3'].map((id) => makeMember(id)),
    )
    desk.cloud.load(
      'applications',
      ['a', 'b'].map((id) => makeApplication(id)),
    )
    desk.cloud.load('marks', [makeMark('a', 'm1'), makeMark('b', 'm1', { state: 'assigned' })])

    const [one, two] = await Promise.all([assign(), assign({}, { by: desk.otherCentre, key: 'assign-key-2' })])
    const again = await assign({}, { key: 'assign-key-3' })

    const first = given(outcome(one) as Assignments)
    expect([first.a, first.b].map((ids) => ids?.includes('m1'))).toEqual([true, true])
    expect(two.ok).toBe(true)
    expect(given(outcome(again) as Assignments)).toEqual(given(await assignments()))
    expect((outcome(again) as Assignments).rows.every(({ assigned }) => assigned.length === 2)).toBe(true)
  })

  it('tells each member once, by number of cases and nothing else', async () => {
    desk.cloud.load('panelMembers', [makeMember('m1'), makeMember('m2', { accountId: '' })])
    desk.cloud.load(
      'applications',
      ['a', 'b', 'c'].map((id) => makeApplication(id)),
    )

    await assign()
    await assign({}, { key: 'assign-key-2' })

    const { data } = await db
      .collection('messages')
      .where({ to: accountIdOf('wx-m1') })
      .limit(10)
      .get()
    const messages = data as MessageDoc[]
    expect(messages.map(({ title, opens }) => [title, opens])).toEqual([
      ['有申请等您评审', 'packages/console/review/index'],
    ])
    expect(messages[0]?.body).toBe('新分配给您 3 份申请，请先声明是否需要回避，再阅读材料和评分')
  })

  it('needs somebody to give cases to', async () => {
    desk.cloud.load('panelMembers', [makeMember('sec', { seat: 'secretary' })])
    desk.cloud.load('applications', [makeApplication('a')])

    expect(outcome(await assign())).toBe('TOO_FEW_MEMBERS')
  })
})

describe('by hand', () => {
  beforeEach(() => {
    desk.cloud.load('panelMembers', [makeMember('m1'), makeMember('m2'), makeMember('m3', { unit: '江畔大学' })])
    desk.cloud.load('applications', [makeApplication('a'), makeApplication('b', { unit: '江畔大学' })])
  })

  it('gives a case to exactly these members, but takes nothing away that was handed in', async () => {
    desk.cloud.load('marks', [makeMark('a', 'm1'), makeMark('a', 'm3', { state: 'opened' })])

    const first = outcome(await byHand(['m2'])) as Assignments
    const none = outcome(await byHand([])) as Assignments
    const back = outcome(await byHand(['m3'])) as Assignments

    expect(given(first).a).toEqual(['m1', 'm2'])
    expect(given(none).a).toEqual(['m1'])
    expect(given(back).a).toEqual(['m1', 'm3'])
    expect(back.rows[0]?.assigned.find(({ memberId }) => memberId === 'm3')?.state).toBe('assigned')
  })

  it('refuses a conflict with name and reason, and writes nothing then', async () => {
    const reply = await byHand(['m1', 'm3'], 'b')

    expect(reply).toMatchObject({ refusal: { code: 'CONFLICT', detail: { name: '评委m3', why: '同一单位' } } })
    expect(given(await assignments()).b).toEqual([])
  })

  it('refuses a secretary, a stranger, another round’s case, other states, and everybody but the centre', async () => {
    desk.cloud.load('panelMembers', [makeMember('sec', { seat: 'secretary' }), makeMember('x', { roundId: 'other' })])
    desk.cloud.load('applications', [
      makeApplication('early', { state: 'submitted' }),
      makeApplication('elsewhere', { roundId: 'other' }),
      makeApplication('own', { accountId: accountIdOf('wx-centre') }),
    ])

    expect(outcome(await byHand(['sec']))).toBe('NOT_FOUND')
    expect(outcome(await byHand(['x']))).toBe('NOT_FOUND')
    expect(outcome(await byHand(['m1'], 'elsewhere'))).toBe('NOT_FOUND')
    expect(outcome(await byHand(['m1'], 'own'))).toBe('NOT_FOUND')
    expect(await byHand(['m1'], 'early')).toMatchObject({
      refusal: { code: 'WRONG_STATE', detail: { state: '市级初审' } },
    })
    expect(outcome(await assign({ applicationId: 'a' }))).toBe('BAD_INPUT')
    expect(outcome(await assign({ roundId: 'nowhere' }))).toBe('NOT_FOUND')
    for (const by of [desk.city, desk.cloud.as('wx-m1')]) {
      expect(outcome(await assign({}, { by }))).toBe('NOT_ALLOWED')
      expect(outcome(await by.call('panel.assignments', { roundId: 'round' }))).toBe('NOT_ALLOWED')
    }
  })

  it('shows an officer nothing of the own case', async () => {
    desk.cloud.load('applications', [makeApplication('own', { accountId: accountIdOf('wx-centre') })])

    expect(Object.keys(given(await assignments()))).toEqual(['a', 'b'])
    expect(Object.keys(given(await assignments(desk.otherCentre)))).toEqual(['a', 'b', 'own'])
  })
})
