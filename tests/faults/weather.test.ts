import { randomUUID } from 'node:crypto'
import type { ConsultationDoc, FeedbackDoc, ServiceLogDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { ActionName, InputOf, OutputOf } from '@/domain/contract'
import { completeContent, makeFile } from '@/tests/cloud/logDesk'
import { settleExperts, settleOfficers, startTown, type Resident, type Town } from '@/tests/journeys/town'
import { inboxOf, trailFaults } from '@/tests/journeys/trails'
import { badWeather } from './weather'

const PAIRS = 6
const PATIENCE = 40
/** How often the clock's function runs before the weather clears. */
const MINUTES = 5
const SEEKER = { kind: 'seeker', name: '沈小禾', phone: '13800000001', city: '320100', agreedTo: '2026-11' } as const
const QUESTION = {
  serviceType: 'planning',
  city: '320100',
  summary: '转行做数据分析要怎么准备',
  hideName: false,
} as const
const SCORES = { attitude: 5, expertise: 4, usefulness: 5 }

/** Sends one call until it is answered, always with the same key, as the phone does. */
async function insist<N extends ActionName>(who: Resident, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const key = randomUUID()
  for (let attempt = 1; attempt <= PATIENCE; attempt += 1) {
    const reply = await who.call(name, input, { key }).catch(() => null)
    if (reply?.ok) return reply.data
    if (reply && reply.refusal.code !== 'BUSY') throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`)
  }
  throw new Error(`${name}: no answer`)
}

/** From registration to feedback, for client and expert number `at`. */
async function wholeJob(town: Town, at: number): Promise<void> {
  const [client, expert, officer] = [town.as(`wx-client${at}`), town.as(`wx-e${at}`), town.as('wx-officer')]
  await insist(client, 'account.register', SEEKER)
  const { id } = await insist(client, 'consultations.ask', { ...QUESTION, expertId: `e${at}` })
  const asked = await insist(expert, 'consultations.get', { id })
  const { version } = await insist(expert, 'consultations.accept', { id, version: asked.version })
  await insist(expert, 'consultations.answer', { id, version, text: '先做三个小项目。' })
  await Promise.all([
    insist(client, 'consultations.reply', { id, text: '好的。' }),
    insist(expert, 'consultations.reply', { id, text: '下周再谈。' }),
  ])
  const begun = await insist(expert, 'serviceLogs.start', { consultationId: id })
  const content = completeContent({ photos: [`${at}-1`, `${at}-2`], startOn: '2026-03-02', endOn: '2026-03-02' })
  const saved = await insist(expert, 'serviceLogs.save', { id: begun.id, version: begun.version, content })
  const receipt = await insist(expert, 'serviceLogs.submit', { id: begun.id, version: saved.version, content })
  await insist(officer, 'serviceLogs.accept', { id: begun.id, version: receipt.version })
  await insist(client, 'feedback.leave', { consultationId: id, scores: SCORES, words: '很实在' })
}

describe.each(['sleet', 'gale', 'fog'])('the main job of six pairs at once in bad weather: %s', (name) => {
  let town: Town

  beforeAll(async () => {
    town = await startTown()
    settleOfficers(town)
    const numbers = Array.from({ length: PAIRS }, (_each, at) => at)
    settleExperts(town, Object.fromEntries(numbers.map((at) => [`e${at}`, {}])))
    town.load(
      'files',
      numbers.flatMap((at) => [1, 2].map((n) => makeFile(`${at}-${n}`, { ownerId: accountIdOf(`wx-e${at}`) }))),
    )
  }, 60_000)
  afterAll(() => town.close())

  it('ends as it should once the weather clears, nothing lost and nothing twice', async () => {
    const weather = badWeather(town.emulator.faults, name)
    await Promise.all(Array.from({ length: PAIRS }, (_each, at) => wholeJob(town, at)))
    for (let minute = 0; minute < MINUTES; minute += 1) await town.tick().catch(() => undefined) // it meets the weather too
    weather.clear()
    await town.tick()
    await town.tick()

    expect(weather.struck()).toBeGreaterThan(PAIRS)
    const questions = await town.all<ConsultationDoc>('consultations')
    expect(questions.map(({ state, feedbackId }) => [state, feedbackId !== null])).toEqual(
      Array.from({ length: PAIRS }, () => ['answered', true]),
    )
    for (const { messages } of questions) {
      expect(messages[0]?.text).toBe('先做三个小项目。')
      expect(messages.map(({ text }) => text).sort()).toEqual(['下周再谈。', '先做三个小项目。', '好的。'].sort())
    }
    const logs = await town.all<ServiceLogDoc>('serviceLogs')
    expect(logs.map(({ state }) => state)).toEqual(Array.from({ length: PAIRS }, () => 'accepted'))
    expect(await town.all<FeedbackDoc>('feedback')).toHaveLength(PAIRS)
    const page = await town.as('wx-anybody').must('experts.get', { id: 'e0' })
    expect(page).toMatchObject({ services: 1, feedbacks: 1 })
    expect((await inboxOf(town, accountIdOf('wx-e0'))).sort()).toEqual(
      ['收到新的评价', '新的咨询', '咨询有新消息', '服务日志已归档'].sort(),
    )
    expect(await trailFaults(town)).toEqual([])
  }, 120_000)
})
