import { openIdNumber } from '@/cloudfunctions/_kit/idNumbers'
import { decisionIdOf } from '@/cloudfunctions/_kit/decisions'
import { panelConflicts } from '@/cloudfunctions/_kit/panelConflicts'
import { applicationContent } from '@/domain/contract/applicationForm'
import { APPLICATION_STATES } from '@/domain/rules/applicationFlow'
import { applicationProblems } from '@/domain/rules/applicationRules'
import { readCertificateNumber, readReceipt } from '@/domain/rules/caseNumbers'
import { CHINA_CALENDAR } from '@/domain/rules/chinaCalendar'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { checkIdNumber } from '@/domain/rules/idNumber'
import { roundPhase } from '@/domain/rules/roundPhases'
import { checkDraw } from '@/domain/rules/seededDraw'
import { dayOf, startOfDayAt } from '@/domain/rules/shanghai'
import { TERM_STATES } from '@/domain/rules/termFlow'
import { termEndOn } from '@/domain/rules/term'
import { EMULATOR_SECRETS } from '@/emulator/functions/cloudEnvironment'
import type { DemoData } from './demoData'
import { PAPER_KINDS } from './pictures/papers'
import { SCENE_KINDS } from './pictures/scene'
import { demoExperts } from './seedDemo'
import { tellDemo } from './tellDemo'

const PICTURE = { view: 'view', thumb: '', sizeBytes: 9 }
const PICTURES = {
  portraits: new Map<string, string>(),
  scenes: new Map(SCENE_KINDS.map((kind) => [kind, [PICTURE, PICTURE, PICTURE]])),
  papers: new Map(PAPER_KINDS.map((kind) => [kind, PICTURE])),
}
const HOUR_MS = 3_600_000
const MOMENTS = [
  ['on a working day of late November', startOfDayAt('2026-11-23') + 14 * HOUR_MS],
  ['just after midnight after National Day', startOfDayAt('2026-10-08') + HOUR_MS / 2],
  ['when the calendar is nearly over', startOfDayAt('2026-12-30') + 9 * HOUR_MS],
  ['on a Sunday after Spring Festival', startOfDayAt('2026-03-01') + 20 * HOUR_MS],
  ['beyond the holiday calendar', startOfDayAt('2027-03-06') + 20 * HOUR_MS],
] as const

const each = <T>(items: readonly T[], value: (item: T) => string) => items.map(value)
const expectUnique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length)

beforeAll(() => {
  Object.assign(process.env, EMULATOR_SECRETS)
})

