import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { NoticeDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { BarDoc, ExitDoc, TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import type { ExitView } from '@/domain/contract/appointments'
import type { InputOf } from '@/domain/contract'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import { makeFile, outcome } from '@/tests/cloud/logDesk'
import { decisionNo, startTermDesk, type Appointed, type TermDesk } from '@/tests/cloud/termDesk'
import { makeExpertAccount } from '@/tests/make'

let desk: TermDesk
let todayOn: string

beforeAll(async () => {
  desk = await startTermDesk()
  desk.cloud.moveClock(Date.parse('2026-11-23T10:00:00+08:00') - Date.now())
  todayOn = dayOf(Date.now())
  const ownedBy = (openid: string) => ({ ownerId: accountIdOf(openid), purpose: 'dismissalProof' as const })
  desk.cloud.load('files', [
    makeFile('proof-1', ownedBy('wx-centre')),
    makeFile('proof-2', ownedBy('wx-centre-2')),
    makeFile('not-for-this', { ownerId: accountIdOf('wx-centre'), purpose: 'logPhoto' }),
  ])
})
afterAll(() => desk.cloud.close())

const draft = (expert: Appointed, fields: Partial<InputOf<'appointments.openDismissal'>> = {}) => ({
  ...{ expertId: expert.term.expertId, ground: 'misuse' as const, facts: '以专家名义从事商业培训，造成负面影响。' },
  ...{ evidence: ['proof-1'], attempts: [] },
  ...fields,
})
const open = (expert: Appointed, fields = {}) => desk.centre.must('appointments.openDismissal', draft(expert, fields))
const touch = ({ id, version }: ExitView) => ({ id, version })
const TEXT = '经研究，决定解聘该同志。'
const decide = (exit: ExitView, by = desk.centre) =>
  by.call('appointments.decideDismissal', { ...touch(exit), decisionNo: decisionNo(), text: TEXT })
const deliver = (exit: ExitView, fields = {}) =>
  desk.centre.call('appointments.deliver', {
    ...touch(exit),
    ...{ way: 'post', on: todayOn, note: '挂号信已签收', proofs: ['proof-1'] },
    ...fields,
  })
const publish = (exit: ExitView, by = desk.centre) =>
  by.call('appointments.publishDismissal', { ...touch(exit), contact: '省职业介绍中心 025-83300000' })
const data = async <T>(
  reply: Promise<{ ok: true; data: T } | { ok: false; refusal: { code: string } }>,
): Promise<T> => {
  const answer = await reply
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.data
}
const delivered = async (expert: Appointed) => data(deliver(await data(decide(await open(expert)))))

describe('a dismissal', () => {
  it('goes from facts over decision and delivery to the notice, and takes effect with it', async () => {
    const expert = await desk.appointed('韦编')
    const { expertId, certificateNo, idHash } = expert.term

    const drafted = await open(expert)
    const decided = await data(decide(drafted))
    const inForce = await desk.visitor.must('appointments.check', { no: certificateNo })
    const reached = await data(deliver(decided))
    const effective = await data(publish(reached))

    expect([drafted, decided, reached, effective].map(({ state }) => state)).toEqual([
      'draft',
      'decided',
      'delivered',
      'effective',
    ])
    expect(drafted).toMatchObject({ can: ['edit', 'decide', 'discard'], bars: true, evidence: [{ key: 'proof-1' }] })
    expect(decided.can).toEqual(['deliver', 'revoke'])
    expect(reached).toMatchObject({
      can: ['publish', 'revoke'],
      delivery: { way: 'post', proofs: [{ key: 'proof-1' }] },
    })
    expect(inForce.standing).toBe('inForce')
    expect(effective.timeline.map(({ label }) => label)).toEqual(['起草解聘', '作出解聘决定', '送达本人', '公示并生效'])
    expect((await desk.visitor.must('appointments.check', { no: certificateNo })).standing).toBe('ended')
    expect(await desk.stored<TermDoc>('terms', expert.term._id)).toMatchObject({ state: 'dismissed' })
    expect(await desk.stored<ExpertDoc>('experts', expertId)).toMatchObject({ listed: false, terms: [] })
    expect((await desk.stored<Account>('accounts', expert.accountId)).roles).toEqual([])
    expect(await desk.stored<BarDoc>('bars', idHash)).toMatchObject({ ground: 'misuse', on: todayOn })
    const notice = await desk.stored<NoticeDoc>('notices', effective.noticeId ?? '')
    expect(notice).toMatchObject({ kind: 'dismissal', state: 'running', workingDays: 7, endOn: '2026-12-02' })
    expect(notice.persons).toEqual([
      { no: 1, name: '韦编', unit: expert.term.unit, postAndTitle: '', category: null, city: '320100' },
    ])
    expect(JSON.stringify(notice)).not.toContain('商业培训')
  })

  it('needs evidence, and for the unreachable enough attempts over enough time', async () => {
    const expert = await desk.appointed('杳然')
    const attempts = [-95, -40, -3].map((days) => ({ on: addDays(todayOn, days), way: '电话', result: '无人接听' }))
    const edit = (exit: ExitView, fields: object) =>
      data(desk.centre.call('appointments.editDismissal', { ...touch(exit), ...facts(fields) }))
    const bare = await open(expert, { ground: 'unreachable', evidence: [] })

    expect(outcome(await decide(bare))).toBe('EVIDENCE_MISSING')
    const few = await edit(bare, { attempts: attempts.slice(1) })
    expect(await decide(few)).toMatchObject({ refusal: { code: 'CONTACT_ATTEMPTS', detail: { count: 3, days: 90 } } })
    const enough = await edit(few, { attempts })
    expect((await decide(enough)).ok).toBe(true)
  })

  it('keeps the evidence of one officer when another adds to it', async () => {
    const exit = await open(await desk.appointed('接力'))
    const input = { ...touch(exit), ...facts({ ground: 'leak', evidence: ['proof-1', 'proof-2'] }) }

    const edited = await desk.otherCentre.must('appointments.editDismissal', input)

    expect(edited.evidence.map(({ key }) => key)).toEqual(['proof-1', 'proof-2'])
    expect(edited.ground).toBe('leak')
  })

  it('is refused step by step for what does not fit', async () => {
    const expert = await desk.appointed('方圆')
    const fails = async (fields: object, by = desk.centre) =>
      outcome(await by.call('appointments.openDismissal', draft(expert, fields)))

    expect(await fails({}, desk.city)).toBe('NOT_ALLOWED')
    expect(await fails({ expertId: 'nobody' })).toBe('NOT_FOUND')
    expect(await fails({ ground: 'ownWish' })).toBe('BAD_INPUT')
    expect(await fails({ evidence: ['proof-2'] })).toBe('FILE_MISSING')
    expect(await fails({ evidence: ['not-for-this'] })).toBe('FILE_MISSING')
    expect(await fails({ attempts: [{ on: addDays(todayOn, 1), way: '电话', result: '无人接听' }] })).toBe('BAD_INPUT')
    const exit = await open(expert)
    expect(await fails({})).toBe('EXIT_OPEN')
    expect(outcome(await deliver(exit))).toBe('WRONG_STATE')
    expect(outcome(await publish(exit))).toBe('WRONG_STATE')
    expect(outcome(await decide(exit, desk.city))).toBe('NOT_ALLOWED')
    expect(outcome(await decide({ ...exit, version: 9 }))).toBe('CHANGED_BY_OTHERS')
    const decided = await data(decide(exit))
    expect(outcome(await deliver(decided, { on: addDays(todayOn, -1) }))).toBe('BAD_INPUT')
    expect(outcome(await deliver(decided, { on: addDays(todayOn, 1) }))).toBe('BAD_INPUT')
    expect(outcome(await deliver(decided, { proofs: ['proof-2'] }))).toBe('FILE_MISSING')
    expect(outcome(await deliver(decided, { proofs: [] }))).toBe('BAD_INPUT')
  })

  it('is never decided by the officer it is about', async () => {
    const expert = await desk.appointed('自渡')
    const exit = await open(expert)
    const both = makeExpertAccount('wx-both', expert.term.expertId, {
      roles: [{ role: 'expert', expertId: expert.term.expertId }, { role: 'centreOfficer' }],
    })
    const { db } = await import('@/cloudfunctions/_kit/cloud')
    await db.collection('accounts').doc(expert.accountId).update({ roles: both.roles })

    expect(outcome(await decide(exit, expert.person))).toBe('OWN_CASE')
    expect((await expert.person.must('appointments.exit', { id: exit.id })).can).toEqual([])
    expect(outcome(await expert.person.call('appointments.openDismissal', draft(expert)))).toBe('OWN_CASE')
  })

  it('is posted once for a call sent twice and for two officers', async () => {
    const exit = await delivered(await desk.appointed('并进'))
    const send = () =>
      desk.centre.call(
        'appointments.publishDismissal',
        { ...touch(exit), contact: '025-83300000' },
        { key: 'publish-1' },
      )

    const replies = await Promise.all([send(), publish(exit, desk.otherCentre)])
    const repeated = await send()

    expect(replies.filter((reply) => reply.ok).length).toBe(1)
    expect(repeated.ok).toBe(replies[0]?.ok)
    const { db } = await import('@/cloudfunctions/_kit/cloud')
    const { total } = (await db.collection('notices').where({ kind: 'dismissal', exitId: exit.id }).count()) as {
      total?: number
    }
    expect(total).toBe(1)
  })

  it('is not posted beyond the calendar, and then nothing has happened', async () => {
    const expert = await desk.appointed('岁末')
    const exit = await delivered(expert)
    const now = Date.now()
    desk.cloud.moveClock(Date.parse('2026-12-29T10:00:00+08:00') - now)

    const reply = await publish(exit)
    desk.cloud.moveClock(now - Date.parse('2026-12-29T10:00:00+08:00'))

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'CALENDAR_ENDS' } })
    expect(await desk.stored<ExitDoc>('exits', exit.id)).toMatchObject({ state: 'delivered', version: exit.version })
    expect(await desk.stored<TermDoc>('terms', expert.term._id)).toMatchObject({ state: 'active' })
  })
})

