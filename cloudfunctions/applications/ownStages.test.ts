import type * as Records from '@/cloudfunctions/_kit/applicationRecords'
import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { endOfDayAt } from '@/domain/rules/shanghai'
import { outcome } from '@/tests/cloud/logDesk'
import { makeIdNumber, selectionDesk, type Applicant, type SelectionDesk } from '@/tests/cloud/selection'
import { makeStored } from '@/tests/make'
import { startCloud } from '@/tests/cloud/startCloud'

const MINUTE_MS = 60_000
const at = (time: string) => Date.parse(`${time}+08:00`)

let desk: SelectionDesk
let db: typeof Cloudbase.db
let records: typeof Records
let serial = 0

beforeAll(async () => {
  const cloud = await startCloud()
  cloud.moveClock(at('2026-11-23T10:00:00') - Date.now())
  desk = selectionDesk(cloud)
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  records = await import('@/cloudfunctions/_kit/applicationRecords')
  desk.openRound({ closeAt: endOfDayAt('2026-12-10'), cityDueAt: endOfDayAt('2026-12-25') })
})
afterAll(() => desk.cloud.close())

const SECRET = '内部意见：材料一般'
const messagesTo = async (to: string) =>
  (await db.collection('messages').where({ to }).orderBy('at', 'asc').limit(100).get()).data as MessageDoc[]
const submitted = () => desk.applicant('秦望舒', makeIdNumber((serial += 1)))
const own = (who: Applicant) => who.person.must('applications.get', { id: who.receipt.id })

type Action = Records.ApplicationStep['action']

/** Moves an application as officers do, with words that are theirs alone. */
async function move(who: Applicant, actions: readonly Action[], fields: Records.ApplicationFields = {}): Promise<void> {
  for (const [index, action] of actions.entries()) {
    const application = await records.applicationById(who.receipt.id)
    const isLast = index === actions.length - 1
    await records.moveApplication(
      application,
      {
        action,
        actors: ['city', 'centre'],
        fields: isLast ? fields : {},
        history: { label: SECRET, by: '方晓', note: SECRET },
      },
      { key: `${action}-${application.version}`, who: 'u-officer', role: 'cityOfficer' },
    )
  }
}

const labels = (timeline: { label: string; mark: string }[], mark: string) =>
  timeline.filter((step) => step.mark === mark).map(({ label }) => label)

describe('what the applicant reads', () => {
  it.each<[Action[], string[], string[]]>([
    [['return'], ['开始填写', '提交申请', '市级退回补正'], ['补正']],
    [['recommend'], ['开始填写', '提交申请', '通过市级初审'], ['统一报送']],
    [['recommend', 'return'], ['开始填写', '提交申请'], ['市级初审']],
    [['recommend', 'report'], ['开始填写', '提交申请', '通过市级初审', '已报送省职业介绍中心'], ['省级评审']],
    [['recommend', 'report', 'return'], ['开始填写', '提交申请', '通过市级初审'], ['统一报送']],
    [['decline'], ['开始填写', '提交申请', '未入选'], []],
    [
      ['recommend', 'report', 'shortlist', 'publish', 'hold'],
      ['开始填写', '提交申请', '通过市级初审', '已报送省职业介绍中心', '列入拟聘任名单', '开始公示', '暂缓，核实情况'],
      ['核实情况'],
    ],
  ])('after %j: whose turn it is, and not a word of what officers wrote', async (actions, done, now) => {
    const who = await submitted()
    await move(who, actions)

    const view = await own(who)

    expect(labels(view.timeline, 'done')).toEqual(done)
    expect(labels(view.timeline, 'now')).toEqual(now)
    expect(JSON.stringify(view)).not.toMatch(/内部意见|方晓/)
  })

  it('tells until when the public notice runs, and that it is over', async () => {
    const who = await submitted()
    desk.cloud.load('notices', [{ ...makeStored('notice-1'), endsAt: endOfDayAt('2026-11-30') }])
    await move(who, ['recommend', 'report', 'shortlist', 'publish'], { noticeId: 'notice-1' })
    const note = async () => (await own(who)).timeline.find(({ mark }) => mark === 'now')?.note

    expect(await note()).toBe('正在向社会公示，到2026年11月30日 24:00 结束')
    desk.cloud.moveClock(8 * 86_400_000)
    expect(await note()).toBe('公示期已结束，现在由省职业介绍中心办理聘任')
    desk.cloud.moveClock(-8 * 86_400_000)
  })

  it('is neutral when the city did not recommend', async () => {
    const who = await submitted()
    await move(who, ['decline'])

    expect(await own(who)).toMatchObject({
      state: 'cityDeclined',
      resultWords: '感谢您的申请。本批次未能入选，欢迎关注以后的批次。',
      withdrawWords: '',
      can: ['print'],
    })
  })
})

