import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import { idNumberHash } from '@/cloudfunctions/_kit/idNumbers'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { Reply } from '@/domain/contract'
import { endOfDayAt } from '@/domain/rules/shanghai'
import { makeFile, outcome } from '@/tests/cloud/logDesk'
import { makeIdNumber, selectionDesk, type Newcomer, type SelectionDesk } from '@/tests/cloud/selection'
import { makeStored } from '@/tests/make'
import { startCloud } from '@/tests/cloud/startCloud'

const at = (time: string) => Date.parse(`${time}+08:00`)

let desk: SelectionDesk
let db: typeof Cloudbase.db
let serial = 0

beforeAll(async () => {
  const cloud = await startCloud()
  cloud.moveClock(at('2026-11-23T10:00:00') - Date.now())
  desk = selectionDesk(cloud)
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  desk.openRound({
    closeAt: endOfDayAt('2026-12-10'),
    cityDueAt: endOfDayAt('2026-12-25'),
    ageReferenceOn: '2026-12-10',
  })
})
afterAll(() => desk.cloud.close())

async function stored(id: string): Promise<ApplicationDoc> {
  const { data } = (await db.collection('applications').doc(id).get()) as { data: ApplicationDoc[] }
  const [application] = data
  if (!application) throw new Error(`no application ${id}`)
  return application
}

const nextId = () => makeIdNumber((serial += 1))
const begin = (who: Newcomer, idNumber = nextId()) =>
  who.person.must('applications.start', { name: '秦望舒', idNumber, source: 'self' })
const fieldsOf = (reply: Reply<unknown>) => (reply.ok ? [] : (reply.refusal.fields ?? []).map(({ field }) => field))
const messagesTo = async (to: string) =>
  (await db.collection('messages').where({ to }).limit(100).get()).data as MessageDoc[]

it('takes a complete form with a stamped scan straight to the city, with a receipt', async () => {
  const who = desk.newcomer()
  const draft = await begin(who)

  const receipt = await who.person.must('applications.submit', who.submission(draft))

  expect(receipt).toMatchObject({
    id: draft.id,
    state: 'submitted',
    submittedAt: expect.any(Number) as number,
    next: '现在由南京市初审，一般在2026年12月7日前完成',
    consentCode: '',
  })
  expect(receipt.no).toMatch(/^SQ-2026-0001-[\dX]$/)
  const kept = await stored(draft.id)
  expect(kept).toMatchObject({
    name: '秦望舒',
    city: '320100',
    category: 'agency',
    path: 'R5.1a',
    outcome: 'likely',
    overAge: false,
    dueAt: endOfDayAt('2026-12-07'),
    consent: { state: 'agreed', code: '' },
    personKey: `round:${kept.roundId}:${kept.idHash}`,
  })
  expect(kept.versions).toMatchObject([
    { no: 1, commitment: { textHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, typedName: '' } },
  ])
  expect(JSON.stringify(kept)).not.toContain(makeIdNumber(serial))
})

it('shows the applicant the timeline with whose turn it is, and tells applicant and city', async () => {
  const who = await desk.applicant('秦望舒', nextId(), { city: '320500' })

  const own = await who.person.must('applications.get', { id: who.receipt.id })
  await desk.cloud.run('daily')

  expect(own.timeline.slice(0, 3)).toMatchObject([
    { label: '开始填写', mark: 'done' },
    { label: '提交申请', mark: 'done' },
    {
      label: '市级初审',
      mark: 'now',
      note: '现在由苏州市公共就业服务机构初审，一般 10 个工作日内，2026年12月7日前完成',
    },
  ])
  expect(own.timeline.slice(3).map(({ label }) => label)).toEqual(['统一报送', '省级评审', '公示', '聘任'])
  expect(own.can).toEqual(['withdraw', 'print'])
  expect(await messagesTo(who.accountId)).toMatchObject([{ title: '申请已提交' }])
  const [forCity] = await messagesTo('city:320500')
  expect(forCity).toMatchObject({ title: '有一份申请待初审', needsMe: true })
  expect(JSON.stringify(forCity)).not.toMatch(/秦望舒|139000/)
})

it('gives the same receipt for one intention sent twice, also at once', async () => {
  const who = desk.newcomer()
  const draft = await begin(who)
  const call = () => who.person.must('applications.submit', who.submission(draft), { key: 'submit-key-1' })

  const receipts = await Promise.all([call(), call()])

  expect(receipts[0]).toEqual(receipts[1])
  expect(await call()).toEqual(receipts[0])
  expect((await stored(draft.id)).versions).toHaveLength(1)
})

