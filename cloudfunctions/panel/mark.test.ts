import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { MarkDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { OutputOf } from '@/domain/contract'
import { makeFile, outcome } from '@/tests/cloud/logDesk'
import {
  makeApplication,
  makeMark,
  makeMember,
  makeMemberAccount,
  makeRound,
  startPanelDesk,
  UNSEEN,
  type PanelDesk,
} from '@/tests/cloud/panelDesk'
import type { Person } from '@/tests/cloud/startCloud'

type PanelCase = OutputOf<'panel.case'>
let desk: PanelDesk
let one: Person
let two: Person
let db: typeof Cloudbase.db

beforeEach(async () => {
  desk = await startPanelDesk()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  desk.cloud.load('rounds', [makeRound('round', { marksPerCase: 2 })])
  desk.cloud.load('accounts', ['m1', 'm2'].map(makeMemberAccount))
  desk.cloud.load('panelMembers', [makeMember('m1'), makeMember('m2')])
  one = desk.cloud.as('wx-m1')
  two = desk.cloud.as('wx-m2')
})
afterEach(() => desk.cloud.close())

/** A case in the hands of both members. */
function loadCase(
  id: string,
  fields: Parameters<typeof makeApplication>[1] = {},
  state: MarkDoc['state'] = 'assigned',
) {
  desk.cloud.load('applications', [makeApplication(id, fields)])
  desk.cloud.load('marks', [makeMark(id, 'm1', { state }), makeMark(id, 'm2', { state })])
}

const POINTS = { expertise: 80, experience: 70, commitment: 90, standing: 60 }
const open = (id: string, by = one) => by.call('panel.case', { id })
const declare = (id: string, fields: object = {}, { by = one, key = 'declare-key' } = {}) =>
  by.call('panel.declare', { id, version: 1, conflict: false, why: '', ...fields }, { key })
const mark = (id: string, fields: object = {}, { by = one, key = 'mark-key-1' } = {}) =>
  by.call('panel.mark', { id, version: 1, points: POINTS, opinion: '材料扎实，建议聘任', ...fields }, { key })
const stored = async (id: string) => {
  const { data } = (await db.collection('marks').doc(id).get()) as { data: MarkDoc[] }
  return data[0]
}

describe('case', () => {
  it('shows nothing but name and unit before the declaration', async () => {
    loadCase('a', { name: '柳青', unit: '江畔职业学院' })

    const seen = outcome(await open('a-m1'))

    expect(seen).toMatchObject({
      name: '柳青',
      unit: '江畔职业学院',
      no: 'SQ-a',
      declared: false,
      paper: null,
      can: ['declare'],
    })
    expect(JSON.stringify(seen)).not.toContain('从事职业指导工作多年')
  })

  it('shows the paper after it, without ID number, phones and birth date', async () => {
    const certificates = [
      { ...CERTIFICATE, number: '320102197003071234', scan: 'scan' },
      { ...CERTIFICATE, number: 'ZS-77' },
    ]
    const content = {
      certificates,
      portrait: 'face',
      proofs: [{ kind: 'award' as const, key: 'proof' }],
      relatives: '柳某',
    }
    loadCase('a', { content })
    const ownerId = accountIdOf('wx-applicant-a')
    desk.cloud.load('files', [
      makeFile('proof', { ownerId, purpose: 'applicationProof' }),
      makeFile('scan', { ownerId, purpose: 'applicationProof' }),
      makeFile('face', { ownerId, purpose: 'portrait' }),
    ])

    const { paper, can, declared } = outcome(await declare('a-m1')) as PanelCase

    expect({ can, declared }).toEqual({ can: ['declare', 'mark'], declared: true })
    expect(paper).toMatchObject({ sex: 'female', category: 'champion', path: 'R5.5', portrait: { key: 'face' } })
    expect(paper?.files.map(({ key }) => key)).toEqual(['proof', 'scan'])
    expect(paper?.content.certificates.map(({ number }) => number)).toEqual(['3201**********1234', 'ZS-77'])
    expect(paper?.content).toMatchObject({
      mobile: '',
      unitPhone: '',
      relatives: '',
      profile: '从事职业指导工作多年。',
    })
    const words = JSON.stringify(outcome(await open('a-m1'))).replaceAll('3201**********1234', '')
    for (const secret of [...UNSEEN, '柳某']) expect(words).not.toContain(secret)
  })

  it('is nobody else’s: another member’s, a removed member’s, a stranger’s, an officer’s', async () => {
    loadCase('a')
    desk.cloud.load('panelMembers', [makeMember('m3', { standing: 'removed' })])
    desk.cloud.load('accounts', [makeMemberAccount('m3')])
    desk.cloud.load('marks', [makeMark('a', 'm3', { state: 'opened' })])
    const removed = desk.cloud.as('wx-m3')

    expect(outcome(await open('a-m1', two))).toBe('NOT_FOUND')
    expect(outcome(await open('a', one))).toBe('NOT_FOUND')
    expect(outcome(await open('a-m3', removed))).toBe('NOT_FOUND')
    expect(outcome(await mark('a-m3', {}, { by: removed }))).toBe('NOT_FOUND')
    expect(await removed.must('panel.cases', {})).toEqual({ rows: [], left: 0 })
    for (const by of [desk.visitor, desk.city, desk.centre]) expect(outcome(await open('a-m1', by))).toBe('NOT_ALLOWED')
    for (const name of ['applications.case', 'applications.print'] as const) {
      const reply = await one.send('applications', { action: name.slice(13), input: { id: 'a', format: 'pdf' } })
      expect(reply.ok).toBe(false)
    }
  })
})

const CERTIFICATE = {
  name: '职业指导师',
  field: 'guidance',
  level: 'two',
  issuedOn: '2015-01-01',
  issuer: '',
  scan: '',
} as const

describe('a conflict', () => {
  it('declared on opening takes the case away for good: list, counts, case, marks, whatever the centre does', async () => {
    loadCase('a')
    loadCase('b')

    const gone = await declare('a-m1', { conflict: true, why: '曾共同申报课题' })
    const again = await declare('a-m1', { conflict: true, why: '曾共同申报课题' })

    expect([gone, again]).toEqual([
      { ok: true, data: null },
      { ok: true, data: null },
    ])
    expect(await one.must('panel.cases', {})).toMatchObject({ rows: [{ id: 'b-m1' }], left: 1 })
    expect(outcome(await open('a-m1'))).toBe('NOT_FOUND')
    expect(outcome(await mark('a-m1', { version: 2 }))).toBe('NOT_FOUND')
    expect(outcome(await declare('a-m1', { version: 2 }, { key: 'declare-key-2' }))).toBe('NOT_FOUND')
    const hand = { roundId: 'round', applicationId: 'a', memberIds: ['m1'] }
    expect(outcome(await desk.centre.call('panel.assign', hand))).toBe('CONFLICT')
    await desk.centre.must('panel.assign', { roundId: 'round' })
    expect((await one.must('panel.cases', {})).rows.map(({ id }) => id)).toEqual(['b-m1'])
  })

  it('tells the centre by number, without the reason, and drops what was marked', async () => {
    loadCase('a', { name: '柳青' }, 'marked')

    await declare('a-m1', { conflict: true, why: '师生关系' })
    await desk.cloud.run('daily')

    expect(await stored('a-m1')).toMatchObject({ state: 'conflict', points: null, opinion: '' })
    const inbox = await desk.centre.must('account.inbox', {})
    const entries = inbox.entries.filter(({ opens }) => opens === 'packages/console/panel/index?roundId=round')
    expect(entries).toMatchObject([{ body: '评委m1声明回避申请 SQ-a，如评审人数不足，请重新分配' }])
    expect(JSON.stringify(entries)).not.toMatch(/柳青|师生/)
    const { agenda } = await desk.centre.must('panel.meeting', { roundId: 'round' })
    expect(agenda[0]).toMatchObject({ marks: [{ memberName: '评委m2' }], outside: ['评委m1'] })
  })

  it('that comes to light after the assignment closes the case at once, also to the marks of others', async () => {
    loadCase('a', { unit: '江畔大学' }, 'marked')
    desk.cloud.load('panelMembers', [makeMember('m9')])
    const { version } = (await desk.centre.must('panel.of', { roundId: 'round' })).members.find(
      ({ id }) => id === 'm2',
    ) ?? {
      version: 0,
    }
    const fields = {
      name: '评委m2',
      unit: '江畔大学',
      phone: '13912340000',
      city: null,
      seat: 'member',
      relatives: '',
    } as const

    await desk.centre.must('panel.editMember', { memberId: 'm2', version, ...fields })

    expect(await two.must('panel.cases', {})).toEqual({ rows: [], left: 0 })
    expect(outcome(await open('a-m2', two))).toBe('NOT_FOUND')
    expect(outcome(await mark('a-m2', {}, { by: two }))).toBe('NOT_FOUND')
    expect(outcome(await open('a-m1'))).toMatchObject({ others: [], mean: 90 })
  })

  it('follows somebody who was taken out and taken in again', async () => {
    loadCase('a')
    const phone = '13912349999'
    desk.cloud.load('panelMembers', [makeMember('old', { phone, standing: 'removed' }), makeMember('new', { phone })])
    desk.cloud.load('marks', [makeMark('a', 'old', { state: 'conflict' })])

    const reply = await desk.centre.call('panel.assign', { roundId: 'round', applicationId: 'a', memberIds: ['new'] })

    expect(reply).toMatchObject({ refusal: { code: 'CONFLICT', detail: { why: '本人声明回避' } } })
  })
})

describe('mark', () => {
  it('gives points by weight, and shows the others’ only then', async () => {
    loadCase('a', {}, 'opened')
    await mark('a-m2', { points: { ...POINTS, expertise: 100 } }, { by: two })

    const before = outcome(await open('a-m1'))
    const after = outcome(await mark('a-m1'))

    expect(before).toMatchObject({ mine: null, others: [], mean: null })
    expect(after).toMatchObject({
      state: 'marked',
      mine: { points: POINTS, total: 75, opinion: '材料扎实，建议聘任' },
      others: [{ memberName: '评委m2', total: 81 }],
      mean: 78,
    })
    expect(await one.must('panel.cases', {})).toMatchObject({ left: 0, rows: [{ state: 'marked' }] })
  })

  it('takes an abstention with words, and a change of mind until the results are out', async () => {
    loadCase('a', {}, 'opened')

    const abstained = outcome(await mark('a-m1', { points: null, opinion: '不熟悉这一领域' }))
    const changed = outcome(await mark('a-m1', { version: 2 }, { key: 'mark-key-2' }))
    await db.collection('applications').doc('a').update({ state: 'shortlisted' })
    const late = await mark('a-m1', { version: 3 }, { key: 'mark-key-3' })

    expect(abstained).toMatchObject({ state: 'abstained', mine: { points: null, total: null }, mean: null })
    expect(changed).toMatchObject({ state: 'marked', mean: 75 })
    expect(late).toMatchObject({ refusal: { code: 'WRONG_STATE', detail: { state: '评审已结束' } } })
    expect(outcome(await open('a-m1'))).toBe('NOT_FOUND')
    expect((await one.must('panel.cases', {})).rows).toEqual([])
  })

  it('comes after the declaration, with whole points from 0 to 100 and words', async () => {
    loadCase('a')
    loadCase('b', {}, 'opened')

    expect(outcome(await mark('a-m1'))).toBe('DECLARE_FIRST')
    for (const wrong of [
      { points: { ...POINTS, standing: 101 } },
      { points: { ...POINTS, standing: 7.5 } },
      { opinion: '好' },
    ]) {
      expect(outcome(await mark('b-m1', wrong))).toBe('BAD_INPUT')
    }
    expect(outcome(await declare('b-m1'))).toBe('WRONG_STATE')
  })

  it('takes effect once, refuses an old version, and lets one of two phones win', async () => {
    loadCase('a', {}, 'opened')

    const [first, repeated] = await Promise.all([mark('a-m1'), mark('a-m1')])
    const phones = await Promise.all([
      mark('a-m1', { version: 2, points: null, opinion: '改为弃权' }, { key: 'phone-key-1' }),
      mark('a-m1', { version: 2, opinion: '改了意见' }, { key: 'phone-key-2' }),
    ])

    expect(outcome(first)).toMatchObject({ version: 2 })
    expect(outcome(repeated)).toMatchObject({ version: 2 })
    expect(phones.filter(({ ok }) => ok)).toHaveLength(1)
    expect(phones.map(outcome)).toContain('CHANGED_BY_OTHERS')
  })
})

it('reminds of what is left every third day, without counting what is in conflict', async () => {
  loadCase('a')
  loadCase('b', { unit: 'm1研究所' })
  loadCase('c', {}, 'marked')
  const told = async (openid: string) => {
    const where = { to: accountIdOf(openid), title: '还有申请等您评审' }
    const { data } = await db.collection('messages').where(where).orderBy('at', 'asc').limit(10).get()
    return (data as { body: string }[]).map(({ body }) => body.slice(0, 9))
  }

  await desk.cloud.run('daily')
  await desk.cloud.run('daily')
  const first = [await told('wx-m1'), await told('wx-m2')]
  desk.cloud.moveClock(3 * 86_400_000)
  await desk.cloud.run('daily')

  expect(first).toEqual([['您还有 1 份申请'], ['您还有 2 份申请']])
  expect(await told('wx-m1')).toHaveLength(2)
})
