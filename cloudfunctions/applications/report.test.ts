import { byId } from '@/cloudfunctions/_kit/records'
import type { ApplicationDoc, BatchDoc, RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { loadSeals, recommendCase } from '@/tests/cloud/cityDesk'
import { makeFile, outcome } from '@/tests/cloud/logDesk'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { makeIdNumber, selectionDesk, type SelectionDesk } from '@/tests/cloud/selection'
import { makeStored } from '@/tests/make'
import { startCloud } from '@/tests/cloud/startCloud'
import { dayOf } from '@/domain/rules/shanghai'

const MINUTE = 60_000

let desk: SelectionDesk
let round: RoundDoc
let count = 0

beforeAll(async () => {
  desk = selectionDesk(await startCloud())
  loadSeals(desk.cloud)
  round = desk.openRound()
})
afterAll(() => desk.cloud.close())

/** Recommended by its city: 南京 unless told otherwise. */
async function recommended(content: Parameters<SelectionDesk['applicant']>[2] = {}) {
  count += 1
  const somebody = await desk.applicant('秦望舒', makeIdNumber(count, '1979-03-02'), content)
  const { id } = somebody.receipt
  const isSuzhou = content.city === '320500'
  await recommendCase(isSuzhou ? desk.suzhou : desk.nanjing, id, isSuzhou ? 'seal-suzhou' : 'seal-nanjing')
  return { ...somebody, id }
}

const send = (ids: string[], key?: string, by = desk.nanjing) =>
  by.call('applications.report', { roundId: round._id, ids }, key ? { key } : {})
const stateOf = async (id: string) => (await byId<ApplicationDoc>('applications', id))?.state
const sendBack = async (id: string, why = '推荐意见缺少依据') => {
  const { version } = await desk.centre.must('applications.case', { id })
  return desk.centre.must('applications.return', { id, version, why })
}

describe('report', () => {
  it('sends one locked batch; with the reply lost, the same key gives the same batch', async () => {
    const [one, other] = [await recommended(), await recommended()]
    expect((await desk.nanjing.must('applications.toReport', {})).ready.map(({ id }) => id)).toEqual([one.id, other.id])

    const first = await send([one.id, other.id], 'report-key-1')
    const again = await send([one.id, other.id], 'report-key-1')

    expect(first).toMatchObject({ ok: true, data: { city: '320100', officerName: '方晓', roundTitle: round.title } })
    expect(again).toEqual(first)
    const view = await desk.nanjing.must('applications.toReport', {})
    expect(view).toMatchObject({ ready: [], stillWaiting: 0, round: { id: round._id, phase: 'open' } })
    expect(view.batches).toEqual([first.ok && first.data])
    expect(view.batches[0]?.no).toMatch(/^BS-\d{4}-0001-[\dX]$/)
    expect(view.batches[0]?.rows.map(({ id, state }) => [id, state])).toEqual([
      [one.id, 'reported'],
      [other.id, 'reported'],
    ])
    const { entries } = await one.person.must('account.inbox', {})
    expect(entries.map(({ title }) => title)).toContain('您的申请已报送省职业介绍中心')
    expect(entries.filter(({ title }) => title.includes('报送'))).toHaveLength(1)
    const seen = await desk.centre.must('applications.case', { id: one.id })
    expect(seen).toMatchObject({
      batchNo: view.batches[0]?.no,
      can: ['return', 'reclassify', 'unmask', 'vet', 'stage', 'print'],
    })
    const locked = await desk.nanjing.must('applications.case', { id: one.id })
    expect(locked.can).toEqual(['unmask', 'print'])
  })

  it('looks at everything before the first write: one wrong id and nobody goes', async () => {
    const good = await recommended()
    const inSuzhou = await recommended({ city: '320500' })
    count += 1
    const waiting = await desk.applicant('秦望舒', makeIdNumber(count, '1979-03-02'))
    const kin = await recommended()
    const wrong = async (id: string) => outcome(await send([good.id, id]))
    const { db } = await import('@/cloudfunctions/_kit/cloud')
    await db.collection('applications').doc(kin.id).update({ 'content.relatives': '方晓' })

    expect(await wrong(inSuzhou.id)).toBe('NOT_YOUR_AREA')
    expect(await wrong(waiting.receipt.id)).toBe('WRONG_STATE')
    expect(await wrong('nothing')).toBe('NOT_FOUND')
    expect(await wrong(kin.id)).toBe('OWN_CASE')
    expect(outcome(await send([]))).toBe('BAD_INPUT')
    expect(outcome(await send([good.id], undefined, desk.centre))).toBe('NOT_ALLOWED')
    expect(await stateOf(good.id)).toBe('recommended')
    expect((await desk.nanjing.must('applications.toReport', {})).batches).toHaveLength(1)
  })

  it('refuses a batch with somebody barred, by name, and nobody goes. 第八条', async () => {
    const [barred, other] = [await recommended(), await recommended()]
    const record = await byId<ApplicationDoc>('applications', barred.id)
    desk.cloud.load('bars', [{ ...makeStored(record?.idHash ?? ''), name: '秦望舒' }])

    const reply = await send([barred.id, other.id])

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'BARRED_IN_BATCH', detail: { names: '秦望舒' } } })
    expect([await stateOf(barred.id), await stateOf(other.id)]).toEqual(['recommended', 'recommended'])
    expect(await send([other.id])).toMatchObject({ ok: true })
  })

  it('lets one of two officers at once send the same people; each goes once', async () => {
    const [one, other] = [await recommended(), await recommended()]

    const replies = await Promise.all([send([one.id, other.id]), send([other.id])])

    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.map(outcome)).toContain('CHANGED_BY_OTHERS')
    const { batches } = await desk.nanjing.must('applications.toReport', {})
    expect(batches.flatMap(({ rows }) => rows).filter(({ id }) => id === other.id)).toHaveLength(1)
  })

  it('is finished by the clock when the call was killed after putting the batch on record', async () => {
    const [one, gone, late] = [await recommended(), await recommended(), await recommended()]
    const sent = await byId<BatchDoc>('batches', `${round._id}-320100-1`)
    const killed = { ...sent, ...makeStored('killed'), no: 'BS-2026-0099-X', at: Date.now(), finished: false }
    const ids = [one.id, gone.id, late.id]
    desk.cloud.load('batches', [{ ...killed, applicationIds: ids, returned: [], officerId: 'u-officer' }])
    expect(outcome(await send([one.id]))).toBe('CHANGED_BY_OTHERS')
    const own = await gone.person.must('applications.get', { id: gone.id })
    await gone.person.must('applications.withdraw', { id: gone.id, version: own.version })
    desk.cloud.moveClock(MINUTE)
    const { version } = await desk.nanjing.must('applications.case', { id: late.id })
    await desk.nanjing.must('applications.return', { id: late.id, version, why: '意见需要重写' })
    await recommendCase(desk.nanjing, late.id)

    await desk.cloud.run('daily')
    await desk.cloud.run('daily')

    expect([await stateOf(one.id), await stateOf(gone.id), await stateOf(late.id)]).toEqual([
      'reported',
      'withdrawn',
      'recommended',
    ])
    expect(await byId<BatchDoc>('batches', 'killed')).toMatchObject({ finished: true, applicationIds: [one.id] })
    expect((await byId<ApplicationDoc>('applications', one.id))?.batchId).toBe('killed')
  })
})

