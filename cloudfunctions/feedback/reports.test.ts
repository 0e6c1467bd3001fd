import { randomUUID } from 'node:crypto'
import { brokenLink, type AuditEntry } from '@/cloudfunctions/_kit/audit'
import type { db as Database } from '@/cloudfunctions/_kit/cloud'
import type { FeedbackDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { Stored } from '@/cloudfunctions/_kit/records'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeAccount, makeConsultation, makeExpert, makeExpertAccount } from '@/tests/make'

let cloud: Cloud
let db: typeof Database

beforeAll(async () => {
  cloud = await startCloud()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  cloud.load('experts', [makeExpert('e1'), makeExpert('gone', { listed: false })])
  cloud.load('accounts', [
    makeAccount('wx-client'),
    makeAccount('wx-other'),
    makeExpertAccount('wx-e1', 'e1'),
    makeAccount('wx-centre-1', { kind: null, name: '省经办一', roles: [{ role: 'centreOfficer' }] }),
    makeAccount('wx-centre-2', { kind: null, name: '省经办二', roles: [{ role: 'centreOfficer' }] }),
    makeAccount('wx-city', { kind: null, roles: [{ role: 'cityOfficer', city: '320100' }] }),
  ])
  cloud.load('consultations', [
    makeConsultation('hidden', {
      hideName: true,
      state: 'answered',
      held: true,
      details: '在原单位不开心',
      messages: [{ id: 'm1', from: 'expert', text: '你太差了', pictures: [], at: 5 }],
    }),
  ])
  cloud.load('feedback', [feedbackAbout('e1', 'f-public', 'public'), feedbackAbout('e1', 'f-withheld', 'withheld')])
})
afterAll(() => cloud.close())

function feedbackAbout(expertId: string, _id: string, state: FeedbackDoc['state']): FeedbackDoc {
  const stored: Stored = {
    _id,
    version: 1,
    done: [],
    trail: { seq: 0, hash: '' },
    outbox: [],
    outboxAt: 0,
    changedAt: 0,
  }
  return {
    ...stored,
    occasion: `consultation:${_id}`,
    clientId: accountIdOf('wx-other'),
    clientKind: 'seeker',
    expertId,
    expertAccountId: accountIdOf('wx-e1'),
    expertName: '陆知远',
    logId: null,
    consultationId: null,
    activityName: '职业规划咨询',
    servedOn: '2026-11-20',
    scores: { attitude: 1, expertise: 1, usefulness: 1 },
    meanScore: 100,
    words: '骗人的',
    answer: '',
    answeredAt: 0,
    state,
    at: 1,
    editableUntilAt: 2,
  }
}

const facts = '专家在答复中言辞不当，请核查处理'
const centre = (n: 1 | 2 = 1) => cloud.as(`wx-centre-${n}`)
const reported = (subject: 'consultation' | 'expert' | 'feedback' = 'consultation', subjectId = 'hidden') =>
  cloud.as('wx-client').must('feedback.report', { subject, subjectId, facts })

describe('reporting', () => {
  it('gives a receipt number and tells the desk of the centre, by the number alone', async () => {
    const row = await reported()

    expect(row).toMatchObject({ state: 'open', facts, finding: '', can: [] })
    expect(row.receiptNo).toMatch(/^TS\d{8}-[2-9A-HJKMNP-Z]{6}$/)
    expect(row.about).toMatch(/^职业规划咨询（\d+年\d+月\d+日提出，由 陆知远 答复）$/)
    const { data } = (await db.collection('reports').doc(row.id).get()) as { data: unknown }
    const [{ outbox }] = data as [Stored]
    expect(outbox.flatMap((item) => item.messages)).toMatchObject([
      { to: 'centre', body: `回执号 ${row.receiptNo}，请核查` },
    ])
  })

  it('makes one report of the same call sent twice or at once', async () => {
    const call = { subject: 'expert', subjectId: 'e1', facts } as const
    const send = () => cloud.as('wx-client').must('feedback.report', call, { key: 'key-report-once' })

    const rows = await Promise.all([send(), send()])

    expect(await send()).toEqual(rows[0])
    expect(rows[1].receiptNo).toBe(rows[0].receiptNo)
  })

  it.each([
    ['somebody else’s consultation', 'wx-other', 'consultation', 'hidden', 'NOT_YOURS'],
    ['a consultation that is not there', 'wx-client', 'consultation', 'nothing', 'NOT_FOUND'],
    ['an expert outside the directory', 'wx-client', 'expert', 'gone', 'NOT_FOUND'],
    ['feedback that is not public', 'wx-client', 'feedback', 'f-withheld', 'NOT_FOUND'],
    ['anything unregistered', 'wx-nobody', 'expert', 'e1', 'REGISTER_FIRST'],
  ] as const)('refuses %s', async (_, openid, subject, subjectId, code) => {
    const reply = await cloud.as(openid).call('feedback.report', { subject, subjectId, facts })

    expect(reply).toMatchObject({ refusal: { code } })
  })

  it('refuses facts too short to look into', async () => {
    const reply = await cloud
      .as('wx-client')
      .call('feedback.report', { subject: 'expert', subjectId: 'e1', facts: '不好' })

    expect(reply).toMatchObject({ refusal: { code: 'BAD_INPUT', fields: [{ field: 'facts' }] } })
  })

  it('is open to both sides and lists one’s own alone', async () => {
    const mine = await cloud.as('wx-e1').must('feedback.report', { subject: 'feedback', subjectId: 'f-public', facts })

    const { rows } = await cloud.as('wx-e1').must('feedback.myReports', {})
    expect(rows).toMatchObject([{ id: mine.id, about: '对专家 陆知远 的评价（2026年11月20日的服务）' }])
  })
})

