import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { COMMITMENT } from '@/domain/rules/commitment'
import { endOfDayAt } from '@/domain/rules/shanghai'
import { outcome } from '@/tests/cloud/logDesk'
import { makeIdNumber, selectionDesk, type Applicant, type SelectionDesk } from '@/tests/cloud/selection'
import { startCloud, type Person } from '@/tests/cloud/startCloud'

const DAY_MS = 86_400_000
const at = (time: string) => Date.parse(`${time}+08:00`)

let desk: SelectionDesk
let db: typeof Cloudbase.db
let serial = 0

beforeAll(async () => {
  const cloud = await startCloud()
  cloud.moveClock(at('2026-11-23T10:00:00') - Date.now())
  desk = selectionDesk(cloud)
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  desk.openRound({ closeAt: endOfDayAt('2027-06-30'), cityDueAt: endOfDayAt('2027-07-31') })
})
afterAll(() => desk.cloud.close())

async function stored(id: string): Promise<ApplicationDoc> {
  const { data } = (await db.collection('applications').doc(id).get()) as { data: ApplicationDoc[] }
  const [application] = data
  if (!application) throw new Error(`no application ${id}`)
  return application
}

const messagesTo = async (to: string) =>
  (await db.collection('messages').where({ to }).orderBy('at', 'asc').limit(100).get()).data as MessageDoc[]
const waiting = () =>
  desk.applicant('秦望舒', makeIdNumber((serial += 1)), { consent: { way: 'link', scan: '', reason: '' } })
const unit = () => desk.cloud.onWeb(`unit-${(serial += 1)}`)
const agreeing = (code: string, fields: object = {}) => ({
  code,
  decision: 'agree' as const,
  signerName: '何向阳',
  signerPost: '人事科长',
  signerPhone: '025-83300000',
  why: '',
  scan: '',
  ...fields,
})
const answer = async (by: Person, code: string, fields: object = {}) =>
  outcome(await by.call('applications.consent', agreeing(code, fields)))

it('waits for the unit, which sees name, post and the commitment and nothing else', async () => {
  const { receipt, person, complete } = await waiting()

  const seen = await unit().must('applications.consentOf', { code: receipt.consentCode })

  expect(receipt).toMatchObject({ state: 'awaitingUnit', next: '现在等待单位确认，请在2026年12月7日前完成' })
  expect(receipt.consentCode).toMatch(/^[\w-]{32}$/)
  expect(seen).toEqual({
    applicantName: '秦望舒',
    post: '科长',
    unit: complete().unit,
    commitment: `${COMMITMENT.promises.join('，')}。`,
    state: 'asked',
    dueAt: endOfDayAt('2026-12-07'),
  })
  const own = await person.must('applications.get', { id: receipt.id })
  expect(own.can).toEqual(['recall', 'renewLink', 'withdraw', 'print'])
  expect(own.consent).toMatchObject({ way: 'link', state: 'asked', code: receipt.consentCode })
})

it('goes on to the city when the unit agrees, once, also when sent twice', async () => {
  const { receipt, accountId, person } = await waiting()
  const by = unit()
  const call = () => by.must('applications.consent', agreeing(receipt.consentCode), { key: 'consent-key-1' })

  const both = await Promise.all([call(), call()])

  expect(both.map(({ state }) => state)).toEqual(['agreed', 'agreed'])
  expect((await call()).state).toBe('agreed')
  const own = await person.must('applications.get', { id: receipt.id })
  expect(own).toMatchObject({
    state: 'submitted',
    consent: { state: 'agreed', code: '', signer: '何向阳（人事科长）' },
    can: ['withdraw', 'print'],
  })
  expect(own.timeline.map(({ label }) => label).slice(0, 4)).toEqual(['开始填写', '提交申请', '单位已同意', '市级初审'])
  expect((await stored(receipt.id)).dueAt).toBe(endOfDayAt('2026-12-07'))
  expect((await messagesTo(accountId)).map(({ title }) => title)).toContain('单位已同意')
  expect(await answer(unit(), receipt.consentCode)).toBe('WRONG_STATE')
  expect((await unit().must('applications.consentOf', { code: receipt.consentCode })).state).toBe('agreed')
})

it('takes one answer of two people who open the link at once', async () => {
  const { receipt } = await waiting()

  const answers = await Promise.all([
    answer(unit(), receipt.consentCode),
    answer(unit(), receipt.consentCode, { decision: 'decline', why: '暂不同意外派' }),
  ])

  expect(answers.filter((each) => typeof each === 'string')).toHaveLength(1)
  expect((await stored(receipt.id)).versions).toHaveLength(1)
})

it('cannot be given by the applicant in the unit’s place', async () => {
  const { receipt, person } = await waiting()

  expect(await answer(person, receipt.consentCode)).toBe('OWN_CONSENT')
  expect((await stored(receipt.id)).state).toBe('awaitingUnit')
})

it('may bring a stamped scan of whoever answers, and no other file', async () => {
  const [{ receipt, person }, helper] = [await waiting(), desk.newcomer()]
  const { scan } = helper.complete().consent

  expect(await answer(unit(), receipt.consentCode, { scan })).toBe('FILE_MISSING')
  expect(await answer(helper.person, receipt.consentCode, { scan })).toMatchObject({ state: 'agreed' })

  const own = await person.must('applications.get', { id: receipt.id })
  expect(own.consent.scan).toMatchObject({ key: scan })
})

