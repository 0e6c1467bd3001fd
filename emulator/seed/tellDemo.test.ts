import { brokenLink, type AuditEntry } from '@/cloudfunctions/_kit/audit'
import { termsOf } from '@/cloudfunctions/_kit/expertTerms'
import { orderKeys } from '@/cloudfunctions/_kit/expertOrder'
import { CATEGORIES } from '@/domain/rules/categories'
import { CHINA_CALENDAR } from '@/domain/rules/chinaCalendar'
import { CITIES } from '@/domain/rules/cities'
import { CONSULTATION_STAGES, CONSULTATION_STATES } from '@/domain/rules/consultationFlow'
import { INDUSTRIES } from '@/domain/rules/industries'
import { isMobile } from '@/domain/rules/phone'
import { logProblems } from '@/domain/rules/serviceLogRules'
import { SERVICE_LOG_STATES } from '@/domain/rules/serviceLogFlow'
import { DEFAULT_SETTINGS } from '@/domain/rules/settingValues'
import { dayOf, startOfDayAt } from '@/domain/rules/shanghai'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { countCharacters } from '@/domain/rules/textCount'
import type { DemoData } from './demoData'
import { accountIdOfPerson } from './people'
import { PAPER_KINDS } from './pictures/papers'
import { SCENE_KINDS } from './pictures/scene'
import { demoExperts } from './seedDemo'
import { tellDemo } from './tellDemo'

const PICTURES = {
  portraits: new Map<string, string>(),
  scenes: new Map(
    SCENE_KINDS.map((kind) => [kind, [0, 1, 2].map((each) => ({ view: `${kind}-${each}`, thumb: '', sizeBytes: 9 }))]),
  ),
  papers: new Map(PAPER_KINDS.map((kind) => [kind, { view: kind, thumb: '', sizeBytes: 9 }])),
}
const MOMENTS = [
  ['on a working day', startOfDayAt('2026-11-23') + 14 * 3_600_000],
  ['just after National Day', startOfDayAt('2026-10-08') + 1_800_000],
  ['beyond the holiday calendar', startOfDayAt('2027-03-06') + 20 * 3_600_000],
] as const

const told = (nowAt: number) => tellDemo(demoExperts(nowAt), PICTURES, nowAt)

/** Two seals of one ID number differ, as they must. */
const unsealed = (data: DemoData) => ({
  ...data,
  applications: data.applications.map((record) => ({ ...record, idSealed: '' })),
  terms: data.terms.map((record) => ({ ...record, idSealed: '' })),
})

const countOf = <T>(items: readonly T[], keys: readonly string[], of: (item: T) => string | readonly string[]) =>
  keys.map((key) => items.filter((item) => [of(item)].flat().includes(key)).length)

