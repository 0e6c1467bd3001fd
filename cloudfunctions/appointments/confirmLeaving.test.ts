import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ConsultationDoc, ExpertDoc } from '@/cloudfunctions/_kit/documents'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { BarDoc, ExitDoc, TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import { outcome } from '@/tests/cloud/logDesk'
import { decisionNo, startTermDesk, type Appointed, type TermDesk } from '@/tests/cloud/termDesk'
import { makeAccount, makeConsultation } from '@/tests/make'

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
async function set(name: 'bar.ownWish', value: boolean): Promise<void> {
  const { version } = await desk.centre.must('staff.settings', {})
  await desk.centre.must('staff.setSetting', { name, value, version, why: '省中心研究决定，记录在案' })
}

describe('confirming', () => {
  it('lets the clock exclude another application of the person that a notice still names', async () => {
    const { expert, exitId } = await asked('双名')
    const { idHash, idSealed } = expert.application
    const other = desk.publicised('双名二', { idHash, idSealed, roundId: 'later', accountId: 'u-second' })
    const stateOf = async () => (await desk.stored<ApplicationDoc>('applications', other._id)).state
    await confirm(exitId)
    await desk.cloud.run('daily')
    expect(await stateOf()).toBe('publicised')

    desk.cloud.moveClock(31 * 86_400_000)
    await desk.cloud.run('daily')

    expect(await stateOf()).toBe('centreDeclined')
  })

  it('ends the term at once with everything that follows', async () => {
    const { expert, exitId } = await asked('归帆')
    const { expertId, certificateNo, idHash } = expert.term
    const mine = { expertId, expertAccountId: expert.accountId }
    const said = (from: 'client' | 'expert') => [{ id: from, from, text: '…', pictures: [], at: 1 }]
    desk.cloud.load('consultations', [
      makeConsultation('end-asked', mine),
      makeConsultation('end-accepted', { ...mine, state: 'accepted', held: true }),
      makeConsultation('end-owed', { ...mine, state: 'answered', held: true, messages: said('client') }),
      makeConsultation('end-answered', { ...mine, state: 'answered', held: true, messages: said('expert') }),
      makeConsultation('end-closed', { ...mine, state: 'closed' }),
    ])
    const before = await desk.centre.must('appointments.exit', { id: exitId })

    const reply = await confirm(exitId)

    expect(before.consequences).toContain('4 个未办结的咨询转给同领域专家或结束，并通知服务对象')
    expect(reply).toMatchObject({ ok: true, data: { state: 'effective', can: [], bars: true, consequences: [] } })
    expect(await reread(expert)).toMatchObject({ state: 'resigned' })
    expect(await desk.stored<ExpertDoc>('experts', expertId)).toMatchObject({ listed: false, terms: [] })
    expect(outcome(await desk.visitor.call('experts.get', { id: expertId }))).toBe('EXPERT_GONE')
    expect(await desk.visitor.must('appointments.check', { no: certificateNo })).toEqual({
      no: certificateNo,
      standing: 'ended',
      untilOn: null,
    })
    const consultation = (id: string) => desk.stored<ConsultationDoc>('consultations', id)
    for (const id of ['end-asked', 'end-accepted', 'end-owed']) {
      expect(await consultation(id)).toMatchObject({
        state: 'asked',
        stage: 'field',
        expertId: '',
        passedBy: [expertId],
      })
    }
    expect(await consultation('end-answered')).toMatchObject({ state: 'closed', expertId })
    expect(await consultation('end-closed')).toMatchObject({ version: 1 })
    expect((await desk.stored<Account>('accounts', expert.accountId)).roles).toEqual([])
    expect(await desk.stored<BarDoc>('bars', idHash)).toMatchObject({ ground: 'ownWish', name: '归帆', byName: '程安' })
    const { rows } = await desk.centre.must('appointments.bars', {})
    expect(rows.map(({ name, ground }) => [name, ground])).toContainEqual(['归帆', 'ownWish'])
    const exit = await desk.stored<ExitDoc>('exits', exitId)
    expect(exit).toMatchObject({ finished: true, barred: true, openKey: exitId })
    expect(await desk.stored('decisions', exit.decision?.id ?? '')).toMatchObject({
      kind: 'resignation',
      finished: true,
    })
    expect(outcome(await expert.person.call('appointments.mine', {}))).toBe('NOT_ALLOWED')
    const messages = await told(expert.accountId)
    expect(messages.map(({ title }) => title)).toContain('退出已生效')
  })

  it('bars nobody when the setting says so', async () => {
    await set('bar.ownWish', false)
    const { expert, exitId } = await asked('轻舟')

    const seen = await desk.centre.must('appointments.exit', { id: exitId })
    await confirm(exitId)
    await set('bar.ownWish', true)

    expect(seen).toMatchObject({ bars: false })
    expect(seen.consequences).toContain('按现行设置，今后可以再次申请')
    const { barsAmong } = await import('@/cloudfunctions/_kit/bars')
    expect(await barsAmong([expert.term.idHash])).toEqual([])
    expect(await desk.stored<ExitDoc>('exits', exitId)).toMatchObject({ barred: false, finished: true })
  })

  it('lets either the expert stay or the centre confirm, never both', async () => {
    const { expert, exitId } = await asked('风起')
    const { _id: id, version } = await reread(expert)

    const [stayed, confirmed] = await Promise.all([
      expert.person.call('appointments.stay', { id, version }),
      confirm(exitId),
    ])
    desk.cloud.moveClock(15 * 60_000)
    await desk.cloud.run('daily')

    expect([stayed.ok, confirmed.ok].filter(Boolean)).toHaveLength(1)
    expect((await reread(expert)).state).toBe(confirmed.ok ? 'resigned' : 'active')
    expect((await desk.stored<ExpertDoc>('experts', expert.term.expertId)).listed).toBe(stayed.ok)
    const { rows } = await desk.centre.must('appointments.decisions', { kind: 'resignation' })
    expect(rows.some(({ items }) => items.some(({ name }) => name === '风起'))).toBe(confirmed.ok)
  })

  it('takes effect once for two officers, and for the same call twice', async () => {
    const { exitId } = await asked('云归')
    const replies = await Promise.all([confirm(exitId), confirm(exitId, 1, desk.otherCentre)])
    const { exitId: second } = await asked('月归')
    const input = { id: second, version: 1, decisionNo: decisionNo(), text: '' }
    const send = () => desk.centre.call('appointments.confirmLeaving', input, { key: 'confirm-key-1' })
    const repeated = [await send(), await send()]

    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    expect(repeated.map((reply) => reply.ok)).toEqual([true, true])
    expect(await desk.stored<ExitDoc>('exits', second)).toMatchObject({ state: 'effective', finished: true })
  })

  it('is for the centre, with a number of its own', async () => {
    const { expert, exitId } = await asked('夜航')
    const { no } = await desk.stored<{ no: string }>('decisions', expert.term.decisionId)

    expect(outcome(await confirm(exitId, 1, desk.city))).toBe('NOT_ALLOWED')
    expect(outcome(await confirm('nothing'))).toBe('NOT_FOUND')
    expect(outcome(await confirm(exitId, 7))).toBe('CHANGED_BY_OTHERS')
    expect(
      outcome(
        await desk.centre.call('appointments.confirmLeaving', { id: exitId, version: 1, decisionNo: no, text: '' }),
      ),
    ).toBe('DECISION_NO_TAKEN')
    const kept = await desk.centre.must('appointments.discardExit', {
      id: exitId,
      version: 1,
      why: '与本人沟通后不予确认',
    })
    expect(kept).toMatchObject({ state: 'discarded', can: [] })
    expect(await reread(expert)).toMatchObject({ state: 'active', leaving: null })
  })
})

describe('what was cut off', () => {
  it('is brought to its end by the clock', async () => {
    const { expert, exitId } = await asked('断桥')
    const { moveExit, exitById } = await import('@/cloudfunctions/_kit/exitRecords')
    const { newDecision, recordDecision } = await import('@/cloudfunctions/_kit/decisions')
    const by = { key: 'cut-off-1', who: 'centre', role: 'centreOfficer' }
    const { _id: sourceId, name, unit, city, certificateNo, startOn, endOn } = expert.term
    const item = {
      sourceId,
      name,
      unit,
      city,
      certificateNo,
      startOn,
      endOn,
      decision: 'resign' as const,
      reason: '',
      lost: false,
    }
    const decision = await recordDecision(
      newDecision({
        kind: 'resignation',
        no: decisionNo(),
        on: startOn,
        byId: 'centre',
        byName: '程安',
        items: [item],
      }),
      by,
    )
    const fields = {
      decision: { id: decision._id, no: decision.no, on: decision.on, text: '', byName: '程安' },
      ...{ effectiveAt: Date.now(), barred: true, finished: false },
    }
    const step = { action: 'decide', actor: 'centreAsked', fields, history: { label: '确认退出' } } as const
    await moveExit(await exitById(exitId), step, by)

    await desk.cloud.run('daily')
    await desk.cloud.run('daily')

    expect(await reread(expert)).toMatchObject({ state: 'resigned' })
    expect(await desk.stored('exits', exitId)).toMatchObject({ finished: true })
    expect(await desk.stored('decisions', decision._id)).toMatchObject({ finished: true })
    expect(await desk.stored<BarDoc>('bars', expert.term.idHash)).toMatchObject({ name: '断桥' })
    expect((await told(expert.accountId)).filter(({ title }) => title === '退出已生效')).toHaveLength(1)
  })

  it('between term and case is mended: the case is opened, the term goes on', async () => {
    const [noCase, noTerm] = [await desk.appointed('孤松'), (await asked('独鹤')).expert]
    const leaving = { askedAt: 1, why: '', ground: 'ownWish' as const }
    const { changeTerm } = await import('@/cloudfunctions/_kit/termRecords')
    const { exitsOfTerm, moveExit } = await import('@/cloudfunctions/_kit/exitRecords')
    const act = {
      key: 'half-leaving',
      who: 'x',
      role: 'expert',
      action: 'terms.askToLeave',
      from: 'active',
      to: 'leaving',
    }
    await changeTerm(await reread(noCase), { state: 'leaving', leaving }, act)
    const [exit] = await exitsOfTerm(noTerm.term._id)
    if (exit) await moveExit(exit, { action: 'discard', actor: 'expert', history: { label: '' } }, act)

    await desk.cloud.run('daily')

    expect((await exitsOfTerm(noCase.term._id)).map(({ state }) => state)).toEqual(['draft'])
    expect(await reread(noTerm)).toMatchObject({ state: 'active', leaving: null })
  })
})

async function told(to: string): Promise<MessageDoc[]> {
  const { db } = await import('@/cloudfunctions/_kit/cloud')
  const { data } = await db.collection('messages').where({ to }).limit(100).get()
  return data as MessageDoc[]
}
