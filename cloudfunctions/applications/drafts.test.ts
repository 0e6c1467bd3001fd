import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import { idNumberHash } from '@/cloudfunctions/_kit/idNumbers'
import { idFrom } from '@/cloudfunctions/_kit/identity'
import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { addDays, dayOf, startOfDayAt } from '@/domain/rules/shanghai'
import { outcome } from '@/tests/cloud/logDesk'
import { makeIdNumber, selectionDesk, type SelectionDesk } from '@/tests/cloud/selection'
import { makeStored } from '@/tests/make'
import { startCloud } from '@/tests/cloud/startCloud'

let desk: SelectionDesk
let db: typeof Cloudbase.db
let serial = 0

beforeAll(async () => {
  desk = selectionDesk(await startCloud())
  db = (await import('@/cloudfunctions/_kit/cloud')).db
})
afterAll(() => desk.cloud.close())

const nextId = () => makeIdNumber((serial += 1))
const beginning = (idNumber = nextId()) => ({ name: '秦望舒', idNumber, source: 'self' }) as const

async function stored(id: string): Promise<ApplicationDoc | undefined> {
  const { data } = (await db.collection('applications').doc(id).get()) as { data: ApplicationDoc[] }
  return data[0]
}

describe('start', () => {
  it('begins a draft with what the ID number says; the number itself is sealed, hashed and masked', async () => {
    const { person } = desk.newcomer()
    const idNumber = makeIdNumber(512, '1980-06-15')

    const draft = await person.must('applications.start', beginning(idNumber.toLowerCase()))

    expect(draft).toMatchObject({
      state: 'draft',
      source: 'self',
      sex: 'female',
      bornOn: '1980-06-15',
      idMasked: `3201**********${idNumber.slice(-4)}`,
      content: { name: '秦望舒', portrait: '', industry: '', specialties: [], category: '' },
      can: ['edit', 'submit', 'withdraw', 'print'],
      no: '',
    })
    const kept = JSON.stringify(await stored(draft.id))
    expect(kept).not.toContain(idNumber)
    expect(kept).not.toContain('0615512')
    expect(JSON.stringify(draft)).not.toContain(idNumber)
  })

  it.each([
    ['320102198006155', '身份证号应为 18 位'],
    ['32010219800615512Z', '身份证号由数字组成，仅最后一位可以是 X'],
    ['320102198002305123', '身份证号中的出生日期有误，请核对'],
    ['320102198006155120', '身份证号校验位不符，请逐位核对'],
  ])('refuses %s and says what is wrong', async (idNumber, message) => {
    const { person } = desk.newcomer()

    const reply = await person.call('applications.start', beginning(idNumber))

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT', fields: [{ field: 'idNumber', message }] } })
  })

  it('makes one draft of one intention sent twice, and one of two intentions at once', async () => {
    const [twice, two] = [desk.newcomer(), desk.newcomer()]
    const key = 'start-key-1'

    const same = await Promise.all([
      twice.person.must('applications.start', beginning(makeIdNumber(901)), { key }),
      twice.person.must('applications.start', beginning(makeIdNumber(901)), { key }),
    ])
    const different = await Promise.all([
      two.person.call('applications.start', beginning()),
      two.person.call('applications.start', beginning()),
    ])

    expect(same[0].id).toBe(same[1].id)
    expect(different.map((reply) => reply.ok || reply.refusal.code).sort()).toEqual(['ALREADY_APPLYING', true])
    expect(outcome(await two.person.call('applications.start', beginning()))).toBe('ALREADY_APPLYING')
  })

  it('turns away who is barred, whatever the account, and whose term runs; not whose term is over', async () => {
    const [barred, expert, former] = [nextId(), nextId(), nextId()]
    desk.cloud.load('bars', [{ ...makeStored(idNumberHash(barred)), name: '某人', ground: 'leak', on: '2026-01-01' }])
    desk.cloud.load('terms', [
      { ...makeStored('t-1'), idHash: idNumberHash(expert), state: 'active', endOn: '2099-01-01', certificateNo: 'c1' },
      { ...makeStored('t-2'), idHash: idNumberHash(former), state: 'notRenewed', certificateNo: 'c2' },
    ])
    const start = async (idNumber: string) =>
      outcome(await desk.newcomer().person.call('applications.start', beginning(idNumber)))

    expect(await start(barred)).toBe('BARRED')
    expect(await start(barred)).toBe('BARRED')
    expect(await start(expert)).toBe('ALREADY_EXPERT')
    expect(await start(former)).toMatchObject({ state: 'draft' })
  })
})