describe.each(MOMENTS)('the demo told %s', (_when, nowAt) => {
  let data: DemoData
  const todayOn = dayOf(nowAt)
  beforeAll(() => {
    data = told(nowAt)
  })

  it('tells the same again', () => {
    expect(unsealed(told(nowAt))).toEqual(unsealed(data))
  })

  it('has at least 120 listed experts over every city, category, industry and specialty, each with a name of their own', () => {
    const listed = data.experts.filter((expert) => expert.listed)

    expect(listed.length).toBeGreaterThanOrEqual(120)
    expect(new Set(data.experts.map((expert) => expert.name)).size).toBe(data.experts.length)
    expect(new Set(listed.map((expert) => expert.bio)).size).toBe(listed.length)
    for (const [counts, least] of [
      [countOf(listed, Object.keys(CITIES), (expert) => expert.city), 8],
      [countOf(listed, Object.keys(CATEGORIES), (expert) => expert.category), 20],
      [countOf(listed, Object.keys(INDUSTRIES), (expert) => expert.industry), 3],
      [countOf(listed, Object.keys(SPECIALTIES), (expert) => expert.specialties), 8],
    ] as const) {
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(least)
    }
  })

  it('gives every expert a bio of 80 to 200 characters, a term that fits, and the terms and orders of production', () => {
    for (const expert of data.experts) {
      expect(countCharacters(expert.bio)).toBeGreaterThanOrEqual(80)
      expect(countCharacters(expert.bio)).toBeLessThanOrEqual(200)
      if (expert.listed) expect(expert.term.endOn >= todayOn).toBe(true)
      expect(expert.terms).toEqual(termsOf(expert))
      expect(expert.by).toEqual(orderKeys(expert, DEFAULT_SETTINGS))
    }
  })

  it('has only complete logs beyond drafts, on days of the term, at least 250 of them accepted', () => {
    const accepted = data.serviceLogs.filter((log) => log.state === 'accepted')

    expect(accepted.length).toBeGreaterThanOrEqual(250)
    for (const log of data.serviceLogs.filter((each) => each.state !== 'draft')) {
      const period = { today: todayOn, termStartOn: log.term?.startOn ?? '', termEndOn: log.term?.endOn ?? '' }
      expect(logProblems(log.content, period)).toEqual([])
    }
    expect(new Set(accepted.map((log) => log.content.content)).size).toBeGreaterThan(accepted.length * 0.95)
  })

  it('shows pictures that belong to the author of the log', () => {
    const files = new Map(data.files.map((file) => [file._id, file]))

    expect(files.size).toBe(data.files.length)
    for (const log of data.serviceLogs) {
      for (const key of log.content.photos) {
        expect(files.get(key)).toMatchObject({ ownerId: log.expertAccountId, purpose: 'logPhoto', state: 'passed' })
      }
    }
  })

  it('has at least 200 feedbacks, one for each person and service, mostly good and some answered', () => {
    const { feedback } = data
    const good = feedback.filter((each) => each.meanScore >= 400).length

    expect(feedback.length).toBeGreaterThanOrEqual(200)
    expect(new Set(feedback.map((each) => `${each.occasion} ${each.clientId}`)).size).toBe(feedback.length)
    expect(good / feedback.length).toBeGreaterThan(0.7)
    expect(good).toBeLessThan(feedback.length)
    expect(feedback.filter((each) => each.answer !== '').length).toBeGreaterThan(40)
  })

  it('counts in every profile what the records hold', () => {
    for (const expert of data.experts) {
      const own = data.feedback.filter((each) => each.expertId === expert._id)
      const logs = data.serviceLogs.filter(
        (log) => log.expertId === expert._id && log.state === 'accepted' && !log.supersededBy,
      )
      expect(expert.figures).toMatchObject({ services: logs.length, feedbacks: own.length })
      expect(expert.figures.scoreSum).toBe(own.reduce((sum, each) => sum + each.meanScore, 0))
      expect(expert.recentServices).toHaveLength(Math.min(5, logs.length))
    }
  })

  it('has consultations in every state and stage, and logs in every state but the discarded', () => {
    const states = new Set(data.consultations.map((each) => each.state))
    const stages = new Set(data.consultations.filter((each) => each.state === 'asked').map((each) => each.stage))

    expect([...states].sort()).toEqual(Object.keys(CONSULTATION_STATES).sort())
    expect([...stages].sort()).toEqual(Object.keys(CONSULTATION_STAGES).sort())
    expect([...new Set(data.serviceLogs.map((log) => log.state)), 'discarded'].sort()).toEqual(
      Object.keys(SERVICE_LOG_STATES).sort(),
    )
    expect(data.reports.map((each) => each.state)).toEqual(['resolved', 'investigating', 'open', 'open'])
  })

  it('leaves no running clock behind the present one', () => {
    const isCovered = todayOn <= CHINA_CALENDAR.coveredUntil
    for (const each of data.consultations.filter(({ state }) => state === 'asked' || state === 'accepted')) {
      expect(each.dueUnknown || each.dueAt > nowAt).toBe(true)
      expect(each.dueUnknown).toBe(!isCovered)
    }
  })

  it('keeps a whole audit chain for every record, in order of time and none of it in the future', () => {
    const { files: _files, messages: _messages, audit: _audit, counters: _counters, ...stored } = data
    const records = Object.entries(stored).flatMap(([collection, documents]) =>
      documents.map((document) => ({ topic: `${collection}/${document._id}`, document })),
    )
    const chains = new Map<string, AuditEntry[]>()
    for (const entry of data.audit) chains.set(entry.record, [...(chains.get(entry.record) ?? []), entry])

    for (const { topic, document } of records) {
      const chain = chains.get(topic) ?? []
      expect(brokenLink(chain)).toBeNull()
      expect(chain.at(-1)).toMatchObject({ seq: document.trail.seq, hash: document.trail.hash })
      expect(chain.map((entry) => entry.at)).toEqual(chain.map((entry) => entry.at).sort((a, b) => a - b))
      expect(document.changedAt).toBeLessThanOrEqual(nowAt)
    }
    expect(chains.size).toBe(records.length)
  })

  it('names nobody who hides the name, in no message and in no audit entry', () => {
    for (const each of data.consultations.filter((one) => one.hideName)) {
      const written = JSON.stringify([
        data.messages.filter((message) => message.topic.endsWith(each._id)),
        each.history,
      ])
      expect(written).not.toContain(each.clientName)
    }
    expect(data.consultations.filter((each) => each.hideName).length).toBeGreaterThanOrEqual(2)
  })

  it('uses mobile numbers that pass as such and show by their zeros that they are made up', () => {
    for (const { phone } of data.accounts) {
      expect(isMobile(phone)).toBe(true)
      expect(phone).toMatch(/^1\d{2}0000\d{4}$/)
    }
    expect(new Set(data.accounts.map((account) => account.phone)).size).toBe(data.accounts.length)
  })

  it.each([
    ['expert-busy', 6],
    ['expert-logs', 1],
    ['officer-nanjing', 0],
  ] as const)('gives %s something to answer', (username, least) => {
    const mine = data.messages.filter((message) => message.to === accountIdOfPerson(username) && message.needsMe)
    const desk = data.messages.filter((message) => message.to === 'city:320100' && message.needsMe)

    expect(mine.length).toBeGreaterThanOrEqual(least)
    expect(desk.length).toBeGreaterThanOrEqual(4)
  })
})
