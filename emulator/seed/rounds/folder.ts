import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import type { EvidencePath } from '@/domain/rules/eligibilityPaths'
import { PROOF_KINDS, type ProofKind } from '@/domain/rules/proofKinds'
import { scanOf } from '../files'
import type { PaperKind } from '../pictures/papers'
import type { Picture, Pictures } from '../pictures/picture'
import { CAREERS } from './careers'

/** About what a portrait takes. */
const PORTRAIT_BYTES = 14_200

/** What an applicant has uploaded: keys, and the files behind them. */
export interface Folder {
  portrait: string
  signature: string
  consent: string
  certificate: string
  proofs: ApplicationContent['proofs']
  files: FileDoc[]
}

/** A paper of the demo. Throws RangeError when it was not drawn. */
export function paperOf(pictures: Pictures, kind: PaperKind): Picture {
  const picture = pictures.papers.get(kind)
  if (!picture) throw new RangeError(`no picture of ${kind}`)
  return picture
}

/** The files of an applicant who applies by `path`, uploaded at `at`; `portrait` is the file id of the picture. 附件1 注 */
export function folderOf(
  pictures: Pictures,
  owner: { accountId: string; path: EvidencePath; portrait: string },
  at: number,
): Folder {
  const { accountId: ownerId, path, portrait } = owner
  const paper = (kind: PaperKind, purpose: FileDoc['purpose'], name: string) =>
    scanOf(paperOf(pictures, kind), { ownerId, purpose, name, at })
  const face = scanOf(
    { view: portrait, thumb: portrait, sizeBytes: PORTRAIT_BYTES },
    { ownerId, purpose: 'portrait', name: '证件照', at },
  )
  const signature = paper('signature', 'signature', '本人签名')
  const consent = paper('consent', 'consentScan', '单位盖章件')
  const certificate = paper('certificate', 'applicationProof', '职业技能等级证书')
  const proofs = CAREERS[path].proofs.map((kind) => ({
    kind,
    file: paper(lookOf(kind), 'applicationProof', PROOF_KINDS[kind]),
  }))
  return {
    portrait: face._id,
    signature: signature._id,
    consent: consent._id,
    certificate: certificate._id,
    proofs: proofs.map(({ kind, file }) => ({ kind, key: file._id })),
    files: [face, signature, consent, certificate, ...proofs.map(({ file }) => file)],
  }
}

function lookOf(kind: ProofKind): PaperKind {
  if (kind === 'businessLicence' || kind === 'agencyLicence') return 'licence'
  return ['titleCertificate', 'skillCertificate', 'award', 'honour'].includes(kind) ? 'certificate' : 'proof'
}
