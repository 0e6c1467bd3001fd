import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { Account } from '@/cloudfunctions/_kit/caller'
import type { InputOf, OutputOf } from '@/domain/contract'
import { checkDraw } from '@/domain/rules/seededDraw'
import { outcome } from '@/tests/cloud/logDesk'
import {
  makeApplication,
  makeMark,
  makeMember,
  makePanel,
  makeRound,
  startPanelDesk,
  type PanelDesk,
} from '@/tests/cloud/panelDesk'

let desk: PanelDesk
let db: typeof Cloudbase.db
let phones = 0

beforeEach(async () => {
  desk = await startPanelDesk()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  desk.cloud.load('rounds', [makeRound('round'), makeRound('other')])
})
afterEach(() => desk.cloud.close())

function person(fields: Partial<InputOf<'panel.addMember'>> = {}): InputOf<'panel.addMember'> {
  phones += 1
  const phone = `1390000${String(phones).padStart(4, '0')}`
  const at = { roundId: 'round', city: null, seat: 'member', standing: 'seated' } as const
  return { ...at, name: '闻溪', unit: '江畔大学', phone, relatives: '', ...fields }
}
const add = (fields: Partial<InputOf<'panel.addMember'>> = {}) => desk.centre.must('panel.addMember', person(fields))
const rolesOf = async (openid: string) => {
  const { data } = (await db.collection('accounts').doc(accountIdOf(openid)).get()) as { data: Account[] }
  return data[0]?.roles.map(({ role }) => role) ?? []
}

describe('members', () => {
  it('are added with a link nobody can guess, the phone masked', async () => {
    const { members } = await add({ phone: '13912345678' })

    expect(members).toMatchObject([{ name: '闻溪', phoneMasked: '139****5678', standing: 'seated', joined: false }])
    expect(members[0]?.joinCode).toMatch(/^[\w-]{32}$/)
    expect(JSON.stringify(members)).not.toContain('13912345678')
  })

  it('sit once: by phone, one chair, one secretary', async () => {
    const { phone } = person()
    await add({ phone, seat: 'chair' })
    await add({ seat: 'secretary', name: '程远' })

    expect(outcome(await desk.centre.call('panel.addMember', person({ phone })))).toBe('ALREADY_MEMBER')
    const chair = await desk.centre.call('panel.addMember', person({ seat: 'chair' }))
    expect(chair).toMatchObject({ refusal: { code: 'SEAT_TAKEN', detail: { seat: '组长' } } })
    expect(
      outcome(await desk.centre.call('panel.addMember', person({ phone, seat: 'chair', roundId: 'other' }))),
    ).toMatchObject({
      roundId: 'other',
    })
  })

  it('get one chair of two officers at once, and one member of one intention sent twice', async () => {
    const chairs = await Promise.all([
      desk.centre.call('panel.addMember', person({ seat: 'chair' })),
      desk.otherCentre.call('panel.addMember', person({ seat: 'chair' })),
    ])
    const once = person({ name: '只此一位' })
    await Promise.all([1, 2].map(() => desk.centre.must('panel.addMember', once, { key: 'add-once-1' })))

    expect(chairs.filter(({ ok }) => ok)).toHaveLength(1)
    expect(chairs.map(outcome)).toContain('SEAT_TAKEN')
    expect((await desk.centre.must('panel.of', { roundId: 'round' })).members).toHaveLength(2)
  })

  it('are corrected by whoever saw them last', async () => {
    await add({ seat: 'chair', name: '组长甲' })
    const { members } = await add({ name: '成员乙' })
    const { id, version } = members.find(({ name }) => name === '成员乙') ?? { id: '', version: 0 }
    const { roundId, standing, ...fields } = person({ name: '成员丙', relatives: '李某' })
    const edit = (change: object = {}, by = desk.centre) =>
      by.call('panel.editMember', { memberId: id, version, ...fields, ...change })

    expect(outcome(await edit({ seat: 'chair' }))).toBe('SEAT_TAKEN')
    expect(outcome(await edit({ version: 9 }))).toBe('CHANGED_BY_OTHERS')
    expect(outcome(await edit({ memberId: 'nobody' }))).toBe('NOT_FOUND')
    expect(outcome(await edit({}, desk.city))).toBe('NOT_ALLOWED')
    const { members: after } = outcome(await edit()) as OutputOf<'panel.of'>
    expect(after.find((each) => each.id === id)).toMatchObject({ name: '成员丙', relatives: '李某' })
    expect([roundId, standing]).toEqual(['round', 'seated'])
  })

  it('lose role and link when they are taken out, and can be taken in again', async () => {
    const { phone } = person()
    const { members } = await add({ phone, seat: 'chair' })
    const [{ id, joinCode }] = members as [OutputOf<'panel.of'>['members'][number]]
    await desk.visitor.must('panel.join', { code: joinCode, unit: '江畔大学', relatives: '' })
    const before = await rolesOf('wx-somebody')
    const remove = () =>
      desk.centre.call('panel.removeMember', { memberId: id, version: 2, why: '工作变动' }, { key: 'remove-key-1' })

    const removed = await remove()

    expect(before).toEqual(['panelist'])
    expect(outcome(removed)).toMatchObject({ members: [{ standing: 'removed', joinCode: '' }] })
    expect(outcome(await remove())).toEqual(outcome(removed))
    expect(await rolesOf('wx-somebody')).toEqual([])
    expect(outcome(await desk.visitor.call('panel.cases', {}))).toBe('NOT_ALLOWED')
    expect(outcome(await desk.visitor.call('panel.joining', { code: joinCode }))).toBe('LINK_OVER')
    expect((await add({ phone, seat: 'chair' })).members).toHaveLength(2)
  })

  it('are for the centre alone', async () => {
    for (const by of [desk.city, desk.admin, desk.visitor]) {
      expect(outcome(await by.call('panel.of', { roundId: 'round' }))).toBe('NOT_ALLOWED')
      expect(outcome(await by.call('panel.addMember', person()))).toBe('NOT_ALLOWED')
    }
    expect(outcome(await desk.centre.call('panel.of', { roundId: 'nowhere' }))).toBe('NOT_FOUND')
  })
})

