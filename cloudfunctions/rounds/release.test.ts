import type * as Cloudbase from '@/cloudfunctions/_kit/cloud'
import type { ApplicationDoc, Release, RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { outcome } from '@/tests/cloud/logDesk'
import { makeApplication, makeRound, loadMarked, startPanelDesk, stored, type PanelDesk } from '@/tests/cloud/panelDesk'

const MINUTE_MS = 60_000
let desk: PanelDesk
let db: typeof Cloudbase.db

beforeEach(async () => {
  desk = await startPanelDesk()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
})
afterEach(() => desk.cloud.close())

const application = (id: string) => stored<ApplicationDoc>('applications', id)
const stateOf = async (id: string) => (await application(id)).state

const staged = (decision: 'shortlist' | 'decline' = 'shortlist'): Partial<ApplicationDoc> => ({
  staged: { decision, reason: '综合评审意见', overAgeReason: '', byId: 'u', at: 1 },
})

describe('release', () => {
  const release = (fields: object = {}, { by = desk.centre, key = 'release-key' } = {}) =>
    by.call('rounds.release', { id: 'round', version: 1, shortlist: 2, decline: 1, ...fields }, { key })
  const loadStaged = () =>
    loadMarked(
      desk.cloud,
      makeApplication('a', staged()),
      makeApplication('b', staged()),
      makeApplication('c', staged('decline')),
      makeApplication('d'),
    )

  it('sends everything staged out together and holds the result back for as long as it can be undone', async () => {
    loadStaged()
    const before = Date.now()

    const view = outcome(await release()) as { releases: Release[]; version: number }

    expect(view).toMatchObject({ shortlist: 0, decline: 0, undecided: 1, rows: [{ applicationId: 'd' }] })
    expect(view.releases).toMatchObject([
      { no: 1, byName: '方晓', shortlisted: 2, declined: 1, undoneAt: null, finished: true },
    ])
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(stateOf))).toEqual([
      'shortlisted',
      'shortlisted',
      'centreDeclined',
      'reported',
    ])
    const { resultAt, toldResult, releaseNo } = await application('a')
    expect(resultAt).toBeGreaterThanOrEqual(before + 30 * MINUTE_MS)
    expect({ toldResult, releaseNo }).toEqual({ toldResult: false, releaseNo: 1 })
  })

  it('is one release when clicked twice at once, and when the reply was lost', async () => {
    loadStaged()

    const replies = await Promise.all([release(), release(), release({}, { by: desk.otherCentre, key: 'other-key' })])
    const lost = await release()

    expect(replies.filter(({ ok }) => ok)).toHaveLength(2)
    expect(replies.map(outcome)).toContain('CHANGED_BY_OTHERS')
    expect(lost.ok).toBe(true)
    expect((await stored<RoundDoc>('rounds', 'round')).releases).toHaveLength(1)
    expect((await application('a')).history).toHaveLength(1)
  })

  it('refuses other counts than the officer saw, and tells them', async () => {
    loadStaged()

    const reply = await release({ shortlist: 3 })

    expect(reply).toMatchObject({ refusal: { code: 'COUNTS_CHANGED', detail: { shortlist: 2, decline: 1 } } })
    expect(await stateOf('a')).toBe('reported')
  })

  it('leaves behind what lost its marks since, and what the officer keeps out of', async () => {
    loadMarked(
      desk.cloud,
      makeApplication('a', staged()),
      makeApplication('own', { ...staged(), accountId: accountIdOf('wx-centre') }),
    )
    desk.cloud.load('applications', [makeApplication('unmarked', staged())])

    const view = outcome(await release({ shortlist: 1, decline: 0 }))

    expect(view).toMatchObject({
      undecided: 1,
      rows: [{ applicationId: 'unmarked', blocks: ['评审意见还不齐（0/1），不能拟定结果'] }],
    })
    expect(await Promise.all(['a', 'own', 'unmarked'].map(stateOf))).toEqual(['shortlisted', 'reported', 'reported'])
  })

  it('refuses when nothing is staged, an old version, an unknown round and everybody but the centre', async () => {
    loadMarked(desk.cloud, makeApplication('a'))

    expect(outcome(await release())).toBe('NOTHING_STAGED')
    expect(outcome(await release({ version: 9 }))).toBe('CHANGED_BY_OTHERS')
    expect(outcome(await release({ id: 'nowhere' }))).toBe('NOT_FOUND')
    expect(outcome(await release({}, { by: desk.city, key: 'city-key-1' }))).toBe('NOT_ALLOWED')
  })

  it('is finished by the clock when it was cut off, and leaves who withdrew meanwhile where they are', async () => {
    loadMarked(
      desk.cloud,
      makeApplication('a', { state: 'shortlisted', releaseNo: 1, ...staged() }),
      makeApplication('b', staged()),
    )
    desk.cloud.load('applications', [makeApplication('gone', { state: 'withdrawn' })])
    const items = ['a', 'b', 'gone'].map((applicationId) => ({ applicationId, decision: 'shortlist' as const }))
    desk.cloud.load('rounds', [makeRound('cut', { releases: [makeRelease(items)], unfinishedRelease: 1 })])

    await desk.cloud.run('daily')

    expect(await Promise.all(['a', 'b', 'gone'].map(stateOf))).toEqual(['shortlisted', 'shortlisted', 'withdrawn'])
    expect((await application('a')).version).toBe(1)
    expect(await stored<RoundDoc>('rounds', 'cut')).toMatchObject({
      unfinishedRelease: 0,
      releases: [{ finished: true }],
    })
  })

  it('moves a hundred and twenty, each once', async () => {
    loadMarked(desk.cloud, ...Array.from({ length: 120 }, (_each, at) => makeApplication(`n${at}`, staged())))

    const view = outcome(await release({ shortlist: 120, decline: 0 }))

    expect(view).toMatchObject({ releases: [{ shortlisted: 120, finished: true }], rows: [] })
  })
})

