import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { endOfDayAt } from '@/domain/rules/shanghai'
import { completeContent, makeFile, outcome, startLogDesk, type LogDesk } from '@/tests/cloud/logDesk'
import { makeLog } from '@/tests/make'

let desk: LogDesk
let refused = 0

beforeAll(async () => {
  desk = await startLogDesk()
  desk.cloud.load('files', [
    makeFile('photo-1'),
    makeFile('photo-2', { state: 'pending' }),
    makeFile('photo-bad', { state: 'refused' }),
    makeFile('photo-theirs', { ownerId: accountIdOf('wx-e2') }),
    makeFile('proof-1', { purpose: 'logProof' }),
  ])
})
afterAll(() => desk.cloud.close())

const submit = (id: string, fields: Parameters<typeof completeContent>[0] = {}, key?: string) =>
  desk.expert.call('serviceLogs.submit', { id, version: 1, content: completeContent(fields) }, key ? { key } : {})

describe('submit', () => {
  it('hands the log to the reviewers of the city and gives a receipt with the day of review', async () => {
    const term = { startOn: '2026-01-01', endOn: '2027-12-31' }
    desk.cloud.load('serviceLogs', [makeLog('s-1', { term })])
    desk.cloud.moveClock(Date.parse('2026-11-23T10:00:00+08:00') - Date.now())
    await desk.cloud.warm()

    const receipt = await submit('s-1', { clientPhone: '138 0000 0003' })
    const trips = desk.cloud.lastCall()

    expect(outcome(receipt)).toMatchObject({ id: 's-1', version: 2, reviewDueAt: endOfDayAt('2026-11-30') })
    expect(trips.database).toBeLessThanOrEqual(5)
    const seen = await desk.officer.must('serviceLogs.get', { id: 's-1' })
    expect(seen).toMatchObject({ state: 'submitted', can: ['accept', 'return'], reason: '' })
    expect(seen.timeline.map(({ label, mark }) => [label, mark])).toEqual([
      ['已提交', 'done'],
      ['审核中', 'now'],
      ['归档', 'next'],
    ])
    expect(seen.timeline[1]?.note).toBe('南京市或省中心审核，2026年11月30日前完成')
    expect((await desk.expert.must('serviceLogs.get', { id: 's-1' })).content.clientPhone).toBe('13800000003')
  })

  it('tells the desk of that city, and no other', async () => {
    await desk.cloud.run('daily')

    const inbox = async (person = desk.officer) =>
      (await person.must('account.inbox', {})).entries.filter((entry) => entry.opens.endsWith('id=s-1'))

    expect(await inbox()).toEqual([
      expect.objectContaining({
        title: '有一份服务日志待审核',
        opens: 'packages/console/logs/index?id=s-1',
        needsMe: true,
      }),
    ])
    expect(await inbox(desk.officerElsewhere)).toEqual([])
    expect(await inbox(desk.centre)).toEqual([])
  })

  it('submits once when tapped twice or sent again with the same key', async () => {
    desk.cloud.load('serviceLogs', [makeLog('s-2')])

    const [one, two] = await Promise.all([submit('s-2', {}, 'same-key-1'), submit('s-2', {}, 'same-key-1')])
    const later = await submit('s-2', {}, 'same-key-1')

    expect(outcome(one)).toMatchObject({ version: 2 })
    expect(outcome(two)).toEqual(outcome(one))
    expect(outcome(later)).toEqual(outcome(one))
  })

  it('lets one of two different submits win', async () => {
    desk.cloud.load('serviceLogs', [makeLog('s-3')])

    const replies = await Promise.all([submit('s-3', {}, 'one-key-12'), submit('s-3', {}, 'other-key-1')])

    const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal]))
    expect(refused).toHaveLength(1)
    expect(['CHANGED_BY_OTHERS', 'WRONG_STATE']).toContain(refused[0]?.code)
    expect(refused[0]?.detail).toEqual({ state: '待审核' })
  })

  it('names every gap with its field and leaves the draft as it was', async () => {
    desk.cloud.load('serviceLogs', [makeLog('s-4')])

    const reply = await submit('s-4', { content: '太短', photos: ['photo-1'], mode: '' })

    expect(reply).toMatchObject({
      ok: false,
      refusal: {
        code: 'LOG_INCOMPLETE',
        fields: [
          { field: 'mode', message: '请选择服务方式' },
          { field: 'content', message: '服务内容请写 200 至 500 字，现有 2 字，还差 198 字' },
          { field: 'photos', message: '请附 2 至 3 张含本人的现场照片，或至少一份其他证明资料' },
        ],
      },
    })
    expect(await desk.expert.must('serviceLogs.get', { id: 's-4' })).toMatchObject({ state: 'draft', version: 1 })
  })

  it.each([
    ['an unknown picture', { photos: ['photo-1', 'nowhere'] }, 'FILE_MISSING'],
    ['somebody else’s picture', { photos: ['photo-1', 'photo-theirs'] }, 'FILE_MISSING'],
    ['a proof in place of a picture', { photos: ['photo-1', 'proof-1'] }, 'FILE_MISSING'],
    ['a picture that was refused', { photos: ['photo-1', 'photo-bad'] }, 'FILE_REFUSED'],
    ['four pictures', { photos: ['photo-1', 'photo-2', 'photo-3', 'photo-4'] }, 'LOG_INCOMPLETE'],
    ['words that are not fit', { content: `${'服务'.repeat(100)}赌博` }, 'TEXT_REFUSED'],
  ])('refuses %s', async (_what, fields, code) => {
    refused += 1
    const id = `s-5-${refused}`
    desk.cloud.load('serviceLogs', [makeLog(id)])

    expect(outcome(await submit(id, fields))).toBe(code)
    expect((await desk.expert.must('serviceLogs.get', { id })).state).toBe('draft')
  })

  it('takes one other proof instead of pictures', async () => {
    desk.cloud.load('serviceLogs', [makeLog('s-6')])

    expect(outcome(await submit('s-6', { photos: [], proofs: ['proof-1'] }))).toMatchObject({ id: 's-6' })
  })

  it('asks the present term when the days do not fit the one the log was begun in', async () => {
    const past = { startOn: '2020-01-01', endOn: '2021-12-31' }
    desk.cloud.load('serviceLogs', [makeLog('s-7', { term: past }), makeLog('s-8', { term: past })])

    const outside = await submit('s-8', { startOn: '2023-05-01', endOn: '2023-05-01' })

    expect(outcome(await submit('s-7'))).toMatchObject({ id: 's-7' })
    expect(outside).toMatchObject({
      refusal: { code: 'LOG_INCOMPLETE', fields: [{ field: 'startOn' }, { field: 'endOn' }] },
    })
  })

  it('refuses a stranger, an old version and a log already in review', async () => {
    desk.cloud.load('serviceLogs', [makeLog('s-9', { version: 4 }), makeLog('s-10', { state: 'submitted' })])
    const content = completeContent()
    const call = (id: string, version: number, by = desk.expert) =>
      by.call('serviceLogs.submit', { id, version, content })

    expect(outcome(await call('s-9', 4, desk.otherExpert))).toBe('NOT_YOURS')
    expect(outcome(await call('s-9', 3))).toBe('CHANGED_BY_OTHERS')
    expect(outcome(await call('s-10', 1))).toBe('WRONG_STATE')
    expect(outcome(await call('s-11', 1))).toBe('NOT_FOUND')
    expect(outcome(await call('s-9', 4, desk.officer))).toBe('NOT_ALLOWED')
  })

  it('has no day of review while the holiday calendar does not reach it', async () => {
    desk.cloud.load('serviceLogs', [makeLog('s-12')])
    desk.cloud.moveClock(Date.parse('2026-12-30T10:00:00+08:00') - Date.now())

    expect(outcome(await submit('s-12', {}))).toMatchObject({ reviewDueAt: null })
  })
})
