import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { ConsultationDoc, FileDoc, ServiceLogDoc } from '@/cloudfunctions/_kit/documents'
import { poolTokens } from '@/cloudfunctions/_kit/pool'
import { completeContent, makeFile } from '@/tests/cloud/logDesk'
import { settleExperts, settleOfficers, startTown, type Town } from '@/tests/journeys/town'
import { trailFaults } from '@/tests/journeys/trails'
import { makeAccount, makeConsultation, makeLog } from '@/tests/make'

const SUBMITTING = 40
const CLAIMING = 30

let town: Town

beforeAll(async () => {
  town = await startTown()
  settleOfficers(town)
}, 60_000)
afterAll(() => town.close())

const numbered = (count: number, prefix: string) => Array.from({ length: count }, (_each, at) => `${prefix}${at}`)

/** A timer run empties so many outboxes; more people wait for the next minute. */
async function settled(): Promise<void> {
  for (let run = 0; run < 3; run += 1) await town.tick()
}

it('takes forty logs handed in at once, each tapped twice, once each', async () => {
  const ids = numbered(SUBMITTING, 'writer')
  settleExperts(town, Object.fromEntries(ids.map((id) => [id, {}])))
  const photosOf = (id: string) => [`${id}-1`, `${id}-2`]
  const files: FileDoc[] = ids.flatMap((id) =>
    photosOf(id).map((key) => makeFile(key, { ownerId: accountIdOf(`wx-${id}`) })),
  )
  town.load('files', files)
  const authorOf = (id: string) => ({ expertId: id, expertAccountId: accountIdOf(`wx-${id}`) })
  town.load(
    'serviceLogs',
    ids.map((id) => makeLog(`log-${id}`, authorOf(id))),
  )
  const handIn = (id: string) => {
    const content = completeContent({ photos: photosOf(id), startOn: '2026-02-27', endOn: '2026-02-27' })
    const input = { id: `log-${id}`, version: 1, content }
    return town.as(`wx-${id}`).call('serviceLogs.submit', input, { key: `hand-in-${id}` })
  }

  const replies = await Promise.all([...ids, ...ids].map(handIn))

  expect(replies.filter(({ ok }) => !ok)).toEqual([])
  const logs = await town.all<ServiceLogDoc>('serviceLogs')
  expect(logs.map(({ state, version, trail }) => [state, version, trail.seq])).toEqual(
    ids.map(() => ['submitted', 2, 1]),
  )
  await settled()
  const asked = (await town.all<{ to: string }>('messages')).filter(({ to }) => to === 'city:320100')
  expect(asked).toHaveLength(SUBMITTING)
})

it('gives a question of the pool to exactly one of thirty experts who claim it at once', async () => {
  const ids = numbered(CLAIMING, 'claimer')
  settleExperts(town, Object.fromEntries(ids.map((id) => [id, {}])))
  const about = { serviceType: 'planning', industry: null, specialty: null } as const
  const unclaimed = {
    stage: 'field',
    expertId: '',
    expertAccountId: '',
    expertName: '',
    pool: poolTokens(about),
  } as const
  town.load('accounts', [makeAccount('wx-asking')])
  town.load('consultations', [
    makeConsultation('wanted', { clientId: accountIdOf('wx-asking'), ...about, ...unclaimed }),
  ])
  const claim = (id: string) => town.as(`wx-${id}`).call('consultations.accept', { id: 'wanted', version: 1 })

  const replies = await Promise.all(ids.map(claim))

  const losers = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal]))
  expect(losers).toHaveLength(CLAIMING - 1)
  expect(new Set(losers.map(({ code, detail }) => `${code} ${detail?.state ?? ''}`))).toEqual(
    new Set(['CHANGED_BY_OTHERS 已接受']),
  )
  const winner = ids[replies.findIndex(({ ok }) => ok)]
  const [wanted] = await town.all<ConsultationDoc>('consultations')
  expect(wanted).toMatchObject({ state: 'accepted', expertId: winner, version: 2, pool: [] })
  await settled()
  const told = (await town.all<{ to: string; title: string }>('messages')).filter(
    ({ to }) => to === accountIdOf('wx-asking'),
  )
  expect(told.map(({ title }) => title)).toEqual(['咨询已被接受'])
})

it('collects the feedback of forty people who scan one code at once, each once, and counts them all', async () => {
  settleExperts(town, { speaker: {} })
  const code = { code: 'LECTURE24', audience: 'group', expiresAt: town.emulator.clock.now() + 86_400_000 } as const
  const author = { expertId: 'speaker', expertAccountId: accountIdOf('wx-speaker') }
  town.load('serviceLogs', [makeLog('lecture', { ...author, code, content: completeContent() })])
  const scores = { attitude: 5, expertise: 4, usefulness: 3 }
  const guests = numbered(SUBMITTING, 'guest')
  const leave = (id: string) =>
    town.as(id).call('feedback.leave', { code: code.code, scores, words: '' }, { key: `leave-${id}` })

  const replies = await Promise.all(guests.map(leave))
  const stuck = guests.filter((_id, at) => replies[at]?.ok === false)
  const again = await Promise.all(stuck.map(leave))

  const codes = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]))
  expect(codes.filter((each) => each !== 'BUSY')).toEqual([])
  expect(again.filter(({ ok }) => !ok)).toEqual([])
  await settled()
  expect(await town.all('feedback')).toHaveLength(SUBMITTING)
  expect(await town.as('wx-anybody').must('experts.get', { id: 'speaker' })).toMatchObject({
    feedbacks: SUBMITTING,
    score: 4,
  })
})

it('leaves whole audit chains and empty outboxes', async () => {
  await settled()

  expect(await trailFaults(town)).toEqual([])
})
