import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import type { TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import { outcome } from '@/tests/cloud/logDesk'
import { decisionNo, startTermDesk, type Appointed, type TermDesk } from '@/tests/cloud/termDesk'
import { makeAccount } from '@/tests/make'

let desk: TermDesk

beforeAll(async () => {
  desk = await startTermDesk()
  desk.cloud.load('accounts', [makeAccount('wx-client')])
})
afterAll(() => desk.cloud.close())

const reread = ({ term }: Appointed) => desk.stored<TermDoc>('terms', term._id)
const asking = (term: TermDoc, fields: object = {}) => ({
  ...{ id: term._id, version: term.version, ground: 'ownWish' as const, why: '工作变动', understood: true as const },
  ...fields,
})
async function asked(name: string): Promise<{ expert: Appointed; exitId: string }> {
  const expert = await desk.appointed(name)
  await expert.person.must('appointments.askToLeave', asking(await reread(expert)))
  const { rows } = await desk.centre.must('appointments.exits', { open: true })
  return { expert, exitId: rows.find((row) => row.termId === expert.term._id)?.id ?? '' }
}
const confirm = (exitId: string, version = 1, by = desk.centre) =>
  by.call('appointments.confirmLeaving', { id: exitId, version, decisionNo: decisionNo(), text: '同意' })
describe('what the expert sees before leaving', () => {
  it('is the consequence with the real number of days', async () => {
    const expert = await desk.appointed('陶然')
    const today = dayOf(Date.now())
    desk.cloud.load('terms', [
      { ...(await reread(expert)), _id: 'short', certificateNo: '短', nth: 2, endOn: addDays(today, 47) },
    ])

    const own = await expert.person.must('appointments.mine', {})

    expect(own.leavingWords).toBe('提前退出后将不再被聘任；距聘期届满还有 47 天')
    expect(own.can).toEqual(['note', 'askToLeave', 'certificate'])
    expect(own.earlier.map(({ id }) => id)).toEqual([expert.term._id])
    expect(own.timeline.map(({ label }) => label)).toEqual(['聘任', '聘期内', '省中心决定是否续聘'])
  })

  it('tells the truth when the centre has decided that such an end does not bar', async () => {
    const { leavingWords } = await import('./ownTerm')
    const { DEFAULT_SETTINGS } = await import('@/domain/rules/settingValues')
    const { term } = await desk.appointed('温言')
    const words = (settings: object) =>
      leavingWords(
        term,
        { settings: { ...DEFAULT_SETTINGS, ...settings }, calendar: {} as never },
        addDays(term.endOn, -3),
      )

    expect(words({ 'bar.ownWish': false, 'bar.health': false })).toBe(
      '提前退出后，今后仍可在集中申请时再次申请；距聘期届满还有 3 天',
    )
    expect(words({ 'bar.health': false })).toContain('因身体健康原因退出的，今后可再次申请')
    expect(words({ 'bar.ownWish': false })).toContain('因身体健康原因提前退出后将不再被聘任')
    expect(leavingWords(term, { settings: DEFAULT_SETTINGS, calendar: {} as never }, addDays(term.endOn, 1))).toBe('')
  })
})

describe('asking to leave', () => {
  it('leaves the term in force, tells the centre, and can be taken back', async () => {
    const { expert, exitId } = await asked('方舟')

    const during = await expert.person.must('appointments.mine', {})
    const seen = await desk.centre.must('appointments.exit', { id: exitId })
    const stayed = await expert.person.must('appointments.stay', { id: expert.term._id, version: during.term.version })

    expect(during.term.state).toBe('leaving')
    expect(during.can).toEqual(['note', 'stay', 'certificate'])
    expect(during.leaving).toMatchObject({ why: '工作变动', ground: 'ownWish' })
    expect(await desk.visitor.must('experts.get', { id: expert.term.expertId })).toMatchObject({ name: '方舟' })
    expect(seen).toMatchObject({ askedByExpert: true, bars: true, state: 'draft', can: ['confirm', 'discard'] })
    expect(seen.consequences).toContain('没有未办结的咨询')
    expect(stayed).toMatchObject({
      term: { state: 'active' },
      leaving: null,
      can: ['note', 'askToLeave', 'certificate'],
    })
    expect(await desk.stored('exits', exitId)).toMatchObject({ state: 'discarded', openKey: exitId })
    expect(outcome(await confirm(exitId, 2))).toBe('WRONG_STATE')
    expect((await desk.stored<ExpertDoc>('experts', expert.term.expertId)).listed).toBe(true)
  })

  it('asks once however often it is sent, and is for the expert alone, in force, with the version seen', async () => {
    const expert = await desk.appointed('平川')
    const other = await desk.appointed('远山')
    const term = await reread(expert)
    const ask = (by = expert.person, fields = {}) => by.call('appointments.askToLeave', asking(term, fields))

    expect(outcome(await ask(other.person))).toBe('NOT_YOURS')
    expect(outcome(await ask(desk.centre))).toBe('NOT_ALLOWED')
    expect(outcome(await ask(expert.person, { version: 99 }))).toBe('CHANGED_BY_OTHERS')
    expect(outcome(await ask(expert.person, { understood: false }))).toBe('BAD_INPUT')
    const send = () => expert.person.call('appointments.askToLeave', asking(term), { key: 'ask-key-1' })
    const replies = [await send(), await send()]
    expect(replies.map((reply) => reply.ok)).toEqual([true, true])
    expect(outcome(await ask())).toBe('WRONG_STATE')
    const { rows } = await desk.centre.must('appointments.exits', { open: true })
    expect(rows.filter(({ termId }) => termId === term._id)).toHaveLength(1)
    const stay = { id: term._id, version: (await reread(expert)).version }
    expect(outcome(await other.person.call('appointments.stay', stay))).toBe('NOT_YOURS')
    expect(outcome(await other.person.call('appointments.stay', { id: other.term._id, version: 2 }))).toBe(
      'WRONG_STATE',
    )
    expect((await expert.person.call('appointments.stay', stay)).ok).toBe(true)
  })

  it('may be repeated after staying, and a case is opened anew', async () => {
    const { expert } = await asked('回声')
    const staying = await reread(expert)
    await expert.person.must('appointments.stay', { id: staying._id, version: staying.version })

    await expert.person.must('appointments.askToLeave', asking(await reread(expert), { ground: 'health' }))

    const { exitsOfTerm } = await import('@/cloudfunctions/_kit/exitRecords')
    expect((await exitsOfTerm(staying._id)).map(({ state, ground }) => [state, ground]).sort()).toEqual([
      ['discarded', 'ownWish'],
      ['draft', 'health'],
    ])
  })
})
