import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { idNumberHash, openIdNumber } from '@/cloudfunctions/_kit/idNumbers'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { addDays, dayOf, endOfDayAt } from '@/domain/rules/shanghai'
import { outcome } from '@/tests/cloud/logDesk'
import { makeStored } from '@/tests/make'
import { decisionNo, makeObjection, makePublicised, startTermDesk, type TermDesk } from '@/tests/cloud/termDesk'

let desk: TermDesk
let todayOn: string

beforeAll(async () => {
  desk = await startTermDesk()
  desk.cloud.moveClock(Date.parse('2026-11-23T10:00:00+08:00') - Date.now())
  todayOn = dayOf(Date.now())
})
afterAll(() => desk.cloud.close())

const given = (applications: ApplicationDoc[], fields: { decisionNo?: string; startOn?: string } = {}) => ({
  applicationIds: applications.map(({ _id }) => _id),
  decisionNo: decisionNo(),
  startOn: todayOn,
  ...fields,
})
const appoint = (...of: Parameters<typeof given>) => desk.centre.call('appointments.appoint', given(...of))
const termOf = async (certificateNo: string) => {
  const { termByNumber } = await import('./store')
  const term = await termByNumber(certificateNo)
  if (!term) throw new Error('no term')
  return term
}

describe('appointing', () => {
  it('makes an expert with the consented public fields, a term to the day and a numbered certificate', async () => {
    const application = desk.publicised('秦望舒', {
      content: { ...makePublicised('秦望舒').content, hours: [{ weekday: 1, half: 'morning', mode: 'online' }] },
    })

    const decision = await desk.centre.must('appointments.appoint', given([application]))

    expect(decision).toMatchObject({ kind: 'appointment', on: todayOn, byName: '程安', finished: true })
    expect(decision.items).toEqual([
      {
        name: '秦望舒',
        unit: application.content.unit,
        certificateNo: '苏职指〔2026〕0001号',
        startOn: '2026-11-23',
        endOn: '2028-11-22',
        result: '聘任，颁发聘任证书',
        reason: '经公示无异议',
      },
    ])
    const term = await termOf('苏职指〔2026〕0001号')
    expect(term).toMatchObject({ state: 'active', nth: 1, begun: true, applicationId: application._id })
    const idNumber = openIdNumber(term.idSealed, `terms/${term._id}`)
    expect(idNumberHash(idNumber)).toBe(term.idHash)
    const expert = await desk.stored<ExpertDoc>('experts', term.expertId)
    expect(expert).toMatchObject({
      name: '秦望舒',
      listed: true,
      category: 'agency',
      bio: application.content.profile,
      hours: [],
      modes: [],
      term: { certificateNo: term.certificateNo, startOn: '2026-11-23', endOn: '2028-11-22' },
    })
    expect(expert.terms).toContain('*')
    const account = await desk.stored<Account>('accounts', application.accountId)
    expect(account.roles).toEqual([{ role: 'expert', expertId: term.expertId }])
    expect(await desk.stored<ApplicationDoc>('applications', application._id)).toMatchObject({
      state: 'appointed',
      accountKey: `over:${application._id}`,
    })
    const { entries } = await desk.cloud.as('秦望舒').must('account.inbox', {})
    expect(entries[0]).toMatchObject({ title: '您已受聘为江苏省职业指导专家', opens: 'packages/desk/term/index' })
    expect((await desk.visitor.must('experts.get', { id: term.expertId })).name).toBe('秦望舒')
  })

  it('publishes hours where they were consented to, and neither picture nor bio where they were not', async () => {
    const made = makePublicised('韩知夏')
    const content = { ...made.content, hours: [{ weekday: 3, half: 'evening' as const, mode: 'phone' as const }] }
    const publication = { fields: ['name', 'unit', 'hours' as const], version: '1', textHash: '', at: 1 } as const
    const versions = made.versions.map((each) => ({
      ...each,
      content,
      publication: { ...publication, fields: [...publication.fields] },
    }))
    const { term } = await desk.appointed('韩知夏', { content, versions })

    const expert = await desk.stored<ExpertDoc>('experts', term.expertId)

    expect(expert).toMatchObject({ portrait: '', bio: '', hours: content.hours, modes: ['phone'] })
  })

  it('starts a term on 29 February and ends it before its second birthday', async () => {
    desk.cloud.moveClock(Date.parse('2028-02-10T10:00:00+08:00') - Date.now())
    const application = desk.publicised('闰月')

    const reply = await desk.centre.must('appointments.appoint', given([application], { startOn: '2028-02-29' }))
    const { certificateNo } = reply.items[0] ?? { certificateNo: '' }
    const before = await termOf(certificateNo)
    const unlisted = await desk.stored<ExpertDoc>('experts', before.expertId)
    const checkedBefore = await desk.visitor.must('appointments.check', { no: certificateNo })
    desk.cloud.moveClock(Date.parse('2028-02-29T00:00:30+08:00') - Date.now())
    await desk.cloud.run('daily')

    expect(before).toMatchObject({ startOn: '2028-02-29', endOn: '2030-02-27', begun: false })
    expect(unlisted).toMatchObject({ listed: false, terms: [] })
    expect(checkedBefore).toMatchObject({ standing: 'notYet', untilOn: null })
    expect(await desk.stored<ExpertDoc>('experts', before.expertId)).toMatchObject({ listed: true })
    expect(await desk.visitor.must('appointments.check', { no: certificateNo })).toEqual({
      no: certificateNo,
      standing: 'inForce',
      untilOn: '2030-02-27',
    })
    desk.cloud.moveClock(Date.parse('2026-11-23T10:00:00+08:00') - Date.now())
  })
})

