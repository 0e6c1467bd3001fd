import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { AuditEntry } from '@/cloudfunctions/_kit/audit'
import type { LogContent } from '@/domain/contract/serviceLogs'
import { EMPTY_LOG_CONTENT } from '@/domain/rules/serviceLogRules'
import { settleExperts, settleOfficers, startTown, type Town } from './town'
import { inboxOf, trailFaults } from './trails'

const SEEKER = { kind: 'seeker', name: '沈小禾', phone: '13800000001', city: '320100', agreedTo: '2026-11' } as const
const QUESTION = {
  expertId: 'e1',
  serviceType: 'planning',
  city: '320100',
  specialty: 'planning',
  summary: '转行做数据分析要怎么准备',
  hideName: false,
} as const

/** The main job of the programme from the first search to an empty outbox, through the built functions in their processes. */
describe.each(['DATABASE_REQUEST_FAILED', 'DATABASE_DUPLICATE_WRITE'] as const)(
  'the main job, duplicates reported as %s',
  (duplicateKeyCode) => {
    let town: Town
    let consultationId = ''
    let logId = ''

    beforeAll(async () => {
      town = await startTown({ duplicateKeyCode })
      settleOfficers(town)
      settleExperts(town, {
        e1: { name: '陆知远' },
        e2: { name: '江一帆' },
        e3: { name: '秦望舒', industry: 'farming', specialties: ['law'] },
      })
    })
    afterAll(() => town.close())

    const seeker = () => town.as('wx-seeker')
    const expert = () => town.as('wx-e2')
    const consultation = () => seeker().must('consultations.get', { id: consultationId })
    const at = (moment: string) => town.emulator.clock.setClock(`${moment}+08:00`)

    it('begins with a visitor who finds an expert and registers only to ask', async () => {
      const { experts } = await seeker().must('experts.search', { words: 'lzy', city: '320100' })
      expect(experts.map(({ name }) => name)).toEqual(['陆知远'])
      expect((await seeker().must('experts.get', { id: 'e1' })).unavailable).toEqual({ consult: null })
      expect(await seeker().call('consultations.ask', QUESTION)).toMatchObject({ refusal: { code: 'REGISTER_FIRST' } })

      await seeker().must('account.register', SEEKER)
      const pictures = [await seeker().upload('consultation')]
      const asked = await seeker().must('consultations.ask', { ...QUESTION, pictures }, { key: 'ask-once-1' })
      const again = await seeker().must('consultations.ask', { ...QUESTION, pictures }, { key: 'ask-once-1' })

      consultationId = asked.id
      expect(again.id).toBe(asked.id)
      expect(asked).toMatchObject({ state: 'asked', stage: 'direct', withWhom: '陆知远' })
      expect(asked.pictures).toHaveLength(1)
    })

    it('reminds the expert on the second working day, and passes the question to the field after the third', async () => {
      at('2026-03-04T09:01:00')
      await town.tick()
      await town.tick()
      const toExpert = await inboxOf(town, accountIdOf('wx-e1'))
      expect(toExpert).toHaveLength(2)
      expect(await consultation()).toMatchObject({ state: 'asked', stage: 'direct' })

      at('2026-03-06T00:01:00')
      await town.tick()

      expect(await consultation()).toMatchObject({ state: 'asked', stage: 'field', expertId: null })
      expect(await inboxOf(town, accountIdOf('wx-seeker'))).toContain('您的咨询已转给同领域专家')
    })

    it('is claimed by an expert of the field, answered, talked over, and numbers are exchanged by consent', async () => {
      const pool = (openid: string) => town.as(openid).must('consultations.list', { as: 'pool' })
      expect((await pool('wx-e3')).rows).toEqual([])
      expect((await pool('wx-e1')).rows).toEqual([])
      expect((await pool('wx-e2')).rows.map(({ id }) => id)).toEqual([consultationId])

      const found = await expert().must('consultations.get', { id: consultationId })
      const taken = await expert().must('consultations.accept', { id: consultationId, version: found.version })
      const answered = await expert().must('consultations.answer', {
        id: consultationId,
        version: taken.version,
        text: '先把手上的业务数据整理成三个小项目。',
      })
      const pictures = [await seeker().upload('consultation')]
      await seeker().must('consultations.reply', { id: consultationId, text: '这是我的简历。', pictures })
      await town.emulator.doubles.settled()
      const talked = await expert().must('consultations.reply', { id: consultationId, text: '收到，明天细谈。' })
      const offered = await expert().must('consultations.shareContact', {
        id: consultationId,
        version: talked.version,
      })
      const agreed = await seeker().must('consultations.shareContact', {
        id: consultationId,
        version: offered.version,
      })

      expect(answered.state).toBe('answered')
      expect(talked.messages.map(({ from, pictures }) => [from, pictures.length])).toEqual([
        ['expert', 0],
        ['client', 1],
        ['expert', 0],
      ])
      expect(offered.contact).toEqual({ mineShared: true, theirsShared: false, phone: null })
      expect(agreed.contact).toEqual({ mineShared: true, theirsShared: true, phone: '13900000001' })
    })

    it('is served and logged with photos, returned once, mended, and accepted', async () => {
      at('2026-03-09T10:00:00')
      const begun = await expert().must('serviceLogs.start', { consultationId })
      logId = begun.id
      const photos = [await expert().upload('logPhoto'), await expert().upload('logPhoto')]
      const content = contentOf({ ...begun.content, photos, startOn: '2026-03-07', endOn: '2026-03-07' })
      const saved = await expert().must('serviceLogs.save', { id: logId, version: begun.version, content })
      const tap = () =>
        expert().call('serviceLogs.submit', { id: logId, version: saved.version, content }, { key: 'tapped-twice' })
      const taps = await Promise.all([tap(), tap()])
      expect(taps.map(({ ok }) => ok)).toEqual([true, true])

      await town.emulator.doubles.settled()
      const officer = town.as('wx-officer')
      const { rows } = await officer.must('serviceLogs.queue', { state: 'submitted' })
      expect(rows.map(({ id }) => id)).toEqual([logId])
      const seen = await officer.must('serviceLogs.get', { id: logId })
      expect(seen.photos.map(({ state, url }) => [state, url !== ''])).toEqual([
        ['passed', true],
        ['passed', true],
      ])
      await officer.must('serviceLogs.return', { id: logId, version: seen.version, reason: '请写明服务地点' })

      const returned = await expert().must('serviceLogs.get', { id: logId })
      expect(returned).toMatchObject({ state: 'returned', reason: '请写明服务地点' })
      const mended = { ...returned.content, place: '江畔人力资源市场二楼咨询室' }
      await expert().must('serviceLogs.submit', { id: logId, version: returned.version, content: mended })
      const second = await officer.must('serviceLogs.get', { id: logId })
      const accepted = await officer.must('serviceLogs.accept', { id: logId, version: second.version })

      expect(accepted.state).toBe('accepted')
      const page = await seeker().must('experts.get', { id: 'e2' })
      expect(page).toMatchObject({ services: 1, feedbacks: 0, score: null })
      expect(page.recentServices.map(({ activityName }) => activityName)).toEqual([content.activityName])
    })

    it('is rated by the client, answered by the expert, and shown in the log and the directory', async () => {
      const { version } = await consultation()
      await seeker().must('consultations.close', { id: consultationId, version })
      const scores = { attitude: 5, expertise: 5, usefulness: 5 }
      const left = await seeker().must('feedback.leave', { consultationId, scores, words: '说得很实在。' })
      await expert().must('feedback.answer', { id: left.id, text: '祝您顺利。' })

      const page = await seeker().must('experts.get', { id: 'e2' })
      expect(page).toMatchObject({ services: 1, feedbacks: 1, score: null })
      expect(page.recentFeedbacks).toMatchObject([{ score: 5, words: '说得很实在。', answer: '祝您顺利。' }])
      const log = await expert().must('serviceLogs.get', { id: logId })
      expect(log.clientFeedback.map(({ words }) => words)).toEqual(['说得很实在。'])
      expect((await consultation()).can).not.toContain('leaveFeedback')
    })

    it('collects one feedback from each at a group activity through one code, and shows the score from the third on', async () => {
      const begun = await expert().must('serviceLogs.start', {})
      const photos = [await expert().upload('logPhoto'), await expert().upload('logPhoto')]
      const content = contentOf({ photos, activityName: '春季校园讲座', participants: 80 })
      await expert().must('serviceLogs.save', { id: begun.id, version: begun.version, content })
      const { code } = await expert().must('serviceLogs.openCode', { id: begun.id, audience: 'group' })

      const guests = [town.as('wx-guest-1'), town.onWeb('web-guest-2'), town.as('wx-guest-3')]
      for (const [place, points] of [4, 5, 4].entries()) {
        const scores = { attitude: points, expertise: points, usefulness: points }
        await guests[place]?.must('feedback.leave', { code, scores, words: `听讲人${place + 1}` })
      }
      const scores = { attitude: 1, expertise: 1, usefulness: 1 }
      const twice = await town.as('wx-guest-1').call('feedback.leave', { code, scores, words: '再来一次' })
      expect(twice).toMatchObject({ refusal: { code: 'ALREADY_GIVEN' } })

      const { version } = await expert().must('serviceLogs.get', { id: begun.id })
      await expert().must('serviceLogs.submit', { id: begun.id, version, content })
      const submitted = await town.as('wx-centre').must('serviceLogs.get', { id: begun.id })
      await town.as('wx-centre').must('serviceLogs.accept', { id: begun.id, version: submitted.version })

      expect(submitted.clientFeedback).toHaveLength(3)
      expect(await seeker().must('experts.get', { id: 'e2' })).toMatchObject({ services: 2, feedbacks: 4, score: 4.5 })
      const { experts } = await seeker().must('experts.search', { specialty: 'planning', sort: 'score' })
      expect(experts.map(({ id }) => id)).toEqual(['e2', 'e1'])
    })

    it('takes a report to its finding', async () => {
      const facts = '约好的时间两次没有来，也没有说明原因。'
      const given = await seeker().must('feedback.report', {
        subject: 'consultation',
        subjectId: consultationId,
        facts,
      })
      const centre = town.as('wx-centre')
      const { evidence } = await centre.must('feedback.reportCase', { id: given.id })
      const [open] = (await centre.must('feedback.reports', { state: 'open' })).rows
      const taken = await centre.must('feedback.takeReport', { id: given.id, version: open?.version ?? 0 })
      await centre.must('feedback.resolveReport', { id: given.id, version: taken.version, finding: '已提醒专家守时。' })

      expect(evidence.length).toBeGreaterThan(0)
      const { rows } = await seeker().must('feedback.myReports', {})
      expect(rows).toMatchObject([{ receiptNo: given.receiptNo, state: 'resolved', finding: '已提醒专家守时。' }])
    })

    it('leaves whole audit chains, empty outboxes and nothing twice', async () => {
      await town.tick()

      expect(await trailFaults(town)).toEqual([])
      const trail = (await town.all<AuditEntry>('audit')).filter(({ record }) => record.endsWith(consultationId))
      expect(trail.sort((a, b) => a.seq - b.seq).map(({ action, from, to }) => `${action}: ${from}→${to}`)).toEqual([
        'ask: →asked',
        'remind: asked→asked',
        'handOn: asked→asked',
        'accept: asked→accepted',
        'answer: accepted→answered',
        'reply: answered→answered',
        'reply: answered→answered',
        'shareContact: answered→answered',
        'shareContact: answered→answered',
        'close: answered→closed',
        'leaveFeedback: closed→closed',
      ])
      const sent = await town.all<{ _id: string }>('messages')
      expect(new Set(sent.map(({ _id }) => _id)).size).toBe(sent.length)
      expect(await town.all('consultations')).toHaveLength(1)
      expect(await town.all('feedback')).toHaveLength(4)
    })
  },
)

function contentOf(fields: Partial<LogContent>): LogContent {
  const complete = {
    ...EMPTY_LOG_CONTENT,
    activityName: '一对一职业规划',
    startOn: '2026-03-06',
    endOn: '2026-03-06',
    place: '江畔人力资源市场',
    mode: 'offline',
    form: 'lecture',
    dutyClass: 'guidance',
    content: '服务'.repeat(110),
  } as const
  const given = Object.entries(fields).filter(([, value]) => value !== '')
  return { ...complete, ...Object.fromEntries(given) }
}