describe('ending a case', () => {
  it('discards a draft and revokes a decision; the term goes on and another case may be opened', async () => {
    const expert = await desk.appointed('复还')
    const discard = (exit: ExitView) =>
      data(desk.centre.call('appointments.discardExit', { ...touch(exit), why: '核查后不成立' }))

    const discarded = await discard(await open(expert))
    const revoked = await discard(await delivered(expert))

    expect([discarded.state, revoked.state]).toEqual(['discarded', 'revoked'])
    expect(await desk.stored<TermDoc>('terms', expert.term._id)).toMatchObject({ state: 'active' })
    const { rows } = await desk.centre.must('appointments.decisions', { kind: 'dismissal' })
    expect(rows.map(({ no }) => no)).not.toContain(revoked.decision?.no)
    const { entries } = await expert.person.must('account.inbox', {})
    expect(entries[0]?.title).toBe('解聘决定已撤销')
    expect(outcome(await publish(revoked))).toBe('WRONG_STATE')
    const over = await desk.centre.must('appointments.exits', { open: false })
    expect(over.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([discarded.id, revoked.id]))
  })

  it('closes the asking of an expert who is dismissed meanwhile', async () => {
    const expert = await desk.appointed('两歧')
    const exit = await delivered(expert)
    const { version } = await desk.stored<TermDoc>('terms', expert.term._id)
    await expert.person.must('appointments.askToLeave', {
      ...{ id: expert.term._id, version, ground: 'ownWish', why: '', understood: true },
    })

    await data(publish(exit))

    const { exitsOfTerm } = await import('@/cloudfunctions/_kit/exitRecords')
    const states = (await exitsOfTerm(expert.term._id)).map(({ state, askedByExpert }) => [state, askedByExpert])
    expect(states.sort()).toEqual([
      ['discarded', true],
      ['effective', false],
    ])
    expect(await desk.stored<TermDoc>('terms', expert.term._id)).toMatchObject({ state: 'dismissed' })
  })
})

function facts(fields: object) {
  const given = {
    ground: 'unreachable' as const,
    facts: '多次联系未果，长期无法取得联系。',
    evidence: ['proof-1'],
    attempts: [],
  }
  return { ...given, ...fields }
}
