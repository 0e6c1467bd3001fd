import type { OwnApplication } from '@/domain/contract/applications'
import type { ApplicationAct } from '@/domain/contract/applications'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { ageOn } from '@/domain/rules/age'
import { fileViews } from '../_kit/files'
import { programme } from '../_kit/programme'
import { isOpen, openOrNextRound, presentRound, roundById } from '../_kit/roundRecords'
import type { ApplicationDoc, RoundDoc } from '../_kit/selectionDocuments'
import type { Context } from '../_kit/serve'
import { isEditable, mayTake } from './ownRecord'
import { ownState, resultWords } from './results'
import * as store from './store'
import { timelineOf } from './timeline'
import { withdrawWords } from './withdrawWords'

/** One's own application as one may know it: no result before the time to undo it is over, no word that officers wrote for themselves. */
export async function presentOwn(application: ApplicationDoc, ctx: Context): Promise<OwnApplication> {
  const { nowAt, todayOn } = ctx
  const { _id: id, version, no, source, idMasked, sex, bornOn, content, returned, savedAt, submittedAt } = application
  const [round, { settings }, noticeEndsAt, files] = await Promise.all([
    roundOf(application, nowAt),
    programme(),
    application.state === 'publicised' ? store.noticeEndsAt(application.noticeId) : 0,
    filesOf(application, ctx),
  ])
  const last = application.versions.at(-1)
  const openNow = application.state === 'returned' || (round !== null && isOpen(round, nowAt))
  return {
    ...{ id, version, no, source, idMasked, sex, bornOn, content, returned, savedAt },
    state: ownState(application, nowAt),
    round: round && presentRound(round, nowAt),
    openNow,
    opensAt: !openNow && round && round.openAt > nowAt ? round.openAt : null,
    age: ageOn(bornOn, todayOn),
    files: files.filter(({ key }) => keysIn(content).includes(key)),
    signature: files.find(({ key }) => key === last?.commitment.signature) ?? null,
    signedAt: last?.commitment.at ?? null,
    publication: last
      ? { fields: last.publication.fields, version: last.publication.version, at: last.publication.at }
      : null,
    consent: consentView(application, files),
    resultWords: resultWords(application, nowAt),
    withdrawWords: withdrawWords(application, { round, nowAt }),
    versions: application.versions.map((each) => ({ no: each.no, at: each.at })),
    submittedAt: submittedAt || null,
    timeline: timelineOf(application, { nowAt, round, settings, noticeEndsAt }),
    can: actsOn(application, nowAt),
  }
}

/** Its own round once it was submitted; the one a draft could go into. */
async function roundOf({ state, roundId }: ApplicationDoc, nowAt: number): Promise<RoundDoc | null> {
  return state === 'draft' || roundId === '' ? openOrNextRound(nowAt) : roundById(roundId)
}

/** Every file the form names, each once. */
function keysIn({ portrait, certificates, proofs, consent }: ApplicationContent): string[] {
  const keys = [portrait, ...certificates.map(({ scan }) => scan), ...proofs.map(({ key }) => key), consent.scan]
  return [...new Set(keys.filter((key) => key !== ''))]
}

async function filesOf(application: ApplicationDoc, { callerId }: Context) {
  const { accountId, content, versions, consent } = application
  const signature = versions.at(-1)?.commitment.signature ?? ''
  const keys = [...keysIn(content), signature, consent.scan].filter((key) => key !== '')
  return fileViews(keys, { ownerId: [accountId, consent.scanOwner], viewerId: callerId })
}

type Files = Awaited<ReturnType<typeof filesOf>>

function consentView({ state, content, consent }: ApplicationDoc, files: Files): OwnApplication['consent'] {
  const { askedAt, dueAt, answeredAt, signer, why } = consent
  return {
    way: content.consent.way,
    state: consent.state,
    code: state === 'awaitingUnit' ? consent.code : '',
    askedAt: askedAt || null,
    dueAt: dueAt || null,
    answeredAt: answeredAt || null,
    signer,
    why,
    scan: files.find(({ key }) => key === consent.scan) ?? null,
  }
}

function actsOn(application: ApplicationDoc, nowAt: number): ApplicationAct[] {
  const { state } = application
  const allowed: Partial<Record<ApplicationAct, boolean>> = {
    edit: isEditable(application),
    submit: mayTake(application, 'submit', nowAt),
    recall: mayTake(application, 'recall', nowAt),
    renewLink: state === 'awaitingUnit',
    withdraw: mayTake(application, 'withdraw', nowAt),
    print: true,
  }
  return (Object.keys(allowed) as ApplicationAct[]).filter((act) => allowed[act]) // keys of the table above
}
