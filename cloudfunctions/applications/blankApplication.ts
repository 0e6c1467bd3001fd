import { EMPTY_APPLICATION } from '@/domain/rules/applicationContent'
import type { RecommendationSource } from '@/domain/rules/recommendationSources'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Identity } from './identity'
import type { NewApplication } from './store'

/** No link is out and nobody has answered. */
export const NO_CONSENT: ApplicationDoc['consent'] = {
  code: '',
  state: 'none',
  askedAt: 0,
  dueAt: 0,
  answeredAt: 0,
  signer: '',
  signerPhone: '',
  why: '',
  scan: '',
  scanOwner: '',
  reminded: 0,
}

/** A new draft of this person. */
export function blankApplication(
  id: string,
  begun: {
    accountId: string
    at: number
    identity: Identity
    source: RecommendationSource
    invitedBy: string
    known: { name: string; unit: string; post: string }
  },
): NewApplication {
  const { accountId, at, identity, source, invitedBy, known } = begun
  return {
    accountId,
    no: '',
    roundId: '',
    state: 'draft',
    source,
    invitedBy,
    ...identity,
    content: { ...EMPTY_APPLICATION, ...known },
    versions: [],
    personKey: `draft:${id}`,
    accountKey: `account:${accountId}`,
    name: '',
    unit: '',
    city: '',
    category: '',
    path: '',
    overAge: false,
    outcome: '',
    consent: NO_CONSENT,
    returned: [],
    review: null,
    reclassified: [],
    batchId: '',
    vettings: [],
    staged: null,
    releaseNo: 0,
    resultAt: 0,
    toldResult: false,
    noticeId: '',
    savedAt: at,
    submittedAt: 0,
    waitingAt: at,
    dueAt: 0,
    reminded: 0,
    history: [{ label: '开始填写', by: '申请人', note: '', at, to: 'draft' }],
  }
}
