import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { OwnApplication } from '@/domain/contract/applications'
import type { FileView } from '@/domain/contract/fields'
import type { Signing } from '@/domain/rules/applicationRules'
import { COMMITMENT, PUBLICATION, type PublicField } from '@/domain/rules/commitment'

/** What was signed and agreed to on this phone, for the time until it is submitted. */
interface Kept {
  signature: string
  agreed: boolean
  fields: PublicField[]
}

const NOTHING: Kept = { signature: '', agreed: false, fields: [] }
const slotOf = (id: string) => `kept:application-signing:${id}`

function keptOf(id: string): Kept {
  const text: unknown = Taro.getStorageSync(slotOf(id))
  if (typeof text !== 'string' || !text) return NOTHING
  return JSON.parse(text) as Kept // written below alone
}

/** Key of the signature given on this phone and not submitted yet, or ''. */
export function keptSignature(id: string): string {
  return keptOf(id).signature
}

/** Nothing of it stays on this phone. */
export function forgetSigning(id: string) {
  Taro.removeStorageSync(slotOf(id))
}

export interface SigningPart {
  signature: FileView | null
  sign: (file: FileView | null) => void
  agreed: boolean
  fields: readonly PublicField[]
  agree: (agreed: boolean, fields: PublicField[]) => void
  /** As it is submitted. */
  given: Signing
}

/** The signature under the commitment and the consent to publish; both are given anew for every submission. 附件1, PIPL 25 */
export function useSigning({ id, files }: OwnApplication): SigningPart {
  const [kept, setKept] = useState(() => keptOf(id))
  const [signature, setSignature] = useState(() => files.find(({ key }) => key === kept.signature) ?? null)

  function keep(part: Partial<Kept>) {
    // From the phone, not from this render: a signature may arrive long after it was sent.
    const next = { ...keptOf(id), ...part }
    Taro.setStorageSync(slotOf(id), JSON.stringify(next))
    setKept(next)
  }
  return {
    signature,
    sign: (file) => {
      setSignature(file)
      keep({ signature: file?.key ?? '' })
    },
    agreed: kept.agreed,
    fields: kept.fields,
    agree: (agreed, fields) => keep({ agreed, fields }),
    given: {
      commitment: { signature: signature?.key ?? '', typedName: '', version: COMMITMENT.version },
      publication: { agreed: kept.agreed, fields: kept.fields, version: PUBLICATION.version },
    },
  }
}