describe('an invitation', () => {
  const code = (name: string) => `invitation-${name}-0001`
  const invited = (name: string, fields: object = {}) => ({
    ...makeStored(code(name)),
    source: 'unit',
    name: '秦望舒',
    unit: '江畔大学',
    post: '教师',
    note: '推荐',
    city: '320100',
    byId: 'u1',
    from: '南京市公共就业服务机构',
    expiresAt: Date.now() + 86_400_000,
    applicationId: '',
    ...fields,
  })

  it('is read by its link and used once; the application then says who recommended it', async () => {
    desk.cloud.load('invitations', [invited('once')])
    const [one, other] = [desk.newcomer(), desk.newcomer()]

    const read = await one.person.must('applications.invitation', { code: code('once') })
    const draft = await one.person.must('applications.start', { ...beginning(), invitation: code('once') })

    expect(read).toEqual({
      source: 'unit',
      name: '秦望舒',
      unit: '江畔大学',
      post: '教师',
      from: '南京市公共就业服务机构',
    })
    expect(draft).toMatchObject({ source: 'unit', content: { unit: '江畔大学', post: '教师' } })
    expect(outcome(await other.person.call('applications.invitation', { code: code('once') }))).toBe('LINK_OVER')
    expect(outcome(await other.person.call('applications.start', { ...beginning(), invitation: code('once') }))).toBe(
      'LINK_OVER',
    )
  })

  it('taken by a call that was cut off serves the same call again', async () => {
    const { person, accountId } = desk.newcomer()
    const key = 'cut-off-key-1'
    desk.cloud.load('invitations', [invited('cut', { applicationId: idFrom('applications', accountId, key) })])

    const draft = await person.must('applications.start', { ...beginning(), invitation: code('cut') }, { key })

    expect(draft).toMatchObject({ state: 'draft', source: 'unit' })
  })

  it('goes to one of two who use it at once', async () => {
    desk.cloud.load('invitations', [invited('race')])
    const start = () => desk.newcomer().person.call('applications.start', { ...beginning(), invitation: code('race') })

    const replies = await Promise.all([start(), start()])

    expect(replies.map((reply) => reply.ok || reply.refusal.code).sort()).toEqual(['LINK_OVER', true])
  })

  it('ends by time, and an unknown one is no link', async () => {
    desk.cloud.load('invitations', [invited('late', { expiresAt: Date.now() - 1 })])
    const { person } = desk.newcomer()

    expect(outcome(await person.call('applications.invitation', { code: code('late') }))).toBe('LINK_OVER')
    expect(outcome(await person.call('applications.invitation', { code: code('nobody') }))).toBe('LINK_OVER')
    expect(outcome(await person.call('applications.invitation', { code: 'short' }))).toBe('BAD_INPUT')
  })
})

describe('identify', () => {
  it('puts the number right in a draft, through the same doors, once', async () => {
    const { person } = desk.newcomer()
    const { id, version } = await person.must('applications.start', beginning())
    const corrected = makeIdNumber(777, '1975-01-02')
    const barred = nextId()
    desk.cloud.load('bars', [{ ...makeStored(idNumberHash(barred)), name: '某人', ground: 'leak', on: '2026-01-01' }])

    expect(outcome(await person.call('applications.identify', { id, version, idNumber: barred }))).toBe('BARRED')
    const call = () =>
      person.must('applications.identify', { id, version, idNumber: corrected }, { key: 'identify-key' })
    const first = await call()

    expect(first).toMatchObject({ bornOn: '1975-01-02', sex: 'male', version: version + 1 })
    expect((await call()).version).toBe(first.version)
    expect(outcome(await person.call('applications.identify', { id, version, idNumber: corrected }))).toBe(
      'CHANGED_BY_OTHERS',
    )
  })

  it('is for the own application alone', async () => {
    const draft = await desk.newcomer().person.must('applications.start', beginning())
    const input = { id: draft.id, version: 1, idNumber: nextId() }

    expect(outcome(await desk.newcomer().person.call('applications.identify', input))).toBe('NOT_YOURS')
    expect(outcome(await desk.centre.call('applications.identify', input))).toBe('NOT_YOURS')
  })
})

