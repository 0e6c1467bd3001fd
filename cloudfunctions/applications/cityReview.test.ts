import { addDays, addYears, dayOf } from '@/domain/rules/shanghai'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { judged, loadSeals, opinion, recommendCase } from '@/tests/cloud/cityDesk'
import { makeFile, outcome } from '@/tests/cloud/logDesk'
import { makeIdNumber, selectionDesk, type Applicant, type SelectionDesk } from '@/tests/cloud/selection'
import { startCloud } from '@/tests/cloud/startCloud'
import { makeAccount } from '@/tests/make'

let desk: SelectionDesk
let count = 0

beforeAll(async () => {
  desk = selectionDesk(await startCloud())
  loadSeals(desk.cloud)
  desk.openRound()
})
afterAll(() => desk.cloud.close())

/** Somebody whose application lies with 南京. */
async function handedIn(bornOn?: string, content?: Parameters<SelectionDesk['applicant']>[2]) {
  count += 1
  return desk.applicant('秦望舒', makeIdNumber(count, bornOn), content)
}

const idOf = ({ receipt }: Applicant) => receipt.id
const caseOf = (id: string, by = desk.nanjing) => by.must('applications.case', { id })
/** Born so many years before the round's reference day, to the day. */
const bornYearsAgo = (years: number) => addYears(addDays(dayOf(Date.now()), 20), -years)

describe('case', () => {
  it('shows the form, the checklist, the gaps and what the officer may do, with ID number and phone masked', async () => {
    const somebody = await handedIn()

    const seen = await caseOf(idOf(somebody))

    expect(seen).toMatchObject({
      state: 'submitted',
      outcome: 'likely',
      overAge: false,
      resubmitted: false,
      content: { mobile: '139****0077', name: '秦望舒' },
      missingProofs: ['职业资格/技能等级证书或职称证书'],
      changes: [],
      review: null,
      can: ['recommend', 'decline', 'return', 'reclassify', 'unmask', 'print'],
    })
    expect(seen.needs.map(({ standing }) => standing)).toEqual(['met', 'met', 'met'])
    expect(seen.otherPaths).toHaveLength(8)
    expect(seen.idMasked).toMatch(/^3201\*{10}\w{4}$/)
    const shown = [seen.portrait, seen.signature, seen.consent.scan, ...seen.files]
    expect(shown.map((file) => file?.key.replace(/^n\d+/, ''))).toEqual([
      '-portrait',
      '-signature',
      '-consent',
      '-proof',
    ])
    expect(JSON.stringify(seen)).not.toContain('13900000077')
  })

  it('is for the own city alone, never for a draft, the centre not before it is reported, and nobody else', async () => {
    const id = idOf(await handedIn())
    const draft = desk.newcomer()
    count += 1
    const { id: draftId } = await draft.person.must('applications.start', {
      name: '秦望舒',
      idNumber: makeIdNumber(count),
      source: 'self',
    })
    const read = async (which: string, by = desk.nanjing) => outcome(await by.call('applications.case', { id: which }))

    expect(await read(id, desk.suzhou)).toBe('NOT_YOUR_AREA')
    expect(await read(id, desk.centre)).toBe('NOT_FOUND')
    expect(await read(draftId)).toBe('NOT_FOUND')
    expect(await read('nothing')).toBe('NOT_FOUND')
    expect(await read(id, draft.person)).toBe('NOT_ALLOWED')
  })

  it('keeps an officer out of the own unit’s case, and of one that names the officer as a relative', async () => {
    const colleague = await handedIn(undefined, { unit: '钟山职业指导中心' })
    const kin = await handedIn(undefined, { relatives: '方晓（表姐）' })
    desk.cloud.load('accounts', [
      makeAccount('wx-colleague', {
        kind: null,
        name: '温如故',
        unit: '南京市钟山职业指导中心',
        roles: [{ role: 'cityOfficer', city: '320100' }],
      }),
    ])
    const officer = desk.cloud.as('wx-colleague')

    expect(outcome(await officer.call('applications.case', { id: idOf(colleague) }))).toBe('OWN_CASE')
    expect(outcome(await desk.nanjing.call('applications.case', { id: idOf(kin) }))).toBe('OWN_CASE')
    expect((await officer.must('applications.queue', {})).rows.map(({ id }) => id)).not.toContain(idOf(colleague))
    expect((await desk.nanjing.must('applications.queue', {})).rows.map(({ id }) => id)).not.toContain(idOf(kin))
    expect(outcome(await officer.call('applications.print', { id: idOf(colleague), format: 'docx' }))).toBe('OWN_CASE')
  })
})

