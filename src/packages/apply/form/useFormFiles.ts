import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { OwnApplication } from '@/domain/contract/applications'
import type { FileView } from '@/domain/contract/fields'
import type { CertificateEntry } from '@/domain/rules/applicationContent'
import { APPLICATION_LIMITS } from '@/domain/rules/applicationRules'
import { PROOF_KINDS, type ProofKind } from '@/domain/rules/proofKinds'
import { newKey } from '@/src/api'
import { closeDraft } from '@/src/components/photoQueue'
import { useAttachments, type Attached } from '@/src/components/useAttachments'
import { usePhotos, type Photos } from '@/src/components/usePhotos'
import type { ApplicationDraft } from './useApplicationDraft'

/** The files of the form; they go on being sent whatever step is shown. */
export interface FormFiles {
  proofs: Attached<ProofKind>
  /** One queue for each row of certificates, named by the row. */
  scans: Attached<string>
  rows: readonly string[]
  consent: Photos
  portrait: FileView | null
  setPortrait: (file: FileView | null) => void
  addRow: () => void
  removeRow: (at: number) => void
  sending: number
  failed: number
  /** Nothing waits on this phone any more. */
  forget: () => void
}

const slotOf = (id: string) => `kept:application-rows:${id}`

/** Names of the rows: those of the last time as long as there are as many rows, else new ones, so that no row gets another's scan. */
function rowsOf(id: string, certificates: readonly CertificateEntry[]): string[] {
  const text: unknown = Taro.getStorageSync(slotOf(id))
  const kept: unknown = typeof text === 'string' && text ? JSON.parse(text) : []
  const names = Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
  if (names.length === certificates.length) return names
  return keepRows(id, certificates.map(newKey))
}

function keepRows(id: string, names: string[]): string[] {
  Taro.setStorageSync(slotOf(id), JSON.stringify(names))
  return names
}

const EMPTY_ROW: CertificateEntry = { name: '', field: '', level: '', number: '', issuedOn: '', issuer: '', scan: '' }

/** A row of certificates with their scans, and who names the rows. */
function useCertificates({ id, files }: OwnApplication, { content, change }: ApplicationDraft) {
  const { certificates } = content
  const [rows, setRows] = useState(() => rowsOf(id, certificates))
  const [onServer] = useState(() =>
    certificates.flatMap(({ scan }, at) => {
      const file = files.find(({ key }) => key === scan)
      return file ? [{ kind: rows[at] ?? '', file }] : []
    }),
  )
  const scans = useAttachments({
    draft: `application-${id}-certificate`,
    purpose: 'applicationProof',
    kinds: Object.fromEntries(rows.map((row) => [row, '证书扫描件'])),
    max: APPLICATION_LIMITS.certificates.max,
    files: onServer,
  })
  const keys = rows.map((row) => scans.entries.find(({ kind }) => kind === row)?.key ?? '').join()
  useEffect(() => {
    if (!scans.opened || rows.length !== certificates.length) return
    const found = keys.split(',')
    change((now) => ({ certificates: now.certificates.map((entry, at) => ({ ...entry, scan: found[at] ?? '' })) }))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when a scan comes or goes, not with each key typed
  }, [scans.opened, keys])

  function addRow() {
    setRows(keepRows(id, [...rows, newKey()]))
    change((now) => ({ certificates: [...now.certificates, EMPTY_ROW] }))
  }
  function removeRow(gone: number) {
    const others = (_: unknown, at: number) => at !== gone
    void closeDraft(scans.parts[gone]?.draft ?? '')
    setRows(keepRows(id, rows.filter(others)))
    change((now) => ({ certificates: now.certificates.filter(others) }))
  }
  return {
    rows,
    scans,
    addRow,
    removeRow,
  }
}

/** Proofs by their kind, and the unit's stamped scan. */
function usePapers({ id, files }: OwnApplication, { content, change }: ApplicationDraft) {
  const [first] = useState(() => content)
  const proofs = useAttachments({
    draft: `application-${id}`,
    purpose: 'applicationProof',
    kinds: PROOF_KINDS,
    max: APPLICATION_LIMITS.proofs.max,
    files: first.proofs.flatMap(({ kind, key }) =>
      files.filter((file) => file.key === key).map((file) => ({ kind, file })),
    ),
  })
  const consent = usePhotos({
    draft: `application-${id}-consent`,
    purpose: 'consentScan',
    max: 1,
    files: files.filter(({ key }) => key === first.consent.scan),
    documents: true,
  })
  const entries = JSON.stringify(proofs.entries)
  const scan = consent.keys[0] ?? ''
  useEffect(() => {
    if (proofs.opened) change({ proofs: proofs.entries })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when a file comes or goes, not with each key typed
  }, [proofs.opened, entries])
  useEffect(() => {
    if (consent.opened) change((now) => ({ consent: { ...now.consent, scan } }))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when a file comes or goes, not with each key typed
  }, [consent.opened, scan])
  return { proofs, consent }
}

export function useFormFiles(application: OwnApplication, draft: ApplicationDraft): FormFiles {
  const { id, files } = application
  const certificates = useCertificates(application, draft)
  const papers = usePapers(application, draft)
  const [portrait, setPortrait] = useState(() => files.find(({ key }) => key === draft.content.portrait) ?? null)
  const queues = [papers.proofs, certificates.scans, papers.consent]
  return {
    ...certificates,
    ...papers,
    portrait,
    setPortrait: (file) => {
      setPortrait(file)
      draft.change({ portrait: file?.key ?? '' })
    },
    sending: queues.reduce((sum, queue) => sum + queue.sending, 0),
    failed: queues.reduce((sum, queue) => sum + queue.failed, 0),
    forget: () => {
      Taro.removeStorageSync(slotOf(id))
      for (const queue of queues) queue.clear()
    },
  }
}