describe.each(MOMENTS)('the selection of the demo told %s', (_when, nowAt) => {
  let data: DemoData
  const todayOn = dayOf(nowAt)
  beforeAll(() => {
    data = tellDemo(demoExperts(nowAt), PICTURES, nowAt)
  })

  it('has a finished, a running and an open round, and applications in every state', () => {
    const phases = data.rounds.map((round) => roundPhase(round, nowAt))
    const states = new Set(data.applications.map(({ state }) => state))

    expect(phases).toEqual(['finished', 'centreReview', 'open'])
    expect([...states].sort()).toEqual(Object.keys(APPLICATION_STATES).sort())
    expect(new Set(data.applications.map(({ path }) => path).filter((path) => path !== ''))).toEqual(
      new Set(Object.keys(ELIGIBILITY)),
    )
    expect(data.applications.some(({ state, overAge }) => state === 'submitted' && overAge)).toBe(true)
  })

  it('has handed in complete forms only, with files of the right person for the right place', () => {
    const files = new Map(data.files.map((file) => [file._id, file]))
    for (const { accountId, versions, content } of data.applications) {
      expect(applicationContent.safeParse(content).success).toBe(true)
      for (const [place, version] of versions.entries()) {
        const occasion = { todayOn: dayOf(version.at), correcting: place > 0 }
        expect(applicationProblems(version.content, occasion)).toEqual([])
        const { portrait, proofs, certificates } = version.content
        expect(files.get(portrait)).toMatchObject({ ownerId: accountId, purpose: 'portrait', state: 'passed' })
        expect(files.get(version.commitment.signature)).toMatchObject({ ownerId: accountId, purpose: 'signature' })
        for (const key of [...proofs.map((proof) => proof.key), ...certificates.map(({ scan }) => scan)]) {
          expect(files.get(key)).toMatchObject({ ownerId: accountId, purpose: 'applicationProof' })
        }
      }
    }
    expect(files.size).toBe(data.files.length)
  })

  it('keeps every unique index', () => {
    const { applications, panelMembers, terms, exits, batches, objections, marks } = data
    expectUnique(each(applications, ({ personKey }) => personKey))
    expectUnique(each(applications, ({ accountKey }) => accountKey))
    expectUnique(each(panelMembers, ({ personKey }) => personKey))
    expectUnique(each(panelMembers, ({ seatKey }) => seatKey))
    expectUnique(each(panelMembers, ({ accountKey }) => accountKey))
    expectUnique(each(terms, ({ certificateNo }) => certificateNo))
    expectUnique(each(exits, ({ openKey }) => openKey))
    expectUnique(each(objections, ({ receiptNo }) => receiptNo))
    expectUnique(each(marks, ({ applicationId, memberId }) => `${applicationId} ${memberId}`))
    expectUnique(each(batches, ({ no }) => no))
    expectUnique(
      each(
        applications.filter(({ no }) => no !== ''),
        ({ no }) => no,
      ),
    )
    for (const records of Object.values<readonly { _id: string }[]>({ ...data })) {
      expectUnique(each(records, ({ _id }) => _id))
    }
  })

  it('seals valid ID numbers of people of their own, the same for one person on every record', () => {
    const people = new Map<string, string>()
    const sealed = [
      ...data.applications.map((record) => ({
        record,
        topic: `applications/${record._id}`,
        name: record.content.name,
      })),
      ...data.terms.map((record) => ({ record, topic: `terms/${record._id}`, name: record.name })),
    ]
    for (const { record, topic, name } of sealed) {
      const checked = checkIdNumber(openIdNumber(record.idSealed, topic), todayOn)
      expect(checked).toMatchObject({ ok: true, bornOn: record.bornOn })
      people.set(record.idHash, people.get(record.idHash) ?? name)
      expect(people.get(record.idHash)).toBe(name)
    }
    expectUnique([...people.values()])
  })

  it('gives every expert a term that the profile shows, by a decision that names it', () => {
    const { terms, experts, decisions } = data
    const latest = new Map(terms.map((term) => [term.expertId, term]))
    const items = new Map(
      decisions.flatMap(({ _id, items: all }) => all.map((item) => [`${_id} ${item.certificateNo}`, item])),
    )

    for (const expert of experts) {
      const { certificateNo, startOn, endOn, state } = latest.get(expert._id) ?? {}
      expect({ certificateNo, startOn, endOn }).toEqual(expert.term)
      expect(expert.listed).toBe(state === 'active' || state === 'leaving')
    }
    for (const { certificateNo, startOn, endOn, decisionId } of terms) {
      expect(readCertificateNumber(certificateNo)).toBe(certificateNo)
      expect(endOn).toBe(termEndOn(startOn))
      expect(items.get(`${decisionId} ${certificateNo}`)).toMatchObject({ startOn, endOn, lost: false })
    }
    for (const { no, _id } of decisions) expect(decisionIdOf(no)).toBe(_id)
    expectUnique(each(decisions, ({ no }) => no))
    expect(new Set(terms.map(({ state }) => state))).toEqual(new Set(Object.keys(TERM_STATES)))
  })

  it('appoints from a notice that had ended, and bars who was dismissed or left', () => {
    const terms = new Map(data.terms.map((term) => [term.applicationId, term]))
    const notices = new Map(data.notices.map((notice) => [notice._id, notice]))
    for (const application of data.applications.filter(({ state }) => state === 'appointed')) {
      const term = terms.get(application._id)
      const decidedOn = data.decisions.find(({ _id }) => _id === application.decisionId)?.on ?? ''
      expect(term).toMatchObject({ idHash: application.idHash, decisionId: application.decisionId })
      expect((notices.get(application.noticeId)?.endOn ?? '9') < decidedOn).toBe(true)
    }
    const ended = data.terms.filter(({ state }) => state === 'dismissed' || state === 'resigned')
    expect(data.bars.map(({ _id }) => _id).sort()).toEqual(ended.map(({ idHash }) => idHash).sort())
    expect(data.exits.map(({ state }) => state).sort()).toEqual(['draft', 'effective', 'effective'])
    expect(data.notices.filter(({ kind }) => kind === 'dismissal')).toHaveLength(1)
  })

  it('has a notice that runs by the calendar, and one person of it held', () => {
    const running = data.notices.find(({ state }) => state === 'running')
    const held = data.applications.filter(({ state }) => state === 'held')

    expect(running?.endsAt).toBeGreaterThan(nowAt)
    expect(running?.strip.at(-1)?.on).toBe(running?.endOn)
    if (todayOn <= CHINA_CALENDAR.coveredUntil) expect((running?.endOn ?? '') <= CHINA_CALENDAR.coveredUntil).toBe(true)
    expect(held.map(({ noticeId }) => noticeId)).toEqual([running?._id])
    expect(data.objections.map(({ state }) => state).sort()).toEqual(['dismissed', 'investigating', 'received'])
  })

  it('lets nobody mark in conflict, and draws members as anybody can check', () => {
    const members = new Map(data.panelMembers.map((member) => [member._id, member]))
    for (const { applicationId, memberId, roundId, state } of data.marks) {
      const application = data.applications.find(({ _id }) => _id === applicationId)
      const round = data.rounds.find(({ _id }) => _id === roundId)
      const member = members.get(memberId)
      if (!application || !round || !member) throw new Error('a mark of nobody')
      const found = panelConflicts(member, application, { round, declared: state === 'conflict' })
      expect(found).toEqual(state === 'conflict' ? ['declared'] : [])
    }
    for (const { seed, count, candidates, drawn } of data.panels.flatMap(({ draws }) => draws)) {
      expect(checkDraw({ seed, count, drawn, candidates: candidates.map(({ id }) => id) })).toBe(true)
    }
    expect(data.panels.flatMap(({ draws }) => draws)).toHaveLength(1)
  })

  it('hands on counters behind every number that was given', () => {
    const last = new Map(data.counters.map(({ _id, last: number }) => [_id, number]))
    const read = (kind: 'application' | 'batch' | 'objection', no: string) => {
      const { year, serial } = readReceipt(kind, no) ?? { year: 0, serial: NaN }
      const series = { application: 'applications', batch: 'batches', objection: 'objection' }[kind]
      expect(last.get(`${series}-${year}`)).toBeGreaterThanOrEqual(serial)
    }
    for (const { no } of data.applications.filter(({ submittedAt }) => submittedAt > 0)) read('application', no)
    for (const { no } of data.batches) read('batch', no)
    for (const { receiptNo } of data.objections) read('objection', receiptNo)
    for (const { certificateNo } of data.terms) {
      const [, year = '', serial = ''] = /〔(\d{4})〕(\d+)号/.exec(certificateNo) ?? []
      expect(last.get(`certificates-${year}`)).toBeGreaterThanOrEqual(Number(serial))
    }
  })
})
