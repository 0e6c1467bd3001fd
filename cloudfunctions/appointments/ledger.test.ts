import type { TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import { addDays } from '@/domain/rules/shanghai'
import { completeContent, outcome } from '@/tests/cloud/logDesk'
import { makeConsultation, makeLog, makeStored } from '@/tests/make'
import { startTermDesk, type Appointed, type TermDesk } from '@/tests/cloud/termDesk'

let desk: TermDesk
const START = Date.parse('2026-11-23T10:00:00+08:00')

beforeAll(async () => {
  desk = await startTermDesk()
})
beforeEach(() => desk.cloud.moveClock(START - Date.now()))
afterAll(() => desk.cloud.close())

const reread = ({ term }: Appointed) => desk.stored<TermDoc>('terms', term._id)
describe('the record of a term', () => {
  it('counts accepted services of the term alone, with note, feedback and reports for the centre', async () => {
    const expert = await desk.appointed('有恒')
    const { expertId, startOn, _id: termId } = expert.term
    const log = (id: string, on: string, fields = {}) =>
      makeLog(id, { expertId, state: 'accepted', content: completeContent({ startOn: on, endOn: on }), ...fields })
    desk.cloud.load('serviceLogs', [
      log('in-1', startOn),
      log('in-2', addDays(startOn, 30), {
        content: completeContent({ startOn: addDays(startOn, 30), endOn: addDays(startOn, 30), dutyClass: 'brand' }),
      }),
      log('before', addDays(startOn, -1)),
      log('replaced', startOn, { supersededBy: 'in-1' }),
      log('waiting', startOn, { state: 'submitted' }),
    ])
    desk.cloud.load('consultations', [
      makeConsultation('done', { expertId, state: 'closed', answeredAt: Date.now() }),
      makeConsultation('passed', { passedBy: [expertId], expertId: '' }),
    ])
    desk.cloud.load('feedback', [
      {
        ...makeStored('fb-1'),
        expertId,
        state: 'public',
        servedOn: startOn,
        meanScore: 450,
        occasion: 'a',
        clientId: 'a',
        at: 1,
      },
    ])
    desk.cloud.load('reports', [
      {
        ...makeStored('rp-1'),
        subject: 'expert',
        subjectId: expertId,
        receiptNo: 'TS-1',
        state: 'open',
        finding: '',
        at: Date.now(),
      },
    ])
    const { version } = await reread(expert)
    await expert.person.must('appointments.note', { id: termId, version, note: '两年来坚持每月坐诊。' })

    const page = await desk.centre.must('appointments.ledger', { termId })
    const own = await expert.person.must('appointments.ledger', { termId })

    expect(page).toMatchObject({
      services: 2,
      consultations: 1,
      refused: 1,
      feedbacks: 1,
      score: null,
      note: '两年来坚持每月坐诊。',
    })
    expect(page.logs.map(({ id }) => id)).toEqual(['in-2', 'in-1'])
    expect(page.byDuty).toHaveLength(6)
    expect(page.byDuty.filter(({ count }) => count > 0)).toEqual([
      { dutyClass: 'guidance', count: 1 },
      { dutyClass: 'brand', count: 1 },
    ])
    expect(page.reports).toEqual([{ receiptNo: 'TS-1', state: '待处理', finding: '' }])
    expect(own.reports).toEqual([])
    const other = await desk.appointed('旁人')
    expect(outcome(await other.person.call('appointments.ledger', { termId }))).toBe('NOT_YOURS')
    expect(outcome(await desk.city.call('appointments.ledger', { termId }))).toBe('NOT_ALLOWED')
  })

  it('takes a note from its expert while it can still count', async () => {
    const expert = await desk.appointed('直书')
    const other = await desk.appointed('他山')
    const note = (fields: object, by = expert.person) =>
      by.call('appointments.note', { id: expert.term._id, version: 2, note: '说明', ...fields })
    const { version } = await reread(expert)

    expect(outcome(await note({ version }, other.person))).toBe('NOT_YOURS')
    expect(outcome(await note({ version: 77 }))).toBe('CHANGED_BY_OTHERS')
    const send = () =>
      expert.person.must('appointments.note', { id: expert.term._id, version, note: '说明' }, { key: 'note-key-1' })
    expect((await send()).note).toBe('说明')
    expect((await send()).term.version).toBe(version + 1)
  })
})