function makeRelease(items: Release['items'], fields: Partial<Release> = {}): Release {
  const at = Date.now()
  return {
    ...{ no: 1, at, byId: 'u-centre', byName: '方晓', undoUntilAt: at + 30 * MINUTE_MS },
    ...{ undoneAt: 0, undoneById: '', undoneWhy: '', finished: false, items },
    ...fields,
  }
}

describe('undoRelease', () => {
  const undo = (version: number, fields: object = {}, { by = desk.centre, key = 'undo-key-1' } = {}) =>
    by.call('rounds.undoRelease', { id: 'round', version, no: 1, why: '名单核对有误', ...fields }, { key })
  const releaseTwo = async () => {
    loadMarked(desk.cloud, makeApplication('a', staged()), makeApplication('b', staged('decline')))
    return desk.centre.must('rounds.release', { id: 'round', version: 1, shortlist: 1, decline: 1 })
  }

  it('puts everybody back with what was staged, up to the last second', async () => {
    const { version } = await releaseTwo()
    desk.cloud.moveClock(30 * MINUTE_MS - 2000)

    const view = outcome(await undo(version))

    expect(view).toMatchObject({
      shortlist: 1,
      decline: 1,
      releases: [{ no: 1, undoneWhy: '名单核对有误', finished: true }],
    })
    expect(await application('a')).toMatchObject({ state: 'reported', resultAt: 0, staged: { decision: 'shortlist' } })
    expect(await stateOf('b')).toBe('reported')
  })

  it('is over when the time is up', async () => {
    const { version } = await releaseTwo()
    desk.cloud.moveClock(30 * MINUTE_MS)

    expect(await undo(version)).toMatchObject({ refusal: { code: 'UNDO_OVER', detail: { minutes: 30 } } })
    expect(await stateOf('a')).toBe('shortlisted')
  })

  it('is undone once, by one of two officers, and can be released anew', async () => {
    const { version } = await releaseTwo()

    const replies = await Promise.all([undo(version), undo(version, {}, { by: desk.otherCentre, key: 'undo-key-2' })])
    const later = await undo(version + 2, {}, { by: desk.otherCentre, key: 'undo-key-3' })
    const { version: now } = await desk.centre.must('rounds.staged', { id: 'round' })
    const again = await desk.centre.call('rounds.release', { id: 'round', version: now, shortlist: 1, decline: 1 })

    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcome(later)).toBe('WRONG_STATE')
    expect(outcome(again)).toMatchObject({
      releases: [{ no: 1 }, { no: 2, shortlisted: 1, declined: 1, finished: true }],
    })
    expect(await application('a')).toMatchObject({ state: 'shortlisted', releaseNo: 2 })
  })

  it('leaves who withdrew after the release withdrawn', async () => {
    const { version } = await releaseTwo()
    await db.collection('applications').doc('a').update({ state: 'withdrawn' })

    await undo(version)

    expect(await Promise.all(['a', 'b'].map(stateOf))).toEqual(['withdrawn', 'reported'])
  })

  it('is finished by the clock, also when the release itself was cut off', async () => {
    loadMarked(
      desk.cloud,
      makeApplication('a', { state: 'shortlisted', releaseNo: 1, ...staged() }),
      makeApplication('b', staged()),
    )
    const items = ['a', 'b'].map((applicationId) => ({ applicationId, decision: 'shortlist' as const }))
    const undone = makeRelease(items, { undoneAt: Date.now(), undoneById: 'u-centre', undoneWhy: '名单核对有误' })
    desk.cloud.load('rounds', [makeRound('cut', { releases: [undone], unfinishedRelease: 1 })])

    await desk.cloud.run('daily')

    expect(await Promise.all(['a', 'b'].map(stateOf))).toEqual(['reported', 'reported'])
    expect(await stored<RoundDoc>('rounds', 'cut')).toMatchObject({
      unfinishedRelease: 0,
      releases: [{ finished: true }],
    })
  })

  it('refuses an unknown release and round, an old version and everybody but the centre', async () => {
    const { version } = await releaseTwo()

    expect(outcome(await undo(version, { no: 4 }))).toBe('NOT_FOUND')
    expect(outcome(await undo(version, { id: 'nowhere' }))).toBe('NOT_FOUND')
    expect(outcome(await undo(1))).toBe('CHANGED_BY_OTHERS')
    expect(outcome(await undo(version, {}, { by: desk.city, key: 'undo-key-4' }))).toBe('NOT_ALLOWED')
  })
})