describe('recommend', () => {
  it('puts the case up for the report with the opinion; the same call again is the same answer', async () => {
    const id = idOf(await handedIn())
    const { version } = await caseOf(id)
    const call = () => desk.nanjing.must('applications.recommend', { id, version, ...opinion() }, { key: `rec-${id}` })

    const [first, again] = [await call(), await call()]

    expect(first).toMatchObject({
      state: 'recommended',
      version: version + 1,
      review: { result: 'recommend', officerName: '方晓', on: dayOf(Date.now()), seal: { key: 'seal-nanjing' } },
      can: ['return', 'reclassify', 'unmask', 'print'],
    })
    expect(again).toEqual(first)
    expect(first.review?.conditions.map(({ key, met }) => [key, met])).toEqual([
      ['politics', true],
      ['ethics', true],
      ['policy', true],
      ['health', true],
    ])
  })

  it('needs a written reason from 66 on; 65 on the reference day is within', async () => {
    const over = idOf(await handedIn(bornYearsAgo(66)))
    const within = idOf(await handedIn(bornYearsAgo(65)))
    const put = async (id: string, overAgeReason: string) => {
      const { version } = await caseOf(id)
      return desk.nanjing.call('applications.recommend', { id, version, ...opinion(), overAgeReason })
    }

    expect((await caseOf(over)).overAge).toBe(true)
    expect(outcome(await put(over, ''))).toBe('OVER_AGE_REASON')
    expect(await put(over, '长期从事职业指导，行业急需')).toMatchObject({
      ok: true,
      data: { review: { overAgeReason: '长期从事职业指导，行业急需' }, overAge: true },
    })
    const young = await caseOf(within)
    expect([young.overAge, young.warnings]).toEqual([false, ['聘期内将超过 65 岁，不影响本次推荐，续聘时再核']])
    expect(await put(within, '')).toMatchObject({ ok: true, data: { state: 'recommended' } })
  })

  it('asks for a note on each condition judged 否, a seal of one’s own, an opinion and the version seen', async () => {
    const id = idOf(await handedIn())
    const { version } = await caseOf(id)
    desk.cloud.load('files', [
      makeFile('not-a-seal', { purpose: 'vettingProof', ownerId: accountIdOf('wx-select-nanjing') }),
    ])
    const put = async (given: object, by = desk.nanjing) =>
      outcome(await by.call('applications.recommend', { id, version, ...opinion(), ...given }))

    expect(await put({ conditions: judged({ health: '' }) })).toBe('CONDITION_NOTE')
    expect(await put({ seal: 'seal-suzhou' })).toBe('FILE_MISSING')
    expect(await put({ seal: 'not-a-seal' })).toBe('FILE_MISSING')
    expect(await put({ opinion: '好' })).toBe('BAD_INPUT')
    expect(await put({ version: version - 1 })).toBe('CHANGED_BY_OTHERS')
    expect(await put({}, desk.suzhou)).toBe('NOT_YOUR_AREA')
    expect(await put({}, desk.centre)).toBe('NOT_ALLOWED')
    expect(await put({ conditions: judged({ health: '近期休养，本人承诺可参加' }) })).toMatchObject({
      state: 'recommended',
    })
    expect(await put({ version: version + 1 })).toBe('WRONG_STATE')
  })

  it('lets one of two officers decide and tells the other how it stands', async () => {
    const id = idOf(await handedIn())
    const { version } = await caseOf(id)
    const { overAgeReason: _unused, ...said } = opinion()

    const replies = await Promise.all([
      desk.nanjing.call('applications.recommend', { id, version, ...opinion() }),
      desk.nanjing.call('applications.decline', { id, version, ...said }),
    ])

    const lost = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal]))
    expect(lost).toHaveLength(1)
    expect(['CHANGED_BY_OTHERS', 'WRONG_STATE']).toContain(lost[0]?.code)
    expect(['待报送', '未入选']).toContain(lost[0]?.detail?.state)
    expect(['recommended', 'cityDeclined']).toContain((await caseOf(id)).state)
  })
})

