import { CONSULTATION_STATES, type ConsultationActor } from '@/domain/rules/consultationFlow'
import type { ConsultationDoc, ExpertDoc } from '../_kit/documents'
import { found } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { actorsOf, isClient, isInPool, viewerFrom, type Viewer } from './relation'
import * as store from './store'

/** A consultation as one caller stands to it. */
export interface OpenCase {
  readonly record: ConsultationDoc
  readonly viewer: Viewer
  /** The caller's own expert profile, loaded only where it decides. */
  readonly profile: ExpertDoc | null
  readonly actors: readonly ConsultationActor[]
}

export async function openCase(id: string, ctx: Context): Promise<OpenCase> {
  const viewer = viewerFrom(await ctx.person())
  return caseOf(found(await store.consultation(id)), viewer)
}

/** The same once the record is there. Reads the caller's profile only for a question in the pool. */
export async function caseOf(record: ConsultationDoc, viewer: Viewer, known?: ExpertDoc | null): Promise<OpenCase> {
  const asksField = isInPool(record) && viewer.expertId !== '' && !isClient(record, viewer)
  const profile = known ?? (asksField ? await store.expert(viewer.expertId) : null)
  return { record, viewer, profile, actors: actorsOf(record, viewer, profile) }
}

/** The state as the refusals name it. */
export function stateDetail(record: ConsultationDoc): { state: string } {
  return { state: CONSULTATION_STATES[record.state] }
}