describe('save', () => {
  it('keeps what was typed, answers a repeated call alike, and takes two round trips', async () => {
    const who = desk.newcomer()
    const { id, version } = await who.person.must('applications.start', beginning())
    const content = who.complete({ profile: '刚写了一半' })
    const call = () => who.person.must('applications.save', { id, version, content }, { key: 'save-key-1' })

    const first = await call()
    expect(desk.cloud.lastCall().database).toBeLessThanOrEqual(2)

    expect(first).toMatchObject({ id, version: version + 1 })
    expect(await call()).toEqual(first)
    expect((await who.person.must('applications.get', { id })).content).toEqual(content)
  })

  it('never overwrites what another phone saved: of two at once one is refused, and told', async () => {
    const who = desk.newcomer()
    const { id, version } = await who.person.must('applications.start', beginning())
    const save = (school: string) =>
      who.person.call('applications.save', { id, version, content: who.complete({ school }) })

    const replies = await Promise.all([save('手机'), save('平板')])

    const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal]))
    expect(refused).toEqual([expect.objectContaining({ code: 'CHANGED_BY_OTHERS', detail: { state: '草稿' } })])
  })

  it('refuses strangers, what was submitted, and what is beyond a draft', async () => {
    desk.openRound()
    const who = await desk.applicant('秦望舒', nextId())
    const { id, version } = who.receipt
    const save = async (person = who.person, content = who.complete()) =>
      outcome(await person.call('applications.save', { id, version, content }))

    expect(await save(desk.newcomer().person)).toBe('NOT_YOURS')
    expect(await save()).toBe('WRONG_STATE')
    expect(await save(who.person, who.complete({ profile: '长'.repeat(4001) }))).toBe('BAD_INPUT')
    await db
      .collection('rounds')
      .where({ openAt: db.command.gt(0) })
      .remove()
  })
})

describe('mine and get', () => {
  it('show the own applications alone, and whether one may begin', async () => {
    const who = desk.newcomer()
    const before = await who.person.must('applications.mine', {})
    const { id } = await who.person.must('applications.start', beginning())
    const after = await who.person.must('applications.mine', {})

    expect(before).toEqual({ rows: [], round: null, remind: false, canStart: true })
    expect(after).toMatchObject({ rows: [{ id, state: 'draft', no: '', roundTitle: '' }], canStart: false })
    expect(outcome(await desk.newcomer().person.call('applications.get', { id }))).toBe('NOT_YOURS')
    expect(outcome(await desk.nanjing.call('applications.get', { id }))).toBe('NOT_YOURS')
    expect(outcome(await who.person.call('applications.get', { id: 'nothing' }))).toBe('NOT_FOUND')
  })

  it('tell of the round that comes, and when a draft can be handed in', async () => {
    const openAt = startOfDayAt(addDays(dayOf(Date.now()), 3))
    const round = desk.openRound({ openAt })
    const { person } = desk.newcomer()

    const draft = await person.must('applications.start', beginning())

    expect(draft).toMatchObject({ openNow: false, opensAt: openAt, round: { id: round._id, phase: 'planned' } })
    expect(draft.timeline.map(({ label, mark }) => [label, mark])).toEqual([
      ['开始填写', 'done'],
      ['填写中', 'now'],
      ['单位确认', 'next'],
      ['市级初审', 'next'],
      ['统一报送', 'next'],
      ['省级评审', 'next'],
      ['公示', 'next'],
      ['聘任', 'next'],
    ])
    expect(draft.withdrawWords).toBe('撤回后这份草稿作废，可以重新开始申请。')
  })
})

describe('开放时提醒我', () => {
  it('tells everybody who asked once that the round is open, and nobody else', async () => {
    const [asked, regretted] = [desk.newcomer(), desk.newcomer()]
    await Promise.all([
      asked.person.must('applications.remindMe', { on: true }),
      asked.person.must('applications.remindMe', { on: true }),
    ])
    await regretted.person.must('applications.remindMe', { on: true })
    await regretted.person.must('applications.remindMe', { on: false })
    expect((await asked.person.must('applications.mine', {})).remind).toBe(true)

    const round = desk.openRound({ title: '春季集中申请', toldOpenAt: 0 })
    await desk.cloud.run('daily')
    await desk.cloud.run('daily')

    const told = async (to: string) => (await db.collection('messages').where({ to }).limit(10).get()).data as object[]
    expect(await told(asked.accountId)).toEqual([
      expect.objectContaining({ title: '批次已开放申请', opens: 'packages/apply/home/index' }),
    ])
    expect(await told(regretted.accountId)).toEqual([])
    expect((await asked.person.must('applications.mine', {})).remind).toBe(false)
    const { data } = (await db.collection('rounds').doc(round._id).get()) as { data: { toldOpenAt: number }[] }
    expect(data[0]?.toldOpenAt).toBeGreaterThan(0)
  })
})
