import type { RoundView } from '@/domain/contract/rounds'
import { APPLICATION_STATES, type ApplicationState } from '@/domain/rules/applicationFlow'
import { CITIES, type City } from '@/domain/rules/cities'
import { roundPhase } from '@/domain/rules/roundPhases'
import { heldRole } from '../_kit/caller'
import { presentRound } from '../_kit/roundRecords'
import type { RoundDoc } from '../_kit/selectionDocuments'
import type { Context } from '../_kit/serve'
import * as store from './store'

const CITY_KEYS = Object.keys(CITIES) as City[] // keys of a const table
/** In the order of the way; what is still the applicant's or the unit's alone is not among them. */
const COUNTED = [
  'submitted',
  'returned',
  'recommended',
  'cityDeclined',
  'reported',
  'shortlisted',
  'centreDeclined',
  'publicised',
  'held',
  'appointed',
] as const satisfies readonly ApplicationState[]
const AT_THE_CENTRE: readonly ApplicationState[] = [
  'reported',
  'shortlisted',
  'centreDeclined',
  'publicised',
  'held',
  'appointed',
]
/** Both ends read 未入选 to the public; the centre tells them apart. */
const OWN_LABELS: Partial<Record<ApplicationState, string>> = {
  cityDeclined: '市级未推荐',
  centreDeclined: '省级未入选',
}

/** A round for whoever asks: the set-up, counts and acts are for the centre alone. */
export async function viewOf(round: RoundDoc, ctx: Context): Promise<RoundView> {
  const row = presentRound(round, ctx.nowAt)
  const { version, note, contact, changes } = round
  const open = { ...row, version, note, contact, changes }
  if (!heldRole(await ctx.account(), 'centreOfficer')) return { ...open, setup: null, can: [] }
  const tallies = await store.talliesOf(round._id)
  return { ...open, setup: setupOf(round, tallies), can: actsOf(round, tallies, ctx.nowAt) }
}

function setupOf(round: RoundDoc, tallies: readonly store.Tally[]): RoundView['setup'] {
  const { weights, marksPerCase, ownCityBarred, intervalReason } = round
  const countOf = (fits: (tally: store.Tally) => boolean) =>
    tallies.filter(fits).reduce((sum, { count }) => sum + count, 0)
  const received = (tally: store.Tally) => COUNTED.some((state) => state === tally.state)
  return {
    weights,
    marksPerCase,
    ownCityBarred,
    intervalReason,
    counts: COUNTED.map((state) => ({
      label: OWN_LABELS[state] ?? APPLICATION_STATES[state],
      count: countOf((tally) => tally.state === state),
    })),
    cities: CITY_KEYS.map((city) => ({
      city,
      submitted: countOf((tally) => tally.city === city && received(tally)),
      reported: countOf((tally) => tally.city === city && AT_THE_CENTRE.includes(tally.state)),
    })),
  }
}

function actsOf(round: RoundDoc, tallies: readonly store.Tally[], nowAt: number): RoundView['can'] {
  const reported = tallies.filter(({ state }) => state === 'reported')
  const undoable = round.releases.some(({ undoneAt, undoUntilAt }) => undoneAt === 0 && nowAt < undoUntilAt)
  return [
    ...(roundPhase(round, nowAt) === 'finished' ? [] : ['edit' as const]),
    ...(reported.length > 0 ? ['stage' as const] : []),
    ...(reported.some(({ staged }) => staged) ? ['release' as const] : []),
    ...(undoable ? ['undoRelease' as const] : []),
  ]
}