describe('draw', () => {
  const pool = async (count: number) => {
    for (let at = 0; at < count; at += 1) await add({ name: `候选${at}`, standing: 'candidate' })
  }
  const draw = (version: number, count: number, by = desk.centre, key = 'draw-key-1') =>
    by.call('panel.draw', { roundId: 'round', version, count }, { key })

  it('can be done again from its log, and seats exactly those drawn', async () => {
    await pool(5)
    await add({ name: '已入组' })

    const { members, draws } = outcome(await draw(0, 2)) as OutputOf<'panel.of'>

    const [log] = draws
    expect(log?.candidates.map(({ name }) => name).sort()).toEqual(['候选0', '候选1', '候选2', '候选3', '候选4'])
    expect(log && checkDraw({ ...log, candidates: log.candidates.map(({ id }) => id) })).toBe(true)
    expect(
      members
        .filter(({ drawn }) => drawn)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...(log?.drawn ?? [])].sort())
    expect(
      members.filter(({ drawn }) => drawn).every(({ standing, joinCode }) => standing === 'seated' && joinCode !== ''),
    ).toBe(true)
    expect(members.filter(({ standing }) => standing === 'candidate')).toHaveLength(3)
  })

  it('happens once, also when the reply was lost or two officers draw at once', async () => {
    await pool(4)

    const replies = await Promise.all([draw(0, 2), draw(0, 2, desk.otherCentre, 'draw-key-2')])
    const won = replies[0].ok ? draw(0, 2) : draw(0, 2, desk.otherCentre, 'draw-key-2')

    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.map(outcome)).toContain('CHANGED_BY_OTHERS')
    expect(outcome(await won)).toMatchObject({ draws: [{ no: 1 }] })
  })

  it('draws stand-ins from those who are left', async () => {
    await pool(3)
    const { version } = outcome(await draw(0, 1)) as OutputOf<'panel.of'>

    const { draws } = outcome(await draw(version, 2, desk.centre, 'draw-key-3')) as OutputOf<'panel.of'>

    expect(draws[1]?.candidates).toHaveLength(2)
    expect(draws[1]?.seed).not.toBe(draws[0]?.seed)
  })

  it('refuses more than there are, an old version, an unknown round and everybody but the centre', async () => {
    await pool(2)

    expect(await draw(0, 3)).toMatchObject({ refusal: { code: 'TOO_FEW_CANDIDATES', detail: { count: 2 } } })
    expect(outcome(await draw(5, 1))).toBe('CHANGED_BY_OTHERS')
    expect(outcome(await draw(0, 0))).toBe('BAD_INPUT')
    expect(outcome(await desk.centre.call('panel.draw', { roundId: 'nowhere', version: 0, count: 1 }))).toBe(
      'NOT_FOUND',
    )
    expect(outcome(await draw(0, 1, desk.city))).toBe('NOT_ALLOWED')
  })

  it('is finished by the clock when it was cut off', async () => {
    const candidate = { standing: 'candidate', accountId: '', joinCode: '' } as const
    desk.cloud.load('panelMembers', [makeMember('x', candidate), makeMember('y', candidate)])
    const log = { no: 1, at: 1, byName: '方晓', seed: 's', count: 1, candidates: [], drawn: ['x'] }
    desk.cloud.load('panels', [{ ...makePanel('round', []), draws: [log], unfinishedDraw: 1 }])

    await desk.cloud.run('daily')

    const { members } = await desk.centre.must('panel.of', { roundId: 'round' })
    expect(members.map(({ id, standing, drawn }) => [id, standing, drawn])).toEqual([
      ['x', 'seated', true],
      ['y', 'candidate', false],
    ])
  })
})