describe('the doors', () => {
  it('opens with the end of the notice, not a second before', async () => {
    const application = desk.publicised('沈墨言', {}, { endOn: todayOn })
    const now = Date.now()

    desk.cloud.moveClock(endOfDayAt(todayOn) - 1000 - now)
    const early = await desk.centre.call('appointments.appoint', given([application]))
    desk.cloud.moveClock(1000)
    const inTime = await desk.centre.call(
      'appointments.appoint',
      given([application], { startOn: addDays(todayOn, 1) }),
    )
    desk.cloud.moveClock(now - endOfDayAt(todayOn))

    expect(early).toMatchObject({ ok: false, refusal: { code: 'NOTICE_RUNNING', detail: { until: '2026年11月23日' } } })
    expect(inTime.ok).toBe(true)
  })

  it('keeps the one with an open objection, and lets the others pass', async () => {
    const [objected, held, free] = [
      desk.publicised('安如山'),
      desk.publicised('白亦舟', { state: 'held' }),
      desk.publicised('卓然'),
    ]
    desk.cloud.load('objections', [makeObjection(objected), makeObjection(free, { state: 'dismissed' })])

    const refused = await appoint([objected, free])
    const { rows } = await desk.centre.must('appointments.ready', { roundId: desk.roundId })
    const heldRefused = await appoint([held])

    expect(refused).toMatchObject({ ok: false, refusal: { code: 'OBJECTIONS_OPEN', detail: { names: '安如山' } } })
    expect(outcome(heldRefused)).toBe('OBJECTIONS_OPEN')
    const blocked = Object.fromEntries(rows.map((row) => [row.name, row.blocked]))
    expect(blocked).toMatchObject({ 安如山: '有未办结的异议', 白亦舟: '异议正在核查，暂缓聘任', 卓然: '' })
    expect((await appoint([free])).ok).toBe(true)
  })

  it('is closed to the barred, to whoever is an expert already, and to a number used before', async () => {
    const barred = desk.publicised('路遥知')
    desk.cloud.load('bars', [
      { ...makeStored(barred.idHash), name: '路遥知', ground: 'leak', on: '2025-01-01', decisionNo: '旧' },
    ])
    const { application, term } = await desk.appointed('顾清和')
    const again = desk.publicised('顾清和', { idHash: application.idHash })
    const { no } = await desk.stored<{ no: string }>('decisions', term.decisionId)

    expect(await appoint([barred])).toMatchObject({ refusal: { code: 'BARRED_IN_BATCH', detail: { names: '路遥知' } } })
    expect(outcome(await appoint([again]))).toBe('ALREADY_EXPERT')
    const { rows } = await desk.centre.must('appointments.ready', { roundId: desk.roundId })
    expect(
      rows.filter(({ applicationId }) => [barred._id, again._id].includes(applicationId)).map((row) => row.blocked),
    ).toEqual(expect.arrayContaining(['按第八条不再列为聘任对象', '正在聘期内']))
    expect(outcome(await appoint([desk.publicised('乔一舟')], { decisionNo: no }))).toBe('DECISION_NO_TAKEN')
  })

  it('refuses a start before today or too far off, a wrong state, somebody unknown, and an officer’s own case', async () => {
    const application = desk.publicised('岳小满')
    const own = desk.publicised('程安', { accountId: accountIdOf('wx-centre') })
    const startOn = (days: number) => appoint([application], { startOn: addDays(todayOn, days) })

    expect(outcome(await startOn(-1))).toBe('START_DAY')
    expect(outcome(await startOn(61))).toBe('START_DAY')
    expect(outcome(await appoint([desk.publicised('夏初', { state: 'shortlisted' })]))).toBe('WRONG_STATE')
    expect(outcome(await appoint([{ ...application, _id: 'nobody' }]))).toBe('NOT_FOUND')
    expect(outcome(await appoint([own]))).toBe('OWN_CASE')
    expect(outcome(await desk.city.call('appointments.appoint', given([application])))).toBe('NOT_ALLOWED')
    expect(outcome(await desk.centre.call('appointments.appoint', given([])))).toBe('BAD_INPUT')
    expect(outcome(await desk.city.call('appointments.ready', { roundId: desk.roundId }))).toBe('NOT_ALLOWED')
    expect((await startOn(60)).ok).toBe(true)
  })
})
