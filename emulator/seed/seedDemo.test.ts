import { refreshFigures } from '@/cloudfunctions/_kit/expertFigures'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { recountAnswers } from '@/cloudfunctions/consultations/store'
import { byId } from '@/cloudfunctions/_kit/records'
import { db } from '@/cloudfunctions/_kit/cloud'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { demoPeople } from './people'
import { seedDemo } from './seedDemo'

let cloud: Cloud
let spent = { user: 0, system: 0 }

beforeAll(async () => {
  cloud = await startCloud()
  const before = process.cpuUsage()
  await seedDemo(cloud.emulator)
  spent = process.cpuUsage(before)
}, 60_000)
afterAll(() => cloud.close())

const as = (username: (typeof demoPeople)[number]['username']) => cloud.onWeb(`demo-${username}`)

it('takes less than eight seconds of one processor', () => {
  expect((spent.user + spent.system) / 1_000_000).toBeLessThan(8)
})

it('offers everybody of the switcher with a sign-in that works', async () => {
  const { people } = cloud.emulator

  expect(people.list().map((person) => person.username)).toEqual(demoPeople.map((person) => person.username))
  expect(people.list().every((person) => person.describes.length > 10 && person.password !== '')).toBe(true)
})

it.each([
  ['visitor', false, []],
  ['seeker-lin', true, ['seeker']],
  ['employer-pan', true, ['employer']],
  ['expert-busy', true, ['expert']],
  ['officer-suzhou', true, ['cityOfficer']],
  ['officer-centre', true, ['centreOfficer']],
  ['officer-admin', true, ['admin']],
] as const)('knows %s', async (username, registered, roles) => {
  const me = await as(username).must('account.me', {})

  expect(me.registered).toBe(registered)
  expect(me.roles.map((each) => each.role)).toEqual(roles)
})

it('serves portraits and on-site pictures by their links', async () => {
  const { experts } = await as('visitor').must('experts.search', {})
  const { rows } = await as('expert-logs').must('serviceLogs.mine', { state: 'accepted' })
  const log = await as('expert-logs').must('serviceLogs.get', { id: rows[0]?.id ?? '' })

  expect(experts).toHaveLength(20)
  expect(log.photos.length).toBeGreaterThanOrEqual(2)
  for (const url of [
    ...experts.map((expert) => expert.portraitUrl),
    ...log.photos.flatMap((photo) => [photo.url, photo.thumbUrl]),
  ]) {
    const answer = await fetch(url)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(2000)
  }
})

it('shows every listed expert’s page', async () => {
  const { data } = await db.collection('experts').where({ listed: true }).limit(200).get()
  for (const { _id } of data as ExpertDoc[]) await as('visitor').must('experts.get', { id: _id }) // the SDK types documents as any
})

it('tells figures that recounting does not change', async () => {
  const { experts } = await as('visitor').must('experts.search', { sort: 'services' })
  for (const { id } of experts) {
    const before = await byId<ExpertDoc>('experts', id)
    await refreshFigures(id)
    await recountAnswers(id)
    const after = await byId<ExpertDoc>('experts', id)
    expect(after?.figures).toEqual(before?.figures)
    expect(after?.recentServices).toEqual(before?.recentServices)
    expect(after?.recentFeedbacks).toEqual(before?.recentFeedbacks)
  }
})

it('leaves the clock nothing to mend or to end', async () => {
  const { did } = (await cloud.run('daily')) as { did: Record<string, number> } // the timer's own answer

  // Whether the holiday calendar is near its end is a matter of the date, not of the demo.
  const { answerRemind, reviewOverdue, relay, calendarEnd, ...others } = did
  expect(Object.values(others).every((count) => count === 0)).toBe(true)
  expect(reviewOverdue).toBe(1)
  expect(answerRemind).toBeLessThanOrEqual(2)
  expect(relay).toBeGreaterThanOrEqual(1)
  expect(calendarEnd).toBeLessThanOrEqual(1)
})

it('lets everybody find something to do', async () => {
  const client = await as('seeker-lin').must('consultations.list', { as: 'client' })
  const asked = await as('expert-busy').must('consultations.list', { as: 'expert' })
  const pool = await as('expert-busy').must('consultations.list', { as: 'pool' })
  const duty = await as('officer-nanjing').must('consultations.list', { as: 'duty' })
  const queue = await as('officer-suzhou').must('serviceLogs.queue', { state: 'submitted' })
  const reports = await as('officer-centre').must('feedback.reports', {})

  expect(new Set(client.rows.map((row) => row.state))).toEqual(new Set(['asked', 'answered', 'declined', 'closed']))
  expect(asked.rows.filter((row) => row.needsMe).length).toBeGreaterThanOrEqual(6)
  expect(pool.rows.length).toBeGreaterThanOrEqual(3)
  expect(duty.rows).toHaveLength(2)
  expect(queue.rows.length).toBeGreaterThanOrEqual(4)
  expect(reports.rows.map((row) => row.state).sort()).toEqual(['investigating', 'open', 'open', 'resolved'])
})

it('shows every case to the people concerned', async () => {
  for (const username of ['seeker-lin', 'seeker-zhou', 'employer-xu', 'employer-pan'] as const) {
    const { rows } = await as(username).must('consultations.list', { as: 'client' })
    for (const { id } of rows) await as(username).must('consultations.get', { id })
    await as(username).must('feedback.mine', { as: 'given' })
    await as(username).must('account.inbox', {})
  }
  for (const username of ['expert-busy', 'expert-logs', 'expert-paused'] as const) {
    const { rows } = await as(username).must('serviceLogs.mine', {})
    for (const { id } of rows) await as(username).must('serviceLogs.get', { id })
    await as(username).must('experts.mine', {})
    await as(username).must('feedback.mine', { as: 'received' })
  }
})

it('lets a reviewer accept what waits, and the correction replaces the log it corrects', async () => {
  const officer = as('officer-suzhou')
  const { rows } = await officer.must('serviceLogs.queue', { state: 'submitted' })
  const correction = rows.find((row) => row.corrects !== null)
  const before = await officer.must('serviceLogs.get', { id: correction?.id ?? '' })

  const after = await officer.must('serviceLogs.accept', { id: before.id, version: before.version })

  expect(after.state).toBe('accepted')
  expect((await as('expert-logs').must('serviceLogs.get', { id: before.corrects ?? '' })).supersededBy).toBe(before.id)
})

it('takes feedback by the live code', async () => {
  const occasion = await as('visitor').must('feedback.occasion', { code: 'K7M3QX9P' })

  expect(occasion).toMatchObject({ expertName: '苏映岚', audience: 'group', given: null })
})