it('closes a round once nobody of it is on the way and nothing can be undone', async () => {
  loadMarked(desk.cloud, makeApplication('a', staged('decline')))
  const phase = async () => (await desk.visitor.must('rounds.get', { id: 'round' })).phase
  await desk.centre.must('rounds.release', { id: 'round', version: 1, shortlist: 0, decline: 1 })

  await desk.cloud.run('daily')
  const early = await phase()
  desk.cloud.moveClock(31 * MINUTE_MS)
  await desk.cloud.run('daily')

  expect([early, await phase()]).toEqual(['centreReview', 'finished'])
})

it('ends with everybody back in review when it is undone while it is still at work', async () => {
  loadMarked(desk.cloud, ...Array.from({ length: 90 }, (_each, at) => makeApplication(`n${at}`, staged())))
  const releasing = desk.centre.call('rounds.release', { id: 'round', version: 1, shortlist: 90, decline: 0 })
  const recorded = async () => (await stored<RoundDoc>('rounds', 'round')).releases.length > 0
  while (!(await recorded())) await new Promise((resolve) => setTimeout(resolve, 5))

  const undone = await desk.otherCentre.call('rounds.undoRelease', {
    id: 'round',
    version: 2,
    no: 1,
    why: '名单核对有误',
  })
  await releasing

  expect(undone.ok).toBe(true)
  const states = await Promise.all(Array.from({ length: 90 }, (_each, at) => stateOf(`n${at}`)))
  expect([...new Set(states)]).toEqual(['reported'])
  expect(await stored<RoundDoc>('rounds', 'round')).toMatchObject({
    unfinishedRelease: 0,
    releases: [{ finished: true }],
  })
})