describe('an item that comes back from the centre', () => {
  it('goes to its city alone with the reason on the batch; the others stay, and it follows in a supplement', async () => {
    const [back, stays] = [await recommended(), await recommended()]
    const sent = await send([back.id, stays.id])

    const returned = await sendBack(back.id)

    expect(returned).toMatchObject({ state: 'recommended', staged: null })
    expect(await stateOf(stays.id)).toBe('reported')
    const { batches, missing } = await desk.centre.must('applications.batches', { roundId: round._id })
    const batch = batches.find(({ no }) => sent.ok && no === sent.data.no)
    expect(batch?.rows.map(({ id, state, returnedWhy }) => [id, state, returnedWhy])).toEqual([
      [back.id, 'recommended', '推荐意见缺少依据'],
      [stays.id, 'reported', ''],
    ])
    expect(missing).toEqual(expect.arrayContaining(['320200', '320500']))
    expect(missing).not.toContain('320100')
    await desk.cloud.run('daily')
    const inbox = await desk.nanjing.must('account.inbox', {})
    expect(inbox.entries.find(({ opens }) => opens.endsWith(back.id))).toMatchObject({
      title: '省职业介绍中心退回一份申请',
      needsMe: true,
    })
    expect(JSON.stringify(await back.person.must('applications.get', { id: back.id }))).not.toContain('缺少依据')

    const supplement = await send([back.id])

    expect(supplement).toMatchObject({
      ok: true,
      data: { rows: [{ id: back.id, state: 'reported', returnedWhy: '' }] },
    })
    expect(supplement.ok && sent.ok && supplement.data.no !== sent.data.no).toBe(true)
  })

  it('is noted once when the reply was lost, and is not the city’s to send back itself', async () => {
    const somebody = await recommended()
    await send([somebody.id])
    const { version } = await desk.centre.must('applications.case', { id: somebody.id })
    const given = { id: somebody.id, version, why: '推荐意见缺少依据' }
    const call = () => desk.centre.must('applications.return', given, { key: `back-${somebody.id}` })

    expect(outcome(await desk.nanjing.call('applications.return', given))).toBe('WRONG_STATE')
    const [first, again] = [await call(), await call()]

    expect(again).toEqual(first)
    const { batchId } = (await byId<ApplicationDoc>('applications', somebody.id)) ?? {}
    expect((await byId<BatchDoc>('batches', batchId ?? ''))?.returned).toHaveLength(1)
  })
})

