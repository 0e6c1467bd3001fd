import type { ConsultationRow, ConsultationView } from '@/domain/contract/consultations'
import type { FileView } from '@/domain/contract/fields'
import type { ConsultationDoc } from '../_kit/documents'
import { fileViews } from '../_kit/files'
import { actsOf } from './acts'
import { showAnswerer, showClient } from './names'
import type { OpenCase } from './openCase'
import { isParty, roleOf, type Viewer } from './relation'
import { timelineOf } from './timeline'

type Role = ConsultationView['role']

/** A line of a list. */
export function presentRow(record: ConsultationDoc, viewer: Viewer): ConsultationRow {
  const role = roleOf(record, viewer)
  return {
    id: record._id,
    summary: record.summary,
    serviceType: record.serviceType,
    state: record.state,
    stage: record.stage,
    withWhom: role === 'client' ? showAnswerer(record) : showClient(record),
    city: record.city,
    askedAt: record.askedAt,
    lastAt: record.lastAt,
    dueAt: record.dueAt || null,
    needsMe: needs(record, role),
  }
}

/** The whole consultation as this caller may see it; one round trip more when there are pictures. */
export async function present(open: OpenCase): Promise<ConsultationView> {
  const { record, viewer } = open
  const pictures = await picturesOf(record, viewer)
  const role = roleOf(record, viewer)
  const party = isParty(record, viewer)
  return {
    ...presentRow(record, viewer),
    version: record.version,
    details: record.details,
    pictures: pictures(record.pictures),
    mode: record.mode,
    industry: record.industry,
    specialty: record.specialty,
    expertId: record.expertId || null,
    clientKind: record.clientKind,
    role,
    messages: record.messages.map((message) => ({
      ...message,
      mine: message.from === role && party,
      pictures: pictures(message.pictures),
    })),
    timeline: timelineOf(record),
    reason: record.reason,
    contact: party ? contactFor(record, role) : NO_CONTACT,
    feedbackId: role === 'client' ? record.feedbackId : null,
    can: actsOf(open),
  }
}

const NO_CONTACT: ConsultationView['contact'] = { mineShared: false, theirsShared: false, phone: null }

/** Numbers pass only once both sides agreed. 第十条(四) */
function contactFor({ contact }: ConsultationDoc, role: Role): ConsultationView['contact'] {
  const [mine, theirs] = role === 'client' ? [contact.client, contact.expert] : [contact.expert, contact.client]
  const both = mine !== '' && theirs !== ''
  return { mineShared: mine !== '', theirsShared: theirs !== '', phone: both ? theirs : null }
}

/** Whether it is this side's turn. What the pool offers waits for nobody in particular. */
function needs(record: ConsultationDoc, role: Role): boolean {
  if (role === 'client') return record.state === 'declined' || record.state === 'expired'
  if (record.state === 'asked') return record.stage !== 'field'
  if (record.state === 'answered') return record.messages.at(-1)?.from === 'client'
  return record.state === 'accepted'
}

/** Looks pictures up by key; only those of the two sides are shown, and the others' only once they passed the check. */
async function picturesOf(record: ConsultationDoc, viewer: Viewer): Promise<(keys: readonly string[]) => FileView[]> {
  const keys = [...record.pictures, ...record.messages.flatMap((message) => message.pictures)]
  if (keys.length === 0) return () => []
  const ownerId = [record.clientId, record.expertAccountId].filter((id) => id !== '')
  const views = await fileViews([...new Set(keys)], { ownerId, viewerId: viewer.id })
  const byKey = new Map(views.map((view) => [view.key, view]))
  return (wanted) => wanted.flatMap((key) => byKey.get(key) ?? [])
}