it('names every problem, and keeps the draft as it is', async () => {
  const who = desk.newcomer()
  const draft = await begin(who)
  const given = who.submission(draft, { profile: '太短', proofs: [], mobile: '123' })
  const commitment = { ...given.commitment, signature: '', version: '2020-01' }

  const reply = await who.person.call('applications.submit', { ...given, commitment })

  expect(outcome(reply)).toBe('APPLICATION_INCOMPLETE')
  expect(fieldsOf(reply)).toEqual(['mobile', 'profile', 'proofs', 'commitment.version', 'commitment.signature'])
  expect((await stored(draft.id)).version).toBe(1)
})

it('lets somebody over 65 apply and says so to the officers alone', async () => {
  const [over, within] = [makeIdNumber(1, '1960-12-10'), makeIdNumber(1, '1960-12-11')]

  const [first, second] = [await desk.applicant('秦望舒', over), await desk.applicant('秦望舒', within)]

  expect(await stored(first.receipt.id)).toMatchObject({ overAge: true, outcome: 'explain' })
  expect(await stored(second.receipt.id)).toMatchObject({ overAge: false, outcome: 'likely' })
})

it('takes one application per person and round, from whatever account, also sent at the same moment', async () => {
  const idNumber = nextId()
  const [one, other] = [desk.newcomer(), desk.newcomer()]
  const drafts = await Promise.all([begin(one, idNumber), begin(other, idNumber)])

  const replies = await Promise.all([
    one.person.call('applications.submit', one.submission(drafts[0])),
    other.person.call('applications.submit', other.submission(drafts[1])),
  ])

  expect(replies.map((reply) => reply.ok || reply.refusal.code).sort()).toEqual(['ONE_PER_ROUND', true])
})

it('checks the bar and the term again at this door', async () => {
  const [barred, expert] = [nextId(), nextId()]
  const [one, two] = [desk.newcomer(), desk.newcomer()]
  const drafts = await Promise.all([begin(one, barred), begin(two, expert)])
  desk.cloud.load('bars', [{ ...makeStored(idNumberHash(barred)), name: '某人', ground: 'leak', on: '2026-11-23' }])
  desk.cloud.load('terms', [
    { ...makeStored('t-1'), idHash: idNumberHash(expert), state: 'active', certificateNo: 'c1', endOn: '2099-01-01' },
  ])

  expect(outcome(await one.person.call('applications.submit', one.submission(drafts[0])))).toBe('BARRED')
  expect(outcome(await two.person.call('applications.submit', two.submission(drafts[1])))).toBe('ALREADY_EXPERT')
})

it('takes the applicant’s own files for their own places alone', async () => {
  const [who, other] = [desk.newcomer(), desk.newcomer()]
  const draft = await begin(who)
  const theirs = other.complete().proofs
  const own = who.complete()
  desk.cloud.load('files', [
    makeFile('bad-portrait', { ownerId: who.accountId, purpose: 'portrait', state: 'refused' }),
  ])
  const submit = async (content: object) =>
    outcome(await who.person.call('applications.submit', who.submission(draft, content)))

  expect(await submit({ proofs: theirs })).toBe('FILE_MISSING')
  expect(await submit({ portrait: own.proofs[0]?.key })).toBe('FILE_MISSING')
  expect(await submit({ portrait: 'bad-portrait' })).toBe('FILE_REFUSED')
  expect(await submit({})).toMatchObject({ state: 'submitted' })
})

it('checks the words before others read them', async () => {
  const who = desk.newcomer()
  const draft = await begin(who)

  const reply = await who.person.call('applications.submit', who.submission(draft, { school: '赌博学院' }))

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'TEXT_REFUSED', detail: { field: '毕业学校' } } })
})

it('refuses strangers, old versions and what was handed in already', async () => {
  const who = await desk.applicant('秦望舒', nextId())
  const stranger = desk.newcomer()
  const { id, version } = who.receipt
  const other = desk.newcomer()
  const draft = await begin(other)
  const submit = async (by: Newcomer, of: { id: string; version: number }) =>
    outcome(await by.person.call('applications.submit', by.submission(of)))

  expect(await submit(stranger, { id, version })).toBe('NOT_YOURS')
  expect(await submit(who, { id, version })).toBe('WRONG_STATE')
  expect(await submit(other, { id: draft.id, version: 9 })).toBe('CHANGED_BY_OTHERS')
  expect(await submit(other, { id: 'nothing', version: 1 })).toBe('NOT_FOUND')
})

