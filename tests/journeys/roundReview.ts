import { draw } from '@/domain/rules/seededDraw'
import { codesOf, oneWins, type Journey } from './roundJourney'
import { SAID } from './roundNotice'
import { judge, joinAll, markAll, meet, seat, stage } from './roundPanel'
import { PEOPLE } from './roundPeople'
import { known } from './roundTown'

const DECLINE = { decision: 'decline', reason: '经集体审议', overAgeReason: '' } as const
const pick = ({ applicationId, version }: { applicationId: string; version: number }) => ({ applicationId, version })

/** From the panel to the results. 第六条(三) */
export function reviewing(journey: Journey): void {
  it('seats a panel with a draw that can be done again, and finds one conflict before anything is given out', async () => {
    journey.town.at('2026-04-13T09:00:00')
    const { sameUnit } = PEOPLE
    await seat(journey.town, journey.roundId, [
      { name: '钟启明', unit: '长江研究院', phone: '13611110001', seat: 'chair' },
      { name: '邵文渊', unit: '江畔大学', phone: '13611110002', seat: 'secretary' },
      { name: '康望岳', unit: `南京市${sameUnit.unit}`, phone: '13611110003' },
      ...['季长风', '戚如海', '宁致远', '岑知白'].map((name, at) => ({
        ...{ name, unit: `海陵研究所第${at}室`, phone: `1361111001${at}` },
        standing: 'candidate' as const,
      })),
    ])
    const { version } = await journey.town.centre.must('panel.of', { roundId: journey.roundId })
    const { members, draws } = await journey.town.centre.must('panel.draw', {
      roundId: journey.roundId,
      version,
      count: 2,
    })
    const { seed, count, candidates, drawn } = known(draws[0])
    const ids = candidates.map(({ id }) => id)
    expect(draw({ seed, count, candidates: ids }).drawn).toEqual(drawn)
    await joinAll(journey.town, members)

    const before = await journey.town.centre.must('panel.assignments', { roundId: journey.roundId })
    expect(before.rows.filter(({ conflicts }) => conflicts.length > 0)).toMatchObject([
      { name: sameUnit.name, conflicts: [{ name: '康望岳', kind: 'sameUnit' }] },
    ])
    const { rows, unfilled } = await journey.town.centre.must('panel.assign', { roundId: journey.roundId })
    expect([rows.length, unfilled]).toEqual([22, 0])
    const ofUnit = known(rows.find(({ name }) => name === sameUnit.name))
    expect(ofUnit.assigned.map(({ name }) => name)).not.toContain('康望岳')
  })

  it('takes a case from a member who declares a conflict on opening it, and gives it to another', async () => {
    const { rows } = await journey.town.centre.must('panel.assignments', { roundId: journey.roundId })
    const row = known(rows.find(({ name }) => name === PEOPLE.declared.name))
    const [first] = row.assigned
    const member = judge(journey.town, known(first).name)
    const mine = async () => (await member.must('panel.cases', {})).rows
    const given = known((await mine()).find(({ applicationId }) => applicationId === row.applicationId))
    const opened = await member.must('panel.case', { id: given.id })
    expect([opened.paper, opened.declared]).toEqual([null, false])
    const mark = { id: given.id, version: opened.version, points: null, opinion: '暂不评分' }
    expect(await codesOf(member.call('panel.mark', mark))).toEqual(['DECLARE_FIRST'])

    await member.must('panel.declare', { id: given.id, version: opened.version, conflict: true, why: '曾是同事' })

    expect(await mine()).not.toContainEqual(expect.objectContaining({ applicationId: row.applicationId }))
    expect(await codesOf(member.call('panel.case', { id: given.id }))).toEqual(['NOT_FOUND'])
    const after = await journey.town.centre.must('panel.assign', { roundId: journey.roundId })
    const anew = known(after.rows.find(({ applicationId }) => applicationId === row.applicationId))
    expect(anew.assigned).toHaveLength(2)
    expect(anew.assigned.map(({ memberId }) => memberId)).not.toContain(known(first).memberId)
  })

  it('marks every case twice, meets, and stages a result for each', async () => {
    const staged = () => journey.town.centre.must('rounds.staged', { id: journey.roundId })
    const [early] = (await staged()).rows
    const tooSoon = journey.town.centre.call('rounds.stage', { ...DECLINE, ...pick(known(early)) })
    expect(await codesOf(tooSoon)).toEqual(['MARKS_MISSING'])
    const { members } = await journey.town.centre.must('panel.of', { roundId: journey.roundId })
    const voters = members.filter(({ standing, seat: place }) => standing === 'seated' && place !== 'secretary')
    let marked = 0
    for (const { name } of voters) marked += await markAll(journey.town, name)
    expect(marked).toBe(44)

    journey.town.at('2026-04-16T09:00:00')
    await meet(journey.town, journey.roundId, '2026-04-16')
    const { rows } = await staged()
    const elder = known(rows.find(({ name }) => name === PEOPLE.elder.name))
    const unreasoned = { ...DECLINE, ...pick(elder), decision: 'shortlist' as const }
    expect(await codesOf(journey.town.centre.call('rounds.stage', unreasoned))).toEqual(['OVER_AGE_REASON'])
    const [atOnce, ...others] = rows.filter(({ name }) => name !== PEOPLE.centreDeclined.name)
    const said = { ...DECLINE, ...pick(known(atOnce)), decision: 'shortlist' as const, overAgeReason: '身体健康。' }
    const both = [journey.town.centre, journey.town.otherCentre].map((each) => each.call('rounds.stage', said))
    expect(await oneWins(both)).toBe(true)
    for (const row of others) await stage(journey.town, row, 'shortlist')
    await stage(journey.town, known(rows.find(({ name }) => name === PEOPLE.centreDeclined.name)), 'decline')

    expect(await staged()).toMatchObject({ shortlist: 21, decline: 1, undecided: 0 })
  })

  it('releases the results once though the button is tapped twice, and tells nobody before they can no longer be undone', async () => {
    const { version } = await journey.town.centre.must('rounds.staged', { id: journey.roundId })
    const tap = () =>
      journey.town.centre.call(
        'rounds.release',
        { id: journey.roundId, version, shortlist: 21, decline: 1 },
        { key: 'tapped-twice' },
      )
    expect(await codesOf(tap(), tap())).toEqual(['ok', 'ok'])

    expect((await journey.town.centre.must('rounds.staged', { id: journey.roundId })).releases).toMatchObject([
      { no: 1, shortlisted: 21, declined: 1, finished: true },
    ])
    expect((await journey.own('centreDeclined')).state).toBe('reported')
    const tooSoon = { roundId: journey.roundId, applicationIds: [journey.idOf('renewed')], ...SAID }
    expect(await codesOf(journey.town.centre.call('notices.draft', tooSoon))).toEqual(['UNDO_RUNNING'])
    await journey.town.settle()
    expect(await journey.titlesOf('centreDeclined')).not.toContain('评审结果')
    journey.town.at('2026-04-16T09:31:00')
    await journey.town.settle()
    expect((await journey.own('centreDeclined')).state).toBe('centreDeclined')
    expect((await journey.titlesOf('centreDeclined')).filter((title) => title === '评审结果')).toHaveLength(1)
  })
}
