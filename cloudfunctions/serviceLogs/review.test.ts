import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { completeContent, outcome, startLogDesk, type LogDesk } from '@/tests/cloud/logDesk'
import { makeExpertAccount, makeLog } from '@/tests/make'

let desk: LogDesk
let profileOf: (id: string) => Promise<ExpertDoc>

beforeAll(async () => {
  desk = await startLogDesk()
  const { byId } = await import('@/cloudfunctions/_kit/records')
  profileOf = async (id) => {
    const expert = await byId<ExpertDoc>('experts', id)
    if (!expert) throw new Error('no such expert')
    return expert
  }
})
afterAll(() => desk.cloud.close())

const submitted = (id: string, fields: Parameters<typeof makeLog>[1] = {}) =>
  makeLog(id, { state: 'submitted', submittedAt: 1000, content: completeContent(), ...fields })

const touch = { version: 1 }

describe('accept', () => {
  it('archives the log, tells the author and counts it in the directory once, however often it is sent', async () => {
    desk.cloud.load('serviceLogs', [submitted('r-1', { expertId: 'e2' })])
    const call = () => desk.officer.must('serviceLogs.accept', { id: 'r-1', ...touch }, { key: 'accept-key-1' })

    const [accepted] = [await call(), await call()]

    expect(accepted).toMatchObject({ state: 'accepted', version: 2, can: [] })
    expect(accepted.timeline.map((step) => step.label)).toEqual(['已归档'])
    const profile = await profileOf('e2')
    expect(profile.figures.services).toBe(1)
    expect(profile.recentServices).toEqual([
      {
        activityName: '高校毕业生简历诊断',
        startOn: accepted.startOn,
        endOn: accepted.endOn,
        dutyClass: 'guidance',
      },
    ])
    expect(profile.by.services).toMatch(/^0*1~e2$/)
    expect((await desk.expert.must('account.inbox', {})).entries[0]).toMatchObject({
      title: '服务日志已归档',
      opens: 'packages/desk/log/index?id=r-1',
      needsMe: false,
    })
  })

  it('lets one of two reviewers decide and tells the other', async () => {
    desk.cloud.load('serviceLogs', [submitted('r-2')])

    const [accepted, returned] = await Promise.all([
      desk.officer.call('serviceLogs.accept', { id: 'r-2', ...touch }),
      desk.centre.call('serviceLogs.return', { id: 'r-2', ...touch, reason: '照片看不清' }),
    ])

    const lost = [accepted, returned].flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]))
    expect(lost).toHaveLength(1)
    expect(['CHANGED_BY_OTHERS', 'WRONG_STATE']).toContain(lost[0])
  })

  it('is never for the author, another city, a draft, or a version not seen', async () => {
    const own = { roles: [{ role: 'expert', expertId: 'e1' } as const, { role: 'centreOfficer' } as const] }
    desk.cloud.load('accounts', [makeExpertAccount('wx-both', 'e1', own)])
    const both = desk.cloud.as('wx-both')
    const account = makeExpertAccount('wx-both', 'e1')
    desk.cloud.load('serviceLogs', [
      submitted('r-3', { expertAccountId: account._id }),
      makeLog('r-4'),
      submitted('r-5'),
    ])
    const accept = async (id: string, by = desk.officer, version = 1) =>
      outcome(await by.call('serviceLogs.accept', { id, version }))

    expect(await accept('r-3', both)).toBe('OWN_LOG')
    expect(await accept('r-5', desk.officerElsewhere)).toBe('NOT_YOUR_AREA')
    expect(await accept('r-4')).toBe('NOT_FOUND')
    expect(await accept('r-5', desk.officer, 8)).toBe('CHANGED_BY_OTHERS')
    expect(await accept('r-5', desk.expert)).toBe('NOT_ALLOWED')
    expect(await accept('r-9')).toBe('NOT_FOUND')
  })
})

describe('return', () => {
  it('sends the log back with the reason; the author mends and submits it again', async () => {
    desk.cloud.load('serviceLogs', [submitted('r-6')])
    const call = () =>
      desk.officer.must('serviceLogs.return', { id: 'r-6', ...touch, reason: '请补充地点' }, { key: 'return-key-6' })

    const [returned, repeated] = [await call(), await call()]

    expect(returned).toMatchObject({ state: 'returned', reason: '请补充地点', version: 2 })
    expect(repeated).toEqual(returned)
    const own = await desk.expert.must('serviceLogs.get', { id: 'r-6' })
    expect(own.can).toEqual(['save', 'submit', 'openCode'])
    expect(own.timeline.map(({ label, mark }) => [label, mark])).toEqual([
      ['退回修改', 'done'],
      ['等待修改', 'now'],
      ['审核', 'next'],
      ['归档', 'next'],
    ])
    expect((await desk.expert.must('account.inbox', {})).entries[0]).toMatchObject({
      title: '服务日志需要修改',
      needsMe: true,
    })
  })

  it('needs a reason, and a log that waits for review', async () => {
    desk.cloud.load('serviceLogs', [submitted('r-7'), submitted('r-8', { state: 'accepted' })])
    const back = async (id: string, reason: string) =>
      outcome(await desk.officer.call('serviceLogs.return', { id, ...touch, reason }))

    expect(await back('r-7', '不行')).toBe('BAD_INPUT')
    expect(await back('r-8', '请补充地点')).toBe('WRONG_STATE')
  })
})