describe('join', () => {
  const codeOf = async (fields: Partial<InputOf<'panel.addMember'>> = {}) => {
    const given = person(fields)
    const { members } = await desk.centre.must('panel.addMember', given)
    return members.find(({ name }) => name === given.name)?.joinCode ?? ''
  }
  const join = (code: string, by = desk.visitor, fields: object = {}) =>
    by.call('panel.join', { code, unit: '江畔大学', relatives: '', ...fields })

  it('binds the seat to one account, which may open the link again', async () => {
    const code = await codeOf()
    const shown = await desk.visitor.must('panel.joining', { code })

    const joined = await join(code)

    expect(shown).toEqual({
      roundTitle: '第一批职业指导专家集中申请',
      name: '闻溪',
      unit: '江畔大学',
      seat: 'member',
      joined: false,
    })
    expect(outcome(joined)).toMatchObject({ name: '闻溪', seat: 'member' })
    expect(outcome(await join(code))).toEqual(outcome(joined))
    expect(await desk.visitor.must('panel.joining', { code })).toMatchObject({ joined: true })
    expect(await rolesOf('wx-somebody')).toEqual(['panelist'])
    const { members } = await desk.centre.must('panel.of', { roundId: 'round' })
    expect(members).toMatchObject([{ joined: true, joinCode: '' }])
  })

  it('is over for everybody else, and leaves them no role', async () => {
    const code = await codeOf()
    const other = desk.cloud.as('wx-other')

    const replies = await Promise.all([join(code), join(code, other)])
    const loser = replies[0].ok ? 'wx-other' : 'wx-somebody'

    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rolesOf(loser)).toEqual([])
    expect(outcome(await desk.cloud.as(loser).call('panel.joining', { code }))).toBe('LINK_OVER')
  })

  it('gives one account one seat of a round, and one of another round', async () => {
    const [one, two] = [await codeOf({ name: '甲某' }), await codeOf({ name: '乙某' })]
    const elsewhere = await codeOf({ name: '丙某', roundId: 'other' })

    const replies = await Promise.all([join(one), join(two)])

    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.map(outcome)).toContain('ALREADY_MEMBER')
    expect((await join(elsewhere)).ok).toBe(true)
  })

  it('keeps what the member declares beside what the centre knows', async () => {
    desk.cloud.load('applications', [
      makeApplication('a', { unit: '水西大学' }),
      makeApplication('b', { name: '周某某' }),
    ])
    const code = await codeOf({ relatives: '吴某某' })

    await join(code, desk.visitor, { unit: '水西大学', relatives: '周某某（表弟）' })

    const { members } = await desk.centre.must('panel.of', { roundId: 'round' })
    expect(members[0]).toMatchObject({ unit: '水西大学', relatives: '吴某某、周某某（表弟）' })
    const { rows } = await desk.centre.must('panel.assignments', { roundId: 'round' })
    expect(rows.map(({ conflicts }) => conflicts[0]?.words)).toEqual(['同一单位', '申报的亲属'])
  })

  it('refuses an unknown link, a candidate’s, and those who keep the system', async () => {
    const code = await codeOf()

    expect(outcome(await join('unknown-code-0123456789'))).toBe('LINK_OVER')
    expect(outcome(await join('short'))).toBe('BAD_INPUT')
    expect(outcome(await join(code, desk.admin))).toBe('NOT_ALLOWED')
    expect(await rolesOf('wx-admin')).toEqual(['admin'])
  })
})

it('counts what each member was given and handed in', async () => {
  desk.cloud.load('panelMembers', [makeMember('m')])
  desk.cloud.load('marks', [
    makeMark('a', 'm'),
    makeMark('b', 'm', { state: 'assigned' }),
    makeMark('c', 'm', { state: 'conflict' }),
  ])

  const { members } = await desk.centre.must('panel.of', { roundId: 'round' })

  expect(members).toMatchObject([{ assigned: 2, marked: 1 }])
})
