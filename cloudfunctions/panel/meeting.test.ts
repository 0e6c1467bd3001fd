import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { InputOf } from '@/domain/contract'
import { makeFile, outcome } from '@/tests/cloud/logDesk'
import {
  makeApplication,
  makeMark,
  makeMember,
  makeRound,
  startPanelDesk,
  type PanelDesk,
} from '@/tests/cloud/panelDesk'

let desk: PanelDesk

beforeEach(async () => {
  desk = await startPanelDesk()
  desk.cloud.load('rounds', [makeRound('round', { marksPerCase: 2 })])
  desk.cloud.load('panelMembers', [
    makeMember('m1', { seat: 'chair' }),
    makeMember('m2', { unit: '江畔大学' }),
    makeMember('m3'),
    makeMember('sec', { seat: 'secretary' }),
    makeMember('pool', { standing: 'candidate' }),
  ])
  desk.cloud.load('applications', [
    makeApplication('a', { overAge: true, unit: '江畔大学' }),
    makeApplication('own', { accountId: accountIdOf('wx-centre') }),
    makeApplication('later', { state: 'recommended' }),
  ])
  desk.cloud.load('marks', [makeMark('a', 'm1'), makeMark('a', 'm2'), makeMark('a', 'm3', { state: 'opened' })])
})
afterEach(() => desk.cloud.close())

const meeting = (by = desk.centre) => by.must('panel.meeting', { roundId: 'round' })
const keep = (fields: Partial<InputOf<'panel.keepMeeting'>> = {}, { by = desk.centre, key = 'keep-key-1' } = {}) =>
  by.call(
    'panel.keepMeeting',
    {
      ...{ roundId: 'round', version: 0, heldOn: '2026-11-20', place: '第一会议室', presentIds: ['m1', 'm2'] },
      ...{ minutes: '逐件评议。', minutesFiles: [], close: false },
      ...fields,
    },
    { key },
  )

it('lays the cases on the table with what the panel gave and who leaves the room', async () => {
  const { agenda, members, quorum, closedAt } = await meeting()

  expect(agenda).toMatchObject([
    { applicationId: 'a', overAge: true, total: 90, marksWanted: 2, outside: ['评委m2'], decision: null },
  ])
  expect(agenda[0]?.marks.map(({ memberName }) => memberName)).toEqual(['评委m1'])
  expect(members.map(({ id, seat }) => [id, seat])).toEqual([
    ['m1', 'chair'],
    ['m2', 'member'],
    ['m3', 'member'],
    ['sec', 'secretary'],
  ])
  expect({ quorum, closedAt }).toEqual({ quorum: { present: 0, needed: 2, met: false }, closedAt: null })
})

it('keeps presence and minutes, counts the quorum without the secretary, and shows no officer the own case', async () => {
  const kept = outcome(await keep({ presentIds: ['m1', 'sec'] }))

  expect(kept).toMatchObject({
    presentIds: ['m1', 'sec'],
    quorum: { present: 1, needed: 2, met: false },
    minutes: '逐件评议。',
  })
  expect((await meeting(desk.otherCentre)).agenda.map(({ applicationId }) => applicationId)).toEqual(['a', 'own'])
})

it('is final once closed, which takes the quorum', async () => {
  const early = await keep({ presentIds: ['m1'], close: true })
  const closed = await keep({ close: true })
  const repeated = await keep({ close: true })
  const later = await keep({ version: 1, minutes: '改过的纪要' }, { key: 'keep-key-2' })

  expect(early).toMatchObject({ refusal: { code: 'NO_QUORUM', detail: { present: 1, needed: 2 } } })
  expect(outcome(closed)).toMatchObject({ quorum: { met: true } })
  expect((await meeting()).closedAt).toBeGreaterThan(0)
  expect(outcome(repeated)).toEqual(outcome(closed))
  expect(later).toMatchObject({ refusal: { code: 'WRONG_STATE', detail: { state: '会议已定稿' } } })
})

it('keeps files of every officer who added some, and no one else’s', async () => {
  const of = (openid: string) => ({ ownerId: accountIdOf(openid), purpose: 'vettingProof' as const })
  desk.cloud.load('files', [
    makeFile('f1', of('wx-centre')),
    makeFile('f2', of('wx-centre-2')),
    makeFile('f3', of('wx-nanjing')),
  ])

  await keep({ minutesFiles: ['f1'] })
  const both = await keep({ version: 1, minutesFiles: ['f1', 'f2'] }, { by: desk.otherCentre, key: 'keep-key-2' })
  const theirs = await keep({ version: 2, minutesFiles: ['f3'] }, { key: 'keep-key-3' })

  expect((outcome(both) as { minutesFiles: { key: string }[] }).minutesFiles.map(({ key }) => key)).toEqual([
    'f1',
    'f2',
  ])
  expect(outcome(theirs)).toBe('FILE_MISSING')
})

it('lets one of two officers win', async () => {
  const replies = await Promise.all([
    keep(),
    keep({ place: '第二会议室' }, { by: desk.otherCentre, key: 'keep-key-2' }),
  ])

  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.map(outcome)).toContain('CHANGED_BY_OTHERS')
})

it('refuses somebody who has no seat, an old version, an unknown round and everybody but the centre', async () => {
  expect(outcome(await keep({ presentIds: ['pool'] }))).toBe('NOT_FOUND')
  expect(outcome(await keep({ version: 3 }))).toBe('CHANGED_BY_OTHERS')
  expect(outcome(await keep({ roundId: 'nowhere' }))).toBe('NOT_FOUND')
  expect(outcome(await keep({ place: '' }))).toBe('BAD_INPUT')
  for (const by of [desk.city, desk.admin, desk.cloud.as('wx-m1')]) {
    expect(outcome(await keep({}, { by }))).toBe('NOT_ALLOWED')
    expect(outcome(await by.call('panel.meeting', { roundId: 'round' }))).toBe('NOT_ALLOWED')
  }
})