describe('a correction', () => {
  /** As an officer's return leaves it. */
  async function returned(content = {}) {
    const who = await desk.applicant('秦望舒', nextId(), content)
    const { id } = who.receipt
    const fields = [{ field: 'profile', label: '个人简要情况', reason: '请补充近三年的工作' }]
    const dueAt = Date.now() + 15 * 86_400_000
    await db.collection('applications').doc(id).update({ state: 'returned', returned: fields, dueAt })
    return { who, id, version: who.receipt.version }
  }

  it('keeps both versions and the number, clears what was returned, and goes to the city again', async () => {
    const { who, id, version } = await returned()
    const profile = '补充：近三年组织线上线下招聘活动，服务高校毕业生和退役军人，累计指导求职者。'.repeat(2)
    const own = await who.person.must('applications.get', { id })

    const receipt = await who.person.must('applications.submit', who.submission({ id, version }, { profile }))

    expect(own).toMatchObject({ state: 'returned', openNow: true, can: ['edit', 'submit', 'withdraw', 'print'] })
    expect(own.returned).toEqual([{ field: 'profile', label: '个人简要情况', reason: '请补充近三年的工作' }])
    expect(receipt).toMatchObject({ no: who.receipt.no, state: 'submitted' })
    const kept = await stored(id)
    expect(kept.returned).toEqual([])
    expect(kept.versions.map(({ no, content }) => [no, content.profile === profile])).toEqual([
      [1, false],
      [2, true],
    ])
  })

  it('is taken after the round has closed, until the time to correct and the cities’ are both over', async () => {
    const [inTime, late] = [await returned(), await returned()]
    const back = Date.now()
    desk.cloud.moveClock(at('2026-12-25T23:59:59') - back)
    const taken = await inTime.who.person.call(
      'applications.submit',
      inTime.who.submission({ id: inTime.id, version: inTime.version }),
    )
    desk.cloud.moveClock(1_500)
    const refused = await late.who.person.call(
      'applications.submit',
      late.who.submission({ id: late.id, version: late.version }),
    )
    desk.cloud.moveClock(back - at('2026-12-26T00:00:00'))

    expect(outcome(taken)).toMatchObject({ state: 'submitted' })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'ROUND_CLOSED', detail: { what: '补正时间已过' } } })
  })
})

describe('the window', () => {
  it('closes with the last second of the last day; what was typed is kept', async () => {
    const [inTime, late] = [desk.newcomer(), desk.newcomer()]
    const drafts = [await begin(inTime), await begin(late)] as const
    desk.cloud.moveClock(at('2026-12-10T23:59:58') - Date.now())
    const taken = await inTime.person.call('applications.submit', inTime.submission(drafts[0]))
    desk.cloud.moveClock(at('2026-12-11T00:00:00') - Date.now())
    const refused = await late.person.call('applications.submit', late.submission(drafts[1], { school: '云山大学' }))

    expect(outcome(taken)).toMatchObject({ state: 'submitted' })
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'ROUND_CLOSED', detail: { what: '本批次申请已于2026年12月10日 24:00 截止' } },
    })
    expect(await stored(drafts[1].id)).toMatchObject({ version: 1, state: 'draft', content: { school: '云山大学' } })
  })

  it('says when the next one opens', async () => {
    desk.openRound({
      title: '春季集中申请',
      openAt: at('2027-03-01T00:00:00'),
      closeAt: endOfDayAt('2027-03-31'),
      cityDueAt: endOfDayAt('2027-04-20'),
    })
    const who = desk.newcomer()
    const draft = await begin(who)

    const early = await who.person.call('applications.submit', who.submission(draft))
    desk.cloud.moveClock(at('2027-03-01T00:00:00') - Date.now())
    const open = await who.person.call('applications.submit', who.submission(draft))

    expect(early).toMatchObject({
      refusal: { code: 'ROUND_CLOSED', detail: { what: '还没有开放的批次，“春季集中申请”2027年3月1日开放申请' } },
    })
    expect(outcome(open)).toMatchObject({ no: expect.stringMatching(/^SQ-2027-0001-/) as string })
  })
})
