import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { dayOf } from '@/domain/rules/shanghai'
import type { demoPeople } from './people'
import { DEMO_LINKS } from './rounds/openRound'
import { birthdayOf, idNumberOf } from './identity'
import { demoExperts, seedDemo } from './seedDemo'

type Username = (typeof demoPeople)[number]['username']

const OPEN = 'demo-round-open'
const RUNNING = 'demo-round-running'
const ROUNDS = ['demo-round-finished', RUNNING, OPEN]
const LISTS = ['120', '60', '30', 'expired'] as const

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
  await seedDemo(cloud.emulator)
}, 60_000)
afterAll(() => cloud.close())

const as = (username: Username) => cloud.onWeb(`demo-${username}`)

it.each([
  ['applicant-draft', 'draft', '填写中'],
  ['applicant-unit', 'awaitingUnit', '单位确认'],
  ['applicant-returned', 'returned', '补正'],
  ['applicant-notice', 'publicised', '公示中'],
] as const)('shows %s the own application', async (username, state, turn) => {
  const { rows, round, canStart } = await as(username).must('applications.mine', {})
  const own = await as(username).must('applications.get', { id: rows[0]?.id ?? '' })
  const { entries } = await as(username).must('account.inbox', {})

  expect(rows.map((row) => row.state)).toEqual([state])
  expect(round).toMatchObject({ id: OPEN, phase: 'open' })
  expect(canStart).toBe(false)
  expect(own.timeline.find(({ mark }) => mark === 'now')?.label).toBe(turn)
  expect(own.files.length).toBeGreaterThanOrEqual(2)
  expect(entries.length > 0).toBe(state !== 'draft')
  expect(entries.some(({ needsMe }) => needsMe)).toBe(state === 'returned')
})

it('lets somebody without an account open the links of unit and invitation', async () => {
  const asked = await as('visitor').must('applications.consentOf', { code: DEMO_LINKS.unit })
  const invited = await as('visitor').must('applications.invitation', { code: DEMO_LINKS.invitation })

  expect(asked).toMatchObject({ applicantName: '骆知夏', state: 'asked' })
  expect(invited).toMatchObject({ name: '计望远', source: 'unit' })
})

it('shows everybody rounds, notices and how an objection stands', async () => {
  const { rounds: rows } = await as('visitor').must('rounds.list', {})
  const { rows: notices } = await as('visitor').must('notices.list', {})
  for (const { id } of rows) await as('visitor').must('rounds.get', { id })
  const views = await Promise.all(notices.map(({ id }) => as('visitor').must('notices.get', { id })))
  const running = views.find(({ state, kind }) => state === 'running' && kind === 'selection')

  expect(rows.map(({ phase }) => phase)).toEqual(['open', 'centreReview', 'finished'])
  expect(notices.length).toBe(4)
  expect(running).toMatchObject({ openForObjections: true, workingDays: 5, desk: null })
  expect(running?.strip.length).toBeGreaterThanOrEqual(6)
})

it('gives both cities cases to decide, a list to report and what they sent', async () => {
  for (const [username, waiting] of [
    ['officer-nanjing', 4],
    ['officer-suzhou', 2],
  ] as const) {
    const officer = as(username)
    const { rows } = await officer.must('applications.queue', {})
    const toReport = await officer.must('applications.toReport', {})
    const views = await Promise.all(rows.map(({ id }) => officer.must('applications.case', { id })))

    expect(rows).toHaveLength(waiting)
    expect(views.every(({ files, portrait, signature }) => files.length > 0 && portrait && signature)).toBe(true)
    expect(toReport.round?.id).toBe(OPEN)
    expect(toReport.ready).toHaveLength(1)
    for (const state of ['returned', 'recommended', 'reported', 'cityDeclined', 'publicised', 'appointed'] as const) {
      for (const { id } of (await officer.must('applications.queue', { state })).rows) {
        await officer.must('applications.case', { id })
      }
    }
  }
  const nanjing = await as('officer-nanjing').must('applications.queue', {})
  const suzhou = await as('officer-suzhou').must('applications.queue', {})
  expect(nanjing.rows.filter(({ late }) => late)).toHaveLength(1)
  expect(suzhou.rows.filter(({ overAge }) => overAge)).toHaveLength(1)
  expect(suzhou.rows.filter(({ resubmitted }) => resubmitted)).toHaveLength(1)
  const corrected = suzhou.rows.find(({ resubmitted }) => resubmitted)
  const { changes } = await as('officer-suzhou').must('applications.case', { id: corrected?.id ?? '' })
  expect(changes.map(({ field }) => field)).toEqual(['unitPhone', 'profile'])
})