describe('a released result', () => {
  const undoUntilAt = () => ({ resultAt: Date.now() + 30 * MINUTE_MS, toldResult: false })

  it.each<[Action, string, string]>([
    ['shortlist', 'shortlisted', '已列入拟聘任名单，接下来向社会公示。'],
    ['decline', 'centreDeclined', '感谢您的申请。本批次未能入选，欢迎关注以后的批次。'],
  ])('%s shows nowhere until it can no longer be undone; then it is told once', async (action, state, words) => {
    const who = await submitted()
    await move(who, ['recommend', 'report', action], undoUntilAt())
    const touch = { id: who.receipt.id, version: (await records.applicationById(who.receipt.id)).version }

    const before = await own(who)
    const withdrawn = await who.person.call('applications.withdraw', touch)
    await desk.cloud.run('daily')

    expect(before).toMatchObject({ state: 'reported', resultWords: '', can: ['print'] })
    expect(labels(before.timeline, 'now')).toEqual(['省级评审'])
    expect(withdrawn).toMatchObject({ refusal: { code: 'WRONG_STATE', detail: { state: '省级评审' } } })
    expect((await who.person.must('applications.mine', {})).rows).toMatchObject([{ state: 'reported' }])
    expect(await messagesTo(who.accountId)).toHaveLength(1)

    desk.cloud.moveClock(31 * MINUTE_MS)
    await desk.cloud.run('daily')
    await desk.cloud.run('daily')

    expect(await own(who)).toMatchObject({ state, resultWords: words })
    expect((await messagesTo(who.accountId)).slice(1)).toMatchObject([{ title: '评审结果' }])
    const canStart = (await who.person.must('applications.mine', {})).canStart
    expect(canStart).toBe(action === 'decline')
  })

  it('that was undone is never told', async () => {
    const who = await submitted()
    await move(who, ['recommend', 'report', 'decline'], undoUntilAt())
    await move(who, ['unrelease'], { resultAt: 0 })
    desk.cloud.moveClock(31 * MINUTE_MS)
    await desk.cloud.run('daily')

    expect(await messagesTo(who.accountId)).toHaveLength(1)
    const view = await own(who)
    expect(labels(view.timeline, 'done')).toEqual(['开始填写', '提交申请', '通过市级初审', '已报送省职业介绍中心'])
  })
})

