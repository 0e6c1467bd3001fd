import { createHash } from 'node:crypto'
import { COMMITMENT, PUBLIC_FIELDS, PUBLICATION, type PublicField } from '@/domain/rules/commitment'
import type { ParsedOf } from '@/domain/contract'
import type { SubmittedVersion } from '../_kit/selectionDocuments'

/** The promises as they are read and signed. 附件1 本人承诺 */
export const COMMITMENT_TEXT = `${COMMITMENT.promises.join('，')}。`

type Signed = Pick<SubmittedVersion, 'commitment' | 'publication'>
type Given = Pick<ParsedOf<'applications.submit'>, 'commitment' | 'publication'>

/** What was signed and agreed to, with the text as it stood: the server's clock dates it, the hash tells the very words. PIPL 25 */
export function signedBy({ commitment, publication }: Given, at: number): Signed {
  const { signature, typedName } = commitment
  const fields = (Object.keys(PUBLIC_FIELDS) as PublicField[]).filter((each) => publication.fields.includes(each)) // keys of a const table
  const labels = fields.map((field) => PUBLIC_FIELDS[field].label)
  return {
    commitment: { signature, typedName, version: COMMITMENT.version, textHash: hashOf(COMMITMENT_TEXT), at },
    publication: {
      fields,
      version: PUBLICATION.version,
      textHash: hashOf(`${PUBLICATION.text}${labels.join('、')}`),
      at,
    },
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