it('lets a city recommend what waits, and unmask the number behind it', async () => {
  const officer = as('officer-suzhou')
  const { rows } = await officer.must('applications.queue', {})
  const id = rows.find(({ overAge }) => overAge)?.id ?? ''
  const shown = await officer.must('applications.unmask', { id, reason: '核对身份证件' })

  expect(shown.idNumber).toMatch(/^320000\d{11}[\dX]$/)
})

it('shows the centre cases, batches, panel, marks, meeting and results of every round', async () => {
  const centre = as('officer-centre')
  for (const roundId of ROUNDS) {
    await centre.must('applications.batches', { roundId })
    await centre.must('panel.of', { roundId })
    await centre.must('panel.assignments', { roundId })
    await centre.must('panel.meeting', { roundId })
    await centre.must('rounds.staged', { id: roundId })
    await centre.must('notices.candidates', { roundId })
  }
  const { rows } = await centre.must('applications.queue', { roundId: RUNNING })
  const views = await Promise.all(rows.map(({ id }) => centre.must('applications.case', { id })))
  const staged = await centre.must('rounds.staged', { id: RUNNING })
  const meeting = await centre.must('panel.meeting', { roundId: RUNNING })
  const { batches, missing } = await centre.must('applications.batches', { roundId: RUNNING })
  const panel = await centre.must('panel.of', { roundId: RUNNING })
  const candidates = await centre.must('notices.candidates', { roundId: RUNNING })

  expect(rows).toHaveLength(6)
  expect(views.filter(({ vettings }) => vettings.length > 0)).toHaveLength(3)
  expect(staged).toMatchObject({ shortlist: 1, decline: 1, undecided: 4 })
  expect(staged.releases.map(({ no, shortlisted, declined }) => [no, shortlisted, declined])).toEqual([
    [1, 23, 1],
    [2, 6, 1],
  ])
  expect(meeting.quorum).toMatchObject({ present: 5, met: true })
  expect(meeting.agenda.filter(({ outside }) => outside.length > 0)).toHaveLength(2)
  expect(missing).toEqual([])
  expect(batches.flatMap((batch) => batch.rows).filter(({ returnedWhy }) => returnedWhy !== '')).toHaveLength(1)
  expect(panel.members.filter(({ standing }) => standing === 'seated')).toHaveLength(6)
  expect(candidates.rows.map(({ blocked }) => blocked)).toEqual(['', ''])
})

it('keeps a member from the case of a colleague, and gives both members something to do', async () => {
  const chair = await as('panelist-chair').must('panel.cases', {})
  const member = await as('panelist-member').must('panel.cases', {})

  expect(chair.left).toBeGreaterThanOrEqual(2)
  expect(member.left).toBeGreaterThanOrEqual(2)
  expect(member.rows.some(({ name }) => name === '虞清和')).toBe(false)
  for (const [username, { rows }] of [
    ['panelist-chair', chair],
    ['panelist-member', member],
  ] as const) {
    for (const { id } of rows) await as(username).must('panel.case', { id })
  }
})

it('shows objections, who may be appointed, renewals, exits, bars and decisions to the centre', async () => {
  const centre = as('officer-centre')
  const objections = await centre.must('notices.objections', {})
  for (const { id } of objections.rows) await centre.must('notices.objection', { id })
  const ready = await centre.must('appointments.ready', { roundId: RUNNING })
  const lists = await Promise.all(LISTS.map((within) => centre.must('appointments.renewals', { within })))
  const { rows: open } = await centre.must('appointments.exits', { open: true })
  const { rows: over } = await centre.must('appointments.exits', { open: false })
  for (const { id } of [...open, ...over]) await centre.must('appointments.exit', { id })
  const { rows: bars } = await centre.must('appointments.bars', {})
  const { rows: decisions } = await centre.must('appointments.decisions', {})

  expect(objections.rows.map(({ state }) => state).sort()).toEqual(['dismissed', 'investigating', 'received'])
  expect(ready.rows.filter(({ blocked }) => blocked === '').map(({ name }) => name)).toHaveLength(2)
  expect(ready.rows.filter(({ blocked }) => blocked.includes('异议'))).toHaveLength(1)
  expect(lists[0]?.counts).toMatchObject({ '60': 2, '30': 1, expired: 2 })
  expect(lists[0]?.counts['120']).toBeGreaterThanOrEqual(20)
  expect(open.map(({ name }) => name)).toEqual(['谢云舟'])
  expect(over).toHaveLength(2)
  expect(bars).toHaveLength(2)
  expect(decisions.length).toBeGreaterThanOrEqual(10)
})

