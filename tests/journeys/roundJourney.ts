import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { OutputOf } from '@/domain/contract'
import type { Handed } from './roundDeeds'
import { PEOPLE, type Who } from './roundPeople'
import { known, startRoundTown, type RoundTown } from './roundTown'
import type { Resident } from './town'
import { inboxOf } from './trails'

/** What one scene of the journey leaves to the next. */
export interface Journey {
  readonly town: RoundTown
  begin(): Promise<void>
  roundId: string
  noticeId: string
  /** The objection to the one who is barred later. */
  objectionId: string
  /** Numbers by name. */
  certificates: Record<string, string>
  /** Of second terms. */
  renewals: Record<string, string>
  handed: Map<Who, Handed>
  person(who: Who): Resident
  idOf(who: Who): string
  /** Their application as they see it. */
  own(who: Who): Promise<OutputOf<'applications.get'>>
  officerOf(who: Who): Resident
  titlesOf(who: Who): Promise<string[]>
}

export function newJourney(): Journey {
  let begun: RoundTown | undefined
  const journey: Journey = {
    get town() {
      return known(begun)
    },
    async begin() {
      begun = await startRoundTown()
    },
    roundId: '',
    noticeId: '',
    objectionId: '',
    certificates: {},
    renewals: {},
    handed: new Map(),
    person: (who) => journey.town.as(PEOPLE[who].openid),
    idOf: (who) => known(journey.handed.get(who)).id,
    own: (who) => journey.person(who).must('applications.get', { id: journey.idOf(who) }),
    officerOf: (who) => (PEOPLE[who].city === '320100' ? journey.town.nanjing : journey.town.suzhou),
    titlesOf: (who) => inboxOf(journey.town, accountIdOf(PEOPLE[who].openid)),
  }
  return journey
}

type Answered = { ok: true } | { ok: false; refusal: { code: string } }

export const codeOf = (reply: Answered): string => (reply.ok ? 'ok' : reply.refusal.code)

export async function codesOf(...replies: Promise<Answered>[]): Promise<string[]> {
  return (await Promise.all(replies)).map(codeOf)
}

/** Whether one of two calls took effect, and the slower one is told that the case has moved on: by its version or by its state. */
export async function oneWins(calls: Promise<Answered>[]): Promise<boolean> {
  const losers = (await codesOf(...calls)).filter((code) => code !== 'ok')
  return losers.length === 1 && losers.every((code) => code === 'CHANGED_BY_OTHERS' || code === 'WRONG_STATE')
}
