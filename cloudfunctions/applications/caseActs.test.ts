import { addDays, addYears, dayOf } from '@/domain/rules/shanghai'
import { loadSeals, opinion } from '@/tests/cloud/cityDesk'
import { outcome } from '@/tests/cloud/logDesk'
import { makeIdNumber, selectionDesk, type Applicant, type SelectionDesk } from '@/tests/cloud/selection'
import { startCloud } from '@/tests/cloud/startCloud'

let desk: SelectionDesk
let count = 0

beforeAll(async () => {
  desk = selectionDesk(await startCloud())
  loadSeals(desk.cloud)
  desk.openRound()
})
afterAll(() => desk.cloud.close())

/** Somebody whose application lies with 南京. */
async function handedIn(bornOn?: string, content?: Parameters<SelectionDesk['applicant']>[2]) {
  count += 1
  return desk.applicant('秦望舒', makeIdNumber(count, bornOn), content)
}

const idOf = ({ receipt }: Applicant) => receipt.id
const caseOf = (id: string, by = desk.nanjing) => by.must('applications.case', { id })
/** Born so many years before the round's reference day, to the day. */
const bornYearsAgo = (years: number) => addYears(addDays(dayOf(Date.now()), 20), -years)

describe('reclassify', () => {
  it('files the case under another path with a reason, and counts its needs anew', async () => {
    const id = idOf(await handedIn())
    const { version } = await caseOf(id)
    const given = { id, version, path: 'R5.2', why: '实际从事高校就业指导' } as const
    const call = () => desk.nanjing.must('applications.reclassify', given, { key: `class-${id}` })

    const [first, again] = [await call(), await call()]

    expect(first).toMatchObject({ path: 'R5.2', category: 'academic', state: 'submitted', content: { path: 'R5.1a' } })
    expect(first.reclassified).toMatchObject([
      { from: '公共就业服务机构工作人员', why: '实际从事高校就业指导', byName: '方晓' },
    ])
    expect(again.reclassified).toHaveLength(1)
    expect(first.needs).toHaveLength(4)
    const change = async (path: 'R5.2' | 'R5.5', by = desk.nanjing) =>
      outcome(await by.call('applications.reclassify', { id, version: first.version, path, why: '材料另有依据' }))
    expect(await change('R5.2')).toBe('BAD_INPUT')
    expect(await change('R5.5', desk.suzhou)).toBe('NOT_YOUR_AREA')
    expect(await change('R5.5', desk.centre)).toBe('NOT_FOUND')
  })
})

describe('unmask', () => {
  it('opens number and phone to the officer of the case, and each look is on the trail with its reason', async () => {
    count += 1
    const idNumber = makeIdNumber(count)
    const somebody = await desk.applicant('秦望舒', idNumber)
    const id = idOf(somebody)
    const { version } = await caseOf(id)
    const look = () =>
      desk.nanjing.must('applications.unmask', { id, reason: '核对居民身份证原件' }, { key: `unmask-${id}` })

    const [first, again] = [await look(), await look()]

    expect(first).toEqual({ idNumber, mobile: '13900000077', bornOn: '1980-06-15' })
    expect(again).toEqual(first)
    expect((await caseOf(id)).version).toBe(version + 1)
    await desk.cloud.run('daily')
    const { db } = await import('@/cloudfunctions/_kit/cloud')
    const { data } = await db
      .collection('audit')
      .where({ record: `applications/${id}` })
      .get()
    const entries = data as { action: string; why: string; role: string }[]
    expect(entries.filter(({ action }) => action === 'applications.unmask')).toEqual([
      expect.objectContaining({ why: '核对居民身份证原件', role: 'cityOfficer' }),
    ])
    expect(JSON.stringify(data)).not.toContain(idNumber)
  })

  it('does not make another officer’s decision come too late, and asks for a reason', async () => {
    const id = idOf(await handedIn())
    const { version } = await caseOf(id)
    await desk.nanjing.must('applications.unmask', { id, reason: '核对居民身份证原件' })

    const decided = await desk.nanjing.call('applications.recommend', { id, version, ...opinion() })

    expect(decided).toMatchObject({ ok: true, data: { state: 'recommended' } })
    const look = async (reason: string, by = desk.nanjing) =>
      outcome(await by.call('applications.unmask', { id, reason }))
    const both = await Promise.all([look('核对居民身份证原件'), look('核对联系电话')])
    expect(both).toEqual([expect.objectContaining({ bornOn: '1980-06-15' }), both[0]])
    expect(await look('看')).toBe('BAD_INPUT')
    expect(await look('核对居民身份证', desk.suzhou)).toBe('NOT_YOUR_AREA')
    expect(await look('核对居民身份证', desk.centre)).toBe('WRONG_STATE')
  })
})

describe('queue', () => {
  it('shows a city what waits for it, oldest first, by filters; other cities and drafts never', async () => {
    const inSuzhou = [
      await handedIn(undefined, { city: '320500' }),
      await handedIn(bornYearsAgo(70), { city: '320500' }),
    ]
    const ids = async (input: object = {}, by = desk.suzhou) =>
      (await by.must('applications.queue', input)).rows.map(({ id }) => id)

    expect(await ids()).toEqual(inSuzhou.map(idOf))
    expect(await ids({ overAge: true })).toEqual(inSuzhou.slice(1).map(idOf))
    expect(await ids({ category: 'champion' })).toEqual([])
    expect(await ids({ city: '320100' })).toEqual(inSuzhou.map(idOf))
    expect(await ids({ state: 'draft' })).toEqual([])
    expect(await ids({ state: 'submitted' }, desk.centre)).toEqual([])
    expect(await ids({}, desk.nanjing)).toEqual(expect.not.arrayContaining(inSuzhou.map(idOf)))
    const { rows } = await desk.suzhou.must('applications.queue', {})
    expect(rows[0]).toMatchObject({ waitingDays: 0, late: false, staged: null, postAndTitle: '科长、经济师' })
    expect(outcome(await desk.newcomer().person.call('applications.queue', {}))).toBe('NOT_ALLOWED')
  })
})

describe('invite', () => {
  it('makes one link that lives thirty days and begins an application from this source', async () => {
    const given = { source: 'unit', name: '白若溪', unit: '', post: '主任', note: '业务骨干，特此推荐' } as const
    const call = () => desk.nanjing.must('applications.invite', given, { key: 'invite-key-0001' })

    const [first, again] = [await call(), await call()]

    expect(again).toEqual(first)
    expect(dayOf(first.expiresAt - 1)).toBe(addDays(dayOf(Date.now()), 30))
    const invited = desk.newcomer()
    expect(await invited.person.must('applications.invitation', { code: first.code })).toEqual({
      source: 'unit',
      name: '白若溪',
      unit: '',
      post: '主任',
      from: '南京市公共就业服务机构',
    })
    expect(outcome(await invited.person.call('applications.invite', given))).toBe('NOT_ALLOWED')
    expect(outcome(await desk.nanjing.call('applications.invite', { ...given, note: '好' }))).toBe('BAD_INPUT')
  })
})
