import type { InputOfOutput, ParsedOf } from '@/domain/contract'
import { CONSULTATION_STATES, type ConsultationState } from '@/domain/rules/consultationFlow'
import { found } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { fieldTokens } from '../_kit/pool'
import { presentRow } from './present'
import { viewerFrom, type Viewer } from './relation'
import * as store from './store'

type Input = ParsedOf<'consultations.list'>
type Page = ReturnType<typeof store.askedBy>
type Side = 'client' | 'expert'

/** What each side still has to do with; a client also decides on what was declined or never answered. */
const OPEN_FOR = {
  client: ['asked', 'accepted', 'declined', 'expired', 'answered'],
  expert: store.OPEN_STATES,
} as const satisfies Record<Side, readonly ConsultationState[]>
const isState = (name: string): name is ConsultationState => Object.hasOwn(CONSULTATION_STATES, name)
const ALL_STATES = Object.keys(CONSULTATION_STATES).filter(isState)

export async function list(input: Input, ctx: Context): Promise<InputOfOutput<'consultations.list'>> {
  const viewer = viewerFrom(await ctx.person())
  const { records, nextCursor } = await pageFor(input, viewer)
  return { rows: records.map((record) => presentRow(record, viewer)), nextCursor }
}

function pageFor(input: Input, viewer: Viewer): Page {
  switch (input.as) {
    case 'client':
      return store.askedBy(viewer.id, statesFor(input, 'client'), input.cursor)
    case 'expert':
      found(viewer.expertId || null, 'NOT_ALLOWED')
      return store.askedOf(viewer.id, statesFor(input, 'expert'), input.cursor)
    case 'pool':
      return pool(input, viewer)
    case 'duty': {
      const city = found(viewer.city, 'NOT_ALLOWED')
      return store.onDesk({ city, officerId: viewer.id, states: statesFor(input, 'expert') }, input.cursor)
    }
  }
}

async function pool(input: Input, viewer: Viewer): Page {
  const expertId = found(viewer.expertId || null, 'NOT_ALLOWED')
  const profile = await store.expert(expertId)
  if (!profile?.listed) return { records: [], nextCursor: null }
  const notFrom = [viewer.id, ...viewer.account.blocks]
  return store.inPoolFor({ field: fieldTokens(profile), expertId, notFrom }, input.cursor)
}

/** `open` false asks for what is over; without it everything is shown. */
function statesFor({ open }: Input, side: Side): readonly ConsultationState[] {
  if (open === undefined) return ALL_STATES
  const openStates: readonly ConsultationState[] = OPEN_FOR[side]
  return ALL_STATES.filter((state) => openStates.includes(state) === open)
}