describe('correct', () => {
  const accepted = (id: string, fields: Parameters<typeof makeLog>[1] = {}) =>
    submitted(id, { state: 'accepted', expertId: 'e3', ...fields })

  beforeAll(async () => {
    const { makeExpert } = await import('@/tests/make')
    desk.cloud.load('experts', [makeExpert('e3')])
    desk.cloud.load('accounts', [makeExpertAccount('wx-e3', 'e3')])
  })

  it('begins a new log that points to the old one; once accepted the old one is superseded and counted no more', async () => {
    const author = desk.cloud.as('wx-e3')
    const { _id: expertAccountId } = makeExpertAccount('wx-e3', 'e3')
    desk.cloud.load('serviceLogs', [accepted('old', { expertAccountId })])

    const correction = await author.must('serviceLogs.correct', { id: 'old' }, { key: 'correct-key-1' })
    const again = await author.must('serviceLogs.correct', { id: 'old' }, { key: 'correct-key-1' })
    const other = await author.call('serviceLogs.correct', { id: 'old' })

    expect(correction).toMatchObject({ corrects: 'old', state: 'draft', content: completeContent() })
    expect(again.id).toBe(correction.id)
    expect(outcome(other)).toBe('ALREADY_CORRECTING')
    expect((await author.must('serviceLogs.get', { id: 'old' })).can).toEqual(['openCode'])

    const proof = { photos: [], proofs: ['proof-e3'], activityName: '更正后的名称' }
    const { makeFile } = await import('@/tests/cloud/logDesk')
    desk.cloud.load('files', [makeFile('proof-e3', { purpose: 'logProof', ownerId: expertAccountId })])
    const { id, version } = await author.must('serviceLogs.submit', {
      id: correction.id,
      version: correction.version,
      content: completeContent(proof),
    })
    await desk.centre.must('serviceLogs.accept', { id, version })

    const old = await author.must('serviceLogs.get', { id: 'old' })
    expect(old).toMatchObject({ state: 'accepted', supersededBy: id, can: [] })
    expect(old.timeline.at(-1)).toMatchObject({ label: '已更正', mark: 'done' })
    const profile = await profileOf('e3')
    expect(profile.figures.services).toBe(1)
    expect(profile.recentServices.map((each) => each.activityName)).toEqual(['更正后的名称'])
    expect(outcome(await author.call('serviceLogs.correct', { id: 'old' }))).toBe('WRONG_STATE')
  })

  it('begins one correction when asked twice at once', async () => {
    desk.cloud.load('serviceLogs', [accepted('old-2')])

    const replies = await Promise.all([
      desk.expert.call('serviceLogs.correct', { id: 'old-2' }),
      desk.expert.call('serviceLogs.correct', { id: 'old-2' }),
    ])

    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    expect(replies.map(outcome)).toContain('ALREADY_CORRECTING')
  })

  it('is for the author of an archived log', async () => {
    desk.cloud.load('serviceLogs', [accepted('old-3'), submitted('old-4')])

    expect(outcome(await desk.otherExpert.call('serviceLogs.correct', { id: 'old-3' }))).toBe('NOT_YOURS')
    expect(outcome(await desk.expert.call('serviceLogs.correct', { id: 'old-4' }))).toBe('WRONG_STATE')
    expect(outcome(await desk.expert.call('serviceLogs.correct', { id: 'old-9' }))).toBe('NOT_FOUND')
  })
})

describe('queue', () => {
  it('shows a city its own logs, those that wait longest first, and the centre all or one city', async () => {
    desk.cloud.load('serviceLogs', [
      submitted('q-1', { city: '321300', submittedAt: 2000 }),
      submitted('q-2', { city: '321300', submittedAt: 1000 }),
      submitted('q-3', { city: '320500', submittedAt: 3000 }),
      makeLog('q-4', { city: '320500' }),
    ])
    const ids = async (by = desk.centre, input = {}) =>
      (await by.must('serviceLogs.queue', input)).rows.map((row) => row.id)

    expect(await ids(desk.centre, { city: '321300' })).toEqual(['q-2', 'q-1'])
    expect(await ids(desk.officerElsewhere)).toEqual(['q-3'])
    expect(await ids(desk.officerElsewhere, { city: '321300' })).toEqual(['q-3'])
    expect(await ids(desk.centre)).toEqual(expect.arrayContaining(['q-1', 'q-2', 'q-3']))
    expect(await ids(desk.centre, { state: 'draft' })).toEqual([])
    expect(outcome(await desk.expert.call('serviceLogs.queue', {}))).toBe('NOT_ALLOWED')
  })
})