describe('vet', () => {
  it('keeps who looked into somebody, how, and what came of it, for the centre alone', async () => {
    const { id } = await recommended()
    await send([id])
    desk.cloud.load('files', [makeFile('vet-1', { purpose: 'vettingProof', ownerId: accountIdOf('wx-select-centre') })])
    const { version } = await desk.centre.must('applications.case', { id })
    const on = dayOf(Date.now())
    const given = {
      id,
      version,
      kind: 'visit' as const,
      on,
      people: '程安、方晓',
      result: '现场核实任职属实',
      files: ['vet-1'],
    }
    const call = () => desk.centre.must('applications.vet', given, { key: `vet-${id}` })

    const [first, again] = [await call(), await call()]

    expect(first.vettings).toMatchObject([{ kind: 'visit', byName: '程安', files: [{ key: 'vet-1' }] }])
    expect(again.vettings).toHaveLength(1)
    expect(first.state).toBe('reported')
    expect((await desk.nanjing.must('applications.case', { id })).vettings).toEqual([])
    const put = async (fields: object, by = desk.centre) =>
      outcome(await by.call('applications.vet', { ...given, version: first.version, ...fields }))
    expect(await put({ on: '2999-01-01' })).toBe('BAD_INPUT')
    expect(await put({ files: ['seal-nanjing'] })).toBe('FILE_MISSING')
    expect(await put({ version })).toBe('CHANGED_BY_OTHERS')
    expect(await put({}, desk.nanjing)).toBe('NOT_ALLOWED')
    await sendBack(id)
    expect(await put({})).toBe('WRONG_STATE')
  })
})

describe('a result that can still be undone', () => {
  it('is not told to the city', async () => {
    const { id } = await recommended()
    await send([id])
    const { db } = await import('@/cloudfunctions/_kit/cloud')
    const history = [{ label: '省级评审：拟聘任', by: '省职业介绍中心', note: '', at: Date.now(), to: 'shortlisted' }]
    const hidden = { state: 'shortlisted', resultAt: Date.now() + MINUTE, history }
    await db.collection('applications').doc(id).update(hidden)
    const queued = async (by = desk.nanjing) =>
      (await by.must('applications.queue', { state: 'shortlisted' })).rows.map((row) => row.id)

    expect(await desk.nanjing.must('applications.case', { id })).toMatchObject({ state: 'reported', history: [] })
    expect([await queued(), await queued(desk.centre)]).toEqual([[], [id]])

    desk.cloud.moveClock(2 * MINUTE)

    expect(await desk.nanjing.must('applications.case', { id })).toMatchObject({ state: 'shortlisted' })
    expect(await queued()).toEqual([id])
  })
})

describe('after the city’s deadline', () => {
  it('takes what the centre sent back and nothing else', async () => {
    const [back, late] = [await recommended(), await recommended()]
    await send([back.id])
    await sendBack(back.id)
    desk.cloud.moveClock(round.cityDueAt - Date.now())

    expect(await send([late.id])).toMatchObject({ ok: false, refusal: { code: 'REPORT_CLOSED' } })
    expect(outcome(await send([back.id, late.id]))).toBe('REPORT_CLOSED')
    expect(await stateOf(back.id)).toBe('recommended')
    expect(await send([back.id])).toMatchObject({ ok: true, data: { rows: [{ id: back.id }] } })
  })
})
