import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import type { ApplicationDoc, NoticeDoc, ObjectionDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { ExitDoc, TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import { APPLICATION_STATES } from '@/domain/rules/applicationFlow'
import { EXIT_STATES } from '@/domain/rules/exitFlow'
import { NOTICE_STATES } from '@/domain/rules/noticeFlow'
import { OBJECTION_STATES } from '@/domain/rules/objectionFlow'
import { TERM_STATES } from '@/domain/rules/termFlow'
import type { Journey } from './roundJourney'
import { appointedAtOnce, OBJECTOR } from './roundNotice'
import { EVERYBODY, PEOPLE } from './roundPeople'
import { trailFaults } from './trails'

/** What everybody appointed reads exactly once. */
const ONCE = ['您的申请已报送省职业介绍中心', '评审结果', '您已列入拟聘任公示', '您已受聘为江苏省职业指导专家']

/** What has to hold when everything is over. */
export function addingUp(journey: Journey): void {
  it('adds up: everybody of the round is appointed, declined, withdrawn or excluded', async () => {
    await journey.town.settle()
    const all = await journey.town.all<ApplicationDoc>('applications')
    const states = EVERYBODY.map((who) => all.find(({ _id }) => _id === journey.idOf(who))?.state)
    const count = (state: string) => states.filter((each) => each === state).length

    expect(count('appointed')).toBe(20)
    expect([count('cityDeclined'), count('centreDeclined'), count('withdrawn')]).toEqual([1, 2, 1])
    expect(all.filter(({ roundId }) => roundId === journey.roundId)).toHaveLength(24)
    const { phase, setup } = await journey.town.centre.must('rounds.get', { id: journey.roundId })
    expect([phase, setup?.counts.reduce((sum, each) => sum + each.count, 0)]).toEqual(['finished', 23])
  })

  it('leaves whole audit chains, empty outboxes, and no state outside the tables', async () => {
    const outside = async <T extends { state: string }>(collection: string, table: object) =>
      (await journey.town.all<T>(collection)).filter(({ state }) => !Object.hasOwn(table, state))

    expect(await trailFaults(journey.town)).toEqual([])
    expect(await outside<ApplicationDoc>('applications', APPLICATION_STATES)).toEqual([])
    expect(await outside<NoticeDoc>('notices', NOTICE_STATES)).toEqual([])
    expect(await outside<ObjectionDoc>('objections', OBJECTION_STATES)).toEqual([])
    expect(await outside<TermDoc>('terms', TERM_STATES)).toEqual([])
    expect(await outside<ExitDoc>('exits', EXIT_STATES)).toEqual([])
  })

  it('told nobody anything twice', async () => {
    const sent = await journey.town.all<MessageDoc>('messages')
    const steps = sent.map(({ to, topic, seq, title }) => `${to} ${topic} ${seq} ${title}`)
    expect(steps.filter((step, at) => steps.indexOf(step) !== at)).toEqual([])
    for (const who of appointedAtOnce()) {
      const titles = await journey.titlesOf(who)
      expect(titles.filter((title) => ONCE.includes(title)).sort()).toEqual([...ONCE].sort())
    }
  })

  it('keeps ID numbers and phones out of messages, audit, notices and every public answer', async () => {
    const { town } = journey
    const people = EVERYBODY.map((who) => PEOPLE[who])
    const secrets = [...people.flatMap(({ idNumber, mobile }) => [idNumber, mobile]), OBJECTOR.phone, OBJECTOR.name]
    const { experts } = await town.visitor.must('experts.search', {})
    const answers = await Promise.all([
      ...experts.map(({ id }) => town.visitor.must('experts.get', { id })),
      town.visitor.must('notices.get', { id: journey.noticeId }),
      town.visitor.must('notices.list', {}),
      town.visitor.must('rounds.get', { id: journey.roundId }),
    ])
    const kept = await Promise.all(['messages', 'audit', 'notices', 'bars', 'decisions'].map((name) => town.all(name)))

    expect(experts.length).toBeGreaterThan(0)
    const text = JSON.stringify([experts, answers, kept])
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })
}