it('comes back to the draft with the reason when the unit declines; handed in again, a new link goes out', async () => {
  const { receipt, person, accountId, submission } = await waiting()

  expect(await answer(unit(), receipt.consentCode, { decision: 'decline' })).toBe('BAD_INPUT')
  expect(await answer(unit(), receipt.consentCode, { decision: 'decline', why: '本岗位暂离不开人' })).toMatchObject({
    state: 'declined',
  })

  const own = await person.must('applications.get', { id: receipt.id })
  expect(own).toMatchObject({ state: 'draft', consent: { state: 'declined', why: '本岗位暂离不开人', code: '' } })
  expect((await messagesTo(accountId)).at(-1)).toMatchObject({ title: '单位没有同意您的申请', needsMe: true })
  const again = await person.must(
    'applications.submit',
    submission(own, { consent: { way: 'link', scan: '', reason: '' } }),
  )
  expect(again).toMatchObject({ state: 'awaitingUnit', no: receipt.no })
  expect(again.consentCode).not.toBe(receipt.consentCode)
  expect(outcome(await unit().call('applications.consentOf', { code: receipt.consentCode }))).toBe('LINK_OVER')
})

describe('a link that is over', () => {
  const isOver = async ({ receipt }: Applicant) => [
    outcome(await unit().call('applications.consentOf', { code: receipt.consentCode })),
    await answer(unit(), receipt.consentCode),
  ]
  const touch = ({ receipt: { id, version } }: Applicant) => ({ id, version })

  it('was recalled: the draft is free to be changed', async () => {
    const who = await waiting()
    const call = () => who.person.must('applications.recall', touch(who), { key: 'recall-key-1' })

    expect(await call()).toMatchObject({ state: 'draft', can: ['edit', 'submit', 'withdraw', 'print'] })
    expect(await call()).toMatchObject({ state: 'draft' })
    expect(await isOver(who)).toEqual(['LINK_OVER', 'LINK_OVER'])
    expect(outcome(await who.person.call('applications.recall', touch(who)))).toBe('WRONG_STATE')
  })

  it('was renewed: the new one works', async () => {
    const who = await waiting()
    desk.cloud.moveClock(3 * DAY_MS)
    const own = await who.person.must('applications.renewLink', touch(who), { key: 'renew-key-1' })
    const repeated = await who.person.must('applications.renewLink', touch(who), { key: 'renew-key-1' })

    expect(repeated.consent.code).toBe(own.consent.code)
    expect(own.consent.dueAt).toBeGreaterThan((await stored(who.receipt.id)).submittedAt + 14 * DAY_MS)
    expect(await isOver(who)).toEqual(['LINK_OVER', 'LINK_OVER'])
    expect(await answer(unit(), own.consent.code)).toMatchObject({ state: 'agreed' })
    expect(outcome(await who.person.call('applications.renewLink', touch(who)))).toBe('WRONG_STATE')
    desk.cloud.moveClock(-3 * DAY_MS)
  })

  it('was of a withdrawn application', async () => {
    const who = await waiting()
    await who.person.must('applications.withdraw', touch(who))

    expect(await isOver(who)).toEqual(['LINK_OVER', 'LINK_OVER'])
  })

  it('belongs to its applicant alone: nobody else recalls or renews it', async () => {
    const who = await waiting()
    const stranger = desk.newcomer().person

    expect(outcome(await stranger.call('applications.recall', touch(who)))).toBe('NOT_YOURS')
    expect(outcome(await desk.nanjing.call('applications.renewLink', touch(who)))).toBe('NOT_YOURS')
    expect(await answer(stranger, 'no-such-code-at-all')).toBe('LINK_OVER')
  })
})

describe('a unit that does not answer', () => {
  it('is brought to mind after two and five days, each once, and after fourteen the application goes back', async () => {
    const who = await waiting()
    const { consentCode, id } = who.receipt
    const titles = async () => (await messagesTo(who.accountId)).map(({ title }) => title).slice(1)
    const afterDays = async (days: number) => {
      desk.cloud.moveClock(days * DAY_MS)
      await desk.cloud.run('daily')
      await desk.cloud.run('daily')
    }
    const reminder = '单位还没有确认您的申请'

    await afterDays(1)
    expect(await titles()).toEqual([])
    await afterDays(1)
    expect(await titles()).toEqual([reminder])
    await afterDays(3)
    expect(await titles()).toEqual([reminder, reminder])
    await afterDays(9)
    expect(await stored(id)).toMatchObject({ state: 'awaitingUnit' })
    await afterDays(1)

    expect(await titles()).toEqual([reminder, reminder, '单位没有按时确认，申请已退回草稿'])
    expect(await stored(id)).toMatchObject({ state: 'draft', consent: { code: '', state: 'none' } })
    expect(outcome(await unit().call('applications.consentOf', { code: consentCode }))).toBe('LINK_OVER')
    const own = await who.person.must('applications.get', { id })
    expect(own.timeline.filter(({ mark }) => mark === 'done').at(-1)?.label).toBe('单位逾期未确认，退回草稿')
  })

  it('cannot agree after the time, even before the clock has looked', async () => {
    const who = await waiting()
    desk.cloud.moveClock(15 * DAY_MS)

    const seen = await unit().must('applications.consentOf', { code: who.receipt.consentCode })

    expect(seen).toEqual({ applicantName: '', post: '', unit: '', commitment: '', state: 'over', dueAt: null })
    expect(await answer(unit(), who.receipt.consentCode)).toBe('LINK_OVER')
  })
})