describe('the centre', () => {
  it('opens a case only on the record, and a hidden name stays hidden in what was said', async () => {
    const { id } = await reported()

    const opened = await centre().must('feedback.reportCase', { id })
    await centre(2).must('feedback.reportCase', { id })

    expect(opened).toMatchObject({ reporterName: '沈小禾', reporterPhone: '13800000001', can: ['take'] })
    expect(opened.evidence.map(({ from, text }) => [from, text])).toEqual([
      ['提问人', '转行做数据分析要怎么准备\n在原单位不开心'],
      ['专家', '你太差了'],
    ])
    const { data } = (await db.collection('reports').doc(id).get()) as { data: unknown }
    const [{ outbox }] = data as [Stored]
    const trail: AuditEntry[] = outbox.map((item) => item.entry)
    expect(trail.map(({ action, who }) => [action, who])).toEqual([
      ['report', accountIdOf('wx-client')],
      ['openCase', accountIdOf('wx-centre-1')],
      ['openCase', accountIdOf('wx-centre-2')],
    ])
    expect(brokenLink(trail)).toBeNull()
    expect(JSON.stringify(trail)).not.toMatch(/沈小禾|13800000001|言辞/)
  })

  it('takes and resolves, and tells the reporter the finding', async () => {
    const row = await reported()

    const taken = await centre().must('feedback.takeReport', { id: row.id, version: row.version })
    const done = await centre().must('feedback.resolveReport', {
      id: row.id,
      version: taken.version,
      finding: '已提醒专家注意言辞',
    })

    expect(taken).toMatchObject({ state: 'investigating', can: ['resolve'] })
    expect(done).toMatchObject({ state: 'resolved', finding: '已提醒专家注意言辞', can: [] })
    const { data } = await db
      .collection('messages')
      .where({ to: accountIdOf('wx-client'), topic: `reports/${row.id}` })
      .get()
    expect((data as { title: string }[]).map(({ title }) => title).sort()).toEqual(['投诉已办结', '投诉已受理'])
    const { rows } = await cloud.as('wx-client').must('feedback.myReports', {})
    expect(rows.find(({ id }) => id === row.id)).toMatchObject({ state: 'resolved', finding: '已提醒专家注意言辞' })
  })

  it('lets one of two officers take it; a colleague who only reads is not in the way', async () => {
    const row = await reported()
    await centre(2).must('feedback.reportCase', { id: row.id })
    const touch = { id: row.id, version: row.version }

    const both = await Promise.all([
      centre(1).call('feedback.takeReport', touch),
      centre(2).call('feedback.takeReport', touch),
    ])

    const codes = both.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)).sort()
    expect(codes).toEqual(['CHANGED_BY_OTHERS', 'ok'])
  })

  it('takes effect once for one key, and not from the wrong state', async () => {
    const row = await reported()
    const touch = { id: row.id, version: row.version }
    const early = await centre().call('feedback.resolveReport', { ...touch, finding: '情况属实' })

    const taken = await centre().must('feedback.takeReport', touch, { key: 'key-take-once' })
    const again = await centre().must('feedback.takeReport', touch, { key: 'key-take-once' })

    expect(early).toMatchObject({ refusal: { code: 'WRONG_STATE', detail: { state: '待处理' } } })
    expect(again).toEqual(taken)
  })

  it('filters by state and pages', async () => {
    const { rows } = await centre().must('feedback.reports', { state: 'resolved' })
    const all = await centre().must('feedback.reports', {})

    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ state }) => state === 'resolved')).toBe(true)
    expect(all.rows.length).toBeGreaterThan(rows.length)
    expect(all.nextCursor).toBeNull()
  })

  it.each(['wx-client', 'wx-e1', 'wx-city'])('is nobody else: %s', async (openid) => {
    const id = randomUUID()
    const person = cloud.as(openid)

    for (const reply of [
      await person.call('feedback.reports', {}),
      await person.call('feedback.reportCase', { id }),
      await person.call('feedback.takeReport', { id, version: 1 }),
      await person.call('feedback.resolveReport', { id, version: 1, finding: '情况属实' }),
    ]) {
      expect(reply).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } })
    }
  })

  it('does not find what is not there', async () => {
    for (const reply of [
      await centre().call('feedback.reportCase', { id: 'nothing' }),
      await centre().call('feedback.takeReport', { id: 'nothing', version: 1 }),
    ]) {
      expect(reply).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    }
  })
})