it('shows experts their terms, and tells whoever asks what a certificate is worth', async () => {
  const ending = await as('expert-ending').must('appointments.mine', {})
  const leaving = await as('expert-leaving').must('appointments.mine', {})
  const busy = await as('expert-busy').must('appointments.mine', {})
  const page = await as('expert-ending').must('appointments.ledger', { termId: ending.term.id })
  const check = (no: string) => as('visitor').must('appointments.check', { no })
  const { rows } = await as('officer-centre').must('appointments.exits', { open: false })
  const gone = demoExperts(Date.now()).find(({ expert }) => expert.name === rows[0]?.name)

  expect(ending.term).toMatchObject({ daysLeft: 25, nth: 2, state: 'active' })
  expect(ending.earlier).toHaveLength(1)
  expect(page.services).toBeGreaterThanOrEqual(0)
  expect(leaving.leaving).toMatchObject({ ground: 'ownWish' })
  expect(leaving.can).toContain('stay')
  expect(busy.can).toContain('certificate')
  expect(await check(busy.certificate.no)).toMatchObject({ standing: 'inForce' })
  expect(await check(gone?.expert.term.certificateNo ?? '')).toMatchObject({ standing: 'ended', untilOn: null })
})

it('prints what there is to print', async () => {
  const centre = as('officer-centre')
  const { rows } = await centre.must('applications.queue', { roundId: RUNNING })
  const { batches } = await centre.must('applications.batches', { roundId: RUNNING })
  const { rows: decisions } = await centre.must('appointments.decisions', {})
  const { rows: notices } = await as('visitor').must('notices.list', {})
  const { term } = await as('expert-ending').must('appointments.mine', {})

  const papers = await Promise.all([
    centre.must('applications.print', { id: rows[0]?.id ?? '', format: 'docx' }),
    centre.must('applications.printBatch', { id: batches[0]?.id ?? '', format: 'pdf' }),
    centre.must('appointments.printDecision', { id: decisions[0]?.id ?? '', format: 'docx' }),
    centre.must('notices.print', { id: notices[0]?.id ?? '', format: 'pdf' }),
    as('expert-ending').must('appointments.certificate', { termId: term.id, format: 'pdf' }),
  ])

  for (const { url } of papers) expect((await (await fetch(url)).arrayBuffer()).byteLength).toBeGreaterThan(3000)
}, 60_000)

it('shuts the door on somebody who was dismissed, whatever the account', async () => {
  const gone = demoExperts(Date.now()).find(({ standing }) => standing === 'dismissed')
  if (!gone) throw new Error('nobody was dismissed')
  const bornOn = birthdayOf(gone.expert._id, gone.age, Date.now())
  const idNumber = idNumberOf({ bornOn, gender: gone.gender, serial: gone.serial })

  const reply = await as('visitor').call('applications.start', { name: gone.expert.name, idNumber, source: 'self' })

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'BARRED' } })
})

it('gives new numbers behind those of the demo', async () => {
  const centre = as('officer-centre')
  const { rows } = await centre.must('appointments.ready', { roundId: RUNNING })
  const applicationIds = rows.filter(({ blocked }) => blocked === '').map(({ applicationId }) => applicationId)

  const startOn = dayOf(Date.now())
  const decision = await centre.must('appointments.appoint', {
    applicationIds,
    decisionNo: '苏职介〔9999〕1号',
    startOn,
  })

  expect(decision).toMatchObject({ finished: true, items: [{ result: '聘任，颁发聘任证书' }, {}] })
  const [first] = decision.items
  expect(await as('visitor').must('appointments.check', { no: first?.certificateNo ?? '' })).toMatchObject({
    standing: 'inForce',
  })
})
