import { outcome } from '@/tests/cloud/logDesk'
import {
  makeApplication,
  makeMark,
  makeMember,
  makeMemberAccount,
  makePanel,
  makeRound,
  startPanelDesk,
  type PanelDesk,
} from '@/tests/cloud/panelDesk'

/** More than the emulator lets a query walk through without an index. */
const MANY = 250

let desk: PanelDesk

beforeAll(async () => {
  desk = await startPanelDesk()
})
afterAll(() => desk.cloud.close())

it('answers every question by an index with many cases, members and rounds', async () => {
  const numbers = Array.from({ length: MANY }, (_each, at) => at)
  desk.cloud.load('rounds', [makeRound('round')])
  desk.cloud.load(
    'rounds',
    numbers.map((at) => makeRound(`old-${at}`, { finishedAt: 1, openAt: at + 1, closeAt: at + 2 })),
  )
  desk.cloud.load('panels', [
    makePanel(
      'round',
      numbers.slice(0, 20).map((at) => `m${at}`),
    ),
  ])
  desk.cloud.load(
    'panels',
    numbers.map((at) => makePanel(`old-${at}`, [])),
  )
  desk.cloud.load(
    'panelMembers',
    numbers.slice(0, 20).map((at) => makeMember(`m${at}`)),
  )
  desk.cloud.load(
    'panelMembers',
    numbers.map((at) => makeMember(`x${at}`, { roundId: `old-${at}` })),
  )
  desk.cloud.load('accounts', [makeMemberAccount('m0')])
  desk.cloud.load(
    'applications',
    numbers.map((at) => makeApplication(`a${at}`)),
  )
  desk.cloud.load(
    'applications',
    numbers.map((at) => makeApplication(`b${at}`, { roundId: `old-${at}` })),
  )
  desk.cloud.load(
    'marks',
    numbers.slice(0, 230).map((at) => makeMark(`a${at}`, `m${at % 20}`)),
  )
  desk.cloud.load(
    'marks',
    numbers.map((at) => makeMark(`b${at}`, `x${at}`)),
  )
  const member = desk.cloud.as('wx-m0')
  const code = 'code-of-m0-0123456789'

  const replies = [
    await desk.visitor.call('rounds.list', {}),
    await desk.centre.call('rounds.get', { id: 'round' }),
    await desk.centre.call('rounds.staged', { id: 'round' }),
    await desk.centre.call('panel.of', { roundId: 'round' }),
    await desk.centre.call('panel.assign', { roundId: 'round' }),
    await desk.centre.call('panel.assignments', { roundId: 'round' }),
    await desk.centre.call('panel.meeting', { roundId: 'round' }),
    await member.call('panel.joining', { code }),
    await member.call('panel.cases', {}),
    await member.call('panel.case', { id: 'a0-m0' }),
  ]

  expect(replies.filter((reply) => !reply.ok).map(outcome)).toEqual([])
  expect(outcome(replies[4] ?? { ok: false, refusal: { code: 'nothing' } })).toMatchObject({ unfilled: 0 })
  expect(await desk.cloud.run('daily')).toMatchObject({ did: { finishReleases: 0, finishDraws: 0, closeRounds: 0 } })
})