describe('decline', () => {
  it('ends the application in neutral words to the applicant; the reason is for city and centre', async () => {
    const somebody = await handedIn()
    const id = idOf(somebody)
    const { version } = await caseOf(id)
    const { overAgeReason: _unused, ...said } = opinion()
    const given = { ...said, opinion: '从业年限材料不足', conditions: judged({ policy: '面谈答不出现行政策' }) }
    const call = () => desk.nanjing.must('applications.decline', { id, version, ...given }, { key: `decline-${id}` })

    const [first, again] = [await call(), await call()]

    expect(first).toMatchObject({ state: 'cityDeclined', review: { result: 'decline', opinion: '从业年限材料不足' } })
    expect(first.can).toEqual(['unmask', 'print'])
    expect(again).toEqual(first)
    expect(await caseOf(id, desk.centre)).toMatchObject({ review: { opinion: '从业年限材料不足' }, can: ['print'] })
    const { entries } = await somebody.person.must('account.inbox', {})
    const told = entries.find(({ title }) => title === '申请结果')
    expect(told?.body).toContain('感谢您的申请')
    const own = await somebody.person.must('applications.get', { id })
    expect(JSON.stringify([entries, own])).not.toMatch(/年限材料不足|现行政策/)
    expect(outcome(await desk.suzhou.call('applications.decline', { id, version, ...given }))).toBe('NOT_YOUR_AREA')
    expect(outcome(await desk.nanjing.call('applications.decline', { id, version, ...given }))).toBe('WRONG_STATE')
  })
})

describe('return', () => {
  it('sends the form back with a reason for each field; what is sent again shows what changed', async () => {
    const somebody = await handedIn()
    const id = idOf(somebody)
    const { version } = await caseOf(id)
    const fields = [{ field: 'profile', reason: '请补充近三年经历' }]
    const given = { id, version, why: '材料需要补正', fields }
    const call = () => desk.nanjing.must('applications.return', given, { key: `return-${id}` })

    const [first, again] = [await call(), await call()]

    expect(first).toMatchObject({ state: 'returned', can: ['unmask', 'print'] })
    expect(again).toEqual(first)
    expect(first.returned).toEqual([
      { field: '', label: '整份申请', reason: '材料需要补正' },
      { field: 'profile', label: '个人简要情况', reason: '请补充近三年经历' },
    ])
    const inbox = await somebody.person.must('account.inbox', {})
    expect(inbox.entries[0]).toMatchObject({
      title: '您的申请需要补正',
      needsMe: true,
      opens: `packages/apply/form/index?id=${id}`,
    })
    const own = await somebody.person.must('applications.get', { id })
    expect(own.can).toContain('edit')

    await somebody.person.must('applications.save', {
      id,
      version: own.version,
      content: somebody.complete({ name: '秦望舒', major: '写到一半' }),
    })
    expect((await caseOf(id)).content.major).toBe('人力资源管理')
    const profile = '近三年每年组织二十场校园求职训练，累计指导毕业生一千余人，撰写案例多篇，熟悉就业创业政策。'.repeat(
      2,
    )
    const mended = await somebody.person.must('applications.get', { id })
    await somebody.person.must(
      'applications.submit',
      somebody.submission(mended, { name: '秦望舒', profile, mobile: '13900000078' }),
    )

    const anew = await caseOf(id)
    expect(anew).toMatchObject({ state: 'submitted', resubmitted: true, returned: [] })
    expect(anew.changes.map(({ field, after }) => [field, after])).toEqual([
      ['mobile', '139****0078'],
      ['profile', profile],
    ])
  })

  it('needs a field of the form, and may be taken twice', async () => {
    const id = idOf(await handedIn())
    const { version } = await caseOf(id)
    const back = async (fields: { field: string; reason: string }[] | undefined) =>
      outcome(await desk.nanjing.call('applications.return', { id, version, why: '材料需要补正', fields }))

    expect(await back(undefined)).toBe('RETURN_FIELDS')
    expect(await back([])).toBe('RETURN_FIELDS')
    expect(await back([{ field: 'salary', reason: '没有这一栏' }])).toBe('BAD_INPUT')
    expect(await back([{ field: 'certificates.0.scan', reason: '扫描件看不清' }])).toMatchObject({
      returned: [{ field: '' }, { field: 'certificates.0.scan', label: '已获职业资格/技能等级证书' }],
    })
    expect(await back([{ field: 'profile', reason: '请补充经历' }])).toBe('WRONG_STATE')
  })

  it('takes a recommendation back to the city’s own review, without a word to the applicant', async () => {
    const somebody = await handedIn()
    const id = idOf(somebody)
    const { version } = await recommendCase(desk.nanjing, id)

    const back = await desk.nanjing.must('applications.return', { id, version, why: '意见需要重写' })

    expect(back).toMatchObject({ state: 'submitted', review: null, late: false })
    expect(back.history.at(-1)).toMatchObject({ label: '退回初审', note: '意见需要重写' })
    expect(JSON.stringify(await somebody.person.must('applications.get', { id }))).not.toContain('意见需要重写')
    expect(outcome(await desk.centre.call('applications.return', { id, version, why: '意见需要重写' }))).toBe(
      'NOT_FOUND',
    )
  })
})