describe('withdraw', () => {
  const STAGES: [Action[], string, string[]][] = [
    [[], '撤回后市级不再初审。', ['city:320100']],
    [['return'], '撤回后不能再补正。', ['city:320100']],
    [['recommend'], '已通过市级初审，撤回后不再报送。', ['city:320100']],
    [['recommend', 'report'], '已进入省级评审，撤回后不再参加评审。', ['centre', 'city:320100']],
    [['recommend', 'report', 'shortlist'], '已列入拟聘任名单，撤回后不再公示和聘任。', ['centre', 'city:320100']],
  ]

  it.each(STAGES)('after %j tells the consequence first, then who had it in hand', async (actions, words, desks) => {
    const who = await submitted()
    await move(who, actions)
    const before = await own(who)
    const call = () =>
      who.person.must(
        'applications.withdraw',
        { id: before.id, version: before.version, why: '工作调动' },
        { key: `withdraw-${before.id}` },
      )

    const both = await Promise.all([call(), call()])
    await desk.cloud.run('daily')

    expect(before.withdrawWords).toBe(`${words}本批次2026年12月10日 24:00 前可以重新申请。`)
    expect(both.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
    expect(both[0].can).toEqual(['print'])
    const topic = `applications/${before.id}`
    const { data } = await db.collection('messages').where({ topic, title: '一份申请已撤回' }).limit(9).get()
    const told = data as MessageDoc[]
    expect(told.map(({ to }) => to).sort()).toEqual(desks)
    expect(JSON.stringify(told)).not.toMatch(/秦望舒|工作调动/)
  })

  it('lets the person apply again while the round is open, with a number of its own', async () => {
    const idNumber = makeIdNumber((serial += 1))
    const who = await desk.applicant('秦望舒', idNumber)
    await who.person.must('applications.withdraw', { id: who.receipt.id, version: who.receipt.version })

    const draft = await who.person.must('applications.start', { name: '秦望舒', idNumber, source: 'self' })
    const receipt = await who.person.must('applications.submit', who.submission(draft))

    expect(receipt.state).toBe('submitted')
    expect(receipt.no).not.toBe(who.receipt.no)
  })

  it('ends with the public notice, and is for the applicant alone', async () => {
    const [published, stranger] = [await submitted(), desk.newcomer()]
    const other = await submitted()
    await move(published, ['recommend', 'report', 'shortlist', 'publish'])
    const { id, version } = await own(published)

    expect(outcome(await published.person.call('applications.withdraw', { id, version }))).toBe('WRONG_STATE')
    const theirs = { id: other.receipt.id, version: other.receipt.version }
    expect(outcome(await stranger.person.call('applications.withdraw', theirs))).toBe('NOT_YOURS')
    expect(outcome(await desk.nanjing.call('applications.withdraw', theirs))).toBe('NOT_YOURS')
    expect(outcome(await other.person.call('applications.withdraw', { ...theirs, version: 99 }))).toBe(
      'CHANGED_BY_OTHERS',
    )
  })

  it('and an officer’s act at the same moment: one wins, the other is told', async () => {
    const who = await submitted()
    const { id, version } = await own(who)

    const [withdrawn, recommended] = await Promise.allSettled([
      who.person.must('applications.withdraw', { id, version }),
      move(who, ['recommend']),
    ])

    expect([withdrawn.status, recommended.status].sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('clocks of the city', () => {
  const DAY_MS = 86_400_000

  async function later(days: number): Promise<void> {
    desk.cloud.moveClock(days * DAY_MS)
    await desk.cloud.run('daily')
    await desk.cloud.run('daily')
  }

  async function about(id: string, title: string): Promise<string[]> {
    const { data } = await db
      .collection('messages')
      .where({ topic: `applications/${id}`, title })
      .limit(20)
      .get()
    return (data as MessageDoc[]).map(({ to }) => to).sort()
  }

  it('put a late review before the desk, and a week later before the centre as well', async () => {
    const who = await submitted()
    const title = '有一份申请超过初审时限'

    await later(13)
    expect(await about(who.receipt.id, title)).toEqual([])
    await later(2)
    expect(await about(who.receipt.id, title)).toEqual(['city:320100'])
    await later(8)
    expect(await about(who.receipt.id, title)).toEqual(['centre', 'city:320100', 'city:320100'])
    desk.cloud.moveClock(-23 * DAY_MS)
  })

  it('wait for a correction beyond its time while the round can use it, then take it back', async () => {
    const who = await submitted()
    const titles = async () => (await messagesTo(who.accountId)).map(({ title }) => title).slice(1)
    const dueAt = endOfDayAt('2026-12-08')
    await move(who, ['return'], { dueAt })
    const state = async () => (await own(who)).state

    desk.cloud.moveClock(at('2026-12-06T10:00:00') - Date.now())
    await later(0)
    expect(await titles()).toEqual(['请尽快补正您的申请'])
    desk.cloud.moveClock(at('2026-12-09T10:00:00') - Date.now())
    await later(0)
    expect(await titles()).toEqual(['请尽快补正您的申请', '您的申请还没有补正'])
    desk.cloud.moveClock(at('2026-12-25T23:59:00') - Date.now())
    await later(0)
    expect(await state()).toBe('returned')
    desk.cloud.moveClock(at('2026-12-26T00:00:01') - Date.now())
    await later(0)

    expect(await state()).toBe('withdrawn')
    expect((await titles()).slice(2)).toEqual(['请尽快补正您的申请', '申请逾期未补正'])
    expect(await about(who.receipt.id, '一份退回的申请逾期未补正')).toEqual(['city:320100'])
    const kept: ApplicationDoc = await records.applicationById(who.receipt.id)
    expect(kept.accountKey).toBe(`over:${kept._id}`)
  })
})
